import { block } from '#core/model/block.ts';
import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isParagraphNode,
  $setSelection,
} from 'lexical';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $topBlock } from '#renderer/editor/selection.ts';
import { $besideWhole, $offTheRoot } from './around-whole.ts';

const words = (text: string) => [{ type: 'text', text, bold: false, italic: false }];
const made = (type: string, at: number) => ({
  ...{ id: `b${at}`, marking: null, type },
  ...(type === 'rule' || type === 'table' ? {} : { content: words('words') }),
  ...(type === 'table' ? { headerRow: false, rows: [[{ content: words('cell') }]] } : {}),
  ...(type === 'speaking-point' ? { fact: words('fact') } : {}),
});
const $whole = (at: number) => {
  const selection = $createNodeSelection();
  const node = $getRoot().getChildAtIndex(at);
  if (node !== null) selection.add(node.getKey());
  $setSelection(selection);
};

const [P, C, R, T] = ['paragraph', 'speaking-point', 'rule', 'table'];
it.each<[string, (string | undefined)[], () => void, string]>([
  ['down to words', [C, P], () => ($whole(0), $besideWhole(1)), '1'],
  ['down into a card', [C, C], () => ($whole(0), $besideWhole(1)), '1'],
  ['down to a rule', [C, R], () => ($whole(0), $besideWhole(1)), '1 whole'],
  ['down from the last, to a new paragraph', [P, C], () => ($whole(1), $besideWhole(1)), 'new 2'],
  ['up to words', [P, R], () => ($whole(1), $besideWhole(-1)), '0'],
  ['not up from the first', [R, P], () => ($whole(0), $besideWhole(-1)), '0 whole'],
  ['between blocks, into the next', [P, C], () => ($getRoot().select(1, 1), $offTheRoot()), '1'],
  ['behind the last, into it', [P, C], () => ($getRoot().select(2, 2), $offTheRoot()), '1'],
  ['down out of a last table', [P, T], () => ($getRoot().select(2, 2), $offTheRoot(1)), 'new 2'],
  ['up out of a first table', [T, P], () => ($getRoot().select(0, 0), $offTheRoot(-1)), 'new 0'],
  ['into a table before which was deleted', [T, P], () => ($getRoot().select(0, 0), $offTheRoot()), '0'],
])('goes %s', (_case, types, $run, expected) => {
  const editor = headlessEditor(z.array(block).parse(types.map((it, at) => made(it ?? '', at))));
  editor.update($run, { discrete: true });
  const at = editor.read(() => {
    const selection = $getSelection();
    const node = selection?.getNodes()[0];
    const top = node === undefined ? null : $topBlock(node);
    const isNew = $isParagraphNode(top) && top.isEmpty();
    return `${isNew ? 'new ' : ''}${top?.getIndexWithinParent()}${$isNodeSelection(selection) ? ' whole' : ''}`;
  });
  expect(at).toBe(expected);
});
