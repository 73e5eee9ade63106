import { expect, test } from 'vitest';
import wordsData from '#resources/link-words.json';
import { purposeOfLink } from './link-words.ts';

test.each([
  ['en', 'note', '12', '12', 'Note 12'],
  ['en-GB', 'source', '3', 'Harbour Post', 'In the list of sources: Harbour Post'],
  ['uk', 'mark', '4', '4', 'Назад до тексту, примітка 4'],
  ['fr', 'remark', 'b', '[b]', 'Retour au texte, commentaire b'],
  ['constructor', 'heading', '1', 'Piers', 'Section: Piers'],
] as const)('%s, %s', (language, target, name, words, expected) => {
  expect(purposeOfLink(language, target, name, words)).toBe(expected);
});

test.each(Object.entries(wordsData))('every purpose says its number, letter or words (%s)', (_, words) => {
  const named = Object.values(words).map((it) => /\{(\w+)\}/.exec(it)?.[1]);
  expect(named).toEqual(['number', 'number', 'words', 'words', 'letter', 'letter']);
});
