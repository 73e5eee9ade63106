import { $getNodeByKey, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, mergeRegister, type NodeKey } from 'lexical';
import { plainText } from '#core/model/inline.ts';
import { CITE_ATTRIBUTE } from '#renderer/editor/citation/NumberedNode.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $nodeAt, elementAt, listenOnRoot, openOnEnter } from '#renderer/editor/pointer.ts';
import { $caret, $selectedWhole } from '#renderer/editor/selection.ts';
import { NoteFloat } from './NoteFloat.tsx';
import { $createNoteNode, $isNoteNode, type NoteContent } from './NoteNode.ts';

const MARKS = `[${CITE_ATTRIBUTE}]`;

/** Hand-written notes: the command sets a mark and opens the note; a click on the mark, or Enter on it, opens it again. */
export function registerNotes(parts: EditorParts): () => void {
  const { editor, commands } = parts;
  const $noteAt = (target: EventTarget | null) => $nodeAt(target, MARKS, $isNoteNode);
  return mergeRegister(
    // A key runs commands within an update: the mark is there when that is over.
    commands.on('insert.note', () => queueMicrotask(() => insertNote(parts))),
    openOnEnter(
      editor,
      () => $selectedWhole($isNoteNode)?.getKey() ?? null,
      (key) => openNote(parts, key, HISTORY_PUSH_TAG),
    ),
    listenOnRoot(editor, {
      click: (event) => {
        const key = editor.read('latest', () => $noteAt(event.target)?.getKey() ?? null);
        if (key !== null) openNote(parts, key, HISTORY_PUSH_TAG);
      },
      // Written only when it is wanted, as for citations.
      pointerover: (event) => {
        const content = editor.read('latest', () => $noteAt(event.target)?.getContent() ?? null);
        if (content !== null) elementAt(event.target, MARKS)?.setAttribute('title', plainText(content));
      },
    }),
  );
}

function insertNote(parts: EditorParts): void {
  let key: NodeKey | null = null;
  parts.editor.update(
    () => {
      const node = $createNoteNode([]);
      $caret().insertNodes([node]);
      key = node.getKey();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  if (key !== null) openNote(parts, key, HISTORY_MERGE_TAG);
}

/** `tag` says whether the words are an undo step of their own or one with setting the mark. */
function openNote({ editor, floats }: EditorParts, key: NodeKey, tag: string): void {
  const dom = editor.getElementByKey(key);
  const content = editor.read('latest', () => {
    const node = $getNodeByKey(key);
    return $isNoteNode(node) ? node.getContent() : null;
  });
  if (dom === null || content === null) return;
  // Behind the mark the text goes on when the note is closed: a mark that is selected would take what is typed next.
  editor.update(() => $getNodeByKey(key)?.selectNext(0, 0), { discrete: true });
  const readOnly = !editor.isEditable();
  const keep = (next: NoteContent) => {
    const isSame = JSON.stringify(next) === JSON.stringify(content);
    if (readOnly || (isSame && next.length > 0)) return;
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if (!$isNoteNode(node)) return;
        if (next.length > 0) node.setContent(next);
        else node.remove();
      },
      { tag },
    );
  };
  floats.open({
    label: 'Note',
    beside: dom.getBoundingClientRect(),
    content: (close) => (
      <NoteFloat
        key={key}
        number={dom.textContent ?? ''}
        content={content}
        readOnly={readOnly}
        onClosed={keep}
        close={close}
      />
    ),
  });
}
