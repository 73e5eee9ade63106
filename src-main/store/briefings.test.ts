import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { briefingId, excerptId, sourceId, versionId } from '#core/model/ids.ts';
import { placeBlocks } from './block-order.ts';
import { insertBriefing, listBriefings, readBriefing, saveBriefing } from './briefings.ts';
import { usesOf } from './citations.ts';
import type { OpenLibrary } from './library.ts';
import { referencesOf, verifiedReferencesOf } from './references.ts';
import { restsOn } from './citations.ts';
import { addExcerpt, addSource, newBriefing, NOON, paragraphBlock, withLibrary } from './test-library.ts';
import { keepVersion, readVersion } from './versions.ts';

const ID = briefingId.parse('b1');
const LATER = '2026-03-09T13:00:00.000Z';

function stored(library: OpenLibrary): {
  briefing: Briefing;
  revision: number;
  seq: number;
  savedAt: string;
} {
  const read = readBriefing(library.db, ID);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

test('any sequence of saves gives back exactly the briefing', async () => {
  const edit = fc.oneof(
    fc.record({ do: fc.constant('insert' as const), at: fc.nat(40), text: fc.string() }),
    fc.record({ do: fc.constant('remove' as const), at: fc.nat(40) }),
    fc.record({ do: fc.constant('change' as const), at: fc.nat(40), text: fc.string() }),
    fc.record({ do: fc.constant('move' as const), at: fc.nat(40), to: fc.nat(40) }),
  );
  const saves = fc.array(fc.array(edit, { maxLength: 6 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(saves, async (sequence) => {
      await withLibrary((library) => {
        insertBriefing(library.db, newBriefing('b1', []), NOON);
        let blocks: Block[] = [];
        let made = 0;
        for (const [index, edits] of sequence.entries()) {
          const before = new Map(blocks.map((it) => [it.id, it]));
          blocks = [...blocks];
          for (const it of edits) {
            const at = blocks.length === 0 ? 0 : it.at % blocks.length;
            if (it.do === 'insert') blocks.splice(at, 0, paragraphBlock(`k${(made += 1)}`, it.text));
            if (it.do === 'remove') blocks.splice(at, 1);
            const [found] = blocks.slice(at, at + 1);
            if (it.do === 'change' && found) blocks[at] = paragraphBlock(found.id, it.text);
            if (it.do === 'move' && found) {
              blocks.splice(at, 1);
              blocks.splice(it.to % (blocks.length + 1), 0, found);
            }
          }
          const saved = saveBriefing(
            library.db,
            {
              id: ID,
              revision: index + 1,
              order: blocks.map((it) => it.id),
              changed: blocks.filter((it) => before.get(it.id) !== it),
              facts: { title: `After ${index}` },
            },
            LATER,
          );
          expect(saved).toEqual({ ok: true, value: { revision: index + 2, savedAt: LATER } });
          expect(stored(library).briefing).toEqual({ ...newBriefing('b1', blocks), title: `After ${index}` });
        }
      });
    }),
    { numRuns: 25 },
  );
});

test('positions ascend in the wanted order and few move', () => {
  const order = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String));
  fc.assert(
    fc.property(fc.array(order, { minLength: 1, maxLength: 12 }), (orders) => {
      let positions = new Map<string, number>();
      for (const wanted of orders) {
        const placed = placeBlocks(wanted, positions);
        positions = new Map(wanted.map((id) => [id, placed.get(id) ?? positions.get(id) ?? Number.NaN]));
        const found = [...positions.values()];
        expect(found.every((it, at) => Number.isSafeInteger(it) && it > (found[at - 1] ?? -Infinity))).toBe(
          true,
        );
      }
    }),
  );
  const many = Array.from({ length: 1000 }, (_, at) => `k${at}`);
  const placed = placeBlocks(many, new Map());
  expect(placeBlocks(['new', ...many], placed).size).toBe(1);
  expect(placeBlocks([...many.slice(1), 'k0'], placed).size).toBe(1);
  expect(placeBlocks(many.slice(0, 500), placed).size).toBe(0);
});

test('room between two blocks runs out at last, and then all are placed anew', () => {
  let positions = new Map<string, number>([
    ['a', 0],
    ['z', 2],
  ]);
  for (const order of [
    ['a', 'm', 'z'],
    ['a', 'b', 'm', 'z'],
    ['a', 'aa', 'b', 'm', 'z'],
  ]) {
    const placed = placeBlocks(order, positions);
    positions = new Map(order.map((id) => [id, placed.get(id) ?? positions.get(id) ?? Number.NaN]));
    expect([...positions.values()]).toEqual([...positions.values()].toSorted((a, b) => a - b));
    expect(new Set(positions.values()).size).toBe(order.length);
  }
});

describe('a save that does not fit is refused whole', () => {
  const block = paragraphBlock('k1', 'One.');
  const fresh = paragraphBlock('k9', 'Nine.');
  const cases: [string, Partial<Parameters<typeof saveBriefing>[1]>, string][] = [
    ['an old revision', { revision: 7 }, 'briefing-changed-elsewhere'],
    ['an unknown briefing', { id: briefingId.parse('b2') }, 'not-found'],
    ['a block named twice', { order: ['k1', 'k1'] }, 'bad-input'],
    ['a block nobody knows', { order: ['k1', 'k2'] }, 'bad-input'],
    ['a block without a place', { order: ['k1'], changed: [fresh] }, 'bad-input'],
    ['a block sent twice', { order: ['k1', 'k9'], changed: [fresh, fresh] }, 'bad-input'],
  ];
  test.each(cases)('%s', async (_, wrong, expected) => {
    await withLibrary((library) => {
      insertBriefing(library.db, newBriefing('b1', [block]), NOON);
      const before = stored(library);
      const save = { id: ID, revision: 1, order: ['k1'], changed: [], facts: { title: 'Other' }, ...wrong };
      const saved = saveBriefing(library.db, save, LATER);
      expect(saved.ok ? 'ok' : saved.error.code).toBe(expected);
      expect(stored(library)).toEqual(before);
    });
  });
});

describe('a save that is sent again because its answer got lost', () => {
  const [block, later] = [paragraphBlock('k1', 'One.'), paragraphBlock('k2', 'Two.')];
  const save = { id: ID, revision: 1, order: ['k2', 'k1'], changed: [later], facts: { title: 'Other' } };
  test.each<[string, Partial<typeof save>, string]>([
    ['is done', {}, 'ok'],
    ['is another’s where the order differs', { order: ['k1', 'k2'] }, 'briefing-changed-elsewhere'],
    [
      'is another’s where words differ',
      { changed: [paragraphBlock('k2', 'Three.')] },
      'briefing-changed-elsewhere',
    ],
    ['is another’s where a fact differs', { facts: { title: 'Third' } }, 'briefing-changed-elsewhere'],
    ['is another’s where more was saved since', { revision: 0 }, 'briefing-changed-elsewhere'],
  ])('%s', async (_, change, expected) => {
    await withLibrary((library) => {
      insertBriefing(library.db, newBriefing('b1', [block]), NOON);
      const first = saveBriefing(library.db, save, LATER);
      const again = saveBriefing(library.db, { ...save, ...change }, '2026-03-09T14:00:00.000Z');
      expect(again.ok ? 'ok' : again.error.code).toBe(expected);
      if (again.ok) expect(again).toEqual(first);
    });
  });
});

test('a briefing of a newer model is refused, not guessed at', async () => {
  await withLibrary((library) => {
    insertBriefing(library.db, newBriefing('b1', []), NOON);
    library.db.run('UPDATE briefings SET model = 99');
    expect(readBriefing(library.db, ID)).toEqual({ ok: false, error: { code: 'briefing-newer' } });
    const save = { id: ID, revision: 1, order: [], changed: [], facts: {} };
    expect(saveBriefing(library.db, save, LATER)).toEqual({ ok: false, error: { code: 'briefing-newer' } });
  });
});

const TEXT = 'The bridge is closed. Repairs begin in May.';

test('the index of citations follows the blocks', async () => {
  await withLibrary((library) => {
    const source = addSource(library, 's1', TEXT);
    const kept = addExcerpt(library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
    const gone = { ...kept, id: excerptId.parse('never') };
    const [cites, plain] = [
      paragraphBlock('k1', 'It is shut.', [kept, gone]),
      paragraphBlock('k1', 'It is shut.'),
    ];
    insertBriefing(library.db, newBriefing('b1', [cites, paragraphBlock('k2', 'Two words.', [kept])]), NOON);

    const used = [{ briefingId: 'b1', title: 'Brief', citations: 2 }];
    expect(usesOf(library.db, 'excerpt', ['e1'])).toEqual(used);
    expect(usesOf(library.db, 'source', ['s1'])).toEqual(used);
    const [row] = listBriefings(library.db, false);
    expect(row).toMatchObject({ words: 5, citations: 3 });
    expect(library.db.all('SELECT quote, excerpt FROM citations ORDER BY block, position')).toEqual([
      { quote: 'The bridge is closed.', excerpt: 1 },
      { quote: null, excerpt: null },
      { quote: 'The bridge is closed.', excerpt: 1 },
    ]);
    expect(() => library.db.run('DELETE FROM excerpts')).toThrow('FOREIGN KEY');

    const targets = stored(library).briefing.blocks.flatMap(restsOn);
    const references = referencesOf(library.db, targets);
    expect([references.excerpts.map((it) => it.id), references.sources.map((it) => it.id)]).toEqual([
      ['e1'],
      ['s1'],
    ]);

    saveBriefing(library.db, { id: ID, revision: 1, order: ['k1'], changed: [plain], facts: {} }, LATER);
    expect(usesOf(library.db, 'source', [sourceId.parse('s1')])).toEqual([]);
  });
});

test('an excerpt whose words were changed on disk is not quoted', async () => {
  await withLibrary((library) => {
    const source = addSource(library, 's1', TEXT);
    const { id } = addExcerpt(library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
    const targets = [{ kind: 'excerpt' as const, id }];
    expect(verifiedReferencesOf(library.db, targets).ok).toBe(true);
    expect(() => library.db.run("UPDATE excerpts SET exact = 'The bridge is open.'")).toThrow('never change');
    library.db.script(
      "DROP TRIGGER excerpts_are_verbatim; UPDATE excerpts SET exact = 'The bridge is open.'",
    );
    const error = { code: 'stored-bytes-changed', what: 's1' };
    expect(verifiedReferencesOf(library.db, targets)).toEqual({ ok: false, error });
    expect(referencesOf(library.db, targets).excerpts).toEqual([]);
  });
});

test('a version is kept whole, once, and for good', async () => {
  await withLibrary(({ db }) => {
    const briefing = newBriefing('b1', [paragraphBlock('k1', 'Ünïcode … '.repeat(300))]);
    insertBriefing(db, briefing, NOON);
    const keep = (id: string, name: string | null): string => {
      const read = readBriefing(db, ID);
      if (!read.ok) throw new Error(read.error.code);
      return keepVersion(db, read.value, { id: versionId.parse(id), name, savedAt: NOON }).id;
    };
    expect([keep('v1', null), keep('v2', null), keep('v3', 'As sent')]).toEqual(['v1', 'v1', 'v3']);
    const read = readVersion(db, versionId.parse('v3'));
    expect(read.ok && read.value).toEqual({
      id: 'v3',
      briefingId: 'b1',
      name: 'As sent',
      savedAt: NOON,
      briefing,
    });
    expect(() => db.run("UPDATE versions SET name = 'x'")).toThrow('never changes');
    expect(() => db.run('DELETE FROM versions')).toThrow('stays');
  });
});
