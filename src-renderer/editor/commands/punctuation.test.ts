import { block } from '#core/model/block.ts';
import { $getRoot, $isElementNode } from 'lexical';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $punctuationBeforeMark } from './punctuation.ts';

const text = (words: string) => ({ type: 'text', text: words, bold: false, italic: false });
const cite = (id: string) => ({
  type: 'citation',
  id,
  targets: [{ target: { kind: 'source', id: 's1' }, locator: null, prefix: '', suffix: '' }],
});

const figure = {
  ...text('2,900'),
  type: 'figure',
  figureId: 'f1',
  form: { value: 'printed', qualifier: true, unit: true, asOf: false },
};
const note = { type: 'note', id: 'n1', content: [text('Rounded')] };

test.each([
  ['en', [text('at '), figure, cite('c1')], 3, 'at [2,900].|'],
  ['en', [text('a year'), note], 2, 'a year.|'],
  ['en', [text('a year'), cite('c1')], 2, 'a year.|'],
  ['en', [text('a year'), cite('c1'), cite('c2')], 3, 'a year.||'],
  ['fr', [text('par an'), cite('c1')], 2, null],
  ['en', [text('“Over.”'), cite('c1')], 2, null],
  ['en', [text('a year')], 1, null],
  ['en', [cite('c1')], 1, null],
] as const)('in %s after %j', (language, content, caret, expected) => {
  const blocks = z.array(block).parse([{ id: 'p1', marking: null, type: 'paragraph', content }]);
  const editor = headlessEditor(blocks);
  let $act: (() => void) | null = null;
  editor.update(
    () => {
      const paragraph = $getRoot().getFirstChild();
      if ($isElementNode(paragraph)) paragraph.select(caret, caret);
      $act = $punctuationBeforeMark('.', language);
      $act?.();
    },
    { discrete: true },
  );
  const [read] = editor.read($readBlocks);
  const inlines = read && 'content' in read ? read.content : [];
  const shown = inlines
    .map((it) => (it.type === 'text' ? it.text : it.type === 'figure' ? `[${it.text}]` : '|'))
    .join('');
  expect($act === null ? null : shown).toBe(expected);
});
