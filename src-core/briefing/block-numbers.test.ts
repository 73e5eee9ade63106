import { expect, it } from 'vitest';
import { block, type Block } from '#core/model/block.ts';
import { plainRun } from '#core/model/inline.ts';
import { numberBlocks } from './block-numbers.ts';

/** `h1`, `h2`, `h3`, `p`, `p-` (unnumbered), `p0` (empty), `table`, `figures`, `picture`, `chart`. */
function blocksOf(kinds: string): Block[] {
  return kinds.split(' ').map((kind, index) => {
    const common = { id: `b${index}`, marking: null };
    const content = kind === 'p0' ? [] : [plainRun('words')];
    const made: Record<string, object> = {
      h: { type: 'heading', level: Number(kind[1]), content },
      p: { type: 'paragraph', content, ...(kind === 'p-' ? { unnumbered: true } : {}) },
      table: { type: 'table', headerRow: false, rows: [[{ content: [] }]] },
      figures: { type: 'figure-table', caption: null, columns: ['value'], rows: [] },
      picture: { type: 'picture', pictureId: 'x', content: [] },
      chart: { type: 'chart', form: 'bar', caption: null, figures: [], citationId: `c${index}` },
    };
    return block.parse({ ...common, ...(made[kind] ?? made[kind[0] ?? '']) });
  });
}

it.each([
  ['h1 h2 h2 h1 h2', true, false, '1 1.1 1.2 2 2.1'],
  ['h1 h3 h2 h2', true, false, '1 1.1.1 1.2 1.3'],
  ['h2 h1', true, false, '1.1 2'],
  ['h1 p p- p0 p', false, true, '- 1 - - 2'],
  ['h1 p h1 p', true, true, '1 1 2 2'],
  ['table picture figures chart picture', false, false, '1 1 2 1 2'],
])('%s (headings: %s, paragraphs: %s)', (kinds, headingNumbers, paragraphNumbers, expected) => {
  const blocks = blocksOf(kinds);
  const numbers = numberBlocks(blocks, { headingNumbers, paragraphNumbers });
  expect(blocks.map((it) => numbers.get(it.id)?.number ?? '-').join(' ')).toBe(expected);
});
