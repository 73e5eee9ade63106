import { expect, test } from 'vitest';
import { sequenceKey } from '#core/statements/statement.ts';
import type { WriteDb } from './connection.ts';
import { destroy } from './purge.ts';
import { listSequences, markSequence } from './sequences.ts';
import { trashSources } from './sources.ts';
import { addFigure, addSource, NOON, withLibrary } from './test-library.ts';
import { chooseTrashed } from './trashed.ts';

const TEXT = 'In March 28 points, in May 19.';

const CASES: [name: string, work: (db: WriteDb) => void, kept: (readonly [string, string])[]][] = [
  [
    'marked in either order, once',
    (db) => markSequence(db, ['figure:f2', 'figure:f1'], NOON),
    [['figure:f1', 'figure:f2']],
  ],
  ['forgotten in either order', (db) => markSequence(db, ['figure:f2', 'figure:f1'], null), []],
  [
    'a statement does not follow itself',
    (db) => markSequence(db, ['figure:f9', 'figure:f9'], NOON),
    [['figure:f1', 'figure:f2']],
  ],
];

test.each(CASES)('%s', (_, work, kept) =>
  withLibrary(({ db }) => {
    markSequence(db, ['figure:f1', 'figure:f2'], NOON);
    work(db);
    expect(listSequences(db)).toEqual(new Set(kept.map(([one, other]) => sequenceKey(one, other))));
  }),
);

test('what is destroyed is in no sequence', () =>
  withLibrary((library) => {
    const { db } = library;
    for (const id of ['s1', 's10']) {
      const source = addSource(library, id, `${id}: ${TEXT}`);
      addFigure(library, `f-${id}`, { source, text: `${id}: ${TEXT}`, exact: '28' });
    }
    markSequence(db, ['figure:f-s1', 'text:s10:3-5'], NOON);
    markSequence(db, ['figure:f-s10', 'text:s1:3-5'], NOON);
    markSequence(db, ['figure:f-s10', 'text:s10:3-5'], NOON);
    trashSources(db, ['s1' as never], NOON);
    const doomed = chooseTrashed(db, null);
    if (doomed.ok) destroy(db, doomed.value);
    expect(listSequences(db)).toEqual(new Set([sequenceKey('figure:f-s10', 'text:s10:3-5')]));
  }));
