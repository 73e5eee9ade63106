// The sink: runs in a network namespace of its own ("the world"), makes a second one inside ("the machine") that is joined to
// it by a cable and looks online, and runs a command there. Everything that leaves the machine arrives here: every address is
// ours. Names asked for and connections are written to a file, one a line; the kernel of this namespace counts the packets.
// usage: (inside `unshare --net --mount`) node online-world.mjs COMMAND [ARGUMENTS]
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from './online-sink.mjs';

const WORLD = { four: '198.51.100.1', six: '2001:db8:1::1' };
const MACHINE = { four: '198.51.100.2', six: '2001:db8:1::2' };

/** @param {string} line */
const ip = (line) => execFileSync('ip', line.split(' '));

/** Commands that furnish the machine, run inside it as root of its namespaces. @param {string} resolvConf */
const furnish = (resolvConf) => [
  'ip link set lo up',
  `ip addr add ${MACHINE.four}/24 dev machine`,
  `ip -6 addr add ${MACHINE.six}/64 dev machine nodad`,
  'ip link set machine up',
  `ip route add default via ${WORLD.four}`,
  `ip -6 route add default via ${WORLD.six}`,
  // Only this namespace sees it: the file of the system stays as it is.
  `mount --bind ${resolvConf} /etc/resolv.conf`,
];

/** Back to the account that started all this, where it was not root. */
function asBefore() {
  const [uid, gid] = [process.env['CHANCERY_UID'], process.env['CHANCERY_GID']];
  return uid === undefined || uid === '0' ? [] : ['unshare', `--map-user=${uid}`, `--map-group=${gid}`];
}

/** @param {string[]} command @returns {Promise<number>} its exit code */
async function run(command) {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-world-'));
  const [arrived, resolvConf] = [join(folder, 'arrived'), join(folder, 'resolv.conf')];
  writeFileSync(arrived, '');
  writeFileSync(resolvConf, `nameserver ${WORLD.four}\n`);
  ip('link set lo up');
  ip('link add world type veth peer name machine');
  // It waits until its end of the cable is there; the words on both pipes carry nothing but that.
  const script = [
    'set -e',
    'echo made >&3',
    'read -r _ <&4',
    ...furnish(resolvConf),
    'exec "$@" 3>&- 4<&-',
  ].join('\n');
  const child = spawn('unshare', ['--net', '--mount', 'sh', '-c', script, 'sh', ...asBefore(), ...command], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe', 'pipe'],
    env: { ...process.env, CHANCERY_WORLD: `${process.pid}:${arrived}` },
  });
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  const [, , , made, go] = child.stdio;
  await Promise.race([new Promise((resolve) => made?.once('data', resolve)), ended]);
  ip(`link set machine netns ${child.pid}`);
  ip(`addr add ${WORLD.four}/24 dev world`);
  ip(`-6 addr add ${WORLD.six}/64 dev world nodad`);
  ip('link set world up');
  // Every address there is leads to the sink.
  ip('route add local 0.0.0.0/0 dev lo');
  ip('-6 route add local ::/0 dev lo');
  await listen(WORLD, (line) => appendFileSync(arrived, `${line}\n`));
  if (go && 'end' in go) go.end('go\n');
  try {
    return Number(await ended);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(await run(process.argv.slice(2)));
