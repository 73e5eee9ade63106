import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spelledWords } from './spelled-words.ts';

it.each([
  ['en', 'The harbour’s well-known pilot', 'The harbour’s well-known pilot'],
  ['en', 'a NATO ship, 2,900 tonnes (G7)', 'ship tonnes'],
  ['en', 'see www.halm.example or mail desk@halm.example now', 'see or mail now'],
  ['en', 'file report_2.pdf and/or http://x.example/a-b', 'file'],
  ['en', 'the порт of Marrow', 'the of Marrow'],
  ['uk', 'порт Marrow, м. Галм, об’єкт', 'порт Галм об’єкт'],
  ['fr', 'L’école d’Halm', 'L’école d’Halm'],
  ['fr-CH', 'aujourd’hui', 'aujourd’hui'],
  ['de', 'Hafen', ''],
  ['en', 'end.Start', ''],
  ['en', 'har\u00ADbour', 'har\u00ADbour'],
])('%s: %j', (language, text, words) =>
  expect(
    spelledWords(text, language)
      .map((it) => it.word)
      .join(' '),
  ).toBe(words),
);

it('every word stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { word, start, end } of spelledWords(text, 'en')) expect(text.slice(start, end)).toBe(word);
    }),
  );
});
