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

it('passes over what is set aside: running heads begin no page that anybody sees', () => {
  const text = 'Head\n\nwords\n\nHead\n\nwords\n\nHead';
  const heads = [0, 13, 26].map((start) => ({
    start,
    end: start + 4,
    reason: 'header' as const,
    restored: false,
  }));
  const read = paragraphsOf(text, heads);
  const three = [page(1, '1', 0, 11), page(2, '2', 13, 24), page(3, '3', 26, 30)];
  expect([...pageStarts(read, three)]).toEqual([
    [1, 'p. 1'],
    [3, 'p. 2'],
  ]);
});

it.each([
  [0, 0],
  [5, 0],
  [7, 2],
  [8, 3],
  [16, 4],
])('unit %i stands on page number %i', (place, expected) => expect(pageAt(pages, place)).toBe(expected));
it('no page where there are none', () => expect(pageAt([], 3)).toBe(-1));
