import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceId } from '#core/model/ids.ts';
import { countOrigins } from '#core/origins/count.ts';
import { allDerivations } from './origins.ts';
import { destroy } from './purge.ts';
import { trashSources } from './sources.ts';
import { addSource, NOON, withLibrary } from './test-library.ts';
import { chooseTrashed } from './trashed.ts';

const MANY = 7;
const NUMBERS = Array.from({ length: MANY }, (_, at) => at + 1);
const idOf = (n: number) => sourceId.parse(`s${n}`);

test('sources that stay have as many independent origins as before, whatever is destroyed', async () => {
  const anyLink = fc
    .tuple(fc.integer({ min: 1, max: MANY }), fc.integer({ min: 1, max: MANY }))
    .filter(([a, b]) => a !== b)
    // A later source derives from an earlier one: nothing derives from itself.
    .map(([a, b]) => [Math.max(a, b), Math.min(a, b)] as const);
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLink, { maxLength: 10 }),
      fc.subarray(NUMBERS),
      fc.subarray(NUMBERS),
      async (links, gone, named) => {
        await withLibrary((library) => {
          const { db } = library;
          for (const n of NUMBERS) addSource(library, `s${n}`, `Text ${n}.`, { title: `Title ${n}` });
          for (const [source, origin] of links)
            db.run('INSERT OR IGNORE INTO derives_from (source, origin) VALUES (?, ?)', source, origin);
          for (const n of named)
            db.run('INSERT INTO derives_from_named (source, name) VALUES (?, ?)', n, `Agency ${n}`);
          const left = NUMBERS.filter((n) => !gone.includes(n)).map(idOf);
          const before = left.map((it) => countOrigins([it], allDerivations(db)).origins);
          const together = countOrigins(left, allDerivations(db));
          trashSources(db, gone.map(idOf), NOON);
          const doomed = chooseTrashed(db, null);
          if (doomed.ok) destroy(db, doomed.value);
          expect(left.map((it) => countOrigins([it], allDerivations(db)).origins)).toEqual(before);
          expect(countOrigins(left, allDerivations(db))).toEqual(together);
        });
      },
    ),
    { numRuns: 40 },
  );
});

test('sources that derive from each other in a circle can be destroyed', () =>
  withLibrary((library) => {
    const { db } = library;
    for (const n of [1, 2]) addSource(library, `s${n}`, `Text ${n}.`);
    db.script('INSERT INTO derives_from (source, origin) VALUES (1, 2), (2, 1)');
    trashSources(db, [idOf(1)], NOON);
    const doomed = chooseTrashed(db, null);
    if (doomed.ok) destroy(db, doomed.value);
    expect(db.all('SELECT seq FROM sources')).toEqual([{ seq: 2 }]);
    expect(db.all('SELECT * FROM derives_from')).toEqual([]);
  }));
