import type { Citation } from '#core/model/citation.ts';
import {
  $getSelection,
  $isRangeSelection,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $isCrossReferenceNode } from '#renderer/editor/cross-reference/CrossReferenceNode.ts';
import { $isNoteNode } from '#renderer/editor/note/NoteNode.ts';
import { elementAt, $nodeAt, listenOnRoot, openOnEnter } from '#renderer/editor/pointer.ts';
import { $selectedWhole, $selectWhole } from '#renderer/editor/selection.ts';
import { $isCitationNode } from './CitationNode.ts';
import { CITE_ATTRIBUTE } from './NumberedNode.ts';

const MARKS = `[${CITE_ATTRIBUTE}]`;

/** Opens a citation on a click on its mark, or on Enter when it is selected; says what it is when pointed at. */
export function registerOpening(
  editor: LexicalEditor,
  onOpen: (citation: Citation) => void,
  describe: (citation: Citation) => string,
): () => void {
  const $markAt = (target: EventTarget | null) => $nodeAt(target, MARKS, $isCitationNode);
  const onClick = (event: MouseEvent) => {
    let opened: Citation | null = null;
    editor.update(
      () => {
        const node = $markAt(event.target);
        if (node === null) return;
        opened = node.getCitation();
        $selectWhole(node.getKey());
      },
      { discrete: true },
    );
    if (opened !== null) onOpen(opened);
  };
  // Written only when it is wanted: thousands of marks would have to be described for nothing.
  const onPointerOver = (event: PointerEvent) => {
    const citation = editor.read('latest', () => $markAt(event.target)?.getCitation() ?? null);
    if (citation !== null) elementAt(event.target, MARKS)?.setAttribute('title', describe(citation));
  };
  let shown: HTMLElement | null = null;
  return mergeRegister(
    listenOnRoot(editor, { click: onClick, pointerover: onPointerOver }),
    openOnEnter(editor, $selectedCitation, onOpen),
    editor.registerUpdateListener(({ editorState }) => {
      const key = editorState.read(() => $markBehindHiddenCaret()?.getKey() ?? null);
      const wanted = key === null ? null : editor.getElementByKey(key);
      if (wanted !== shown) shown?.removeAttribute('data-caret');
      wanted?.setAttribute('data-caret', 'before');
      shown = wanted;
    }),
  );
}

/** The citation that is selected as a whole. */
export function $selectedCitation(): Citation | null {
  return $selectedWhole($isCitationNode)?.getCitation() ?? null;
}

/** Chromium draws no caret between two marks, nor before one that begins a line: this is the mark after that place. */
function $markBehindHiddenCaret(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { anchor } = selection;
  if (anchor.type !== 'element') return null;
  const after = anchor.getNode().getChildAtIndex(anchor.offset);
  const isDrawn = $isCitationNode(after) || $isNoteNode(after) || $isCrossReferenceNode(after);
  return isDrawn ? after : null;
}
