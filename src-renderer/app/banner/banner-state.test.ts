import { expect, it } from 'vitest';
import { block } from '#core/model/block.ts';
import { plainRun } from '#core/model/inline.ts';
import { noReferences } from '#renderer/app/references.ts';
import { bannerState } from './banner-state.ts';

const nato = (label: string) => ({ scheme: 'nato', label });
const portion = (label: string | null, index: number) =>
  block.parse({
    type: 'paragraph',
    id: `b${index}`,
    marking: label === null ? null : nato(label),
    content: [plainRun('Words.')],
  });

it.each([
  [[null], null, null, '', 'none', false],
  [['NU', 'NR', null], null, null, 'NR', 'computed', false],
  [['NR'], 'NC', null, 'NC', 'chosen', false],
  [['NR'], 'NR', null, 'NR', 'computed', false],
  [['NC'], 'NR', null, 'NC', 'computed', true],
  [['NC'], 'NR', 'released by the office', 'NR', 'downgraded', true],
] as const)('portions %j, chosen %s because %s', (portions, chosen, reason, shown, why, isBelow) => {
  const briefing = {
    blocks: portions.map(portion),
    marking: chosen === null ? null : nato(chosen),
    downgradeReason: reason,
  };
  const state = bannerState(briefing, noReferences);
  expect([state.markings.map((it) => it.label).join(), state.why, state.isBelow]).toEqual([
    shown,
    why,
    isBelow,
  ]);
});
