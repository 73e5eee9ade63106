import { block } from '#core/model/block.ts';
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $toggleNumber } from './numbering.ts';

const paragraph = (id: string, more: object = {}) => ({
  id,
  marking: null,
  type: 'paragraph',
  content: [{ type: 'text', text: 'words', bold: false, italic: false }],
  ...more,
});

/** What each block says of itself beyond its words, after an act on all of them. */
function check(blocks: object[], $act: () => void, expected: string[]): void {
  const editor = headlessEditor(z.array(block).parse(blocks));
  editor.update(
    () => {
      $getRoot().select(0, $getRoot().getChildrenSize());
      $act();
    },
    { discrete: true },
  );
  const said = editor
    .read($readBlocks)
    .map((it) => [it.type, it.hint, it.type === 'paragraph' && it.unnumbered ? 'unnumbered' : '']);
  expect(said.map((it) => it.filter((word) => word !== '' && word !== undefined).join(' '))).toEqual(
    expected,
  );
}

describe('numbers of paragraphs', () => {
  it('are taken off', () =>
    check([paragraph('p1'), paragraph('p2')], $toggleNumber, [
      'paragraph unnumbered',
      'paragraph unnumbered',
    ]));
  it('are taken off all where some have one', () =>
    check([paragraph('p1', { unnumbered: true }), paragraph('p2')], $toggleNumber, [
      'paragraph unnumbered',
      'paragraph unnumbered',
    ]));
  it('come back', () => check([paragraph('p1', { unnumbered: true })], $toggleNumber, ['paragraph']));
  it('are no matter of headings', () =>
    check([paragraph('p1', { type: 'heading', level: 1 })], $toggleNumber, ['heading']));
});

describe('the hint of a block', () => {
  it('stays with the first half when it is split', () =>
    check(
      [paragraph('p1', { hint: 'Who was there' })],
      () => {
        const first = $getRoot().getFirstChild();
        if ($isElementNode(first)) first.selectEnd();
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertParagraph();
      },
      ['paragraph Who was there', 'paragraph'],
    ));
});
