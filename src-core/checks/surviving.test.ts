import { expect, test } from 'vitest';
import type { Check } from './check.ts';
import { deskOf } from './desk.test-support.ts';
import { makeSurvivingChecker } from './surviving.ts';

const seen = (quote: string) => ({
  ...({ rule: 'any', weight: 'hint', quote, message: 'm', why: 'w', advice: 'a' } as const),
});
const words: Check = { name: 'sourcing', ofBlock: (it) => [seen(it.id)], ofBriefing: () => [seen('whole')] };
const breaksOn = (id: string): Check => ({
  name: 'figures',
  ofBlock: (it) => {
    if (it.id === id) throw new Error('Secret words of the briefing');
    return [seen(`figure in ${it.id}`)];
  },
});
const breaksAll: Check = {
  name: 'time',
  ofBriefing: () => {
    throw new Error('no');
  },
};

test.each<[name: string, checks: readonly Check[], findings: readonly string[], thrown: readonly string[]]>([
  ['none breaks', [words], ['sourcing whole', 'sourcing b1', 'sourcing b2'], []],
  [
    'one breaks on a block',
    [breaksOn('b1'), words],
    ['figures !', 'sourcing whole', 'sourcing b1', 'figures figure in b2', 'sourcing b2'],
    ['figures'],
  ],
  [
    'one breaks on the whole',
    [breaksAll, words],
    ['time !', 'sourcing whole', 'sourcing b1', 'sourcing b2'],
    ['time'],
  ],
])('%s', (_, checks, findings, thrown) => {
  const { briefing, context } = deskOf({ blocks: ['One.', 'Two.'] });
  const told: string[] = [];
  const checker = makeSurvivingChecker(checks, (name) => told.push(name));
  const shown = () =>
    checker
      .check(briefing, context)
      .map((it) => `${it.check} ${it.rule === 'could-not-run' ? '!' : it.quote}`);
  expect(shown()).toEqual(findings);
  expect(told).toEqual(thrown);
  // What is kept of a block keeps that something was not found.
  expect(shown()).toEqual(findings);
});
