// Running other programs: to the end with their output kept, or in the foreground until they or we are told to stop.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {string} what it wrote on standard output
 */
export function output(command, args, { cwd, env } = {}) {
  const done = spawnSync(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (done.status !== 0)
    throw new Error(
      `${command} ${args.join(' ')} failed:\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`,
    );
  return done.stdout;
}

/**
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} its exit code
 */
export function foreground(command, env = {}) {
  const [program = '', ...args] = command;
  // xvfb-run is a shell script that waits for its child and does not pass a signal on: give it a process group of its own, and stop the whole group.
  const grouped = program === 'xvfb-run';
  const child = spawn(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    detached: grouped,
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (child.pid === undefined) return;
      if (grouped) process.kill(-child.pid, signal);
      else child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** @param {string} program */
export function isInstalled(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((dir) => existsSync(join(dir, program)));
}
