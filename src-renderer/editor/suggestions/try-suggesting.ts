import { contentsOf, type Block } from '#core/model/block.ts';
import { blockId } from '#core/model/ids.ts';
import { plainRun, type Inline, type Reviewer } from '#core/model/inline.ts';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $selectOffset } from './convert-element.ts';
import { registerGuard } from './guard.ts';
import { makeSuggestingMode } from './mode.ts';
import { $holdsPieces } from './pieces.ts';
import { registerSuggestedTyping } from './register-typing.ts';

// An editor without a window in which people suggest changes: for tests.

export const ADA: Reviewer = { name: 'Ada Quill', initials: 'AQ' };
export const BEN: Reviewer = { name: 'Ben Ostrey', initials: 'BO' };

export interface Trial {
  readonly editor: LexicalEditor;
  /** What was told: outcomes of keys that were not simply done, and `put back` by the guard. */
  readonly told: string[];
  by(author: Reviewer | null): void;
  /** Puts the caret into an element with words (block, item, cell), or selects from there to a place in a later one. */
  select(at: number, from: number, to?: number, end?: number): void;
  type(text: string): void;
  back(times?: number): void;
  del(times?: number): void;
  enter(): void;
  line(): void;
  blocks(): Block[];
}

export const paragraphs = (...words: string[]): Block[] =>
  words.map((it, at) => ({
    id: blockId.parse(`p${at + 1}`),
    marking: null,
    type: 'paragraph',
    content: it === '' ? [] : [plainRun(it)],
  }));

export function tryOn(blocks: readonly Block[], author: Reviewer | null = ADA): Trial {
  const editor = headlessEditor(blocks);
  editor.read(() => null);
  let made = 0;
  const told: string[] = [];
  const mode = makeSuggestingMode(
    () => `s${(made += 1)}`,
    () => '2026-05-12T09:00:00.000Z',
  );
  registerGuard(editor, mode.go, () => told.push('put back'));
  registerSuggestedTyping(editor, mode, (outcome) => {
    if (outcome !== 'done') told.push(outcome);
  });
  const by = (who: Reviewer | null) => (who === null ? mode.end() : mode.begin(who));
  by(author);
  const times = (count: number, run: () => void) => {
    for (let at = 0; at < count; at += 1) run();
  };
  const settle = () => editor.update(() => undefined, { discrete: true });
  const dispatched = (run: () => void) => () => {
    run();
    settle();
  };
  return {
    editor,
    told,
    by,
    select: (at, from, to = from, end = at) =>
      editor.update(() => $select($elements(), at, from, to, end), { discrete: true }),
    type: (text) => dispatched(() => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, text))(),
    back: (count = 1) =>
      times(
        count,
        dispatched(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)),
      ),
    del: (count = 1) =>
      times(
        count,
        dispatched(() => editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false)),
      ),
    enter: dispatched(() => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)),
    line: dispatched(() => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false)),
    blocks: () => editor.read($readBlocks),
  };
}

/** Every element with words, in reading order. */
export function $elements(): ElementNode[] {
  const found: ElementNode[] = [];
  const visit = (node: LexicalNode) => {
    if ($holdsPieces(node)) found.push(node);
    else if ($isElementNode(node)) for (const it of node.getChildren()) visit(it);
  };
  visit($getRoot());
  return found;
}

function $select(elements: readonly ElementNode[], at: number, from: number, to: number, end: number): void {
  const [first, last] = [elements[at], elements[end]];
  if (first === undefined || last === undefined) throw new Error(`no element ${at} or ${end}`);
  $selectOffset(last, to);
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error('nothing is selected');
  const { key, offset, type } = selection.focus;
  $selectOffset(first, from);
  const moved = $getSelection();
  if ($isRangeSelection(moved)) moved.focus.set(key, offset, type);
}

/** Blocks as lines: `[+new]`, `[-gone]`, a break that is suggested before the words of its block (`+¶ `, `-¶ `). */
export function shown(blocks: readonly Block[]): string[] {
  const sign = { insert: '+', delete: '-' } as const;
  return blocks.map((block) => {
    const own = block.suggestion === undefined ? '' : `${sign[block.suggestion.change]}¶ `;
    const words = contentsOf(block).map((content) => content.map((it) => pieceShown(it)).join(''));
    return own + words.join(' | ');
  });
}

function pieceShown(it: Inline): string {
  const text = it.type === 'text' || it.type === 'figure' ? it.text.replaceAll('\n', '⏎') : `<${it.type}>`;
  if (it.suggestion === undefined) return text;
  return `[${it.suggestion.change === 'insert' ? '+' : '-'}${text}]`;
}
