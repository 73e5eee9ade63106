import { expect, test } from 'vitest';
import { instant } from '#core/model/dates.ts';
import { blockId, sourceId } from '#core/model/ids.ts';
import { findingOf, type Weight } from './finding.ts';
import { countBySource, countByWeight, openFindings, staleWaivers } from './open-findings.ts';

const found = (quote: string, weight: Weight, sources: readonly string[] = []) =>
  findingOf('figures', {
    ...{ rule: 'value', weight, blockId: blockId.parse('k1'), quote, message: 'm', why: 'w', advice: 'a' },
    sources: sources.map((it) => sourceId.parse(it)),
  });
const letStand = (finding: string) => ({
  ...{ finding, check: 'figures', quote: '30', message: 'm', reason: 'r', by: null },
  at: instant.parse('2026-03-09T12:00:00.000Z'),
});

const FOUND = [
  found('30', 'wrong', ['s1']),
  found('40', 'doubtful', ['s1', 's2', 's1']),
  found('50', 'hint'),
];

test.each<[name: string, waived: readonly string[], open: readonly string[], stale: readonly string[]]>([
  ['nothing let stand', [], ['30', '40', '50'], []],
  ['one let stand', ['figures/value/k1/30'], ['40', '50'], []],
  ['other words by now', ['figures/value/k1/31'], ['30', '40', '50'], ['figures/value/k1/31']],
  ['other block by now', ['figures/value/k2/30'], ['30', '40', '50'], ['figures/value/k2/30']],
])('%s', (_, waived, open, stale) => {
  const facts = { waivers: waived.map(letStand) };
  expect(openFindings(FOUND, facts).map((it) => it.quote)).toEqual(open);
  expect(staleWaivers(FOUND, facts).map((it) => it.finding)).toEqual(stale);
});

test('they are counted by weight, and by source', () => {
  expect(countByWeight(FOUND)).toEqual({ wrong: 1, doubtful: 1, hints: 1 });
  const counts = countBySource(
    FOUND,
    ['s1', 's3'].map((it) => sourceId.parse(it)),
  );
  expect([...counts]).toEqual([
    ['s1', { wrong: 1, doubtful: 1, hints: 0 }],
    ['s3', { wrong: 0, doubtful: 0, hints: 0 }],
    ['s2', { wrong: 0, doubtful: 1, hints: 0 }],
  ]);
});
