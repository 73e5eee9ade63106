import { expect, it } from 'vitest';
import type { Block } from '#core/model/block.ts';
import { blockId, excerptId } from '#core/model/ids.ts';
import { exportRemarks } from './export-remarks.ts';

const nothing = { sources: [], excerpts: [], figures: [], pictures: [] };
const quotation = (bound: boolean): Block => ({
  id: blockId.parse('b1'),
  marking: null,
  type: 'quotation',
  excerptId: bound ? excerptId.parse('e1') : null,
  content: [],
});

it.each<[string, string, Block[], number, number]>([
  ['nothing to say', 'Port talks', [quotation(true)], 0, 0],
  ['no title', ' ', [], 0, 1],
  ['a citation that leads nowhere', 'Port talks', [], 2, 1],
  ['a quotation nothing vouches for', 'Port talks', [quotation(false)], 0, 1],
  ['all of it', '', [quotation(false)], 1, 3],
])('%s', (_name, title, blocks, dangling, expected) => {
  expect(exportRemarks(title, blocks, dangling, nothing).length).toBe(expected);
});
