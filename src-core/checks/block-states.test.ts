import { expect, test } from 'vitest';
import { blockStates } from './block-states.ts';
import { contentFrom, deskOf } from './desk.test-support.ts';
import { findingOf, type Weight } from './finding.ts';

const desk = deskOf({
  sources: { s1: { text: 'Ships wait. 23 ships' }, s2: {}, s3: {} },
  excerpts: { e1: { source: 's1', exact: 'Ships wait' } },
  figures: { f1: { source: 's1', exact: '23 ships', value: 23 } },
  derives: [
    ['s2', 's1'],
    ['s3', 'Halm Agency'],
  ],
  blocks: [
    '# Ships',
    'They wait.{e1,s2} Still.{s2}',
    '>e1 Ships wait',
    { type: 'rule' },
    'There are {f1|23 ships}, not more.{s3}',
    { type: 'paragraph', content: [] },
    {
      ...{ type: 'chart', form: 'bar', caption: null, citationId: 'c' },
      figures: [{ figureId: 'f1', label: null }],
    },
    { type: 'speaking-point', words: 'They wait.', fact: contentFrom('{e1}', 'fact') },
    'Nobody knows.{s9}',
  ],
});
const seen = (block: string, weight: Weight) =>
  findingOf('time', {
    ...{ rule: 'r', weight, message: 'm', why: 'w', advice: 'a' },
    blockId: desk.briefing.blocks.find((it) => it.id === block)?.id ?? null,
  });

test('every block with words says what it rests on and what was found in it', () => {
  const findings = [seen('b2', 'hint'), seen('b2', 'wrong'), seen('b5', 'doubtful'), seen('none', 'wrong')];
  expect(
    blockStates(desk.briefing, desk.context.things, findings).map((it) => [
      ...[it.blockId, it.citations, it.carriers, it.origins, it.worst, it.findings],
    ]),
  ).toEqual([
    ['b1', 0, 0, 0, null, 0],
    ['b2', 2, 2, 1, 'wrong', 2],
    ['b3', 0, 1, 1, null, 0],
    ['b5', 1, 2, 2, 'doubtful', 1],
    ['b7', 1, 1, 1, null, 0],
    ['b8', 1, 1, 1, null, 0],
    // What it cites is not in the library.
    ['b9', 1, 0, 0, null, 0],
  ]);
});
