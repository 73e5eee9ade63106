// Gives both SQLite modules a binary that both this Node and the Electron in use can load.
// Their prebuilt ones need Node-API 10; on Node 20 and Electron 33, which have 9, they crash. There they are compiled once and kept.
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cacheDir, packageDir, root } from './paths.mjs';
import { output } from './run.mjs';
import { say } from './stop.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const require = createRequire(import.meta.url);

/** The plain one, and the one of libraries protected by a passphrase. */
export const SQLITE_MODULES = ['better-sqlite3', 'better-sqlite3-multiple-ciphers'];

/** The Node-API version that the prebuilt binaries ask for, and the first Electron that has it. */
const PREBUILT_NODE_API = 10;
const FIRST_ELECTRON = 35;

/** @typedef {{ electronMajor?: number }} Loaders leave it out where only this Node will load SQLite */
/** @typedef {{ dir: string, built: string, kept: string, prebuilt: string | null }} Files */

/** Of each module for which the prebuilt binary will not do and none is in its place yet. @param {Loaders} loaders @returns {Files[]} */
function missing({ electronMajor = FIRST_ELECTRON }) {
  const fits = Number(process.versions.napi) >= PREBUILT_NODE_API && electronMajor >= FIRST_ELECTRON;
  if (fits) return [];
  return SQLITE_MODULES.map(filesOf).filter(({ built, prebuilt }) => !existsSync(built) || prebuilt !== null);
}

/** @param {string} name @returns {Files} */
function filesOf(name) {
  const { version } = require(`${name}/package.json`);
  const dir = packageDir(name);
  return {
    dir,
    built: join(dir, 'build/Release/better_sqlite3.node'),
    kept: join(cacheDir, `${name}-${version}-${process.platform}-${process.arch}.node`),
    // The second module loads a prebuilt binary wherever there is one, also beside one that was compiled.
    prebuilt: name === SQLITE_MODULES[0] ? null : require(join(dir, 'lib/binding.js')).getPrebuildPath(),
  };
}

/** @param {Loaders} [loaders] @returns {boolean} whether `ensureSqlite` will ask for a compiler */
export function needsCompiling(loaders = {}) {
  return missing(loaders).some(({ kept }) => !existsSync(kept));
}

/** @param {Loaders} [loaders] */
export function ensureSqlite(loaders = {}) {
  for (const { dir, built, kept, prebuilt } of missing(loaders)) {
    if (!existsSync(kept)) compile(dir, kept);
    copyWhole(kept, built);
    if (prebuilt !== null) rmSync(prebuilt, { force: true });
  }
}

/** @param {string} dir the package's folder @param {string} kept where the binary goes */
function compile(dir, kept) {
  ensureSystemPackages(['compiler']);
  say(`Compiling ${basename(dir)} for this version of Node and Electron (once, one to two minutes) ...`);
  // In a copy, because another process may be doing the same; inside node_modules, so that node-addon-api is found.
  const work = mkdtempSync(join(root, 'node_modules/.chancery-'));
  try {
    const copy = join(work, basename(dir));
    cpSync(dir, copy, { recursive: true, filter: (from) => !/[\\/](prebuilds|build)$/.test(from) });
    // Node's own headers lie beside its executable; without them node-gyp would fetch them.
    const prefix = dirname(dirname(process.execPath));
    const hasHeaders = existsSync(join(prefix, 'include/node/node_api.h'));
    output(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', 'build-release', '--silent'], {
      cwd: copy,
      env: {
        CFLAGS: '-O2',
        // NAPI_VERSION=9 would compile and then abort: the sources use what is experimental in 9 and final in 10.
        CXXFLAGS: '-O2 -fno-lto -UNAPI_VERSION -DNAPI_EXPERIMENTAL',
        LDFLAGS: '-fno-lto',
        JOBS: 'max',
        ...(hasHeaders ? { npm_config_nodedir: prefix } : {}),
      },
    });
    copyWhole(join(copy, 'build/Release/better_sqlite3.node'), kept);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A file under its final name is complete or absent, whoever else is writing it. @param {string} from @param {string} to */
function copyWhole(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const part = `${to}.${process.pid}.part`;
  cpSync(from, part);
  renameSync(part, to);
}
