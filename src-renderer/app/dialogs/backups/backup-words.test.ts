import { expect, it } from 'vitest';
import type { BackupLook, BackupThings } from '#core/contract/backup-calls.ts';
import * as words from './backup-words.ts';

const NONE = { count: 0, first: [] };
const things = (some: Partial<BackupThings>): BackupThings => ({
  ...{ sources: NONE, excerpts: NONE, figures: NONE, pictures: NONE, briefings: NONE },
  ...some,
});
const counts = { sources: 1, excerpts: 12, figures: 0, pictures: 3, briefings: 2 };

it('says when a copy was made', () => {
  const now = '2031-05-09T12:00:00.000Z';
  const said = (at: string, dayOnly = false) => words.madeWords({ at, dayOnly }, now, 'en-GB');
  expect(said('2031-05-09T11:00:00.000Z')).toMatch(/^Today, /);
  expect(said('2031-05-04T11:00:00.000Z')).toMatch(/4 May 2031/);
  expect(said('2031-05-04T00:00:00.000Z', true)).toBe('4 May 2031');
});

it.each<[BackupLook | null, string, boolean]>([
  [null, 'Looking…', false],
  [{ sound: true, schema: 6, newer: false, counts }, '1 source, 12 excerpts, 0 figures, 2 briefings', true],
  [{ sound: false, schema: 6, newer: false, counts }, '1 source, 12 excerpts, 0 figures, 2 briefings', false],
  [{ sound: false, schema: 9, newer: true, counts: null }, 'Of a newer Chancery', false],
  [{ sound: false, schema: null, newer: false, counts: null }, 'Cannot be read', false],
])('says what was found: %j', (look, expected, usable) => {
  expect(words.lookWords(look)).toBe(expected);
  expect(words.isUsable(look)).toBe(usable);
});

it('lists only what there is', () => {
  const lines = words.thingLines(things({ excerpts: { count: 42, first: ['one', 'two'] } }));
  expect(lines).toEqual([{ title: '42 excerpts', names: ['one', 'two'], more: 40 }]);
  expect(words.thingLines(things({}))).toEqual([]);
});

it.each([
  [null, 'Beginning…'],
  [{ step: 'database', done: 0, total: 0 } as const, 'Looking at the database…'],
  [{ step: 'files', done: 3, total: 9 } as const, 'Looking at original files: 3 of 9'],
])('says how far it is: %j', (progress, expected) => expect(words.progressWords(progress)).toBe(expected));

it.each([
  ['regular', 'here', ''],
  ['regular', 'second', 'in the second folder'],
  ['before-schema', 'here', 'Before an update of Chancery'],
  ['before-restore', 'second', 'Before a backup was restored, in the second folder'],
] as const)('says what a copy is there for: %s %s', (kind, place, expected) =>
  expect(words.kindWords({ kind, place })).toBe(expected),
);
