import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraphsOf } from '#core/model/source-text.ts';
import { innermost, marksByParagraph, paragraphAt, segmentsOf, type Mark } from './segments.ts';

const mark = (id: string, start: number, end: number, kind: Mark['kind'] = 'excerpt'): Mark => ({
  kind,
  id,
  start,
  end,
});
const shown = (start: number, end: number, marks: Mark[]) =>
  segmentsOf(start, end, marks)
    .map((it) => `${it.start}-${it.end}${it.marks.map((one) => one.id).join('')}`)
    .join(' ');

it.each([
  ['no marks', 10, 20, [], '10-20'],
  ['one in the middle', 10, 20, [mark('a', 12, 15)], '10-12 12-15a 15-20'],
  ['reaching over both ends', 10, 20, [mark('a', 5, 25)], '10-20a'],
  ['overlapping', 10, 20, [mark('a', 10, 15), mark('b', 13, 20)], '10-13a 13-15ab 15-20b'],
  ['one inside another', 10, 20, [mark('a', 11, 19), mark('b', 13, 14)], '10-11 11-13a 13-14ab 14-19a 19-20'],
  ['outside', 10, 20, [mark('a', 0, 10), mark('b', 20, 30)], '10-20'],
])('%s', (_name, start, end, marks, expected) => expect(shown(start, end, marks)).toBe(expected));

it('covers the paragraph without gap or overlap, and gives each piece exactly the marks over it', () => {
  const place = fc.integer({ min: 0, max: 40 });
  const marks = fc.array(
    fc
      .tuple(place, fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => mark('m', start, start + length)),
  );
  fc.assert(
    fc.property(marks, (given) => {
      const segments = segmentsOf(10, 30, given);
      expect(segments[0]?.start).toBe(10);
      expect(segments.at(-1)?.end).toBe(30);
      for (const [index, segment] of segments.entries()) {
        expect(segment.end).toBe(segments[index + 1]?.start ?? 30);
        for (let at = segment.start; at < segment.end; at += 1) {
          expect(segment.marks).toEqual(given.filter((it) => it.start <= at && at < it.end));
        }
      }
    }),
  );
});

const text = 'First one.\n\nSecond one.\n\nThird.';
const paragraphs = paragraphsOf(text, []);

it.each([
  [0, 0],
  [9, 0],
  [10, 0],
  [11, 0],
  [12, 1],
  [25, 2],
  [500, 2],
])('place %s is in paragraph %s', (place, expected) => expect(paragraphAt(paragraphs, place)).toBe(expected));

it('gives a mark to every paragraph it touches', () => {
  const found = marksByParagraph(paragraphs, [mark('a', 6, 20), mark('b', 26, 28)]);
  expect([...found].map(([index, marks]) => [index, marks.map((it) => it.id).join('')])).toEqual([
    [0, 'a'],
    [1, 'a'],
    [2, 'b'],
  ]);
});

it('means the shortest of the marks that can be selected', () => {
  const marks = [mark('long', 0, 20), mark('short', 2, 9), mark('x', 3, 4, 'pending')];
  expect(innermost(marks)?.id).toBe('short');
  expect(innermost([mark('x', 3, 4, 'shown')])).toBe(null);
});
