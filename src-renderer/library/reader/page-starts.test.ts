import { expect, it } from 'vitest';
import { paragraphsOf } from '#core/model/source-text.ts';
import { pageAt, pageStarts } from './page-starts.ts';

const page = (number: number, label: string, start: number, end: number) => ({ number, label, start, end });
// Paragraphs at 0, 6 and 13.
const paragraphs = paragraphsOf('aaaa\n\nbbbbb\n\ncccc', []);
const pages = [
  page(1, 'i', 0, 4),
  page(2, 'ii', 4, 4),
  page(3, 'iii', 6, 8),
  page(4, 'iv', 8, 11),
  page(5, '1', 13, 17),
];

it('puts pages where they begin', () => {
  expect([...pageStarts(paragraphs, pages)]).toEqual([
    [0, 'p. i'],
    [1, 'pp. iii–iv'],
    [2, 'p. 1'],
  ]);
  expect([...pageStarts(paragraphs, [])]).toEqual([]);
});

it.each([
  [0, 0],
  [5, 0],
  [7, 2],
  [8, 3],
  [16, 4],
])('unit %i stands on page number %i', (place, expected) => expect(pageAt(pages, place)).toBe(expected));
it('no page where there are none', () => expect(pageAt([], 3)).toBe(-1));
