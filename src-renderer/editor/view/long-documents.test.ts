import { expect, test } from 'vitest';
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { block } from '#core/model/block.ts';
import { plainRun } from '#core/model/inline.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $goToEnd, estimatedHeight } from './long-documents.ts';

test.each([
  [0, 36, 1.6],
  [60, 36, 1.6],
  [465, 36, 7 * 1.6],
  [465, 22, 10 * 1.6],
  [465, 0, 219 * 1.6],
])('a block of %d letters in a column of %d ems', (letters, width, expected) => {
  expect(estimatedHeight(letters, width)).toBeCloseTo(expected);
});

const paragraph = (id: string, text: string) =>
  block.parse({ id, marking: null, type: 'paragraph', content: [plainRun(text)] });

test.each([
  ['End', true, false, ''],
  ['Shift+End', true, true, ' port\nof Halm\nstays open'],
  ['Home', false, false, ''],
  ['Shift+Home', false, true, 'The'],
])('Ctrl+%s goes to the very end', (_key, isLast, isExtending, selected) => {
  const editor = headlessEditor([
    paragraph('a', 'The port'),
    paragraph('b', 'of Halm'),
    paragraph('c', 'stays open'),
  ]);
  editor.update(
    () => {
      const [first] = $getRoot().getAllTextNodes();
      first?.select(3, 3);
      expect($goToEnd(isLast, isExtending)).toBe(true);
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) throw new Error('nothing is selected');
      expect(selection.getTextContent()).toBe(selected);
      const [block, { offset }] = [selection.focus.getNode().getTopLevelElement(), selection.focus];
      const size = $isElementNode(block) ? block.getTextContentSize() : null;
      expect([block?.is(isLast ? $getRoot().getLastChild() : $getRoot().getFirstChild()), offset]).toEqual([
        true,
        isLast ? size : 0,
      ]);
    },
    { discrete: true },
  );
});

test('a page break at the end is left to Chromium', () => {
  const editor = headlessEditor([
    paragraph('a', 'The port'),
    block.parse({ id: 'b', marking: null, type: 'page-break' }),
  ]);
  let went = true;
  editor.update(() => void (went = $goToEnd(true, false)), { discrete: true });
  expect(went).toBe(false);
});
