import { expect, test } from 'vitest';
import { proposals, type ProposalRef } from '#core/model/proposal.ts';
import { undecided, type Decided } from './undecided.ts';

const figureFacts = {
  ...{
    value: 40,
    upper: null,
    qualifier: null,
    unit: null,
    measures: null,
    asOf: null,
    claimant: null,
    via: [],
  },
};

/** A quotation at 100-200, a figure at 20-30, a date at 40-50, an attribution at 60-70. */
const found = proposals.parse({
  quotations: [{ start: 100, end: 200, speaker: null, speakerAt: null, via: [] }],
  figures: [{ start: 20, end: 30, ...figureFacts }],
  dates: [{ start: 40, end: 50, value: null, isRelative: true }],
  attributions: [{ start: 60, end: 70, source: 'two officials', isUnnamed: true }],
});

const dismissed = (kind: ProposalRef['kind'], start: number, end: number): Partial<Decided> => ({
  dismissed: [{ kind, start, end }],
});
const ALL = ['quotations', 'figures', 'dates', 'attributions'];
const without = (kind: string): string[] => ALL.filter((it) => it !== kind);

function check(decided: Partial<Decided>, expected: readonly string[]): void {
  const left = undecided(found, { dismissed: [], excerpts: [], figures: [], ...decided });
  expect(ALL.filter((it) => left[it as keyof typeof left].length > 0)).toEqual(expected);
}

test.each<[string, Partial<Decided>, readonly string[]]>([
  ['nothing', {}, ALL],
  ['a dismissed quotation', dismissed('quotation', 100, 200), without('quotations')],
  ['a dismissed figure', dismissed('figure', 20, 30), without('figures')],
  ['a dismissed date', dismissed('date', 40, 50), without('dates')],
  ['a dismissed attribution', dismissed('attribution', 60, 70), without('attributions')],
  ['a dismissed figure where the quotation stands', dismissed('figure', 100, 200), ALL],
  ['a dismissed part of the quotation', dismissed('quotation', 100, 199), ALL],
  ['an excerpt of the same words', { excerpts: [{ start: 100, end: 200 }] }, without('quotations')],
  ['an excerpt around them', { excerpts: [{ start: 0, end: 900 }] }, without('quotations')],
  ['an excerpt of nine tenths', { excerpts: [{ start: 90, end: 190 }] }, without('quotations')],
  ['an excerpt of less', { excerpts: [{ start: 100, end: 189 }] }, ALL],
  [
    'two excerpts of half each',
    {
      excerpts: [
        { start: 100, end: 150 },
        { start: 150, end: 200 },
      ],
    },
    ALL,
  ],
  ['a figure that begins earlier', { figures: [{ start: 15, end: 21 }] }, without('figures')],
  ['a figure that ends where it begins', { figures: [{ start: 10, end: 20 }] }, ALL],
  ['a figure in the quotation', { figures: [{ start: 150, end: 152 }] }, ALL],
])('%s', (_, decided, expected) => check(decided, expected));
