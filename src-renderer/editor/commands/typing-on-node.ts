import { $getSelection, $isElementNode, $isNodeSelection } from 'lexical';

/** Whether a key puts a sign into the text, by itself or together with the next ones. */
export function isTyping({
  key,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): boolean {
  return key === 'Process' || key === 'Dead' || ([...key].length === 1 && !ctrlKey && !metaKey);
}

/**
 * Puts the caret behind a mark, or into the caption of a picture, that is selected as a whole. There is no caret then
 * in the page, and Chromium would put what is typed at the beginning of the document.
 */
export function $caretForTyping(): void {
  const selection = $getSelection();
  const node = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  if (node === undefined) return;
  if ($isElementNode(node)) node.selectEnd();
  else node.selectNext(0, 0);
}
