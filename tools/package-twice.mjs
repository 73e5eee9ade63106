// Packages twice, from two copies of the checkout that nothing else has in common, and compares every byte that comes out.
// usage: node tools/package-twice.mjs (some minutes; what is not committed comes along)
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { output } from './run.mjs';
import { runTool, say, Stop } from './stop.mjs';
import { readSums, readText } from './sums.mjs';
import { LIST, verifyRelease } from './verify-release.mjs';

/** Folders of different length and depth, and what else must not show: time zone, language, mask. */
const PLACES = [
  { folder: 'a', env: { TZ: 'UTC', LC_ALL: 'C' }, mask: '022' },
  {
    folder: 'another place/of this checkout',
    env: { TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8' },
    mask: '077',
  },
];

/** @param {string} folder that is made here */
function copyCheckout(folder) {
  mkdirSync(folder, { recursive: true });
  const files = output('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const file of new Set(files.split('\0').filter(Boolean))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  // As links where the disk allows: the contents are the same, and they are many.
  const modules = [join(root, 'node_modules'), join(folder, 'node_modules')];
  if (spawnSync('cp', ['-al', ...modules], { stdio: 'ignore' }).status === 0) return;
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  output('cp', ['-a', ...modules]);
}

/** @param {string} folder @param {{ env: Record<string, string>, mask: string }} how @returns {Map<string, string>} */
function packageIn(folder, { env, mask }) {
  const start = performance.now();
  const script = 'umask "$1" && exec "$2" tools/package-linux.mjs';
  const { status } = spawnSync('sh', ['-c', script, 'sh', mask, process.execPath], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Stop('Packaging failed.');
  const { isGood, lines } = verifyRelease(join(folder, 'dist'), null);
  if (!isGood) throw new Stop(lines.join('\n'));
  say(`${folder}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const sums = readSums(readText(join(folder, 'dist', LIST)));
  if (typeof sums === 'string') throw new Stop(sums);
  return sums;
}

await runTool(() => {
  const place = mkdtempSync(join(tmpdir(), 'chancery-twice-'));
  try {
    const [first = new Map(), second = new Map()] = PLACES.map(({ folder, ...how }) => {
      copyCheckout(join(place, folder));
      return packageIn(join(place, folder), how);
    });
    const names = [...new Set([...first.keys(), ...second.keys()])].toSorted((a, b) => (a < b ? -1 : 1));
    const differ = names.filter((it) => first.get(it) !== second.get(it));
    for (const it of names)
      process.stdout.write(
        `${differ.includes(it) ? 'DIFFERS' : 'same   '}  ${first.get(it) ?? '-'}  ${it}\n`,
      );
    if (differ.length > 0) throw new Stop(`${differ.length} of ${names.length} files differ.`);
    say(`All ${names.length} files are the same, byte for byte.`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
