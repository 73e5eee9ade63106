// What the operating system must bring, and how a Debian or Ubuntu gets it.
// Run as root the missing packages are installed, which is said; CHANCERY_NO_APT=1 forbids it. Otherwise the exact line is printed.
import { spawnSync } from 'node:child_process';
import { isInstalled } from './run.mjs';
import { Stop, say } from './stop.mjs';

/** @typedef {'libraries' | 'display' | 'compiler' | 'tracer'} Need */

/** @type {Record<Need, { packages: string[], purpose: string }>} */
const NEEDS = {
  libraries: {
    packages: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'],
    purpose: 'libraries that Electron is linked with',
  },
  display: {
    packages: ['xvfb', 'xauth', 'fonts-dejavu-core'],
    purpose: 'a virtual display, because this machine has none',
  },
  compiler: {
    packages: ['g++', 'make', 'python3'],
    purpose: 'a compiler, because no ready-made SQLite fits this version of Node or Electron',
  },
  tracer: {
    packages: ['strace', 'iproute2'],
    purpose: 'a tracer and a network of their own, by which the tests see that nothing leaves the machine',
  },
};

/** What must be on the path for a need that is not about libraries. @type {Record<string, string[]>} */
const PROGRAMS = {
  display: ['xvfb-run', 'xauth'],
  compiler: ['g++', 'make', 'python3'],
  tracer: ['strace', 'ip'],
};

/** @param {string} electron @returns {string[]} shared libraries that the executable asks for and the system lacks */
function missingLibraries(electron) {
  const { stdout } = spawnSync('ldd', [electron], { encoding: 'utf8' });
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** @param {Need} need @param {string | undefined} electron */
function isMissing(need, electron) {
  if (need === 'libraries') return electron !== undefined && missingLibraries(electron).length > 0;
  return !(PROGRAMS[need] ?? []).every(isInstalled);
}

/**
 * Answers when all of it is there, or throws a Stop that says what to do.
 * @param {Need[]} needs
 * @param {string} [electron] the executable whose libraries are meant; it is read, not run
 */
export function ensureSystemPackages(needs, electron) {
  if (process.platform !== 'linux') return;
  const missing = () => needs.filter((need) => isMissing(need, electron));
  const before = missing();
  if (before.length === 0) return;
  const packages = before.flatMap((need) => NEEDS[need].packages);
  say(`This system lacks ${before.map((need) => NEEDS[need].purpose).join('; and ')}.`);
  if (process.getuid?.() === 0 && isInstalled('apt-get') && !process.env['CHANCERY_NO_APT']) {
    install(packages);
    if (missing().length === 0) return;
  }
  const line = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const libraries = electron && needs.includes('libraries') ? missingLibraries(electron).join(', ') : '';
  throw new Stop(
    `${libraries === '' ? '' : `Missing: ${libraries}\n`}On Debian or Ubuntu this helps:\n\n  sudo ${line}\n`,
  );
}

/** @param {string[]} packages */
function install(packages) {
  say(`Installing ${packages.join(' ')} (set CHANCERY_NO_APT=1 to forbid this) ...`);
  apt('apt-get', ['update', '-qq']);
  // Debian 13 and Ubuntu 24.04 renamed libraries whose interface has 64-bit times, and do not always answer to the old name.
  const names = packages.map((name) =>
    spawnSync('apt-cache', ['show', `${name}t64`]).status === 0 ? `${name}t64` : name,
  );
  // Another process may be installing too; wait for it.
  apt('apt-get', [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=600',
    ...names,
  ]);
}

/** @param {string} command @param {string[]} args */
function apt(command, args) {
  // Only failures are worth reading; what is missing afterwards is checked anyway.
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status !== 0) say(`${command} ${args.join(' ')} failed:\n${done.stderr}`);
}
