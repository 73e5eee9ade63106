// Builds out/ where it does not fit the sources. usage: node tools/build.mjs (builds in any case)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeCommand, root } from './paths.mjs';
import { isEntry, runTool, Stop } from './stop.mjs';

/** What the three wings are built from. */
const INPUTS = [
  'src-core',
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
];

/** What the command line is built from: a change in the window must not make it wait. */
const CLI_INPUTS = INPUTS.filter((input) => input !== 'src-renderer');

const stampFile = join(root, 'out/built-from.json');
const lockDir = join(root, 'node_modules/.chancery-build.lock');

/** @param {{ for: 'app' | 'cli', quiet?: boolean }} wanted */
export function ensureBuilt(wanted) {
  if (isFresh(wanted.for)) return;
  locked(() => {
    if (!isFresh(wanted.for)) build(wanted.quiet ?? false);
  });
}

/** @param {boolean} quiet all of the output to standard error */
function build(quiet) {
  // Before, not after: what is saved while the build runs makes it stale.
  const stamp = { app: fingerprint(INPUTS), cli: fingerprint(CLI_INPUTS) };
  rmSync(stampFile, { force: true });
  const [program = '', ...args] = nodeCommand('electron-vite', 'bin/electron-vite.js');
  const done = spawnSync(program, [...args, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
  });
  if (done.status !== 0) throw new Stop('The build failed.');
  writeFileSync(stampFile, JSON.stringify(stamp));
}

/** @param {'app' | 'cli'} part */
function isFresh(part) {
  if (!existsSync(stampFile)) return false;
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
  return stamp[part] === fingerprint(part === 'cli' ? CLI_INPUTS : INPUTS);
}

/** Names, sizes and times rather than the newest time alone: a deleted file, or an older one put back, counts too. @param {string[]} inputs */
function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesOf(join(root, input))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Two builds at once would empty each other's folder. @param {() => void} work */
function locked(work) {
  const owner = join(lockDir, 'pid');
  for (;;) {
    try {
      mkdirSync(lockDir);
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (isAbandoned(owner)) rmSync(lockDir, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    writeFileSync(owner, String(process.pid));
    work();
  } finally {
    rmSync(lockDir, { recursive: true, force: true });
  }
}

/** @param {string} owner */
function isAbandoned(owner) {
  try {
    process.kill(Number(readFileSync(owner, 'utf8')), 0);
    return false;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ESRCH') return true;
    // The folder is made a moment before the number is written into it.
    return code === 'ENOENT' && existsSync(lockDir) && Date.now() - statSync(lockDir).mtimeMs > 10_000;
  }
}

if (isEntry(import.meta.filename)) await runTool(() => locked(() => build(false)));
