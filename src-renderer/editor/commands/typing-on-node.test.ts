import { block } from '#core/model/block.ts';
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
} from 'lexical';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { $isCitationNode } from '#renderer/editor/citation/CitationNode.ts';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $isPictureNode } from '#renderer/editor/document/PictureNode.ts';
import { $caretForTyping, isTyping } from './typing-on-node.ts';

const text = (words: string) => ({ type: 'text', text: words, bold: false, italic: false });
const cite = {
  type: 'citation',
  id: 'c1',
  targets: [{ target: { kind: 'source', id: 's1' }, locator: null, prefix: '', suffix: '' }],
};
const blocks = z.array(block).parse([
  { id: 'p1', marking: null, type: 'paragraph', content: [text('first')] },
  { id: 'q1', marking: null, type: 'quotation', excerptId: 'e1', content: [text('said'), cite] },
  { id: 'i1', marking: null, type: 'picture', pictureId: 'p9', content: [text('caption')] },
]);

it.each([
  ['behind a mark', $isCitationNode, ['p1: first', 'q1: said|more', 'i1: caption']],
  ['into the caption of a picture', $isPictureNode, ['p1: first', 'q1: said|', 'i1: captionmore']],
])('what is typed goes %s', (_name, isWanted, expected) => {
  const editor = headlessEditor(blocks);
  editor.update(
    () => {
      const all = $getRoot()
        .getChildren()
        .flatMap((it) => [it, ...($isElementNode(it) ? it.getChildren() : [])]);
      const selection = $createNodeSelection();
      selection.add(all.find(isWanted)?.getKey() ?? '');
      $setSelection(selection);
      $caretForTyping();
      const caret = $getSelection();
      if ($isRangeSelection(caret)) caret.insertText('more');
    },
    { discrete: true },
  );
  const read = editor.read($readBlocks).map((it) => {
    const content = 'content' in it ? it.content : [];
    return `${it.id}: ${content.map((one) => (one.type === 'text' ? one.text : '|')).join('')}`;
  });
  expect(read).toEqual(expected);
});

it.each([
  ['a', false, true],
  ['é', false, true],
  ['Dead', false, true],
  ['Process', false, true],
  ['c', true, false],
  ['ArrowLeft', false, false],
  ['Enter', false, false],
])('%s with Ctrl %s types: %s', (key, ctrlKey, expected) =>
  expect(isTyping({ key, ctrlKey, metaKey: false })).toBe(expected),
);
