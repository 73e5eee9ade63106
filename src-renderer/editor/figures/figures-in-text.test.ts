import type { Inline } from '#core/model/inline.ts';
import { block, type Block } from '#core/model/block.ts';
import { $createNodeSelection, $getRoot, $setSelection } from 'lexical';
import { expect, it } from 'vitest';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $figuresInText } from './figures-in-text.ts';

const words = { type: 'text', text: 'Ships waited. ', bold: false, italic: false };
const said = (id: string) => ({
  type: 'figure',
  figureId: id,
  form: { value: 'printed', qualifier: true, unit: true, asOf: false },
  text: 'about 31',
  bold: false,
  italic: false,
});
const cited = (id: string, ...targets: string[]) => ({
  type: 'citation',
  id,
  targets: targets.map((it) => {
    const [kind, name] = it.split(' ');
    return { target: { kind, id: name }, locator: null, prefix: '', suffix: '' };
  }),
});

const make = (id: string, facts: Record<string, unknown>): Block =>
  block.parse({ id, marking: null, ...facts });
const blocks: Block[] = [
  make('b1', {
    type: 'paragraph',
    content: [words, said('f1'), cited('c1', 'figure f2', 'source s1', 'figure f1')] as Inline[],
  }),
  make('b2', { type: 'list', ordered: false, items: [{ depth: 0, content: [cited('c2', 'figure f3')] }] }),
  make('b3', {
    type: 'chart',
    form: 'bar',
    caption: null,
    figures: [{ figureId: 'f4', label: null }],
    citationId: 'c3',
  }),
  make('b4', { type: 'paragraph', content: [words] }),
];

it.each<[string, number, string[]]>([
  ['what is said and cited in the paragraph of the caret, each once', 0, ['f1', 'f2']],
  ['what is cited in an item of a list', 1, ['f3']],
  ['what a selected chart shows', 2, ['f4']],
  ['nothing', 3, []],
])('%s', (_, at, expected) => {
  const editor = headlessEditor(blocks);
  editor.update(
    () => {
      const node = $getRoot().getChildAtIndex(at);
      if (at !== 2) node?.selectEnd();
      else {
        const selection = $createNodeSelection();
        selection.add(node?.getKey() ?? '');
        $setSelection(selection);
      }
      expect($figuresInText()).toEqual(expected);
    },
    { discrete: true },
  );
});

it('takes what is selected rather than the whole block', () => {
  const editor = headlessEditor(blocks);
  editor.update(
    () => {
      $getRoot().select(0, 2);
      expect($figuresInText()).toEqual(['f1', 'f2', 'f3']);
    },
    { discrete: true },
  );
});
