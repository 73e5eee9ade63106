import { expect, it } from 'vitest';
import type { Proposals } from '#core/model/proposal.ts';
import { countKinds, entriesOf, excerptFactsOf, factsOf, figureFactsOf, inContext } from './entries.ts';

const figure = {
  ...{ start: 30, end: 41, value: 2900, upper: null, qualifier: 'about' as const, unit: 'tonnes' },
  ...{ measures: 'fish landed', asOf: '2031-05', claimant: 'the ministry', via: ['Harbour Post'] },
};
const stated: Proposals = {
  quotations: [{ start: 30, end: 60, speaker: null, speakerAt: null, via: ['a radio'] }],
  figures: [figure],
  dates: [
    { start: 5, end: 14, value: '2030', isRelative: true },
    { start: 80, end: 88, value: null, isRelative: true },
  ],
  attributions: [{ start: 62, end: 70, source: 'two officials', isUnnamed: true }],
};

it('lists every proposal in the order of the text', () => {
  const entries = entriesOf(stated);
  expect(entries.map((it) => it.key)).toEqual([
    'date 5 14',
    'quotation 30 60',
    'figure 30 41',
    'attribution 62 70',
    'date 80 88',
  ]);
  expect(countKinds(entries)).toEqual({ quotation: 1, figure: 1, date: 2, attribution: 1 });
});

it('says every proposed fact', () => {
  expect(entriesOf(stated).map((it) => factsOf(it, 'en-GB'))).toEqual([
    ['2030', 'counted from the date of the source'],
    ['Nobody is named as the speaker', 'via a radio'],
    ['about 2,900 tonnes', 'fish landed', 'as of May 2031', 'claimed by the ministry', 'via Harbour Post'],
    ['two officials', 'not named'],
    ['Unresolved'],
  ]);
});

it('keeps every proposed fact of what is accepted', () => {
  expect(figureFactsOf(figure)).toEqual({
    ...{ value: 2900, upper: null, qualifier: 'about', unit: 'tonnes', measures: 'fish landed' },
    ...{
      asOf: '2031-05',
      claimant: 'the ministry',
      via: ['Harbour Post'],
      note: null,
      tags: [],
      marking: null,
    },
  });
  expect(
    excerptFactsOf({ start: 0, end: 1, speaker: 'Ada Brink', speakerAt: null, via: ['a', 'b'] }),
  ).toEqual({
    speaker: 'Ada Brink',
    note: 'Via a, b',
  });
});

const TEXT = 'Head\n\nThe fleet landed about 2,900 tonnes last year, the ministry said.\n\nTail';
const context = (words: string, around: number) => {
  const start = TEXT.indexOf(words);
  return inContext(TEXT, start, start + words.length, { before: around, after: around });
};
it.each([
  ['about 2,900', 8, ['…landed ', 'about 2,900', ' tonnes…']],
  ['The fleet', 30, ['', 'The fleet', ' landed about 2,900 tonnes…']],
  ['said.', 10, ['…ministry ', 'said.', '']],
  ['Head', 10, ['', 'Head', '']],
  ['Tail', 10, ['', 'Tail', '']],
] as const)('%j with %i units around it', (words, around, expected) =>
  expect(context(words, around)).toEqual(expected),
);
