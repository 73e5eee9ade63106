import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findAll, firstFrom, foldText, outside } from './fold-map.ts';

const found = (text: string, wanted: string) =>
  findAll(foldText(text), wanted).map(({ start, end }) => text.slice(start, end));

it.each([
  ['The Port of Marrow, the port', 'port', ['Port', 'port']],
  ['Žižkov and zizkov', 'ZIZKOV', ['Žižkov', 'zizkov']],
  ['the cafe\u0301 and the café', 'cafe', ['cafe\u0301', 'café']],
  ["l’accord, l\u02bcaccord, l'accord", "l'accord", ['l’accord', 'l\u02bcaccord', "l'accord"]],
  ['об’єкт', "об'єкт", ['об’єкт']],
  ['мой and мои', 'мои', ['мои']],
  ['її', 'іі', []],
  ['за́мок', 'замок', ['за́мок']],
  ['Ёлка', 'елка', ['Ёлка']],
  ['a soft\u00adhyphen', 'softhyphen', ['soft\u00adhyphen']],
  ['two\u00a0 \nlines', 'two lines', ['two\u00a0 \nlines']],
  ['“Yes,” he said – twice', '"yes," he said - twice', ['“Yes,” he said – twice']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['İstanbul', 'istanbul', ['İstanbul']],
  ['nothing here', '  ', []],
  ['', 'a', []],
] as const)('%j holds %j: %j', (text, wanted, expected) => expect(found(text, wanted)).toEqual(expected));

it('maps each unit to the character it comes from, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { text: folded, starts, ends } = foldText(text);
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
      const isInOrder = [...starts].every((start, unit) => {
        const [end, before] = [ends[unit] ?? -1, starts[unit - 1] ?? 0];
        return before <= start && start < end && end <= text.length;
      });
      expect(isInOrder).toBe(true);
    }),
  );
});

it('finds a text in itself', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), (text) => {
      const places = findAll(foldText(text), text);
      expect(places.length).toBe(foldText(text).text.trim() === '' ? 0 : 1);
    }),
  );
});

it('leaves out what touches hidden ranges', () => {
  const places = [0, 10, 20, 30].map((start) => ({ start, end: start + 5 }));
  const hidden = [
    { start: 12, end: 14 },
    { start: 25, end: 31 },
  ];
  expect(outside(places, hidden).map((it) => it.start)).toEqual([0, 20]);
});

it.each([
  [[], 0, -1],
  [[5, 9], 0, 0],
  [[5, 9], 6, 1],
  [[5, 9], 10, 0],
] as const)('of places at %j the first from %i is number %i', (starts, from, expected) =>
  expect(
    firstFrom(
      starts.map((start) => ({ start, end: start + 1 })),
      from,
    ),
  ).toBe(expected),
);
