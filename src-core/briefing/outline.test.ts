import { expect, it } from 'vitest';
import { block, type Block } from '#core/model/block.ts';
import { plainRun } from '#core/model/inline.ts';
import { outlineOf, sectionAt } from './outline.ts';

/** `h1`, `h2`, `h3` headings; a number is a paragraph of so many words. */
function blocksOf(text: string): Block[] {
  return text.split(' ').map((it, index) => {
    const words = Array.from({ length: Number(it) || 1 }, () => 'word').join(' ');
    const common = { id: `b${index}`, marking: null, content: [plainRun(it.startsWith('h') ? it : words)] };
    return block.parse(
      it.startsWith('h')
        ? { ...common, type: 'heading', level: Number(it[1]) }
        : { ...common, type: 'paragraph' },
    );
  });
}

it.each([
  ['5', ''],
  ['3 h1 2 h1 4', 'h1:2:1-3 h1:4:3-5'],
  ['h1 2 h2 3 h3 4 h2 5 h1 6', 'h1:14:0-8 h2:7:2-6 h3:4:4-6 h2:5:6-8 h1:6:8-10'],
  ['h3 1 h1', 'h3:1:0-2 h1:0:2-3'],
  ['h2 1 h1 2 h2 3', 'h2:1:0-2 h1:5:2-6 h2:3:4-6'],
])('%s', (text, expected) => {
  const outline = outlineOf(blocksOf(text), { headingNumbers: false });
  expect(outline.map((it) => `${it.title}:${it.words}:${it.start}-${it.end}`).join(' ')).toBe(expected);
});

it.each([
  [0, null],
  [1, 'h1'],
  [4, 'h2'],
  [5, 'h1'],
])('block %i is in section %s', (at, expected) => {
  const outline = outlineOf(blocksOf('1 h1 1 h2 1 h1'), { headingNumbers: false });
  expect(sectionAt(outline, at)?.title ?? null).toBe(expected);
});
