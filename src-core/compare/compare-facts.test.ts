import { expect, test } from 'vitest';
import { briefingOf } from '#core/citing/test-data.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import { instant } from '#core/model/dates.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { compareFacts } from './compare-facts.ts';

const letStand = (quote: string) => ({
  ...{ finding: `figures/value/k1/${quote}`, check: 'figures', quote, message: 'The source says 28.' },
  ...{ reason: 'The minister said so.', by: 'Desk 4', at: instant.parse('2026-03-09T12:00:00.000Z') },
});

test.each<[string, Partial<BriefingFacts>, ReturnType<typeof compareFacts>]>([
  ['nothing', {}, []],
  [
    'a finding let stand',
    { waivers: [letStand('30'), letStand('')] },
    [
      {
        fact: 'Findings let stand',
        before: 'none',
        after: '“30”: The minister said so.; The source says 28.: The minister said so.',
      },
    ],
  ],
  [
    'the annex that lists them',
    { page: { ...DEFAULT_PAGE, waiverAnnex: true } },
    [
      {
        fact: 'Page',
        before:
          'A4, standard, ragged, words whole, notes at the foot, source list, no figure annex, findings let stand not listed',
        after:
          'A4, standard, ragged, words whole, notes at the foot, source list, no figure annex, findings let stand listed',
      },
    ],
  ],
])('what differs: %s', (_, changes, expected) => {
  const before = briefingOf([]);
  expect(compareFacts(before, { ...before, ...changes })).toEqual(expected);
});
