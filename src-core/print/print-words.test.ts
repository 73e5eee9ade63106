import { describe, expect, it } from 'vitest';
import referenceWords from '#resources/reference-words.json';
import wordsData from '#resources/print-words.json';
import { countOf, languageName, sentence, printWords } from './print-words.ts';

/** Every text of some words with the `{names}` in it; plural forms count as one. */
function slotsOf(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') {
    const slots = [...words.matchAll(/\{\w+\}/g)].map((it) => it[0]).toSorted((a, b) => a.localeCompare(b));
    return new Map([[path, slots.join(' ')]]);
  }
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return new Map();
  const isPlural = 'other' in words;
  const entries = isPlural ? [['other', words.other]] : Object.entries(words);
  return new Map(entries.flatMap(([key, it]) => [...slotsOf(it, `${path}/${String(key)}`)]));
}

describe('every language says', () => {
  const languages = ['fr', 'uk', 'ru'] as const;
  it.each(languages)('in %s what English says around the text', (language) =>
    expect(slotsOf(wordsData[language])).toEqual(slotsOf(wordsData.en)),
  );
  it.each(languages)('in %s what English says in references', (language) =>
    expect(slotsOf(referenceWords[language])).toEqual(slotsOf(referenceWords.en)),
  );
});

it.each<[number, string, string]>([
  [1, 'en', 'one source'],
  [2, 'en', 'two sources'],
  [12, 'en', '12 sources'],
  [0, 'en', 'zero sources'],
  [1, 'fr', 'une source'],
  [1200, 'fr', '1\u00a0200 sources'],
  [1, 'uk', 'одне джерело'],
  [2, 'uk', 'два джерела'],
  [5, 'uk', 'п’ять джерел'],
  [21, 'uk', '21 джерело'],
  [1, 'ru', 'один источник'],
  [3, 'ru', 'три источника'],
  [11, 'ru', '11 источников'],
])('%d in %s is %s', (count, language, expected) =>
  expect(countOf(count, printWords(language).summary.sources, language)).toBe(expected),
);

it.each<[string, string, string]>([
  ['uk', 'en', 'Ukrainian'],
  ['uk', 'fr-CH', 'ukrainien'],
  ['en', 'uk', 'англійська'],
  ['fr', 'ru', 'французский'],
  ['uk', 'de', 'Ukrainian'],
  ['not a tag', 'en', 'not a tag'],
])('the language %s in %s is %s', (tag, language, expected) =>
  expect(languageName(tag, language)).toBe(expected),
);

it.each<[string, string]>([
  ['usually reliable (B)', 'Usually reliable (B).'],
  ['étonnant…', 'Étonnant…'],
  ['', '.'],
])('%j as a sentence is %j', (words, expected) => expect(sentence(words)).toBe(expected));
