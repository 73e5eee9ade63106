import { crash, crashTable } from './crash.ts';
import { hostile } from './hostile.ts';
import { bundlesRefused } from './trust-bundles.ts';
import { trustDamage } from './trust-damage.ts';
import { encryption } from './trust-encryption.ts';
import { trustNetwork } from './trust-network.ts';

/** What one part found: a table for people, and how much of it may not be. */
interface Found {
  readonly table: string;
  readonly wrong: number;
}

/** What is promised (THREAT-MODEL.md), each measured by itself. */
const PARTS: Readonly<Record<string, () => Promise<Found>>> = {
  kills: () => kills(),
  damage: () => trustDamage(),
  bundles: async () => {
    const { made, refused, otherwise, memory } = await bundlesRefused();
    const sum = `hostile bundles: ${made}, refused by the name of their fault: ${refused}, memory: ${(memory / 1e6).toFixed(0)} MB`;
    return { table: [sum, ...otherwise].join('\n'), wrong: otherwise.length };
  },
  encryption: () => encryption(),
  network: () => Promise.resolve(trustNetwork()),
  // It prints its own table.
  hostile: async () => ({ table: '', wrong: await hostile([], false) }),
};

/** Kills of processes and of the app: how many, and what was lost. */
export async function kills(options: Parameters<typeof crash>[0] = {}): Promise<Found> {
  const rows = await crash(options);
  const wrong = rows.reduce((sum, it) => sum + it.lost + it.half + it.unclean + it.left, 0);
  return { table: crashTable(rows), wrong };
}

/** Measures the parts named, or all, and prints their tables. Answers the exit code: 1 where a promise did not hold. */
export async function trust(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((it) => !(it in PARTS));
  if (unknown.length > 0) {
    const known = Object.keys(PARTS).join(', ');
    process.stderr.write(`There is no part called ${unknown.join(', ')}. There are: ${known}.\n`);
    return 2;
  }
  let broken = 0;
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stdout.write(`\n== ${name}\n`);
    const { table, wrong } = await measure();
    process.stdout.write(`${table}\n`);
    broken += wrong;
  }
  return broken === 0 ? 0 : 1;
}
