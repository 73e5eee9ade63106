import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_HIGH,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  mergeRegister,
  registerEventListeners,
  type NodeKey,
} from 'lexical';
import { plainText } from '#core/model/inline.ts';
import { CITE_ATTRIBUTE } from '#renderer/editor/citation/CitationNode.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $caret } from '#renderer/editor/selection.ts';
import { NoteFloat } from './NoteFloat.tsx';
import { $createNoteNode, $isNoteNode, type NoteContent, type NoteNode } from './NoteNode.ts';

/** Hand-written notes: the command sets a mark and opens the note; a click on the mark, or Enter on it, opens it again. */
export function registerNotes(parts: EditorParts): () => void {
  const { editor, commands } = parts;
  const $noteAt = (target: EventTarget | null): NoteNode | null => {
    const mark = target instanceof Element ? target.closest(`[${CITE_ATTRIBUTE}]`) : null;
    const node = mark === null ? null : $getNearestNodeFromDOMNode(mark);
    return $isNoteNode(node) ? node : null;
  };
  return mergeRegister(
    // A key runs commands within an update: the mark is there when that is over.
    commands.on('insert.note', () => queueMicrotask(() => insertNote(parts))),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const key = $selectedNote()?.getKey();
        if (key === undefined) return false;
        event?.preventDefault();
        queueMicrotask(() => openNote(parts, key, HISTORY_PUSH_TAG));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root) =>
      root === null
        ? undefined
        : registerEventListeners(root, {
            click: (event: MouseEvent) => {
              const key = editor.read('latest', () => $noteAt(event.target)?.getKey() ?? null);
              if (key === null) return;
              openNote(parts, key, HISTORY_PUSH_TAG);
            },
            // Written only when it is wanted, as for citations.
            pointerover: (event: PointerEvent) => {
              const content = editor.read('latest', () => $noteAt(event.target)?.getContent() ?? null);
              if (content === null || !(event.target instanceof Element)) return;
              event.target.closest(`[${CITE_ATTRIBUTE}]`)?.setAttribute('title', plainText(content));
            },
          }),
    ),
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

function $selectedNote(): NoteNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [only, ...others] = selection.getNodes();
  return others.length === 0 && $isNoteNode(only) ? only : null;
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
