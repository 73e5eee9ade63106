import { block } from '#core/model/block.ts';
import { $getSelection, $isRangeSelection } from 'lexical';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $topBlock } from '#renderer/editor/selection.ts';
import { $selectFirstOpen } from './focus-text.ts';

const words = (text: string) => (text === '' ? [] : [{ type: 'text', text, bold: false, italic: false }]);
const heading = { id: 'h', marking: null, type: 'heading', level: 1, content: words('Objectives') };
const paragraph = (text: string, hint?: string) => ({
  ...{ id: 'p', marking: null, type: 'paragraph', content: words(text) },
  ...(hint === undefined ? {} : { hint }),
});
const point = {
  ...{ id: 's', marking: null, type: 'speaking-point', content: [], fact: [], hint: 'A point' },
};

it.each<[string, object[], number]>([
  ['the first that shows a hint', [heading, paragraph('', 'Why now')], 1],
  ['a card that shows one', [heading, point], 1],
  ['not one that is filled in', [heading, paragraph('Because', 'Why now'), point], 2],
  ['the beginning where none does', [heading, paragraph('')], 0],
])('begins in %s', (_case, blocks, expected) => {
  const editor = headlessEditor(z.array(block).parse(blocks));
  editor.update($selectFirstOpen, { discrete: true });
  const at = editor.read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection)
      ? $topBlock(selection.anchor.getNode())?.getIndexWithinParent()
      : null;
  });
  expect(at).toBe(expected);
});
