import { $isAtNodeEnd } from '@lexical/selection';
import {
  $getEditor,
  $getSelection,
  $getState,
  $isRangeSelection,
  $setState,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  isSelectionCapturedInDecoratorInput,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  $addUpdateTag,
  type LexicalEditor,
} from 'lexical';
import { noteId, type NoteId } from '#core/model/ids.ts';
import { $createDraftBlock, type DraftBlock } from '#renderer/editor/convert.ts';
import { EDITOR_NAMESPACE } from '#renderer/editor/document/extension.ts';
import { $createInlines } from '#renderer/editor/document/inline.ts';
import { markingState } from '#renderer/editor/document/state.ts';
import { $caret, $topBlock } from '#renderer/editor/selection.ts';
import { INSERT_WORDS_COMMAND } from '#renderer/editor/suggestions/insert-words.ts';
import { isSoundCopy } from './own-copy.ts';
import { readHtml } from './read-html.ts';
import { readPlain } from './read-plain.ts';

/**
 * What is pasted or dropped from elsewhere comes in as blocks of ours. What was copied here goes Lexical's way, which
 * keeps citations (they get new ids).
 */
export function registerPaste(editor: LexicalEditor, newId: () => string): () => void {
  const newNoteId = () => noteId.parse(newId());
  const isOwnCopy = (data: DataTransfer) =>
    isSoundCopy(data.getData('application/x-lexical-editor'), EDITOR_NAMESPACE, (type) =>
      editor._nodes.has(type),
    );
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (data === null || isOwnCopy(data) || !editor.isEditable()) return false;
        if (event.target instanceof Node && isSelectionCapturedInDecoratorInput(event.target)) return false;
        event.preventDefault();
        $insertData(data, newNoteId);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => {
        const data = typeof event === 'string' ? null : (event.dataTransfer ?? null);
        if (data === null) return false;
        $addUpdateTag(PASTE_TAG);
        if (isOwnCopy(data)) return false;
        $insertData(data, newNoteId);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $insertData(data: DataTransfer, newNoteId: () => NoteId): void {
  const html = data.getData('text/html');
  const blocks = html === '' ? [] : readHtml(new DOMParser().parseFromString(html, 'text/html'), newNoteId);
  $insertDrafts(blocks.length > 0 ? blocks : readPlain(data.getData('text/plain')));
}

function $insertDrafts(blocks: readonly DraftBlock[]): void {
  $addUpdateTag(PASTE_TAG);
  const [only] = blocks;
  if (only === undefined) return;
  const current = $getSelection();
  const selection = $isRangeSelection(current) ? current : $caret();
  // While changes are suggested, what is pasted is one of them.
  if ($getEditor().dispatchCommand(INSERT_WORDS_COMMAND, blocks.map($createDraftBlock))) return;
  if (blocks.length === 1 && only.type === 'paragraph') selection.insertNodes($createInlines(only.content));
  else {
    const $marking = () => {
      const top = $topBlock(selection.anchor.getNode());
      return top === null ? null : $getState(top, markingState);
    };
    const before = $marking();
    const splits = selection.anchor.getNode().getNextSibling() !== null || !$isAtNodeEnd(selection.anchor);
    selection.insertNodes(blocks.map($createDraftBlock));
    const last = $topBlock(selection.anchor.getNode());
    // The rest of the block that was pasted into is now part of the last one: its marking goes with its words.
    if (splits && last !== null && $marking() === null) $setState(last, markingState, before);
  }
}
