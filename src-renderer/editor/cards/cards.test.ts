import { block } from '#core/model/block.ts';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  PASTE_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $createBlock, $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $clearSelectedParts, $deleteInCard, $enterInCard, $nextPart, $previousPart } from './card-keys.ts';
import { $isCardNode } from './CardNode.ts';
import { $isPartNode } from './PartNode.ts';

const words = (text: string) => (text === '' ? [] : [{ type: 'text', text, bold: false, italic: false }]);
const paragraph = (id: string, text: string) => ({
  id,
  marking: null,
  type: 'paragraph',
  content: words(text),
});
const question = (parts: readonly [string, string, string, string]) => ({
  id: 'q1',
  marking: null,
  type: 'question',
  content: words(parts[0]),
  line: words(parts[1]),
  ifPressed: words(parts[2]),
  fact: words(parts[3]),
});
const filled = question(['ask', 'line', 'press', 'fact']);
const empty = question(['', '', '', '']);
const around = (card: object, above = 'above', below = 'below') =>
  z.array(block).parse([paragraph('p1', above), card, paragraph('p2', below)]);

const $card = () => {
  const card = $getRoot().getChildren().find($isCardNode);
  if (card === undefined) throw new Error('no card');
  return card;
};
const $part = (at: number) => {
  const part = $card().getChildAtIndex(at);
  if (!$isPartNode(part)) throw new Error(`no part ${at}`);
  return part;
};
const update = (editor: LexicalEditor, $run: () => unknown, tag?: string) =>
  editor.update(() => void $run(), { discrete: true, ...(tag === undefined ? {} : { tag }) });

/** A document in a line: `above / [ask|line|press|fact] / below`; `^` where the caret is. */
function shown(editor: LexicalEditor): string {
  return editor.read(() => {
    const selection = $getSelection();
    const caret = $isRangeSelection(selection) ? selection.focus : null;
    const say = (node: ReturnType<typeof $part> | null): string => {
      if (node === null) return '';
      const key = caret?.getNode().getKey();
      const holds = key === node.getKey() || node.getAllTextNodes().some((it) => it.getKey() === key);
      return node.getTextContent().replaceAll('\n', '~') + (holds ? '^' : '');
    };
    return $getRoot()
      .getChildren()
      .map((node) => {
        if ($isCardNode(node)) return `[${node.getChildren().filter($isPartNode).map(say).join('|')}]`;
        return $isElementNode(node) ? say(node as ReturnType<typeof $part>) : node.getType();
      })
      .join(' / ');
  });
}

function check(card: object, $run: () => unknown, expected: string): LexicalEditor {
  const editor = headlessEditor(around(card));
  update(editor, $run);
  expect(shown(editor)).toBe(expected);
  return editor;
}

describe('walking a card', () => {
  it('goes on to the next part by Enter', () =>
    check(filled, () => ($part(0).selectEnd(), $enterInCard()), 'above / [ask|line^|press|fact] / below'));
  it('goes on to a new paragraph from the last part', () =>
    check(filled, () => ($part(3).selectEnd(), $enterInCard()), 'above / [ask|line|press|fact] / ^ / below'));
  it('is about the caret that is left where a selection takes the card along', () => {
    const cell = { type: 'table', id: 't1', marking: null, headerRow: false, rows: [[{ content: [] }]] };
    const editor = headlessEditor(z.array(block).parse([cell, empty]));
    let done = true;
    update(editor, () => {
      const selection = $getRoot().getFirstDescendant()?.selectStart();
      selection?.focus.set($part(3).getKey(), 0, 'element');
      done = $enterInCard();
    });
    expect([done, editor.read($readBlocks).map((it) => it.type)]).toEqual([false, ['table']]);
  });
  it('goes on below by Tab', () =>
    check(filled, () => ($part(3).selectEnd(), $nextPart()), 'above / [ask|line|press|fact] / below^'));
  it('goes back by Shift+Tab', () =>
    check(filled, () => ($part(1).selectEnd(), $previousPart()), 'above / [ask^|line|press|fact] / below'));
  it('goes back above', () =>
    check(filled, () => ($part(0).selectEnd(), $previousPart()), 'above^ / [ask|line|press|fact] / below'));
  it('is left to Lexical elsewhere', () => {
    const editor = headlessEditor(around(filled));
    let done = true;
    update(editor, () => {
      $getRoot().selectStart();
      done = $enterInCard() || $nextPart() || $previousPart() || $deleteInCard(true);
    });
    expect(done).toBe(false);
  });
});

const $range = (from: [number, number], to: [number, number]) => {
  const selection = $part(from[0]).selectEnd();
  const [a, b] = [$part(from[0]).getFirstDescendant(), $part(to[0]).getFirstDescendant()];
  selection.anchor.set(a?.getKey() ?? '', from[1], 'text');
  selection.focus.set(b?.getKey() ?? '', to[1], 'text');
};

describe('deleting in a card', () => {
  it('removes an empty one', () =>
    check(empty, () => ($part(2).selectStart(), $deleteInCard(true)), 'above / ^ / below'));
  it('goes back at the start of a part', () =>
    check(
      filled,
      () => ($part(2).selectStart(), $deleteInCard(true)),
      'above / [ask|line^|press|fact] / below',
    ));
  it('goes above at the start of the first', () =>
    check(
      filled,
      () => ($part(0).selectStart(), $deleteInCard(true)),
      'above^ / [ask|line|press|fact] / below',
    ));
  it('stays at the end of a part', () =>
    check(
      filled,
      () => ($part(0).selectEnd(), $deleteInCard(false)),
      'above / [ask^|line|press|fact] / below',
    ));
  it('takes selected words out of each part', () =>
    check(filled, () => ($range([0, 1], [2, 2]), $deleteInCard(true)), 'above / [a^||ess|fact] / below'));
  it('takes them out backwards too', () =>
    check(filled, () => ($range([2, 2], [0, 1]), $deleteInCard(false)), 'above / [a^||ess|fact] / below'));
  it('is left to Lexical within a part', () => {
    const editor = headlessEditor(around(filled));
    let done = true;
    update(editor, () => {
      $range([0, 1], [0, 2]);
      done = $deleteInCard(true);
    });
    expect(done).toBe(false);
  });
});

describe('the parts of a card', () => {
  it('come back when they are deleted', () =>
    check(filled, () => $part(1).remove(), 'above / [ask||press|fact] / below'));
  it('come back in order', () =>
    check(filled, () => $card().append($part(0)), 'above / [ask|line|press|fact] / below'));
  it('keep the rest of each when words are typed over several', () =>
    check(
      filled,
      () => {
        $range([0, 1], [2, 2]);
        $clearSelectedParts();
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText('X');
      },
      'above / [aX^||ess|fact] / below',
    ));
  it('take in a block that got between them', () =>
    check(
      filled,
      () => $part(1).insertAfter($createParagraphNode().append($createTextNode('new'))),
      'above / [ask|line~new|press|fact] / below',
    ));
  it('are paragraphs outside of a card', () =>
    check(filled, () => $card().insertAfter($part(1)), 'above / [ask||press|fact] / line / below'));
});

describe('a whole card', () => {
  it('is undone and done again in one step each', () => {
    const editor = headlessEditor(around(filled));
    editor.read(() => null);
    update(editor, () => $card().remove(), 'history-push');
    expect(shown(editor)).toContain('above / below');
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.read(() => null);
    expect(editor.read($readBlocks)).toEqual(around(filled));
    editor.dispatchCommand(REDO_COMMAND, undefined);
    expect(editor.read($readBlocks)).toHaveLength(2);
  });
  it('gets a new id as a copy, and its old one when it was cut', () => {
    const editor = headlessEditor(around(filled));
    const again = () => $getRoot().append(...z.array(block).parse([filled]).map($createBlock));
    update(editor, again, PASTE_TAG);
    expect(editor.read($readBlocks).map((it) => it.id)).toEqual(['p1', 'q1', 'p2', 'new-1']);
    update(editor, () => {
      for (const it of $getRoot().getChildren().filter($isCardNode)) it.remove();
    });
    update(editor, again, PASTE_TAG);
    expect(editor.read($readBlocks).map((it) => it.id)).toEqual(['p1', 'p2', 'q1']);
  });
});
