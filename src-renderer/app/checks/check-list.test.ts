import { describe, expect, test } from 'vitest';
import { findingOf, type Finding } from '#core/checks/finding.ts';
import type { Block } from '#core/model/block.ts';
import { blockId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import type { Waiver } from '#core/model/waiver.ts';
import { afterwards, findingRows, neighbour, waivedRows, type CheckFilter } from './check-list.ts';
import { countsLine } from './check-words.ts';

const block = (id: string): Block => ({
  ...{ type: 'paragraph', id: blockId.parse(id), marking: null, content: [plainRun(`Words of ${id}`)] },
});
const blocks = ['b1', 'b2', 'b3'].map(block);
const found = (check: Finding['check'], weight: Finding['weight'], at: string | null, quote: string) =>
  findingOf(check, {
    ...{ rule: 'r', weight, message: 'm', why: 'w', advice: 'a', quote },
    blockId: at === null ? null : blockId.parse(at),
  });
const all = [
  found('time', 'doubtful', null, 'as of'),
  found('figures', 'wrong', 'b1', 'ten'),
  found('sourcing', 'hint', 'b1', 'eleven'),
  found('figures', 'doubtful', 'b3', 'twelve'),
];
const waive = ({ id, check, quote, message }: Finding): Waiver => ({
  ...{ finding: id, check, quote, message, reason: 'known', by: null, at: '2026-03-09T10:00:00.000Z' },
});
const ALL: CheckFilter = { show: 'open', check: null };
const rows = (filter: CheckFilter, waived: Finding[] = []) =>
  findingRows(all, waived.map(waive), filter, blocks);
const quotes = (list: ReturnType<typeof rows>) => list.map((it) => it.finding.quote);

describe('The list of findings', () => {
  test.each<[CheckFilter, string[]]>([
    [ALL, ['as of', 'ten', 'eleven', 'twelve']],
    [{ show: 'wrong', check: null }, ['ten']],
    [{ show: 'open', check: 'figures' }, ['ten', 'twelve']],
    [{ show: 'hint', check: 'figures' }, []],
  ])('%j', (filter, expected) => expect(quotes(rows(filter))).toEqual(expected));

  test('stands under its block, said once', () => {
    expect(rows(ALL).map((it) => it.under)).toEqual([
      'The whole briefing',
      'Words of b1',
      null,
      'Words of b3',
    ]);
  });

  test('what is let stand is listed by itself', () => {
    const [, ten] = all;
    if (ten === undefined) throw new Error('no finding');
    expect(quotes(rows(ALL, [ten]))).toEqual(['as of', 'eleven', 'twelve']);
    const lapsed = { ...waive(ten), finding: 'gone' };
    expect(waivedRows(all, [waive(ten), lapsed], null).map((it) => it.finding?.quote ?? null)).toEqual([
      'ten',
      null,
    ]);
    expect(waivedRows(all, [waive(ten)], 'time')).toEqual([]);
  });

  test.each<[string | null, 1 | -1, string | null, string]>([
    ['ten', 1, null, 'eleven'],
    ['as of', -1, null, 'twelve'],
    ['twelve', 1, null, 'as of'],
    [null, 1, null, 'as of'],
    [null, 1, 'b2', 'twelve'],
    [null, -1, 'b2', 'eleven'],
    ['gone', 1, 'b3', 'twelve'],
  ])('from %s by %i with the caret in %s', (selected, by, caret, expected) => {
    const id = all.find((it) => it.quote === selected)?.id ?? selected;
    const next = neighbour(rows(ALL), id, by, caret === null ? null : blockId.parse(caret), blocks);
    expect(next?.quote).toBe(expected);
  });

  test('when one is dealt with, the next is looked at', () => {
    const list = rows(ALL);
    const after = (quote: string) => {
      const id = afterwards(list, all.find((it) => it.quote === quote)?.id ?? '');
      return all.find((it) => it.id === id)?.quote ?? null;
    };
    expect([after('ten'), after('twelve')]).toEqual(['eleven', 'eleven']);
    expect(afterwards(list.slice(0, 1), all[0]?.id ?? '')).toBeNull();
  });
});

test.each<[Parameters<typeof countsLine>, string]>([
  [[{ wrong: 2, doubtful: 5, hints: 1 }, 1], '2 wrong · 5 to look at · 1 hint · 1 waived'],
  [[{ wrong: 0, doubtful: 0, hints: 3 }, 0], '3 hints'],
  [[{ wrong: 0, doubtful: 0, hints: 0 }, 0], 'Nothing found'],
])('%j', (input, expected) => expect(countsLine(...input)).toBe(expected));
