import { block } from '#core/model/block.ts';
import { $createNodeSelection, $getRoot, $getSelection, $isRangeSelection, $setSelection } from 'lexical';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { $isCardNode } from '#renderer/editor/cards/CardNode.ts';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $enterAboveCard, $firstWithoutAbove, $paragraphAbove } from './above-first.ts';

const words = (text: string) => (text === '' ? [] : [{ type: 'text', text, bold: false, italic: false }]);
const common = { marking: null };
const point = (id: string, text: string) => ({
  ...{ ...common, id, type: 'speaking-point', content: words(text), fact: words('fact') },
});
const paragraph = (id: string, text: string) => ({ ...common, id, type: 'paragraph', content: words(text) });
const rule = { ...common, id: 'r', type: 'rule' };

const $up = () => {
  const first = $firstWithoutAbove(() => true);
  if (first !== null) $paragraphAbove(first);
  return first !== null;
};
/** Selects the start of a part of the first card. */
const $inPart = (at: number, offset: 'start' | 'end') => () => {
  const card = $getRoot().getChildren().find($isCardNode);
  const part = card?.getChildAtIndex<never>(at) ?? null;
  if (part === null) throw new Error('no part');
  const { selectStart, selectEnd } = part as { selectStart(): void; selectEnd(): void };
  (offset === 'start' ? selectStart : selectEnd).call(part);
};
const $whole = () => {
  const selection = $createNodeSelection();
  const first = $getRoot().getFirstChild();
  if (first !== null) selection.add(first.getKey());
  $setSelection(selection);
};

it.each<[string, object[], () => void, () => boolean, string]>([
  ['up from the first card', [point('a', 'one')], $inPart(0, 'end'), $up, '^ speaking-point'],
  ['up from an empty card', [point('a', '')], $inPart(0, 'start'), $up, '^ speaking-point'],
  ['up from its second part', [point('a', 'one')], $inPart(1, 'start'), $up, 'speaking-point'],
  [
    'up below words',
    [paragraph('p', 'x'), point('a', 'one')],
    $inPart(0, 'start'),
    $up,
    'paragraph speaking-point',
  ],
  ['up from a rule', [rule, point('a', 'one')], $whole, $up, '^ rule speaking-point'],
  ['up from a card as a whole', [point('a', 'one')], $whole, $up, '^ speaking-point'],
  [
    'Enter before the first word',
    [point('a', 'one')],
    $inPart(0, 'start'),
    $enterAboveCard,
    '^ speaking-point',
  ],
  [
    'Enter below a rule',
    [rule, point('a', 'one')],
    $inPart(0, 'start'),
    $enterAboveCard,
    'rule ^ speaking-point',
  ],
  ['Enter after the words', [point('a', 'one')], $inPart(0, 'end'), $enterAboveCard, 'speaking-point'],
  ['Enter in an empty card', [point('a', '')], $inPart(0, 'start'), $enterAboveCard, 'speaking-point'],
  [
    'Enter below words',
    [paragraph('p', 'x'), point('a', 'one')],
    $inPart(0, 'start'),
    $enterAboveCard,
    'paragraph speaking-point',
  ],
])('%s', (_case, blocks, $place, $key, expected) => {
  const editor = headlessEditor(z.array(block).parse(blocks));
  const update = ($run: () => void) => editor.update($run, { discrete: true });
  update($place);
  update(() => void $key());
  const shown = editor.read(() => {
    const selection = $getSelection();
    const caret = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
    const children = $getRoot().getChildren();
    return $readBlocks()
      .map((it, at) => (it.type === 'paragraph' && children[at]?.is(caret) ? '^' : it.type))
      .join(' ');
  });
  expect(shown).toBe(expected);
});
