import type { Citation } from '#core/model/citation.ts';
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  mergeRegister,
  registerEventListeners,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $isCrossReferenceNode } from '#renderer/editor/cross-reference/CrossReferenceNode.ts';
import { $isNoteNode } from '#renderer/editor/note/NoteNode.ts';
import { $isCitationNode, CITE_ATTRIBUTE, type CitationNode } from './CitationNode.ts';

/** Opens a citation on a click on its mark, or on Enter when it is selected; says what it is when pointed at. */
export function registerOpening(
  editor: LexicalEditor,
  onOpen: (citation: Citation) => void,
  describe: (citation: Citation) => string,
): () => void {
  const $markAt = (target: EventTarget | null): CitationNode | null => {
    const mark = target instanceof Element ? target.closest(`[${CITE_ATTRIBUTE}]`) : null;
    const node = mark === null ? null : $getNearestNodeFromDOMNode(mark);
    return $isCitationNode(node) ? node : null;
  };
  const onClick = (event: MouseEvent) => {
    let opened: Citation | null = null;
    editor.update(
      () => {
        const node = $markAt(event.target);
        if (node === null) return;
        opened = node.getCitation();
        const selection = $createNodeSelection();
        selection.add(node.getKey());
        $setSelection(selection);
      },
      { discrete: true },
    );
    if (opened !== null) onOpen(opened);
  };
  // Written only when it is wanted: thousands of marks would have to be described for nothing.
  const onPointerOver = (event: PointerEvent) => {
    const mark = event.target instanceof Element ? event.target.closest(`[${CITE_ATTRIBUTE}]`) : null;
    const citation = editor.read('latest', () => $markAt(event.target)?.getCitation() ?? null);
    if (mark !== null && citation !== null) mark.setAttribute('title', describe(citation));
  };
  let shown: HTMLElement | null = null;
  return mergeRegister(
    editor.registerRootListener((root) =>
      root === null
        ? undefined
        : registerEventListeners(root, { click: onClick, pointerover: onPointerOver }),
    ),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const citation = $selectedCitation();
        if (citation === null) return false;
        event?.preventDefault();
        onOpen(citation);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
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
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [only, ...others] = selection.getNodes();
  return others.length === 0 && $isCitationNode(only) ? only.getCitation() : null;
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
