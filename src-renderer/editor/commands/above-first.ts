import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_UP_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $isAtStartOfNode } from '@lexical/utils';
import { $placeInCard } from '#renderer/editor/cards/card-keys.ts';
import { $topBlock } from '#renderer/editor/selection.ts';

/**
 * Above a block that is not plain words there may be no place for the caret. Arrow up from the first of a document, and Enter
 * at the very beginning of a card, make a paragraph there.
 */
export function registerAboveFirst(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      (event) => {
        if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || !editor.isEditable())
          return false;
        const first = $firstWithoutAbove((part) => isOnFirstLine(editor.getElementByKey(part)));
        if (first === null) return false;
        event.preventDefault();
        editor.update(() => $paragraphAbove(first), { tag: HISTORY_PUSH_TAG });
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enterAboveCard, COMMAND_PRIORITY_CRITICAL),
  );
}

/** The key of the first block of the document, if the caret cannot go further up and no words stand there. */
export function $firstWithoutAbove(isOnTop: (part: NodeKey) => boolean): NodeKey | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const [node] = selection.getNodes();
    const top = node === undefined ? null : $topBlock(node);
    const isWhole = top !== null && top.is(node) && ($isDecoratorNode(top) || top.isShadowRoot());
    return isWhole && top.getPreviousSibling() === null ? top.getKey() : null;
  }
  const place = $placeInCard();
  if (place === null || place.card.getPreviousSibling() !== null) return null;
  if (place.part.getPreviousSibling() !== null || !place.selection.isCollapsed()) return null;
  return isOnTop(place.part.getKey()) ? place.card.getKey() : null;
}

/** Puts the caret into a new paragraph above a block. */
export function $paragraphAbove(key: NodeKey): void {
  const paragraph = $createParagraphNode();
  $getNodeByKey(key)?.insertBefore(paragraph);
  if (paragraph.isAttached()) paragraph.select();
}

/** Enter before the first word of a card that has no words above. */
export function $enterAboveCard(): boolean {
  const place = $placeInCard();
  if (place === null || !place.selection.isCollapsed()) return false;
  const { part, card, selection } = place;
  if (part.getPreviousSibling() !== null || part.isEmpty()) return false;
  if (!$isAtStartOfNode(selection.anchor, part) || $holdsWords(card.getPreviousSibling())) return false;
  $paragraphAbove(card.getKey());
  return true;
}

function $holdsWords(node: LexicalNode | null): boolean {
  return $isElementNode(node) && !node.isShadowRoot();
}

/** Whether the caret stands in the first line of an element; so it does where there are no words. */
function isOnFirstLine(element: HTMLElement | null): boolean {
  const selection = getSelection();
  if (element === null || selection === null || selection.rangeCount === 0) return false;
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  if (caret.height === 0) return element.textContent === '';
  const words = document.createRange();
  words.selectNodeContents(element);
  return caret.top < words.getBoundingClientRect().top + caret.height / 2;
}
