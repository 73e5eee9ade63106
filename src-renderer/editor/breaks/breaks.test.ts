import { block, textOfBlock } from '#core/model/block.ts';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  PASTE_TAG,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $onEnter } from '#renderer/editor/commands/enter.ts';
import { $createBlock, $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $insertBreak, $ruleFromDashes } from './break-acts.ts';

const NR = { scheme: 'nato', label: 'NR' };
const paragraph = (id: string, text: string) => ({
  id,
  marking: NR,
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text, bold: false, italic: false }],
});
const $split = () => {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !$onEnter()) selection.insertParagraph();
};

function shown(editor: LexicalEditor): string {
  return editor
    .read($readBlocks)
    .map((it) => `${it.id}:${it.type === 'paragraph' ? textOfBlock(it) : it.type}`)
    .join(' ');
}

/** What the blocks are after an act with the caret at `offset` of the first one. */
function check(texts: string[], offset: number, $act: () => unknown, expected: string): LexicalEditor {
  const blocks = z.array(block).parse(texts.map((text, at) => paragraph(`p${at + 1}`, text)));
  const editor = headlessEditor(blocks);
  editor.read(() => null);
  editor.update(
    () => {
      const first = $getRoot().getFirstChild();
      const words = $isElementNode(first) ? first.getFirstChild() : null;
      if ($isTextNode(words)) words.select(offset, offset);
      else $getRoot().selectStart();
      $act();
    },
    { discrete: true, tag: 'history-push' },
  );
  expect(shown(editor)).toBe(expected);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(editor.read($readBlocks)).toEqual(blocks);
  return editor;
}
const $break = () => $insertBreak('page-break', $split);

describe('a page break', () => {
  it('parts a paragraph', () => check(['onetwo'], 3, $break, 'p1:one new-1:page-break new-2:two'));
  it('stands before one at its start', () => check(['one'], 0, $break, 'new-1:page-break p1:one'));
  it('stands below one at its end', () => check(['one', 'two'], 3, $break, 'p1:one new-1:page-break p2:two'));
  it('makes room below itself at the end of the document', () =>
    check(['one'], 3, $break, 'p1:one new-1:page-break new-2:'));
  it('takes the place of an empty paragraph', () => check(['', 'two'], 0, $break, 'p1:page-break p2:two'));
});

describe('three dashes', () => {
  it('become a rule by Enter', () => check(['---', 'two'], 3, $ruleFromDashes, 'p1:rule new-1: p2:two'));
  it('stay within words', () => check(['a ---'], 5, $ruleFromDashes, 'p1:a ---'));
});

it('gives a copied break an id of its own', () => {
  const rule = z.array(block).parse([{ id: 'r1', marking: null, type: 'rule' }]);
  const editor = headlessEditor(rule);
  editor.update(() => void $getRoot().append(...rule.map($createBlock)), { discrete: true, tag: PASTE_TAG });
  expect(shown(editor)).toBe('r1:rule new-1:rule');
});
