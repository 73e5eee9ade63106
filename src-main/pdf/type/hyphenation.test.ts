import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partings } from './hyphenation.ts';

describe('words are parted', () => {
  const check = (word: string, language: string, expected: string): void => {
    const at = partings(word, language);
    const pieces = [0, ...at].map((from, index) => word.slice(from, at[index]));
    expect(pieces.join('-')).toBe(expected);
  };

  test.each([
    ['agreement', 'en', 'agree-ment'],
    ['observation', 'en-GB', 'ob-ser-va-tion'],
    ['democracy', 'en-GB', 'demo-cracy'],
    ['democracy', 'en-US', 'democ-racy'],
    ['négociation', 'fr', 'né-go-cia-tion'],
    ['Schifffahrtsüberwachung', 'de', 'Schiff-fahrts-über-wa-chung'],
    ['переговори', 'uk', 'пе-ре-го-вори'],
    ['наблюдатели', 'ru', 'на-блю-да-тели'],
    // Not in one of another script, nor by rules that are not there, nor where too little would be left.
    ['Harbour', 'uk', 'Harbour'],
    ['переговори', 'en', 'переговори'],
    ['verhandeling', 'nl', 'verhandeling'],
    ['over', 'en', 'over'],
  ])('%s (%s)', (word, language, expected) => check(word, language, expected));

  test('never within two letters of their beginning or three of their end', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zäöüßé]{1,25}$/),
        fc.constantFrom('en', 'en-us', 'fr', 'de'),
        (word, language) => {
          for (const at of partings(word, language)) {
            expect(at).toBeGreaterThanOrEqual(2);
            expect(word.length - at).toBeGreaterThanOrEqual(3);
          }
        },
      ),
      { seed: 5 },
    );
  });
});
