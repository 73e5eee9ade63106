// Chromium's sandbox around the window. A packaged app always has it; from a checkout there are accounts and systems that refuse it.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from './stop.mjs';

/** @param {string} electron @returns {string | undefined} why the sandbox cannot be had here */
function obstacle(electron) {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'running as root, for which Chromium refuses its sandbox';
  // Where ordinary accounts may not make a user namespace, only a helper owned by root with its setuid bit could.
  const helper = join(dirname(electron), 'chrome-sandbox');
  const { uid, mode } = existsSync(helper) ? statSync(helper) : { uid: -1, mode: 0 };
  if (uid === 0 && (mode & 0o4000) !== 0) return undefined;
  const mayMakeNamespace = spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0;
  return mayMakeNamespace
    ? undefined
    : 'this system lets no ordinary account make the sandbox that Chromium needs';
}

/** Arguments for Electron. What is given up is said. @param {string} electron the executable */
export function sandboxArguments(electron) {
  const why = obstacle(electron);
  if (why === undefined) return [];
  say(
    `Starting Electron with --no-sandbox: ${why}. Do real work with the packaged app and an ordinary account.`,
  );
  return ['--no-sandbox'];
}

/** For programs that start the app themselves: Playwright and the benchmarks. @param {string} electron the executable */
export function drivingEnvironment(electron) {
  return { ELECTRON_EXEC_PATH: electron, CHANCERY_ELECTRON_ARGS: sandboxArguments(electron).join(' ') };
}
