// The folder of the packaged app: the runtime under the app's own name, the archive with the app, licences, and the list of sums.
import { createPackageWithOptions } from '@electron/asar';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { BESIDE, contentFaults, INSIDE, reachable } from './package-contents.mjs';
import { setFuses } from './package-fuses.mjs';
import { root } from './paths.mjs';
import { output } from './run.mjs';
import { sbomText } from './sbom.mjs';
import { SQLITE_MODULES } from './sqlite.mjs';
import { Stop } from './stop.mjs';
import { filesIn, sumsText } from './sums.mjs';
import { LIST } from './verify-release.mjs';

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

export const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @param {Runtime} electron @param {string} appDir made by this; its `dirname` is there */
export async function assembleApp(electron, appDir) {
  const brings = versionsOf(electron);
  cpSync(dirname(electron.executable), appDir, {
    recursive: true,
    filter: (from) => !/resources\/(app|default_app\.asar)$/.test(from),
  });
  renameSync(join(appDir, 'electron'), join(appDir, pkg.name));
  const stage = join(dirname(appDir), 'stage');
  stageApplication(stage);
  refuse(contentFaults(filesIn(stage), INSIDE));
  await createPackageWithOptions(stage, join(appDir, 'resources/app.asar'), { unpack: '**/*.node' });
  rmSync(stage, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(appDir, `LICENSE.${pkg.name}.txt`));
  cpSync(join(root, 'resources/THIRD-PARTY-NOTICES.txt'), join(appDir, 'THIRD-PARTY-NOTICES.txt'));
  const { version, isFallback } = electron;
  writeFileSync(join(appDir, `${pkg.name}.cdx.json`), sbomText({ electron: version, isFallback, brings }));
  await setFuses(join(appDir, pkg.name));
  // Last: it names everything else.
  writeFileSync(join(appDir, LIST), sumsText(appDir, filesIn(appDir)));
  refuse(contentFaults(filesIn(appDir), BESIDE));
  setModes(appDir);
}

/** What the runtime is made of, asked of itself while it can still be a Node. @param {Runtime} electron @returns {Record<string, string>} */
function versionsOf({ executable }) {
  const answer = output(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  return JSON.parse(answer);
}

/** @param {string[]} faults */
function refuse(faults) {
  if (faults.length === 0) return;
  const named = faults.slice(0, 20).join('\n');
  throw new Stop(`${named}\nLook at it, then say so in tools/package-contents.mjs.`);
}

/** Of a native module what is needed to load it. @param {string} name */
function partsOf(name) {
  const folder = `node_modules/${name}`;
  const compiled = `${folder}/build/Release/better_sqlite3.node`;
  const binary = existsSync(join(root, compiled)) ? compiled : `${folder}/prebuilds/linux-x64.node`;
  return [`${folder}/lib`, `${folder}/package.json`, `${folder}/LICENSE`, binary];
}

/** Bundled code, data, fonts, and the native modules. @param {string} stage */
function stageApplication(stage) {
  const unreachable = unreachableChunks();
  for (const part of ['out', ...SQLITE_MODULES.flatMap(partsOf)])
    cpSync(join(root, part), join(stage, part), {
      recursive: true,
      // What the build was made from depends on times of files, not on their contents; source maps help only us.
      filter: (from) => !/built-from\.json$|\.map$/.test(from) && !unreachable.has(from),
    });
  const { name, productName, version, description, main, type } = pkg;
  // By its desktop entry Wayland finds the icon of a window.
  const manifest = { name, productName, version, description, desktopName: `${name}.desktop`, main, type };
  writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest));
  setModes(stage);
}

/** The command line cannot be started from the package, where nothing is a Node. @returns {Set<string>} paths */
function unreachableChunks() {
  const folder = join(root, 'out/main');
  const names = filesIn(folder).filter((it) => it.endsWith('.js'));
  const found = reachable(new Map(names.map((it) => [it, readFileSync(join(folder, it), 'utf8')])));
  return new Set(names.filter((it) => !found.has(it)).map((it) => join(folder, it)));
}

/** The same rights whatever the mask of whoever packages. @param {string} folder */
export function setModes(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) setModes(path);
    else if (entry.isFile()) chmodSync(path, modeOf(path, entry.name));
  }
  chmodSync(folder, 0o755);
}

/** @param {string} path @param {string} name */
function modeOf(path, name) {
  // Where accounts may not make a namespace for themselves, it makes the sandbox: owned by root, with its setuid bit.
  if (name === 'chrome-sandbox') return 0o4755;
  return (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755;
}

/** @param {string} file @param {string} text */
export function put(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
