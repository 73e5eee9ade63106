// Builds for Linux x64: dist/ with a .tar.gz, a .deb, the list of sums of every file inside, the bill of materials, licences, and
// SHA256SUMS over all of them. Needs only tar, gzip and dpkg-deb; the same input gives the same bytes (SOURCE_DATE_EPOCH).
// usage: node tools/package-linux.mjs [--key SECRET.pem] (or CHANCERY_RELEASE_KEY; without one it says "not signed")
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { assembleApp, pkg } from './package-app.mjs';
import { stageDeb } from './package-deb.mjs';
import { root } from './paths.mjs';
import { fingerprintOf, readSecretKey, signatureOf } from './release-signature.mjs';
import { isInstalled } from './run.mjs';
import { ensureSqlite } from './sqlite.mjs';
import { runTool, say, Stop } from './stop.mjs';
import { filesIn, sumsText } from './sums.mjs';
import { LIST, SIGNATURE } from './verify-release.mjs';

const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? 1_700_000_000);
const dist = join(root, 'dist');
const folderName = `${pkg.name}-${pkg.version}-linux-x64`;

/** @param {string} appDir */
function makeTarball(appDir) {
  const same = [
    '--sort=name',
    '--format=gnu',
    `--mtime=@${epoch}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
  ];
  run('tar', [...same, '-I', 'gzip -n6', '-cf', `${appDir}.tar.gz`, '-C', dist, folderName]);
}

/** @param {string} appDir moved into the package */
function makeDeb(appDir) {
  const deb = join(dist, 'deb');
  stageDeb(appDir, deb);
  touchAll(deb);
  const target = join(dist, `${pkg.name}_${pkg.version}_amd64.deb`);
  run('dpkg-deb', ['--root-owner-group', '-Zxz', '-z0', '--build', deb, target]);
  rmSync(deb, { recursive: true });
}

/** @param {string} path */
function touchAll(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) touchAll(inner);
    else lutimesSync(inner, epoch, epoch);
  }
  utimesSync(path, epoch, epoch);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(epoch), LC_ALL: 'C', TZ: 'UTC' };
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], env });
  if (status !== 0) throw new Stop(`${command} failed.`);
}

/** What a person can read without unpacking anything. @param {string} appDir */
function layBeside(appDir) {
  const beside = {
    [LIST]: `${folderName}.files.sha256`,
    [`${pkg.name}.cdx.json`]: `${pkg.name}-${pkg.version}.cdx.json`,
    [`LICENSE.${pkg.name}.txt`]: 'LICENSE.txt',
    'THIRD-PARTY-NOTICES.txt': 'THIRD-PARTY-NOTICES.txt',
    LICENSE: 'LICENSE.electron.txt',
    'LICENSES.chromium.html': 'LICENSES.chromium.html',
  };
  for (const [from, to] of Object.entries(beside)) cpSync(join(appDir, from), join(dist, to));
}

/** The list of everything in dist, and its signature where there is a key. @param {import('node:crypto').KeyObject | null} key */
function listAndSign(key) {
  const text = sumsText(dist, filesIn(dist));
  writeFileSync(join(dist, LIST), text);
  if (key === null) return say('Not signed: no key was given (--key FILE or CHANCERY_RELEASE_KEY).');
  writeFileSync(join(dist, SIGNATURE), signatureOf(text, key));
  say(`Signed with the key ${fingerprintOf(key)}.`);
}

await runTool(async () => {
  const { values } = parseArgs({ options: { key: { type: 'string' } } });
  const keyFile = values.key ?? process.env['CHANCERY_RELEASE_KEY'];
  // Looked at first: a key that cannot be read must not cost a minute.
  const key = keyFile ? readSecretKey(keyFile) : null;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Stop(
      'This packages for Linux x64 only. RELEASING.md says how it is done for Windows and macOS.',
    );
  if (!isInstalled('dpkg-deb')) throw new Stop('dpkg-deb is missing: package on Debian or Ubuntu.');
  const electron = await resolveElectron();
  if (electron.isFallback)
    say(
      `WARNING: packaging the stand-in Electron ${electron.version}, an old one repackaged by others. ` +
        'Do not release this: build releases where the official Electron can be downloaded.',
    );
  ensureSqlite({ electronMajor: electron.major });
  ensureBuilt({ for: 'app', quiet: true });
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const appDir = join(dist, folderName);
  await assembleApp(electron, appDir);
  layBeside(appDir);
  makeTarball(appDir);
  makeDeb(appDir);
  listAndSign(key);
  for (const file of filesIn(dist)) {
    const size = (statSync(join(dist, file)).size / 1e6).toFixed(1);
    process.stdout.write(`${size.padStart(8)} MB  ${join('dist', file)}\n`);
  }
});
