import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dictionariesOf, type DictionaryName } from './dictionaries.ts';
import { makeSpeller } from './speller.ts';

const PACKAGES: Readonly<Record<DictionaryName, string>> = {
  'en-us': 'dictionary-en',
  'en-gb': 'dictionary-en-gb',
  fr: 'dictionary-fr',
  uk: 'dictionary-uk',
  ru: 'dictionary-ru',
};
const bytesOf = (name: DictionaryName, file: string) =>
  readFile(join(import.meta.dirname, '../../node_modules', PACKAGES[name], file));
const speller = makeSpeller(async (name) => ({
  aff: await bytesOf(name, 'index.aff'),
  dic: await bytesOf(name, 'index.dic'),
}));

it.each([
  [
    'en',
    ['harbour', 'harbor', 'colour', 'color', 'harborr', "don't", 'don’t', 'well-known', 'teh'],
    ['harborr', 'teh'],
  ],
  ['en-GB', ['harbour', 'harbor', 'color'], ['harbor', 'color']],
  ['en-US', ['harbour', 'harbor'], ['harbour']],
  ['fr-CH', ['école', 'ecole', 'l’école', 'aujourd’hui', 'réunon'], ['ecole', 'réunon']],
  ['uk', ['зустріч', 'пам’ять', 'памʼять', 'зустірч'], ['зустірч']],
  ['ru', ['встреча', 'ещё', 'втсреча'], ['втсреча']],
  ['de', ['Hafn'], []],
  ['en', ['har\u00ADbour', '', '-', 'port-marrowx'], ['port-marrowx']],
])('%s: %j', async (language, words, wrong) => expect(await speller.wrongOf(language, words)).toEqual(wrong));

it.each([
  ['en', 'harbuor', 'harbour'],
  ['fr', 'réunon', 'réunion'],
  ['uk', 'зустірч', 'зустріч'],
  ['ru', 'втсреча', 'встреча'],
])('%s suggests for %s', async (language, word, expected) =>
  expect(await speller.suggestionsFor(language, word)).toContain(expected),
);

it.each([
  ['en', 'en-gb en-us'],
  ['en-AU', 'en-gb'],
  ['EN_us', 'en-us'],
  ['ar', ''],
  ['', ''],
])('dictionaries of %j', (language, expected) => expect(dictionariesOf(language).join(' ')).toBe(expected));

it('tries a dictionary again that could not be read', async () => {
  let tries = 0;
  const second = makeSpeller(async (name) => {
    tries += 1;
    if (tries === 1) throw new Error('not now');
    return { aff: await bytesOf(name, 'index.aff'), dic: await bytesOf(name, 'index.dic') };
  });
  await expect(second.wrongOf('fr', ['réunon'])).rejects.toThrow('not now');
  expect(await second.wrongOf('fr', ['réunon'])).toEqual(['réunon']);
});
