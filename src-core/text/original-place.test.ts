import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText } from './normalise.ts';
import { placesInOriginal, plainShown } from './original-place.ts';

function check(original: string, frozen: string, words: string): string | null {
  const start = frozen.indexOf(words);
  const place = placesInOriginal(plainShown(original), frozen)(start, start + words.length);
  return place && original.slice(place.start, place.end);
}

test.each([
  ['the same text', 'One. Two.', 'One. Two.', 'Two.', 'Two.'],
  ['a line that was wrapped', 'some long\nwords here', 'some long words here', 'long words', 'long\nwords'],
  [
    'paragraphs that ran together',
    'It ended.The next began.',
    'It ended.\n\nThe next began.',
    'The next',
    'The next',
  ],
  ['a tab and narrow spaces', '2\u202f900\ttonnes', '2 900 tonnes', '2 900 tonnes', '2\u202f900\ttonnes'],
  ['a letter and its accent apart', 'cafe\u0301 noir', 'café noir', 'café', 'cafe\u0301'],
  ['a soft hyphen', 'in\u00adspec\u00adtion', 'inspection', 'inspection', 'in\u00adspec\u00adtion'],
  ['a byte order mark', '\ufeffFirst', 'First', 'First', 'First'],
  [
    'the second of two equal paragraphs',
    'Same.\n\nOther.\n\nSame. End',
    'Same.\n\nOther.\n\nSame. End',
    'Same. End',
    'Same. End',
  ],
  [
    'marks of Markdown',
    'a **bold** [word](http://x.example/y) more',
    'a bold word more',
    'bold word',
    'bold** [word',
  ],
  ['a pair of surrogates', 'go 𝄞 on', 'go 𝄞 on', '𝄞 on', '𝄞 on'],
])('%s', (_, original, frozen, words, expected) => {
  expect(check(original, frozen, words)).toBe(expected);
});

test('words that are not in the original are not followed', () => {
  expect(check('Quite another text', 'Nothing alike 123', 'alike')).toBeNull();
});

test('every word of a normalised text is found, letter by letter', () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}.,«»"'’]{1,12}$/u);
  const gap = fc.constantFrom(' ', '  ', '\n', '\n\n', '\t', '\u00a0', '\r\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 40 }), (pairs) => {
      const original = pairs.flat().join('');
      const frozen = normaliseText(original);
      const place = placesInOriginal(plainShown(original), frozen);
      for (const { 0: found, index } of frozen.matchAll(/\S+/gu)) {
        const there = place(index, index + found.length);
        expect(there).not.toBeNull();
        const words = original.slice(there?.start, there?.end);
        expect(words.normalize('NFC').replace(/[\s\u00ad]/g, '')).toBe(found);
      }
    }),
  );
});
