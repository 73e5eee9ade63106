import { expect, test } from 'vitest';
import { damage, damageTable } from './trust-damage.ts';

// More of it: npm run bench -- trust damage

/** What bears a hash of its own, whatever becomes of the sums of pages. */
const HASHED = /^(text|file|version) /;

test.for([
  { left: 'closed', flips: 150 },
  { left: 'crashed', flips: 150 },
] as const)('$flips flipped bytes of a library left $left: nothing is silently another', async (options) => {
  const done = await damage({ ...options, seed: 7, salvageEvery: 20 });
  expect(
    done.flips.filter((it) => it.outcome === 'wrong').flatMap((it) => it.wrong),
    damageTable(done),
  ).toEqual([]);
  expect(done.salvaged).toBeGreaterThan(2);
  expect(done.wrongInSalvaged).toEqual([]);
  expect(new Set(done.flips.map((it) => it.outcome))).toEqual(new Set(['refused', 'told', 'harmless']));
});

test('where no sums are known, what has a hash of its own is never silently another', async () => {
  const done = await damage({ flips: 40, seed: 8, left: 'unknown' });
  expect(done.flips.flatMap((it) => it.wrong).filter((key) => HASHED.test(key))).toEqual([]);
});
