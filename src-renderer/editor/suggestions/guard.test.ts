import { block, type Block } from '#core/model/block.ts';
import { citation } from '#core/model/citation.ts';
import { decided } from '#core/model/suggestions.ts';
import { $createHeadingNode } from '@lexical/rich-text';
import { $createTextNode, $getRoot, $isElementNode, $isTextNode, $setState, HISTORY_PUSH_TAG } from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $createCitationNode } from '#renderer/editor/citation/CitationNode.ts';
import { $setKind } from '#renderer/editor/commands/block-kinds.ts';
import { $move } from '#renderer/editor/commands/move.ts';
import { $createDraftBlock, type DraftBlock } from '#renderer/editor/convert.ts';
import { markingState } from '#renderer/editor/document/state.ts';
import { INSERT_WORDS_COMMAND } from './insert-words.ts';
import { $elements, paragraphs, shown, tryOn, type Trial } from './try-suggesting.ts';

const text = (words: string) => ({ type: 'text', text: words, bold: false, italic: false });
const blocks = (...some: object[]): Block[] =>
  z.array(block).parse(some.map((it, at) => ({ id: `b${at + 1}`, marking: null, ...it })));
const cite = {
  type: 'citation',
  id: 'c1',
  targets: [{ target: { kind: 'source', id: 's1' }, locator: null, prefix: '', suffix: '' }],
};
const list = {
  type: 'list',
  ordered: false,
  items: [
    { depth: 0, content: [text('first')] },
    { depth: 0, content: [text('second')] },
  ],
};
const table = { type: 'table', headerRow: false, rows: [[{ content: [text('a')] }, { content: [] }]] };

/** Does something in the editor as a command or a program would, without suggesting it. */
const $do = (trial: Trial, $run: () => void) => {
  trial.editor.update($run, { discrete: true, tag: HISTORY_PUSH_TAG });
  trial.editor.update(() => undefined, { discrete: true });
};
const $words = (at: number) => {
  const found = $elements()[at]?.getFirstChild();
  if (!$isTextNode(found)) throw new Error(`no words in ${at}`);
  return found;
};

function check(
  start: readonly Block[],
  run: (trial: Trial) => void,
  expected: readonly string[],
  told: readonly string[] = [],
): Block[] {
  const trial = tryOn(start);
  run(trial);
  const after = trial.blocks();
  expect(shown(after)).toEqual(expected);
  expect(trial.told).toEqual(told);
  expect(decided(after, 'all', 'refuse')).toEqual(start);
  return after;
}

describe('what other hands change while changes are suggested', () => {
  it('makes suggestions of words that were replaced', () =>
    check(paragraphs('one two three'), (it) => $do(it, () => $words(0).setTextContent('one six three')), [
      'one [-two][+six] three',
    ]));
  it('makes suggestions of words in a cell', () =>
    check(blocks(table), (it) => $do(it, () => $words(0).setTextContent('ab')), ['a[+b] | ']));
  it('leaves what the author had inserted out of it', () =>
    check(
      paragraphs('one two'),
      (it) => {
        it.select(0, 3);
        it.type(' and');
        $do(it, () => {
          const [, own] = $elements()[0]?.getChildren() ?? [];
          if ($isTextNode(own)) own.setTextContent(' or');
        });
      },
      ['one[+ or] two'],
    ));
  it('suggests marks that are set', () =>
    void check(
      paragraphs('one'),
      (it) => $do(it, () => void $words(0).insertAfter($createCitationNode(citation.parse(cite).targets))),
      ['one[+<citation>]'],
    ));
  it('suggests marks that are deleted', () =>
    check(
      blocks({ type: 'paragraph', content: [text('one'), cite] }),
      (it) => {
        it.select(0, 4);
        it.back(2);
      },
      ['on[-e][-<citation>]'],
    ));
  it('puts back the form of a block', () =>
    check(
      paragraphs('one', 'two'),
      (it) =>
        $do(it, () => {
          $words(1).selectStart();
          $setKind('heading-1');
        }),
      ['one', 'two'],
      ['put back'],
    ));
  it('puts back the order of blocks, and what was inserted stays suggested', () =>
    check(
      paragraphs('one', 'two'),
      (it) => {
        it.select(1, 3);
        it.type('!');
        $do(it, () => {
          $words(1).selectStart();
          $move('up');
        });
      },
      ['one', 'two[+!]'],
      ['put back'],
    ));
  it('puts back a block that was taken out or brought in', () =>
    check(
      blocks(table, { type: 'paragraph', content: [text('one')] }),
      (it) => {
        $do(it, () => $getRoot().getFirstChild()?.remove());
        $do(it, () => $getRoot().append($createHeadingNode('h1').append($createTextNode('new'))));
      },
      ['a | ', 'one'],
      ['put back', 'put back'],
    ));
  it('lets portions be marked', () => {
    const trial = tryOn(paragraphs('one'));
    $do(trial, () => {
      const first = $getRoot().getFirstChild();
      if ($isElementNode(first)) $setState(first, markingState, { scheme: 'nato', label: 'NR' });
    });
    expect(trial.told).toEqual([]);
    expect(trial.blocks()[0]?.marking?.label).toBe('NR');
  });
  it('does nothing while changes are made', () => {
    const trial = tryOn(paragraphs('one'), null);
    $do(trial, () => $words(0).setTextContent('two'));
    expect(shown(trial.blocks())).toEqual(['two']);
  });
});

describe('the form of a list, a table, a card', () => {
  it.each<[string, (it: Trial) => void]>([
    ['no item is added', (it) => (it.select(0, 3), it.enter())],
    ['no item is joined', (it) => (it.select(1, 0), it.back())],
    ['no cell is left', (it) => (it.select(3, 0), it.back())],
    ['a table is not deleted', (it) => (it.select(1, 0, 1, 4), it.back())],
  ])(
    '%s',
    (_name, run) =>
      void check(
        blocks(list, table, { type: 'paragraph', content: [text('one')] }),
        run,
        ['first | second', 'a | ', 'one'],
        ['form'],
      ),
  );
  it('marks words across the items of a list, which go with their words', () => {
    const after = check(
      blocks({ type: 'paragraph', content: [text('one')] }, list, {
        type: 'paragraph',
        content: [text('two')],
      }),
      (it) => {
        it.select(0, 2, 1, 3);
        it.back();
      },
      ['on[-e]', '-¶ [-first] | [-second]', '-¶ [-t]wo'],
    );
    expect(shown(decided(after, 'all', 'accept'))).toEqual(['onwo']);
  });
  it('begins lines in cells', () =>
    check(blocks(table), (it) => (it.select(0, 1), it.enter()), ['a[+⏎] | ']));
});

describe('what is pasted', () => {
  const paste = (trial: Trial, drafts: readonly object[]) =>
    $do(trial, () => {
      const nodes = (drafts as DraftBlock[]).map($createDraftBlock);
      trial.editor.dispatchCommand(INSERT_WORDS_COMMAND, nodes);
    });
  const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] });
  it.each<[string, object[], string[]]>([
    ['one paragraph', [paragraph('x')], ['on[+x]e']],
    ['paragraphs', [paragraph('x'), paragraph('y'), paragraph('z')], ['on[+x]', '+¶ [+y]', '+¶ [+z]e']],
    ['a list at the end', [paragraph('x'), list], ['on[+x]', '+¶ [+first] | [+second]', '+¶ e']],
    ['a list alone', [list], ['on', '+¶ [+first] | [+second]', '+¶ e']],
  ])(
    '%s',
    (_name, drafts, expected) =>
      void check(paragraphs('one'), (it) => (it.select(0, 2), paste(it, drafts)), expected),
  );
  it('takes the place of what is selected', () =>
    check(paragraphs('one'), (it) => (it.select(0, 0, 2), paste(it, [paragraph('x')])), ['[-on][+x]e']));
  it('comes in as lines where no blocks can be', () =>
    check(blocks(table), (it) => (it.select(0, 1), paste(it, [paragraph('x'), list])), [
      'a[+x⏎first⏎second] | ',
    ]));
  it('is not taken where it is more than words', () =>
    check(
      paragraphs('one'),
      (it) => (it.select(0, 2), paste(it, [paragraph('x'), table])),
      ['one'],
      ['form'],
    ));
});
