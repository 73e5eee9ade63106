import { expect, it } from 'vitest';
import { DEFAULT_PAGE, pageSetup, type PageSetup } from '#core/model/page-setup.ts';
import type { Waiver } from '#core/model/waiver.ts';
import * as words from './page-words.ts';

it.each([
  ['paper', words.PAPERS],
  ['look', words.LOOKS],
  ['alignment', words.ALIGNMENTS],
  ['notes', words.NOTE_PLACES],
  ['sourceList', words.SOURCE_LISTS],
] as const)('every choice of %s is offered', (part, choices) => {
  expect(choices.map((it) => it.value)).toEqual(pageSetup.shape[part].options);
});

it.each<[string, string]>([
  ['en', 'By the rules of the language of the briefing, English.'],
  ['en-GB', 'By the rules of the language of the briefing, English.'],
  ['UK', 'By the rules of the language of the briefing, Ukrainian.'],
  ['ar', 'There are no rules for the language “ar” here: its words stay whole.'],
])('hyphenation of %s', (language, expected) => expect(words.hyphenationHint(language)).toBe(expected));

const WAIVER: Waiver = {
  ...{ finding: 'f', check: 'time', quote: '', message: 'm', reason: 'r', by: null },
  at: '2026-03-09T10:00:00.000Z',
};

it.each<[string, Partial<PageSetup>, string | null, string[]]>([
  ['as it begins', {}, null, ['references']],
  ['nothing', { sourceList: 'none' }, ' \n', []],
  [
    'everything',
    { sourceList: 'assessed', notes: 'end', figureAnnex: true, waiverAnnex: true },
    'Three sources.',
    ['source summary statement', 'list of figures', 'findings let stand', 'notes', 'assessed sources'],
  ],
])('after the text: %s', (_name, page, sourceSummary, expected) =>
  expect(
    words.afterTheText({ page: { ...DEFAULT_PAGE, ...page }, sourceSummary, waivers: [WAIVER] }),
  ).toEqual(expected),
);

it('says what is there and what is not', () => {
  const nothing = { asOf: null, distribution: [], sourceSummary: null, kind: 'assessment' as const };
  expect(words.saidForPages(nothing).map((it) => it.value)).toEqual([
    'Not given',
    'Nobody named',
    'Not written',
  ]);
  const all = { ...nothing, asOf: '2031-05-04', distribution: ['Minister'], sourceSummary: 'Two\nsources' };
  expect(words.saidForPages(all, 'en-GB').map((it) => it.value)).toEqual(['4 May 2031', '1 line', '2 words']);
});

it('names the paper and the look', () =>
  expect(words.pageLine({ page: { ...DEFAULT_PAGE, look: 'large-print' } })).toBe('A4, large print'));
