import { $getRoot } from 'lexical';
import { expect, it } from 'vitest';
import { block } from '#core/model/block.ts';
import { blockId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $moveSection } from './move-section.ts';

/** `A1` is a heading of level 1 called A, `a` a paragraph. */
function editorOf(text: string) {
  return headlessEditor(
    text.split(' ').map((it) => {
      const common = { id: it, marking: null, content: [plainRun(it)] };
      const level = Number(it[1]);
      return block.parse(
        level > 0 ? { ...common, type: 'heading', level } : { ...common, type: 'paragraph' },
      );
    }),
  );
}

it.each([
  ['A1 a B1 b C1 c', 'C1', 'A1', 'C1 c A1 a B1 b'],
  ['A1 a B1 b C1 c', 'A1', 'C1', 'B1 b A1 a C1 c'],
  ['A1 a B1 b C1 c', 'A1', null, 'B1 b C1 c A1 a'],
  ['A1 a B2 b C1 c', 'A1', null, 'C1 c A1 a B2 b'],
  ['A1 a B2 b C2 c', 'C2', 'B2', 'A1 a C2 c B2 b'],
  ['A1 a B1 b', 'A1', 'a', 'A1 a B1 b'],
  ['A1 a B1 b', 'A1', 'B1', 'A1 a B1 b'],
  ['A1 a', 'gone', null, 'A1 a'],
])('%s: %s before %s', (text, heading, before, expected) => {
  const editor = editorOf(text);
  editor.update(
    () => {
      $moveSection(blockId.parse(heading), before === null ? null : blockId.parse(before));
    },
    { discrete: true },
  );
  expect(
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((it) => it.getTextContent())
        .join(' '),
    ),
  ).toBe(expected);
});

it('moves a section while everything is selected', () => {
  const editor = editorOf('A1 a B1 b');
  editor.update(
    () => {
      // As it is with a table or a chart at one end: the selection begins between two blocks.
      const selection = $getRoot().selectEnd();
      selection.anchor.set('root', 0, 'element');
      $moveSection(blockId.parse('B1'), blockId.parse('A1'));
    },
    { discrete: true },
  );
  expect(editor.read(() => $getRoot().getFirstChildOrThrow().getTextContent())).toBe('B1');
});
