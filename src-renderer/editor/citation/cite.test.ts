import { $getRoot, $isElementNode } from 'lexical';
import { expect, it } from 'vitest';
import { citedTarget } from '#core/model/citation.ts';
import { block } from '#core/model/block.ts';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $cite } from './cite.ts';

const source = (id: string, page: string | null = null) =>
  citedTarget.parse({
    target: { kind: 'source', id },
    locator: page === null ? null : { kind: 'page', value: page },
    prefix: '',
    suffix: '',
  });
const paragraph = block.parse({
  id: 'p1',
  marking: null,
  type: 'paragraph',
  content: [{ type: 'text', text: 'The quay is full', bold: false, italic: false }],
});

/** What the marks of a paragraph point at after citing at its end so often. */
function check(cited: readonly (readonly ReturnType<typeof source>[])[], expected: string[]): void {
  const editor = headlessEditor([paragraph]);
  for (const targets of cited) {
    editor.update(
      () => {
        const block = $getRoot().getFirstChild();
        if ($isElementNode(block)) block.selectEnd();
        $cite(targets);
      },
      { discrete: true },
    );
  }
  const [read] = editor.read($readBlocks);
  const marks = (read?.type === 'paragraph' ? read.content : []).filter((it) => it.type === 'citation');
  expect(
    marks.map((it) => it.targets.map((one) => `${one.target.id}${one.locator?.value ?? ''}`).join(' ')),
  ).toEqual(expected);
}

it('cites with one mark', () => check([[source('a')]], ['a']));
it('joins the mark beside the caret', () => check([[source('a')], [source('b')]], ['a b']));
it('says the same thing once', () => check([[source('a'), source('b')], [source('b')]], ['a b']));
it('keeps one thing at two places', () => check([[source('a', '3')], [source('a', '7')]], ['a3 a7']));
