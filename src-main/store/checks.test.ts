import { expect, test } from 'vitest';
import { briefingId, sourceId } from '#core/model/ids.ts';
import { insertBriefing, saveBriefing, trashBriefings } from './briefings.ts';
import { briefingsByChecks, checksOfSource, isCheckDue, recordCheck } from './checks.ts';
import type { OpenLibrary } from './library.ts';
import { destroy } from './purge.ts';
import { trashSources } from './sources.ts';
import { addExcerpt, addSource, newBriefing, NOON, paragraphBlock, withLibrary } from './test-library.ts';
import { chooseTrashed } from './trashed.ts';

const TEXT = 'The bridge is closed.';
const B1 = briefingId.parse('b1');
const S1 = sourceId.parse('s1');
const none = { wrong: 0, doubtful: 0, hints: 0 };
const record = {
  ...{ briefing: B1, revision: 1, checkedAt: NOON, open: { ...none, wrong: 2 } },
  sources: new Map([[S1, { ...none, wrong: 1, hints: 3 }]]),
};

function withChecked(work: (library: OpenLibrary) => void): Promise<void> | void {
  return withLibrary((library) => {
    const source = addSource(library, 's1', TEXT);
    const cited = addExcerpt(library, 'x1', { source, text: TEXT, exact: 'bridge' });
    insertBriefing(library.db, newBriefing('b1', [paragraphBlock('k1', 'Closed.', [cited])]), NOON);
    expect(isCheckDue(library.db, B1)).toBe(true);
    expect(recordCheck(library.db, record)).toBe(true);
    work(library);
  });
}

const CASES: [
  name: string,
  change: (library: OpenLibrary) => void,
  isStale: boolean | null,
  again: boolean,
][] = [
  ['nothing changed', () => {}, false, false],
  ['the status of the source', ({ db }) => db.run("UPDATE sources SET status = 'withdrawn'"), true, true],
  ['a fact of what was taken from it', ({ db }) => db.run('UPDATE excerpts SET credibility = 5'), true, true],
  [
    'an origin of it',
    ({ db }) => db.run("INSERT INTO derives_from_named (source, name) VALUES (1, 'Halm Wire')"),
    true,
    true,
  ],
  ['another source', (it) => void addSource(it, 's2', 'Other words.'), false, false],
  [
    'the briefing itself',
    ({ db }) =>
      void saveBriefing(db, { id: B1, revision: 1, order: ['k1'], changed: [], facts: { title: 'T' } }, NOON),
    false,
    true,
  ],
  ['the briefing in the trash', ({ db }) => void trashBriefings(db, [B1], NOON), null, false],
];

test.each(CASES)('after a change: %s', (_, change, isStale, again) =>
  withChecked((library) => {
    change(library);
    const rows = checksOfSource(library.db, 1);
    expect(rows.map((it) => it.isStale)).toEqual(isStale === null ? [] : [isStale]);
    expect(isCheckDue(library.db, B1)).toBe(again);
  }),
);

test('a record takes the place of the one before', () =>
  withChecked(({ db }) => {
    expect(recordCheck(db, { ...record, sources: new Map([[S1, none]]) })).toBe(true);
    expect(checksOfSource(db, 1)).toMatchObject([
      { briefingId: 'b1', title: 'Brief', ...none, isStale: false },
    ]);
    expect(recordCheck(db, { ...record, revision: 2 })).toBe(false);
    expect(recordCheck(db, { ...record, briefing: briefingId.parse('b9') })).toBe(false);
  }));

test('those checked before come first', () =>
  withChecked(({ db }) => {
    for (const id of ['b2', 'b3']) insertBriefing(db, newBriefing(id, []), NOON);
    trashBriefings(db, [briefingId.parse('b2')], NOON);
    expect(briefingsByChecks(db)).toEqual(['b1', 'b3']);
    expect(isCheckDue(db, briefingId.parse('b9'))).toBe(false);
  }));

test('records go with what they are about', () =>
  withChecked(({ db }) => {
    trashSources(db, [S1], NOON);
    const source = chooseTrashed(db, null);
    if (source.ok) destroy(db, source.value);
    expect(db.all('SELECT * FROM source_checks')).toEqual([]);
    expect(db.all('SELECT wrong FROM briefing_checks')).toEqual([{ wrong: 2 }]);
    trashBriefings(db, [B1], NOON);
    const briefing = chooseTrashed(db, null);
    if (briefing.ok) destroy(db, briefing.value);
    expect(db.all('SELECT * FROM briefing_checks')).toEqual([]);
  }));
