import { expect, it } from 'vitest';
import { outlineOf } from '#core/briefing/outline.ts';
import { block } from '#core/model/block.ts';
import { plainRun } from '#core/model/inline.ts';
import { neighbourOf } from './section-moves.ts';

const blocks = ['A1', 'a', 'B2', 'b', 'C2', 'c', 'D1', 'd'].map((id) => {
  const common = { id, marking: null, content: [plainRun(id)] };
  const level = Number(id[1]);
  return block.parse(level > 0 ? { ...common, type: 'heading', level } : { ...common, type: 'paragraph' });
});
const outline = outlineOf(blocks, { headingNumbers: false });

it.each([
  ['A1', 1, null],
  ['A1', -1, undefined],
  ['B2', 1, 'D1'],
  ['B2', -1, 'A1'],
  ['C2', -1, 'B2'],
  ['C2', 1, null],
  ['D1', -1, 'A1'],
  ['D1', 1, undefined],
] as const)('%s by %i goes before %s', (id, step, expected) => {
  const section = outline.find((it) => it.blockId === id);
  expect(section && neighbourOf(outline, section, step, blocks)).toBe(expected);
});
