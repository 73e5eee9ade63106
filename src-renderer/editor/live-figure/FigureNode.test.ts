import { block } from '#core/model/block.ts';
import type { Inline } from '#core/model/inline.ts';
import { $getRoot, $isElementNode, $isRangeSelection, $getSelection, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $readInlines } from '#renderer/editor/document/inline.ts';
import { $isFigureNode, type FigureNode } from './FigureNode.ts';
import { $toPlainText } from './plain.ts';

const text = (words: string, dress: object = {}) => ({
  type: 'text',
  text: words,
  bold: false,
  italic: false,
  ...dress,
});
const form = { value: 'number', qualifier: true, unit: true, asOf: false } as const;
const figure = (words: string, dress: object = {}) => ({
  ...text(words, dress),
  type: 'figure',
  figureId: 'f1',
  form,
});

const editorWith = (content: object[]) =>
  headlessEditor([block.parse({ id: 'b1', marking: null, type: 'paragraph', content })]);
const $children = () => {
  const paragraph = $getRoot().getFirstChild();
  return $isElementNode(paragraph) ? paragraph.getChildren() : [];
};
const read = (editor: LexicalEditor): Inline[] => editor.read(() => $readInlines($children()));

function check(content: object[], $run: (node: FigureNode) => unknown, expected: object[]): void {
  const editor = editorWith(content);
  editor.update(
    () => {
      const node = $children().find($isFigureNode);
      if (node === undefined) throw new Error('no figure');
      $run(node);
    },
    { discrete: true },
  );
  expect(read(editor)).toEqual(expected);
}

const $type = (words: string) => {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(words);
};

describe('a live figure', () => {
  const at = [text('at '), figure('2,900', { comments: ['t1'] }), text(' now')];
  it.each<[string, ($node: FigureNode) => unknown, object[]]>([
    [
      'says other words',
      (it) => it.say({ ...form, asOf: true }, '2,900 (June 2025)'),
      [
        text('at '),
        { ...figure('2,900 (June 2025)', { comments: ['t1'] }), form: { ...form, asOf: true } },
        text(' now'),
      ],
    ],
    [
      'is set in bold',
      (it) => it.toggleFormat('bold'),
      [text('at '), figure('2,900', { bold: true, comments: ['t1'] }), text(' now')],
    ],
    [
      'is plain text once it is cut',
      (it) => it.splitText(2),
      [text('at '), text('2,900', { comments: ['t1'] }), text(' now')],
    ],
    [
      'is plain text once it is typed over',
      (it) => it.setTextContent('3,100'),
      [text('at '), text('3,100', { comments: ['t1'] }), text(' now')],
    ],
    [
      'becomes plain text where that is wanted',
      (it) => $toPlainText(it),
      [text('at '), text('2,900', { comments: ['t1'] }), text(' now')],
    ],
    [
      'is not joined by what is typed behind it',
      (it) => {
        it.select(5, 5);
        $type('!');
      },
      [text('at '), figure('2,900', { comments: ['t1'] }), text('! now')],
    ],
    [
      'goes as a whole',
      (it) => {
        it.select(0, 5);
        $type('');
      },
      [text('at  now')],
    ],
  ])('%s', (_name, $run, expected) => check(at, $run, expected));

  it('is one after the way to the clipboard and back', () => {
    const editor = editorWith(at);
    editor.update(() => undefined, { discrete: true });
    const other = editorWith([]);
    other.setEditorState(other.parseEditorState(JSON.stringify(editor.getEditorState())));
    other.update(() => $children().forEach((it) => it.markDirty()), { discrete: true });
    expect(read(other)).toEqual(at);
  });
});
