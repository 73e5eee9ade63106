import { $getClipboardDataFromSelection, setLexicalClipboardDataTransfer } from '@lexical/clipboard';
import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  HISTORY_PUSH_TAG,
  isSelectionCapturedInDecoratorInput,
  mergeRegister,
  type LexicalNode,
} from 'lexical';
import { noteId } from '#core/model/ids.ts';
import { $isCitationNode } from '#renderer/editor/citation/CitationNode.ts';
import { $isNoteNode } from '#renderer/editor/note/NoteNode.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { asPlainText, notesAsHtml, notesAsText, type CopiedNote } from './copied.ts';
import { readHtml } from './read-html.ts';

/**
 * What is copied keeps its citations inside Chancery; outside it is read with the numbers of its marks and the words of
 * their notes below.
 */
export function registerCopy({ editor, latest }: EditorParts): () => void {
  const $noteOf = (node: LexicalNode): CopiedNote[] => {
    const number = editor.getElementByKey(node.getKey())?.textContent ?? '';
    if ($isNoteNode(node)) {
      const words = node
        .getContent()
        .map((it) => it.text)
        .join('');
      return [{ number, words }];
    }
    const citation = $isCitationNode(node) ? node.getCitation() : null;
    return citation === null ? [] : [{ number, words: latest.current.describeCitation(citation) }];
  };
  const $copy = (event: ClipboardEvent | KeyboardEvent | null): boolean => {
    const selection = $getSelection();
    const data = event instanceof ClipboardEvent ? event.clipboardData : null;
    if (data === null || selection === null || selection.isCollapsed()) return false;
    if (event?.target instanceof Node && isSelectionCapturedInDecoratorInput(event.target)) return false;
    const notes = selection.getNodes().flatMap($noteOf);
    if (notes.length === 0) return false;
    const copied = $getClipboardDataFromSelection(selection);
    const html = copied['text/html'] ?? '';
    const blocks = readHtml(new DOMParser().parseFromString(html, 'text/html'), () => noteId.parse('copied'));
    event?.preventDefault();
    setLexicalClipboardDataTransfer(data, {
      ...copied,
      'text/html': `${html}${notesAsHtml(notes)}`,
      'text/plain': `${asPlainText(blocks)}\n\n${notesAsText(notes)}`,
    });
    return true;
  };
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, $copy, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!editor.isEditable() || !$copy(event)) return false;
        editor.update($removeSelected, { tag: HISTORY_PUSH_TAG });
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $removeSelected(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.removeText();
  else if ($isNodeSelection(selection))
    for (const node of selection.getNodes()) if (!$isElementNode(node) || node.isAttached()) node.remove();
}
