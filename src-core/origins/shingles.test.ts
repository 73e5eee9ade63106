import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containment, modulusOf, sampledContainment, sampleOf, shinglesOf } from './shingles.ts';

const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');

test.each<[string, string, number]>([
  ['Two words', '', 0],
  ['The ferry sails again.', 'the FERRY — sails, again', 1],
  ['l’eau monte encore ici', "l'eau monte encore ici", 1],
  ['мости знову відкрито сьогодні', 'Мости знову відкрито сьогодні!', 1],
  ['one two three four', 'one two three five', 0.5],
  ['one two three', 'four five six', 0],
  // The smaller one counts.
  ['one two three', 'zero one two three four five six', 1],
])('%j and %j share %d', (one, other, expected) => {
  expect(containment(shinglesOf(one), shinglesOf(other))).toBe(expected);
});

test.each<[count: number, modulus: number]>([
  [100, 1],
  [258, 1],
  [2000, 8],
  [40_000, 64],
])('the sample of %d words is thinned by %d', (count, modulus) => {
  const sample = sampleOf(shinglesOf(words(count)));
  expect(modulusOf(sample)).toBe(modulus);
  expect(sample.length).toBeLessThanOrEqual(2048);
  expect(sample).toEqual(sample.toSorted((a, b) => a - b));
});

test('the only hash of a text may be 0', () => expect(modulusOf([0])).toBe(1));

test('samples of texts of any two lengths tell roughly what is shared', () => {
  const length = fc.integer({ min: 400, max: 20_000 });
  fc.assert(
    fc.property(length, length, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, part) => {
      const texts = [words(one), words(other, Math.floor(one * part))];
      const [a, b] = texts.map(shinglesOf);
      if (a === undefined || b === undefined) throw new Error('two texts');
      const rough = sampledContainment(sampleOf(a), sampleOf(b));
      expect(Math.abs(rough - containment(a, b))).toBeLessThan(0.3);
    }),
    { numRuns: 50 },
  );
});

test('a hash is a whole number of 32 bits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const it of shinglesOf(`${text} and some more words`))
        expect(Number.isInteger(it) && it >= 0 && it < 2 ** 32).toBe(true);
    }),
  );
});
