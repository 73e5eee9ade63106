import { describe, expect, test } from 'vitest';
import type { BlockId } from '#core/model/ids.ts';
import { headingText } from './heading.ts';

describe('The words of a heading', () => {
  const cases: [number: string | null, portionMark: string | null, words: string, expected: string][] = [
    ['1.2', '(R)', 'The  harbour', '1.2 (R) The harbour'],
    [null, null, ' Quays ', 'Quays'],
    // A number or what leaves no ink is nothing to list: the page would have no place for it.
    ['1.3', null, '', ''],
    ['1.3', null, '\u00AD', ''],
    [null, '(R)', '', '(R)'],
  ];
  test.each(cases)('%j %j %j make %j', (number, portionMark, words, expected) => {
    const runs = [{ type: 'text', text: words, bold: false, italic: false }] as const;
    const block = { type: 'heading', id: 'h' as BlockId, level: 1, number, portionMark, runs } as const;
    expect(headingText(block)).toBe(expected);
  });
});
