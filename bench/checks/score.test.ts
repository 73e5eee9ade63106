import { expect, test } from 'vitest';
import { deskOf } from '#core/checks/desk.test-support.ts';
import { findingOf, type CheckName, type Finding, type Seen } from '#core/checks/finding.ts';
import { blockId } from '#core/model/ids.ts';
import { THE_WHOLE, placesOf } from './places.ts';
import { score, type Tally } from './score.ts';
import type { Label } from './labels.ts';

const desk = deskOf({ blocks: ['Two quays were closed. Nine ships wait.', 'Two quays were closed.'] });
const [first] = desk.briefing.blocks.map((it) => it.id);

function seen(check: CheckName, of: Partial<Seen>): Finding {
  return findingOf(check, { rule: 'r', weight: 'doubtful', message: 'm', why: 'w', advice: 'a', ...of });
}

const labelled = (label: Label) => ({
  label,
  places: label.quote === '' ? [THE_WHOLE] : placesOf(label.quote, desk.briefing.blocks).slice(0, 1),
});

const NONE = { expected: 0, found: 0, said: 0, right: 0, loud: 0, weighed: 0, agreed: 0 };
const about = { blockId: first ?? null, quote: 'ships wait' };

const cases: readonly [what: string, labels: Label[], findings: Finding[], expected: Partial<Tally>][] = [
  ['nothing asked, nothing said', [], [], {}],
  [
    'words that overlap',
    [{ check: 'time', quote: 'Nine ships' }],
    [seen('time', about)],
    { expected: 1, found: 1, said: 1, right: 1 },
  ],
  ['another check', [{ check: 'time', quote: 'Nine ships' }], [seen('figures', about)], { expected: 1 }],
  [
    'other words of the block',
    [{ check: 'time', quote: 'Two quays' }],
    [seen('time', about)],
    { expected: 1, said: 1, loud: 1 },
  ],
  [
    'another block',
    [{ check: 'time', quote: 'Nine ships' }],
    [seen('time', { ...about, blockId: blockId.parse('b2') })],
    { expected: 1, said: 1, loud: 1 },
  ],
  [
    'a block and no words',
    [{ check: 'time', quote: 'Nine ships' }],
    [seen('time', { blockId: first ?? null })],
    { expected: 1, found: 1, said: 1, right: 1 },
  ],
  [
    'the whole',
    [{ check: 'time', quote: '' }],
    [seen('time', {})],
    { expected: 1, found: 1, said: 1, right: 1 },
  ],
  [
    'the whole is no block',
    [{ check: 'time', quote: '' }],
    [seen('time', about)],
    { expected: 1, said: 1, loud: 1 },
  ],
  ['a hint is not loud', [], [seen('time', { ...about, weight: 'hint' })], { said: 1 }],
  [
    'optional counts neither way',
    [{ check: 'time', quote: 'Nine ships', optional: true }],
    [seen('time', about)],
    {},
  ],
  [
    'two findings, one label',
    [{ check: 'time', quote: 'Nine ships wait' }],
    [seen('time', about), seen('time', { ...about, quote: 'Nine' })],
    { expected: 1, found: 1, said: 2, right: 2 },
  ],
  [
    'what a finding must say',
    [{ check: 'time', quote: 'Nine ships', says: 'author' }],
    [seen('time', about)],
    { expected: 1, said: 1, loud: 1 },
  ],
  [
    'another weight',
    [{ check: 'time', quote: 'Nine ships', weight: 'wrong' }],
    [seen('time', about)],
    { expected: 1, found: 1, said: 1, right: 1, weighed: 1 },
  ],
];

test.each(cases)('%s', (_, labels, findings, expected) => {
  const { tallies } = score({ desk, labels: labels.map(labelled) }, findings);
  expect(tallies.get('time')).toEqual({ ...NONE, ...expected });
});
