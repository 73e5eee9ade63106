import { expect, test } from 'vitest';
import type { BlockState } from '#core/checks/block-states.ts';
import { blockId } from '#core/model/ids.ts';
import { stripSentence } from './strip-words.ts';

const nothing: BlockState = {
  ...{ blockId: blockId.parse('b1'), citations: 0, carriers: 0, origins: 0, worst: null, findings: 0 },
};

test.each<[Partial<BlockState>, string]>([
  [{ citations: 3, carriers: 3, origins: 1 }, '3 citations of 3 sources with 1 independent origin.'],
  [{ citations: 1, carriers: 1, origins: 1 }, '1 citation of 1 source.'],
  [{ worst: 'wrong', findings: 1 }, 'Something is wrong.'],
  [
    { worst: 'doubtful', findings: 2, citations: 2, carriers: 2, origins: 2 },
    '2 citations of 2 sources; there is something to look at (2 findings).',
  ],
  [{}, ''],
])('%j', (state, expected) => {
  expect(stripSentence({ ...nothing, ...state })).toBe(expected);
});
