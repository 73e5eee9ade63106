import { expect, test } from 'vitest';
import { damage, damageTable } from './trust-damage.ts';

// More of it: npm run bench -- trust damage

/** What bears a hash of its own, whatever becomes of the sums of pages. */
const HASHED = /^(text|file|version) /;

test('200 flipped bytes: nothing is silently another', async () => {
  const done = await damage({ flips: 200, seed: 7, salvageEvery: 20 });
  expect(
    done.flips.filter((it) => it.outcome === 'wrong').flatMap((it) => it.wrong),
    damageTable(done),
  ).toEqual([]);
  expect(done.salvaged).toBeGreaterThan(4);
  expect(done.wrongInSalvaged).toEqual([]);
  expect(new Set(done.flips.map((it) => it.outcome))).toEqual(new Set(['refused', 'told', 'harmless']));
});

test('without the sums of pages, what has a hash of its own is never silently another', async () => {
  const done = await damage({ flips: 60, seed: 8, withoutSums: true });
  expect(done.flips.flatMap((it) => it.wrong).filter((key) => HASHED.test(key))).toEqual([]);
});
