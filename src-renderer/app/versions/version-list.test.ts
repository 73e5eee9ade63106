import { expect, test } from 'vitest';
import { versionRow, type VersionRow } from '#core/contract/views.ts';
import { changeWords, versionDays, type DayEntry } from './version-list.ts';

const row = (id: string, savedAt: string, words: number, more: Partial<VersionRow> = {}): VersionRow =>
  versionRow.parse({
    id,
    name: null,
    savedAt: `2031-05-${savedAt}:00.000Z`,
    words,
    byteLength: 900,
    exports: 0,
    ...more,
  });

const ROWS = [
  row('a', '03T09:00', 100),
  row('b', '03T10:00', 120),
  row('c', '03T11:00', 120, { name: 'For the minister' }),
  row('d', '03T12:00', 90),
  row('e', '04T09:00', 95),
  row('f', '04T09:05', 96, { exports: 1 }),
  row('g', '04T09:10', 99),
  row('h', '04T09:15', 100),
];

const said = (it: DayEntry): string =>
  it.kind === 'version'
    ? `${it.version.row.id} ${changeWords(it.version.change)}`.trim()
    : `[${it.versions.map((one) => one.row.id).join('')}]`;

const shown = (open: readonly string[] = [], rows: readonly VersionRow[] = ROWS) =>
  versionDays(rows, (it) => it.savedAt.slice(8, 10), new Set(open)).map(
    ({ day, entries }) => `${day}: ${entries.map(said).join(', ')}`,
  );

test('days are the latest first; what was kept by itself is folded, what was named or sent is not', () => {
  expect(shown()).toEqual(['04: [hg], f +1, e +5', '03: d −30, c ±0, [ba]']);
});

test('whatever order they come in', () => {
  expect(shown([], ROWS.toReversed())).toEqual(shown());
});

test('an open fold shows its versions, and stays open when one is added', () => {
  expect(shown(['fold-g'])[0]).toBe('04: [hg], h +1, g +3, f +1, e +5');
  expect(shown(['fold-g'], [...ROWS, row('i', '04T09:20', 100)])[0]).toBe(
    '04: [ihg], i ±0, h +1, g +3, f +1, e +5',
  );
});

test('the first version is compared with nothing', () => {
  expect(shown([], ROWS.slice(0, 1))).toEqual(['03: a']);
  expect(shown([], [])).toEqual([]);
});
