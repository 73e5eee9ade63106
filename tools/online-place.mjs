// A place that looks online: a network of its own with an address, a default route and a name server that answers
// everything. Whatever is sent there arrives at a sink (online-world.mjs), which counts it. Linux only, and only where the
// system lets an account make namespaces.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isInstalled } from './run.mjs';
import { say } from './stop.mjs';

const WORLD = join(import.meta.dirname, 'online-world.mjs');

/** Root makes namespaces as it is; others are root of a user namespace for as long as the place is furnished. */
const unshare = () => (process.getuid?.() === 0 ? ['unshare'] : ['unshare', '--map-root-user']);

/** @returns {string | null} why there can be no such place here, in words; null where there can */
export function whyNotOnline() {
  if (process.platform !== 'linux') return 'only Linux has network namespaces';
  const lacking = ['unshare', 'ip', 'mount'].filter((it) => !isInstalled(it));
  if (lacking.length > 0) return `this system lacks ${lacking.join(', ')}`;
  const [program = '', ...args] = unshare();
  const tried = spawnSync(program, [...args, '--net', '--mount', 'ip', 'link', 'add', 'type', 'veth'], {
    encoding: 'utf8',
  });
  return tried.status === 0 ? null : `this system refuses network namespaces (${tried.stderr.trim()})`;
}

/**
 * The command that runs another in such a place. What it runs finds CHANCERY_WORLD in its environment: the id of the
 * sink's process and the file of what arrived (e2e/world.ts reads both).
 * @param {string[]} command
 */
export const inOnlinePlace = (command) => [
  'env',
  ...[`CHANCERY_UID=${process.getuid?.() ?? 0}`, `CHANCERY_GID=${process.getgid?.() ?? 0}`],
  ...[...unshare(), '--net', '--mount', process.execPath, WORLD, ...command],
];

/**
 * The same where it can be had, else the command as it is, and words that say so. CHANCERY_NO_WORLD=1 leaves it out.
 * @param {string[]} command
 */
export function lookingOnline(command) {
  const why = process.env['CHANCERY_NO_WORLD'] ? 'CHANCERY_NO_WORLD is set' : whyNotOnline();
  if (why === null) return inOnlinePlace(command);
  say(
    `The tests run without a network that looks online: ${why}. They watch the sockets of the app instead.`,
  );
  return command;
}
