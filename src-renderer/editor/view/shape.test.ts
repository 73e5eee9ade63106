// @vitest-environment happy-dom
import { buildEditorFromExtensions } from '@lexical/extension';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isTextNode,
  defineExtension,
  mergeRegister,
  type LexicalEditor,
  type UpdateListenerPayload,
} from 'lexical';
import { expect, it, test, vi } from 'vitest';
import { block } from '#core/model/block.ts';
import { registerNoteNumbers } from '#renderer/editor/citation/note-numbers.ts';
import { documentExtension } from '#renderer/editor/document/extension.ts';
import { registerBlockAttributes } from './block-attributes.ts';
import { registerBlockNumbers } from './block-numbers.ts';
import { areBlocksChanged, isShapeChanged } from './shape.ts';

const cite = (id: string) => ({
  type: 'citation',
  id,
  targets: [{ target: { kind: 'source', id: 's1' }, locator: null, prefix: '', suffix: '' }],
});
const paragraph = (id: string, ...content: unknown[]) =>
  block.parse({ id, marking: null, type: 'paragraph', content });
const run = (text: string) => ({ type: 'text', text, bold: false, italic: false });

function openPage(): { editor: LexicalEditor; page: HTMLElement } {
  const blocks = [
    paragraph('b1', run('The port'), cite('c1')),
    paragraph('b2', run('of Halm'), cite('c2')),
    paragraph('b3'),
  ];
  const editor = buildEditorFromExtensions(
    defineExtension({ name: 'test', dependencies: [documentExtension(blocks, () => 'new')] }),
  );
  const page = document.createElement('div');
  page.contentEditable = 'true';
  document.body.append(page);
  editor.setRootElement(page);
  editor.read(() => undefined);
  return { editor, page };
}

const $block = (at: number) => {
  const node = $getRoot().getChildAtIndex(at);
  if (!$isElementNode(node)) throw new Error('there is no such block');
  return node;
};
const $type = () => {
  const words = $block(0).getFirstChild();
  if ($isTextNode(words)) words.setTextContent(`${words.getTextContent()}s`);
};

test.each<[string, () => void, { blocks: boolean; shape: boolean }]>([
  ['a letter', $type, { blocks: false, shape: false }],
  ['a first letter', () => $block(2).append($createTextNode('a')), { blocks: false, shape: true }],
  ['a mark that goes', () => $block(0).getLastChild()?.remove(), { blocks: false, shape: true }],
  ['a new block', () => $block(0).insertAfter($createParagraphNode()), { blocks: true, shape: true }],
  ['a block that goes', () => $block(2).remove(), { blocks: true, shape: true }],
  ['a block that moves', () => $block(2).insertAfter($block(0)), { blocks: true, shape: true }],
])('%s', (_name, $act, expected) => {
  const { editor } = openPage();
  let seen: UpdateListenerPayload | null = null;
  editor.registerUpdateListener((update) => (seen = update));
  editor.update($act, { discrete: true });
  if (seen === null) throw new Error('nothing was told');
  expect({ blocks: areBlocksChanged(seen), shape: isShapeChanged(seen) }).toEqual(expected);
});

it('looks through the page when blocks and marks come and go, not on each key', () => {
  const { editor, page } = openPage();
  const facts = { headingNumbers: true, paragraphNumbers: true, language: 'en' };
  const stop = mergeRegister(
    registerBlockAttributes(editor),
    registerBlockNumbers(editor, () => facts).stop,
    registerNoteNumbers(editor).stop,
  );
  const numbers = () => [...page.querySelectorAll('[data-cite]')].map((it) => it.textContent);
  expect(numbers()).toEqual(['1', '2']);
  const marks = vi.spyOn(page, 'querySelectorAll');
  const blocks = vi.spyOn(page, 'children', 'get');
  for (let key = 0; key < 5; key += 1) editor.update($type, { discrete: true });
  expect([marks.mock.calls.length, blocks.mock.calls.length]).toEqual([0, 0]);
  editor.update(() => $block(0).insertBefore($block(1)), { discrete: true });
  expect([marks.mock.calls.length, blocks.mock.calls.length]).toEqual([1, 1]);
  expect(numbers()).toEqual(['1', '2']);
  expect([...page.children].map((it) => it instanceof HTMLElement && it.dataset['number'])).toEqual([
    '1.',
    '2.',
    undefined,
  ]);
  stop();
});
