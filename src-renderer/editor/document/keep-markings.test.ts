import { block } from '#core/model/block.ts';
import { $isListNode } from '@lexical/list';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from './headless-editor.ts';

const text = (words: string, bold = false) => ({ type: 'text', text: words, bold, italic: false });
const marked = (label: string) => (label === '' ? null : { scheme: 'nato', label });
const paragraph = (id: string, label: string, ...content: object[]) => ({
  ...{ id, marking: marked(label), type: 'paragraph', content },
});
const list = (label: string, ...items: string[]) => ({
  ...{ id: 'l1', marking: marked(label), type: 'list', ordered: false },
  items: items.map((it) => ({ depth: 0, content: [text(it)] })),
});

const $words = (block: number, at: number) => {
  const node = $getRoot().getChildAtIndex(block);
  const found = $isElementNode(node) ? node.getAllTextNodes()[at] : undefined;
  if (found === undefined) throw new Error(`no words ${at} in ${block}`);
  return found;
};
/** Selects from a place in one block to a place in another. */
function $range([from, start]: [number, number], [to, end]: [number, number]): void {
  const selection = $words(from, 0).select(start, start);
  selection.focus.set($words(to, 0).getKey(), end, 'text');
}
const $remove = () => {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.removeText();
};

function check(blocks: object[], act: (editor: LexicalEditor) => void, expected: string[]): void {
  const editor = headlessEditor(z.array(block).parse(blocks));
  editor.read(() => null);
  act(editor);
  editor.read(() => null);
  const shown = editor.read($readBlocks).map((it) => `${it.type} ${it.marking?.label ?? '-'}`);
  expect(shown).toEqual(expected);
}
const select = (editor: LexicalEditor, $run: () => void) => editor.update($run, { discrete: true });
const cut = (from: [number, number], to: [number, number]) => (editor: LexicalEditor) => {
  select(editor, () => $range(from, to));
  editor.update($remove, { discrete: true });
};
const back = (blockAt: number) => (editor: LexicalEditor) => {
  select(editor, () => {
    const node = $getRoot().getChildAtIndex(blockAt);
    const place = $isListNode(node) ? node.getFirstChild() : node;
    if ($isElementNode(place)) place.selectStart();
  });
  editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
};

const two = (first: string, second: string) => [
  paragraph('p1', first, text('ferries')),
  paragraph('p2', second, text('grain')),
];

it.each<[string, object[], (editor: LexicalEditor) => void, string[]]>([
  ['is taken over by Backspace at the start', two('', 'NC'), back(1), ['paragraph NC']],
  ['stays where it is the stricter', two('NC', 'NR'), back(1), ['paragraph NC']],
  ['goes with words that are left of a selection', two('', 'NC'), cut([0, 3], [1, 2]), ['paragraph NC']],
  ['does not come without words', two('', 'NC'), cut([0, 3], [1, 5]), ['paragraph -']],
  ['does not come of a block deleted as a whole', two('', 'NC'), cut([0, 7], [1, 5]), ['paragraph -']],
  [
    'goes with words of another form',
    [paragraph('p1', '', text('a')), paragraph('p2', 'NC', text('b', true), text('c'))],
    back(1),
    ['paragraph NC'],
  ],
  [
    'goes with an item out of its list',
    [paragraph('p1', '', text('a')), list('NC', 'b', 'c')],
    back(1),
    ['paragraph NC', 'list NC'],
  ],
  [
    'is left alone elsewhere',
    [...two('', 'NR'), paragraph('p3', 'NC', text('c'))],
    back(1),
    ['paragraph NR', 'paragraph NC'],
  ],
])('a marking %s', (_, blocks, act, expected) => check(blocks, act, expected));

it('a marking goes again by undo', () => {
  const form = { ...text('grain'), highlight: true };
  const blocks = [paragraph('p1', 'NR', text('ferries')), paragraph('p2', '', form)];
  check(
    blocks,
    (editor) => {
      back(1)(editor);
      editor.read(() => null);
      editor.dispatchCommand(UNDO_COMMAND, undefined);
    },
    ['paragraph NR', 'paragraph -'],
  );
});
