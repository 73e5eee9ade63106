import { expect, it } from 'vitest';
import type { Block } from '#core/model/block.ts';
import { blockId } from '#core/model/ids.ts';
import { countWords } from './words.ts';

const text = (words: string) => ({ type: 'text' as const, text: words, bold: false, italic: false });
const common = { id: blockId.parse('b1'), marking: null };
const paragraph = (...words: string[]): Block => ({
  ...common,
  type: 'paragraph',
  content: words.map(text),
});
const list: Block = {
  ...common,
  type: 'list',
  ordered: true,
  items: [
    { depth: 0, content: [text('two words')] },
    { depth: 1, content: [text('three more words')] },
  ],
};

it.each<[string, Block[], number]>([
  ['nothing', [], 0],
  ['an empty paragraph', [paragraph()], 0],
  ['a sentence', [paragraph('They met for two hours.')], 5],
  ['a word in two runs', [paragraph('har', 'bour')], 1],
  ['numbers and signs', [paragraph('about 2,900 – or 12.5 %')], 4],
  ['words of other scripts', [paragraph('порт закрито сьогодні')], 3],
  ['a list', [list], 5],
])('%s', (_name, blocks, expected) => expect(countWords(blocks)).toBe(expected));
