import { expect, test } from 'vitest';
import { findingOf } from '#core/checks/finding.ts';
import { briefingOf } from '#core/citing/test-data.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import { instant } from '#core/model/dates.ts';
import { blockId, sourceId } from '#core/model/ids.ts';
import { evidencePack, type EvidenceSource } from './evidence-pack.ts';
import { checkedIn } from './findings.ts';

const hash = 'a'.repeat(64) as EvidenceSource['bytesSha256'];
const FACTS = {
  ...{ citeKey: 's', title: null, authors: [], outlet: null, publishedOn: null, url: null, kind: null },
  ...{ descriptor: null, reliability: null, status: 'current' as const, marking: null, origins: [] },
};
const source = (id: string, isTold: boolean): EvidenceSource => ({
  ...{ id: sourceId.parse(id), bytesSha256: hash, textSha256: hash, facts: isTold ? FACTS : null },
});
const SOURCES = [source('told', true), source('covered', false)];

const found = (quote: string, sources: readonly string[]) =>
  findingOf('figures', {
    ...{ rule: 'value', weight: 'doubtful', blockId: blockId.parse('k1'), quote, why: 'w', advice: 'a' },
    ...{ message: `Of ${quote}.`, sources: sources.map((it) => sourceId.parse(it)) },
  });
const AT = instant.parse('2026-03-09T12:00:00.000Z');
const letStand = (quote: string) => ({
  ...{ finding: `figures/value/k1/${quote}`, check: 'figures', quote, message: 'Another once.', at: AT },
  ...{ reason: 'It was said so.', by: 'Ida Roos' },
});
const say = (quote: string, message: string | null) => ({
  ...{ check: 'figures', weight: 'doubtful', rule: 'value', blockId: 'k1', quote, message },
});
const REASON = { reason: 'It was said so.', by: 'Ida Roos', at: AT };

test.each<[string, ReturnType<typeof found>[], Partial<BriefingFacts>, object[], object[]]>([
  ['nothing', [], {}, [], []],
  ['open', [found('30', ['told']), found('40', [])], {}, [say('30', 'Of 30.'), say('40', 'Of 40.')], []],
  [
    'let stand',
    [found('30', []), found('40', [])],
    { waivers: [letStand('40'), letStand('50')] },
    [say('30', 'Of 30.')],
    [{ ...say('40', 'Of 40.'), ...REASON }],
  ],
  [
    'about sources that are not told about',
    [found('30', ['told', 'covered']), found('40', ['elsewhere'])],
    { waivers: [letStand('40')] },
    [say('30', null)],
    [{ ...say('40', null), ...REASON }],
  ],
  [
    'in a kind that names nobody',
    [found('40', [])],
    { kind: 'non-paper', waivers: [letStand('40')] },
    [],
    [{ ...say('40', 'Of 40.'), ...REASON, by: null }],
  ],
])('%s', (_, findings, facts, open, waivers) => {
  expect(checkedIn({ briefing: briefingOf([], facts), findings }, SOURCES)).toEqual({
    findings: open,
    waivers,
  });
});

test('a pack of before there were checks is read', () => {
  const { findings, waivers } = evidencePack.shape;
  expect([findings.parse(undefined), waivers.parse(undefined)]).toEqual([[], []]);
});
