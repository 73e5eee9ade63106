import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import fc from 'fast-check';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  configExtension,
  defineExtension,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { block, type Block } from '#core/model/block.ts';
import { blockId } from '#core/model/ids.ts';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { documentExtension } from '#renderer/editor/document/extension.ts';
import { historyOf, keepHistory } from './keep-history.ts';
import { restoreHistory } from './restore-history.ts';
import { changedOrder, keptHistory, orderChangeOf } from './step.ts';

const paragraph = (id: string, text: string): Block =>
  block.parse({
    id,
    marking: null,
    type: 'paragraph',
    content: [{ type: 'text', text, bold: false, italic: false }],
  });

const START = ['The port', 'of Halm', 'stays open', 'until May'].map((it, at) => paragraph(`b${at}`, it));

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
  // Reading commits what loading has put in place.
  editor.read(() => undefined);
  return editor;
}

const read = (editor: LexicalEditor): Block[] => editor.read($readBlocks);

interface Edit {
  readonly what: 'type' | 'insert' | 'remove' | 'move' | 'empty';
  readonly at: number;
  readonly to: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom('type', 'type', 'insert', 'remove', 'move', 'empty'),
  at: fc.nat(20),
  to: fc.nat(20),
});

function change(editor: LexicalEditor, { what, at, to }: Edit): void {
  editor.update(
    () => {
      const children = $getRoot().getChildren();
      const node = children[at % children.length];
      const other = children[to % children.length];
      if (!$isElementNode(node) || other === undefined) return;
      if (what === 'type') node.append($createTextNode(` and ${to}`));
      if (what === 'empty') node.clear();
      if (what === 'insert') node.insertAfter($createParagraphNode().append($createTextNode(`New ${to}`)));
      if (what === 'remove' && children.length > 1) node.remove();
      if (what === 'move' && node !== other) other.insertAfter(node);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

const undo = (editor: LexicalEditor) => editor.dispatchCommand(UNDO_COMMAND, undefined);
const redo = (editor: LexicalEditor) => editor.dispatchCommand(REDO_COMMAND, undefined);

/** What is kept, through JSON as it travels, in an editor that has just read the text. */
function reopen(editor: LexicalEditor, most?: number): LexicalEditor {
  const kept = keptHistory.parse(JSON.parse(JSON.stringify(keepHistory(editor, 1, most))));
  const again = openEditor(read(editor));
  restoreHistory(again, kept);
  return again;
}

test('what was written before it was closed can be undone and done again after it is reopened', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      fc.nat(12),
      fc.array(edit, { maxLength: 4 }),
      async (edits, back, more) => {
        const editor = openEditor(START);
        await Promise.resolve();
        const states = [JSON.stringify(read(editor))];
        for (const it of edits) {
          change(editor, it);
          const now = JSON.stringify(read(editor));
          if (now !== states.at(-1)) states.push(now);
        }
        for (let i = 0; i < back; i += 1) undo(editor);
        const again = reopen(editor);
        expect(read(again)).toEqual(read(editor));

        const walked = () => JSON.stringify(read(again));
        for (let i = 0; i <= edits.length; i += 1) undo(again);
        expect(walked()).toBe(states[0]);
        for (let i = 0; i <= edits.length; i += 1) redo(again);
        expect(walked()).toBe(states.at(-1));

        // It goes on as in any editor.
        for (const it of more) change(again, it);
        const last = walked();
        for (let i = 0; i <= edits.length + more.length; i += 1) undo(again);
        expect(walked()).toBe(states[0]);
        for (let i = 0; i <= edits.length + more.length; i += 1) redo(again);
        expect(walked()).toBe(last);
      },
    ),
    { numRuns: 60 },
  );
});

test('the oldest steps are left out where all would be too long', () => {
  const editor = openEditor(START);
  for (let to = 0; to < 10; to += 1) change(editor, { what: 'type', at: 0, to });
  const again = reopen(editor, 700);
  const steps = historyOf(again).undoStack.length;
  expect(steps).toBeGreaterThan(0);
  expect(steps).toBeLessThan(10);
  undo(again);
  expect(read(again)[0]).toEqual(
    paragraph('b0', `The port${[0, 1, 2, 3, 4, 5, 6, 7, 8].map((it) => ` and ${it}`).join('')}`),
  );
});

test('steps that do not fit the text are left out', () => {
  const editor = openEditor(START);
  change(editor, { what: 'type', at: 0, to: 1 });
  change(editor, { what: 'insert', at: 3, to: 1 });
  const { undo: steps } = keepHistory(editor, 1);
  const other = openEditor([paragraph('other', 'Another text')]);
  restoreHistory(other, { undo: steps, redo: [] });
  expect(historyOf(other).undoStack).toEqual([]);
  undo(other);
  expect(read(other)).toEqual([paragraph('other', 'Another text')]);
});

test('the caret is where the words changed', () => {
  const editor = openEditor(START);
  change(editor, { what: 'type', at: 1, to: 1 });
  const again = reopen(editor);
  const [entry] = historyOf(again).undoStack;
  const anchor = entry?.editorState._selection?.getStartEndPoints()?.[0];
  expect(anchor?.offset).toBe('of Halm'.length);
});

describe('orders', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh').map((it) => blockId.parse(it)));
  test('a change leads from one to the other', () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        expect(changedOrder(before, orderChangeOf(before, after))).toEqual(after);
      }),
    );
  });
  test('the same order is no change', () => {
    fc.assert(
      fc.property(ids, (it) => {
        expect(orderChangeOf(it, [...it])).toBe(null);
      }),
    );
  });
});
