import {
  $addUpdateTag,
  $createLineBreakNode,
  $getSelection,
  $hasUpdateTag,
  $isElementNode,
  $isRangeSelection,
  $setState,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMPOSITION_START_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  PASTE_TAG,
  REMOVE_TEXT_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type Klass,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { CitationNode } from '#renderer/editor/citation/CitationNode.ts';
import { $markdownAtCaret } from '#renderer/editor/commands/markdown.ts';
import { CrossReferenceNode } from '#renderer/editor/cross-reference/CrossReferenceNode.ts';
import { FigureNode } from '#renderer/editor/live-figure/FigureNode.ts';
import { NoteNode } from '#renderer/editor/note/NoteNode.ts';
import { registerLateTransform } from '#renderer/editor/document/late-transform.ts';
import { suggestionState } from '#renderer/editor/document/state.ts';
import { DECISION_TAG } from './decide.ts';
import { SETTLED_TAG } from './guard.ts';
import { INSERT_WORDS_COMMAND } from './insert-words.ts';
import { $goesOn, $suggestBlocks, $suggestBreak, $suggestPieces, $suggestText } from './insertion.ts';
import type { SuggestingMode } from './mode.ts';
import type { OneGo } from './one-go.ts';
import { $isPiece, $isWordsBlock, $suggestionOf } from './pieces.ts';
import { $suggestRemoval, type Outcome } from './removal.ts';
import { $suggestStep } from './steps.ts';

/** Deletions that follow one another this closely are one step of undo. Milliseconds. */
const ONE_STEP = 500;
/** Lexical puts this sign where an input method is about to compose, and takes it away at the end. */
const EMPTY_SIGN = '\u200b';
const MARKS: Klass<LexicalNode>[] = [CitationNode, FigureNode, CrossReferenceNode, NoteNode];

/**
 * What the keys do while changes are suggested. `tell` is told how each went. Typing on in words that are the author's own
 * suggestion goes the usual, fast way.
 */
export function registerSuggestedTyping(
  editor: LexicalEditor,
  mode: SuggestingMode,
  tell: (outcome: Outcome) => void,
): () => void {
  let lastStep = 0;
  /** Does something while suggesting; otherwise the command goes its usual way. */
  const on = <T>(command: LexicalCommand<T>, $run: (go: OneGo, payload: T) => Outcome | 'usual') =>
    editor.registerCommand(
      command,
      (payload) => {
        const go = mode.go();
        if (go === null || !editor.isEditable()) return false;
        const outcome = $run(go, payload);
        if (outcome === 'usual') return false;
        tell(outcome);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
  const $stepwise = (isBackward: boolean, go: OneGo, unit: 'word' | 'lineboundary' | null): Outcome => {
    const selection = $getSelection();
    if (selection === null) return 'done';
    if (!$isRangeSelection(selection) || !selection.isCollapsed())
      return $suggestRemoval(selection, go, isBackward ? 'start' : 'end');
    if (unit !== null) {
      selection.modify('extend', isBackward, unit);
      if (!selection.isCollapsed()) return $suggestRemoval(selection, go, isBackward ? 'start' : 'end');
    }
    const now = performance.now();
    if (now - lastStep < ONE_STEP) $addUpdateTag(HISTORY_MERGE_TAG);
    lastStep = now;
    return $suggestStep(isBackward ? 'back' : 'on', go);
  };
  return mergeRegister(
    on(BEFORE_INPUT_COMMAND, (go, event) => {
      const selection = $getSelection();
      const { data, inputType } = event;
      const isTyped = inputType === 'insertText' && data !== null && data !== '' && !data.includes('\n');
      if (!isTyped || !$isRangeSelection(selection) || editor.isComposing()) return 'usual';
      if ($goesOn(selection, go)) return 'usual';
      event.preventDefault();
      return $suggestText(data, go);
    }),
    on(COMPOSITION_START_COMMAND, (go) => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || $goesOn(selection, go)) return 'usual';
      // A place of its own to compose in: the sign is gone when the input method has ended.
      tell($suggestText(EMPTY_SIGN, go));
      const made = $getSelection();
      if ($isRangeSelection(made)) made.anchor.getNode().selectStart();
      return 'usual';
    }),
    on(CONTROLLED_TEXT_INSERTION_COMMAND, (go, event) => {
      const text =
        typeof event === 'string' ? event : (event.dataTransfer?.getData('text/plain') ?? event.data ?? '');
      return text === '' ? 'usual' : $suggestText(text, go);
    }),
    on(DELETE_CHARACTER_COMMAND, (go, isBackward) => $stepwise(isBackward, go, null)),
    on(DELETE_WORD_COMMAND, (go, isBackward) => $stepwise(isBackward, go, 'word')),
    on(DELETE_LINE_COMMAND, (go, isBackward) => $stepwise(isBackward, go, 'lineboundary')),
    on(REMOVE_TEXT_COMMAND, (go) => {
      const selection = $getSelection();
      return selection === null ? 'done' : $suggestRemoval(selection, go, 'start');
    }),
    on(INSERT_PARAGRAPH_COMMAND, (go) => $suggestBreak(go)),
    on(INSERT_LINE_BREAK_COMMAND, (go) => $suggestPieces([$createLineBreakNode()], go)),
    on(CUT_COMMAND, (go, event) => {
      const selection = $getSelection();
      if (selection === null || selection.isCollapsed()) return 'done';
      // Copying may wait for this update to end; what is copied must not be gone by then.
      editor.dispatchCommand(COPY_COMMAND, event);
      editor.update(
        () => {
          const copied = $getSelection();
          if (copied !== null) tell($suggestRemoval(copied, go, 'end'));
        },
        { tag: CUT_TAG },
      );
      return 'done';
    }),
    on(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, (go, { nodes }) => $suggestNodes(nodes, go)),
    on(INSERT_WORDS_COMMAND, (go, nodes) => $suggestNodes(nodes, go)),
    on(FORMAT_TEXT_COMMAND, () => {
      const selection = $getSelection();
      return selection === null || selection.isCollapsed() ? 'usual' : 'form';
    }),
    on(INDENT_CONTENT_COMMAND, () => 'form'),
    on(OUTDENT_CONTENT_COMMAND, () => 'form'),
    // A sign that would make a heading or a list is just typed.
    on(KEY_DOWN_COMMAND, (_go, event) =>
      event.key === ' ' && $markdownAtCaret() !== null ? 'done' : 'usual',
    ),
    ...MARKS.map((klass) =>
      registerLateTransform(editor, klass, (node) => {
        const go = mode.go();
        const isSettled = $hasUpdateTag(SETTLED_TAG) || $hasUpdateTag(DECISION_TAG);
        if (go === null || isSettled || editor.getEditorState()._nodeMap.has(node.getKey())) return;
        if ($suggestionOf(node) !== null) return;
        const suggestion = go.$for('insert', [node.getPreviousSibling(), node.getNextSibling()]);
        $setState(node, suggestionState, suggestion);
      }),
    ),
  );
}

/** Puts pasted nodes at the caret as a suggested insertion. Tables, pictures and the like cannot be suggested. */
function $suggestNodes(nodes: readonly LexicalNode[], go: OneGo): Outcome {
  $addUpdateTag(PASTE_TAG);
  if (nodes.every($isPiece)) return $suggestPieces(nodes, go);
  const blocks = nodes.filter($isElementNode);
  const areWords = blocks.length === nodes.length && blocks.every($isWordsBlock);
  return areWords ? $suggestBlocks(blocks, go) : 'form';
}
