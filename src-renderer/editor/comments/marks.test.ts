import { block, type Block } from '#core/model/block.ts';
import { commentThreadId } from '#core/model/ids.ts';
import { $generateNodesFromSerializedNodes, $generateJSONFromSelectedNodes } from '@lexical/clipboard';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import {
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $elements, paragraphs, tryOn, type Trial } from '#renderer/editor/suggestions/try-suggesting.ts';
import { $selectOffset } from '#renderer/editor/suggestions/convert-element.ts';
import { $cleanCopies } from './copies.ts';
import { $markSelection, $remark, $unmark } from './marks.ts';
import { $reviewPlaces } from './places.ts';

const T1 = commentThreadId.parse('t1');
const T2 = commentThreadId.parse('t2');

const update = (editor: LexicalEditor, $run: () => void, tag: string = HISTORY_PUSH_TAG) =>
  editor.update($run, { discrete: true, tag });
const mark = (it: Trial, id = T1) => update(it.editor, () => void $markSelection(id));
/** `thread: words` of every thread, in reading order. */
const threads = ({ editor }: Trial) =>
  editor
    .read($reviewPlaces)
    .flatMap((it) => (it.kind === 'thread' ? `${it.id} in ${it.blockId}: ${it.quote}` : []));
const insert = (it: Trial, words: string) =>
  update(it.editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(words);
  });
const cut = (it: Trial) => {
  let kept: ReturnType<typeof $generateJSONFromSelectedNodes>['nodes'] = [];
  update(it.editor, () => {
    const selection = $getSelection();
    kept = structuredClone($generateJSONFromSelectedNodes(it.editor, selection).nodes);
    if ($isRangeSelection(selection)) selection.removeText();
  });
  return kept;
};
const paste = (it: Trial, kept: ReturnType<typeof cut>) =>
  update(
    it.editor,
    () => {
      const nodes = $generateNodesFromSerializedNodes(kept);
      $cleanCopies(nodes, new Set([T1]));
      $getSelection()?.insertNodes(nodes);
    },
    PASTE_TAG,
  );
const enter = (it: Trial) =>
  update(it.editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertParagraph();
  });

/** One thread on `two` of the text `one two three`, some edits, and where it is then. */
function check(
  edit: (it: Trial) => void,
  expected: string[],
  start: readonly Block[] = paragraphs('one two three'),
) {
  const trial = tryOn(start, null);
  // Without a window the editor keeps no history by itself.
  registerHistory(trial.editor, createEmptyHistoryState(), 0);
  trial.select(0, 4, 7);
  mark(trial);
  edit(trial);
  expect(threads(trial)).toEqual(expected);
}

describe('what a comment is about', () => {
  const marked = (start: readonly Block[], select: (it: Trial) => void) => {
    const trial = tryOn(start, null);
    select(trial);
    mark(trial);
    return threads(trial);
  };
  it.each<[string, (it: Trial) => void, string[]]>([
    ['the selection', (it) => it.select(0, 2, 6), ['t1 in p1: e tw']],
    ['the word at the caret', (it) => it.select(0, 5), ['t1 in p1: two']],
    ['the word the caret stands behind', (it) => it.select(0, 3), ['t1 in p1: one']],
    ['the words of several blocks', (it) => it.select(0, 4, 3, 1), ['t1 in p1: two, threefou']],
    ['the block, where there is no word', (it) => it.select(0, 8), ['t1 in p1: one two, three']],
  ])('%s', (_name, select, expected) =>
    expect(marked(paragraphs('one two, three', 'four'), select)).toEqual(expected),
  );
  it('is nothing in an empty block', () =>
    expect(marked(paragraphs(''), (it) => it.select(0, 0))).toEqual([]));
  it('may be the same words as of another', () => {
    const trial = tryOn(paragraphs('one two three'), null);
    trial.select(0, 0, 7);
    mark(trial);
    trial.select(0, 4, 13);
    mark(trial, T2);
    expect(threads(trial)).toEqual(['t1 in p1: one two', 't2 in p1: two three']);
  });
});

describe('marks survive edits', () => {
  it('of words inside', () => check((it) => (it.select(0, 5), insert(it, 'x')), ['t1 in p1: txwo']));
  it('of words around', () =>
    check((it) => (it.select(0, 0), insert(it, 'x'), it.select(0, 10), insert(it, 'y')), ['t1 in p1: two']));
  it('that split the block', () => check((it) => (it.select(0, 5), enter(it)), ['t1 in p1: two']));
  it('that delete some of the words', () =>
    check((it) => (it.select(0, 0, 5), void cut(it)), ['t1 in p1: wo']));
  it('that delete all of them, and undo', () => {
    check((it) => (it.select(0, 3, 8), void cut(it)), []);
    check(
      (it) => {
        it.select(0, 3, 8);
        cut(it);
        it.editor.dispatchCommand(UNDO_COMMAND, undefined);
        update(it.editor, () => undefined);
      },
      ['t1 in p1: two'],
    );
  });
  it('that cut and paste them', () =>
    check(
      (it) => {
        it.select(0, 3, 8);
        const kept = cut(it);
        it.select(1, 4);
        paste(it, kept);
      },
      ['t1 in p2: two'],
      paragraphs('one two three', 'four five'),
    ));
  it('but a copy bears none', () =>
    check(
      (it) => {
        it.select(0, 4, 7);
        const kept = it.editor.read(() =>
          structuredClone($generateJSONFromSelectedNodes(it.editor, $getSelection()).nodes),
        );
        it.select(0, 13);
        paste(it, kept);
      },
      ['t1 in p1: two'],
    ));
  it('nor do words of another briefing', () => {
    const trial = tryOn(paragraphs('one'), null);
    const [other] = z.array(block).parse([
      {
        ...paragraphs('x')[0],
        content: [{ type: 'text', text: 'x', bold: false, italic: false, comments: ['t9'] }],
      },
    ]);
    const from = tryOn(other === undefined ? [] : [other], null);
    from.select(0, 0, 1);
    const kept = cut(from);
    trial.select(0, 3);
    paste(trial, kept);
    expect(threads(trial)).toEqual([]);
  });
  it('that suggest to delete them', () => {
    const trial = tryOn(paragraphs('one two three'));
    trial.select(0, 4, 7);
    mark(trial);
    trial.select(0, 2, 6);
    trial.type('x');
    expect(threads(trial)).toEqual(['t1 in p1: twxo']);
  });
});

it('takes a thread off its words and puts it back', () => {
  const trial = tryOn(paragraphs('one two three'), null);
  trial.select(0, 4, 7);
  mark(trial);
  let off: ReturnType<typeof $unmark> = [];
  const keys = trial.editor.read($reviewPlaces).flatMap((it) => it.keys);
  update(trial.editor, () => {
    off = $unmark(keys, T1);
  });
  expect(threads(trial)).toEqual([]);
  update(trial.editor, () => {
    const [first] = $elements();
    if (first !== undefined) $selectOffset(first, 0);
    $remark(off, T1);
  });
  expect(threads(trial)).toEqual(['t1 in p1: two']);
});
