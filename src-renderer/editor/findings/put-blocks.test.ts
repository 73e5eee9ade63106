import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  configExtension,
  defineExtension,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { expect, test } from 'vitest';
import { anyBriefing } from '#core/briefing/any-briefing.test-support.ts';
import { placeNow } from '#core/checks/mending.ts';
import { contentsOf, type Block } from '#core/model/block.ts';
import { blockId } from '#core/model/ids.ts';
import { plainRun, plainText } from '#core/model/inline.ts';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { documentExtension } from '#renderer/editor/document/extension.ts';
import fc from 'fast-check';
import { $pointsOfPlace } from './place-in-text.ts';
import { $blockById, putBlocks } from './put-blocks.ts';

const paragraph = (id: string, text: string, marking: Block['marking'] = null): Block => ({
  ...{ type: 'paragraph', id: blockId.parse(id), marking, content: text === '' ? [] : [plainRun(text)] },
});
const NR = { scheme: 'nato', label: 'NR' };
const START = [
  paragraph('b0', 'The port'),
  paragraph('b1', 'of Halm is shut', NR),
  paragraph('b2', 'in May'),
];

let made = 0;
function openEditor(blocks: readonly Block[]): LexicalEditor {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'test',
      dependencies: [
        documentExtension(blocks, () => `new-${(made += 1)}`),
        configExtension(HistoryExtension, { disabled: false }),
      ],
    }),
  );
  editor._headless = true;
  editor.read(() => undefined);
  return editor;
}
const read = (editor: LexicalEditor): Block[] => editor.read($readBlocks);

/** Puts the caret into the only text of a block. */
function caretAt(editor: LexicalEditor, block: string, offset: number): void {
  editor.update(
    () => {
      const node = $blockById(blockId.parse(block));
      const text = $isElementNode(node) ? node.getFirstChild() : null;
      if ($isTextNode(text)) text.select(offset, offset);
    },
    { discrete: true },
  );
}
const caret = (editor: LexicalEditor): string =>
  editor.read('latest', () => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return 'none';
    const { offset } = selection.anchor;
    const text = selection.anchor.getNode().getTextContent();
    return `${text.slice(0, offset)}|${text.slice(offset)}`;
  });

const ID = blockId.parse('b1');

test.each<[string, number, string, Block[], string]>([
  ['before what changed', 3, 'b1', [paragraph('b1', 'of Halm was shut', NR)], 'of |Halm was shut'],
  ['behind it', 15, 'b1', [paragraph('b1', 'of Halm may be shut', NR)], 'of Halm may be shut|'],
  ['elsewhere', 2, 'b2', [paragraph('b1', 'of Halm was shut', NR)], 'in| May'],
  ['in a block that goes', 2, 'b1', [], '|in May'],
  ['where the marking changes', 3, 'b1', [paragraph('b1', 'of Halm is shut')], 'of |Halm is shut'],
])('the caret stays: %s', (_, offset, block, blocks, expected) => {
  const editor = openEditor(START);
  caretAt(editor, block, offset);
  expect(putBlocks(editor, ID, blocks)).toBe(true);
  expect(read(editor)).toEqual([START[0], ...blocks, START[2]]);
  expect(caret(editor)).toBe(expected);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(read(editor)).toEqual(START);
});

test('a document keeps a place to write in', () => {
  const editor = openEditor([paragraph('b1', 'Alone')]);
  putBlocks(editor, ID, []);
  expect(read(editor)).toEqual([paragraph('b1', '')]);
});

test('a block that is not there is left alone', () => {
  const editor = openEditor(START);
  expect(putBlocks(editor, blockId.parse('gone'), [])).toBe(false);
  expect(read(editor)).toEqual(START);
});

test('a place of the model is the same words in the text', () => {
  fc.assert(
    fc.property(anyBriefing, fc.nat(), fc.nat(), fc.nat(), (briefing, a, b, c) => {
      const editor = openEditor(briefing.blocks);
      const block = read(editor)[a % Math.max(1, briefing.blocks.length)];
      if (block === undefined) return;
      const contents = contentsOf(block);
      const piece = b % Math.max(1, contents.length);
      const text = plainText(contents[piece] ?? []);
      const start = text === '' ? 0 : c % text.length;
      // One letter, which is no line break: those are no words.
      const quote = text.slice(start, start + 1);
      if (quote.trim() === '') return;
      const place = { piece, start, end: start + 1 };
      expect(placeNow(block, place, quote)).not.toBeNull();
      const letter = editor.read(() => {
        const node = $getRoot().getChildren()[a % briefing.blocks.length];
        const points = node === undefined ? null : $pointsOfPlace(node, place);
        if (points === null) return null;
        const found = editor.getEditorState()._nodeMap.get(points.from.key);
        return $isTextNode(found) ? found.getTextContent()[points.from.offset] : null;
      });
      expect(letter).toBe(quote);
    }),
    { numRuns: 200 },
  );
});
