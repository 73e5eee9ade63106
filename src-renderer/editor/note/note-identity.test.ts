import { block } from '#core/model/block.ts';
import { $getRoot, $isElementNode } from 'lexical';
import { expect, it } from 'vitest';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $createNoteNode, $isNoteNode, type NoteNode } from './NoteNode.ts';

const note = (id: string) => ({ type: 'note', id, content: [] });
const $notes = (): NoteNode[] =>
  $getRoot()
    .getChildren()
    .flatMap((it) => ($isElementNode(it) ? it.getChildren().filter($isNoteNode) : []));

it('gives a new note and a copied one ids of their own', () => {
  const paragraph = block.parse({
    id: 'b1',
    marking: null,
    type: 'paragraph',
    content: [note('n1'), note('n1')],
  });
  const editor = headlessEditor([paragraph]);
  editor.update(() => void $notes()[0]?.insertAfter($createNoteNode([])), { discrete: true });
  const ids = editor.read(() => $notes().map((it) => it.getNoteId()));
  expect(new Set(ids).size).toBe(3);
  expect(ids).toContain('n1');
  expect(ids).not.toContain(null);
});
