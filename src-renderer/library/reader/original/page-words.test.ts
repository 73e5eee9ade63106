import { expect, it } from 'vitest';
import { boxesOnPage, type PageWords } from './page-words.ts';

// A page of 200 by 100 points whose origin is at the bottom left, as PDF has it.
const view = { width: 200, height: 100, transform: [1, 0, 0, -1, 0, 100] };
const measure = (words: string) => words.length;
/** A line of letters ten points wide and ten high, its foot at `y`. */
const line = (str: string, x: number, y: number): PageWords => ({
  str,
  transform: [10, 0, 0, 10, x, y],
  width: str.length * 10,
  height: 10,
});
const page = [line('The fleet', 0, 80), line('lan-', 100, 80), line('ded fish', 0, 60)];
const frozen = 'The fleet landed fish';

function check(words: string, expected: readonly (readonly number[])[]) {
  const start = frozen.indexOf(words);
  const boxes = boxesOnPage(page, frozen, view, measure)(start, start + words.length);
  expect(
    boxes.map(({ left, top, width, height }) =>
      [left * 200, top * 100, width * 200, height * 100].map((it) => Math.round(it * 10) / 10),
    ),
  ).toEqual(expected);
}

it('boxes words on one line', () => check('fleet', [[40, 11.5, 50, 11]]));
it('follows a word over the end of a line', () =>
  check('landed', [
    [100, 11.5, 40, 11],
    [0, 31.5, 30, 11],
  ]));
it('joins what stands side by side', () =>
  check('fleet landed fish', [
    [40, 11.5, 100, 11],
    [0, 31.5, 80, 11],
  ]));

it('finds nothing of words that are not on the page', () => {
  expect(boxesOnPage(page, 'Other words 77', view, measure)(0, 5)).toEqual([]);
  expect(boxesOnPage([], frozen, view, measure)(0, 5)).toEqual([]);
});

it('follows words that stand upright', () => {
  const upright: PageWords = { str: 'abcd', transform: [0, 10, -10, 0, 50, 20], width: 40, height: 10 };
  const [box] = boxesOnPage([upright], 'abcd', view, measure)(1, 3);
  expect([box?.left, box?.top, box?.width, box?.height].map((it) => Math.round((it ?? 0) * 1000))).toEqual([
    208, 500, 55, 200,
  ]);
});
