import { describe, expect, it } from 'vitest';
import type { Locator } from '#core/model/citation.ts';
import { comparerFor } from './compare.ts';
import { formatDate } from './date.ts';
import { formatPlace, placeFrom, typedPlace } from './locator.ts';
import { familyNames } from './names.ts';
import { numberCitations } from './numbering.ts';
import { nameInText, textOf } from './reference.ts';
import { computeNotes } from './notes.ts';
import { shortTitle } from './short-title.ts';
import { briefingOf, citationOf, cite, citingParagraphs, library, sourceWith } from './test-data.ts';
import { wordsFor } from './words.ts';

describe('formatDate', () => {
  it.each([
    ['2025-11-27', 'en', '27 November 2025'],
    ['2025-11-01', 'en-GB', '1 November 2025'],
    ['2025-11', 'en', 'November 2025'],
    ['2025', 'en', '2025'],
    ['2025-11-01', 'fr', '1er\u00a0novembre 2025'],
    ['2025-08', 'fr', 'août 2025'],
    ['2025-11-27', 'uk', '27\u00a0листопада 2025\u00a0р.'],
    ['2025-11', 'uk', 'листопад 2025\u00a0р.'],
    ['2025-05-02', 'xx', '2 May 2025'],
  ])('%s in %s is %s', (date, language, expected) => expect(formatDate(date, language)).toBe(expected));
});

describe('a place that was typed', () => {
  it.each<[Locator['kind'], string, string, string]>([
    ['page', '3', 'en', 'p. 3'],
    ['page', '3-5', 'en', 'pp. 3-5'],
    ['page', 'iv–vi', 'en', 'pp. iv–vi'],
    ['page', 'A-3', 'en', 'p. A-3'],
    ['page', '3, 7', 'en', 'pp. 3, 7'],
    ['paragraph', '12', 'en', 'para. 12'],
    ['paragraph', '12-14', 'fr', 'par. 12-14'],
    ['paragraph', '2', 'uk', 'абз. 2'],
    ['time', '12:40', 'en', 'at 12:40'],
  ])('%s %s in %s is %s', (kind, value, language, expected) =>
    expect(formatPlace(typedPlace({ kind, value }), language)).toBe(expected),
  );
});

describe('a place an anchor gives', () => {
  it.each<[Locator['kind'], string, string, string, string]>([
    ['page', 'iv', 'iv', 'en', 'p. iv'],
    ['page', '3', '5', 'en', 'pp. 3-5'],
    ['page', 'iv', '2', 'en', 'pp. iv-2'],
    ['page', '3-2', '3-2', 'en', 'p. 3-2'],
    ['page', 'A-3', 'A-4', 'en', 'pp. A-3–A-4'],
    ['page', 'Annex 2', 'Annex 2', 'en', 'p. Annex 2'],
    ['page', '3', '4', 'fr', 'p. 3-4'],
    ['page', '3', '4', 'uk', 'с. 3-4'],
    ['paragraph', '2', '4', 'en', 'paras. 2-4'],
  ])('%s %s to %s in %s is %s', (kind, first, last, language, expected) =>
    expect(formatPlace(placeFrom(kind, first, last), language)).toBe(expected),
  );
});

describe('names', () => {
  const words = wordsFor('en');
  it.each<[string[], string | null, string | null]>([
    [[], null, null],
    [['Anna Rowan'], 'Rowan', 'Rowan, Anna'],
    [['Rowan, Anna'], 'Rowan', 'Rowan, Anna'],
    [['Ursel von der Brandt'], 'von der Brandt', 'von der Brandt, Ursel'],
    [['Anna Rowan', 'Carl Hale'], 'Rowan and Hale', 'Rowan, Anna, and Carl Hale'],
    [['Anna Rowan', 'Carl Hale', 'Ira Moss'], 'Rowan et al.', 'Rowan, Anna, Carl Hale, and Ira Moss'],
    [['Ministry of Trade'], 'Ministry of Trade', 'Ministry of Trade'],
    [['Zembla Press Agency'], 'Zembla Press Agency', 'Zembla Press Agency'],
    [['Ministère du Commerce'], 'Ministère du Commerce', 'Ministère du Commerce'],
    [['Olenska'], 'Olenska', 'Olenska'],
  ])('%j', (authors, short, inList) => {
    expect(familyNames(authors, words)).toBe(short);
    const references = { ...library, sources: [sourceWith('s', { authors, title: 'T', outlet: null })] };
    const { sources } = computeNotes(briefingOf(citingParagraphs([[cite('source s')]])), references);
    expect(textOf(sources[0]?.runs ?? [])).toBe(
      `${inList === null ? '' : `${inList}, `}“T”, 27 November 2025.`,
    );
  });

  it.each([
    [{}, 'Rowan'],
    [{ authors: [] }, 'The Lantern'],
    [{ authors: [], outlet: null }, '“Harbour talks resume”'],
    [{ authors: [], outlet: null, title: null }, '[talks.txt]'],
    [{ authors: [], outlet: null, title: null, fileName: null }, '[untitled]'],
  ])('in running text, of %j', (facts, expected) =>
    expect(nameInText(sourceWith('s', facts), 'en')).toBe(expected),
  );
});

describe('shortTitle', () => {
  it.each([
    ['Tariffs fall', 'Tariffs fall'],
    ['Tariffs fall: the port reacts', 'Tariffs fall'],
    ['Ferry leaves at 12:40 as planned', 'Ferry leaves at 12:40 as planned'],
    ['One two three four five six seven', 'One two three four five six…'],
    ['One two three four five six, seven', 'One two three four five six…'],
    [': odd', ': odd'],
  ])('%s', (title, expected) => expect(shortTitle(title)).toBe(expected));
});

describe('comparerFor', () => {
  it.each<[string, string[]]>([
    ['en', ['4 quays', '9 quays', 'élan', 'Eldritch', 'Łuk', '“Lynx”', 'Œuvre', 'ґанок', 'дім']],
    ['uk', ['ґанок', 'єдність', 'жито', 'ива', 'інжир', 'їжак', 'йод', 'кава', 'Zebra']],
    ['fr', ['cote', 'côté', 'coter']],
  ])('%s', (language, sorted) => {
    expect(sorted.toReversed().sort(comparerFor(language))).toEqual(sorted);
  });
});

describe('numberCitations', () => {
  it('counts every use; an id that comes twice keeps the number of its first use', () => {
    const ids = ['a', 'b', 'a', 'c'].map((id) => citationOf(id, [cite('source s')]).id);
    expect([...numberCitations(ids)]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 4],
    ]);
  });
});
