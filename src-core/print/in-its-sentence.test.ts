import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '#core/model/ids.ts';
import { makeAnchor } from '#core/text/anchor.ts';
import { inItsSentence } from './in-its-sentence.ts';

const HASH = sha256.parse('a'.repeat(64));

/** The exact words stand between brackets. */
function check(marked: string, expected: string): void {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const { before, exact, after } = inItsSentence(makeAnchor(text, HASH, start, marked.indexOf(']') - 1));
  expect(`${before}[${exact}]${after}`).toBe(expected);
}

it.each<[string, string, string]>([
  ['a whole text', '[Four berths] are shut.', '[Four berths] are shut.'],
  ['nothing around', '[Four]', '[Four]'],
  [
    'its sentence alone',
    'It rained. Of 12 berths [four] are shut. Repairs go on.',
    'Of 12 berths [four] are shut.',
  ],
  ['its line alone', 'Port Marrow\nsays [four] berths\nare shut', 'says [four] berths'],
  [
    'the end of the words is the end of the sentence',
    'They counted [four.] Then they left the quay for good.',
    'They counted [four.]',
  ],
  [
    'a long sentence is cut between words',
    'The commission that met on the island found [four] berths shut and the fifth one under repair',
    '…that met on the island found [four] berths shut and the fifth one…',
  ],
  [
    'a full stop within a number or a short word ends nothing',
    'It is 4.5 vs. [4.2] tonnes no. 3.',
    'It is 4.5 vs. [4.2] tonnes no. 3.',
  ],
  ['the end of a quotation begun elsewhere', 'She said [four] are shut.” Then', 'She said [four] are shut.'],
  ['a quotation', 'She said: “[four] are shut.” Then', 'She said: “[four] are shut.”'],
  ['blanks at the ends of the words', 'of[ four ]berths', 'of [four] berths'],
  ['line breaks in the words', 'some [four\n  berths] here', 'some [four berths] here'],
  ['Ukrainian', 'Йшов дощ. Закрито [чотири] причали. Далі тиша.', 'Закрито [чотири] причали.'],
])('%s', (_, marked, expected) => check(marked, expected));

it('gives back what the source says, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const start = a % text.length;
      const end = start + 1 + (b % (text.length - start));
      const { before, exact, after } = inItsSentence(makeAnchor(text, HASH, start, end));
      const bare = (words: string) => words.replace(/\s/gu, '');
      const said = bare(before.replace(/^…/, '') + exact + after.replace(/…$/, ''));
      expect(bare(text)).toContain(said);
    }),
    { numRuns: 500 },
  );
});
