import {
  $createTextNode,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { $isTableSelection } from '@lexical/table';
import { linkState } from '#renderer/editor/document/state.ts';
import { $isFigureNode } from '#renderer/editor/live-figure/FigureNode.ts';
import { $caret } from '#renderer/editor/selection.ts';

/** What a link could be made of, or is. */
export interface LinkHere {
  /** `''` where there is none yet. */
  readonly address: string;
  readonly text: string;
}

/** The link of the caret, else the selected words, else nothing to link yet. */
export function $linkHere(): LinkHere {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { address: '', text: '' };
  const run = $linkAtCaret();
  if (run.length > 0) {
    return { address: $addressOf(run[0]) ?? '', text: run.map((it) => it.getTextContent()).join('') };
  }
  const first = selection.getNodes().find((it) => $addressOf(it) !== null);
  return { address: $addressOf(first) ?? '', text: selection.getTextContent() };
}

const $addressOf = (node: LexicalNode | undefined): string | null =>
  $isTextNode(node) ? $getState(node, linkState) : null;

/** The words of the link a caret stands in or behind; none for a selection. */
function $linkAtCaret(): TextNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return [];
  const node = selection.anchor.getNode();
  const address = $addressOf(node);
  if (address === null) return [];
  const run = [node].filter($isTextNode);
  for (
    let it = node.getPreviousSibling();
    $isTextNode(it) && $addressOf(it) === address;
    it = it.getPreviousSibling()
  )
    run.unshift(it);
  for (
    let it = node.getNextSibling();
    $isTextNode(it) && $addressOf(it) === address;
    it = it.getNextSibling()
  )
    run.push(it);
  return run;
}

/** Links what `$linkHere` said, under other words where `text` is another. An empty address takes the link off. */
export function $setLink(address: string, text: string): void {
  const { text: before } = $linkHere();
  const selection = $getSelection();
  const link = address === '' ? null : address;
  const run = $linkAtCaret();
  if (run.length > 0) return $relink(run, link, text);
  if ($isRangeSelection(selection) && !selection.isCollapsed() && text === before) {
    for (const node of selection.extract()) $linkNode(node, link);
    return;
  }
  if (text === '') return;
  const words = $createTextNode(text);
  $linkNode(words, link);
  if ($isRangeSelection(selection)) words.setFormat(selection.format);
  const place = $isRangeSelection(selection) ? selection : $caret();
  place.insertNodes([words]);
}

function $relink(run: readonly TextNode[], link: string | null, text: string): void {
  const [first, ...others] = run;
  if (first === undefined) return;
  if (text !== '' && text !== run.map((it) => it.getTextContent()).join('')) {
    first.setTextContent(text);
    first.selectEnd();
    for (const it of others) it.remove();
    $linkNode(first, link);
  } else for (const it of run) $linkNode(it, link);
}

/** A live figure says what its record says, and leads nowhere else. */
function $linkNode(node: LexicalNode, link: string | null): void {
  if ($isTextNode(node) && !$isFigureNode(node) && $getState(node, linkState) !== link)
    $setState(node, linkState, link);
}

/** Takes emphasis, highlight and links off the selected words; a caret writes on without them. */
export function $clearFormatting(): void {
  const selection = $getSelection();
  if ($isTableSelection(selection)) for (const it of selection.getNodes()) $clear(it);
  if (!$isRangeSelection(selection)) return;
  if (!selection.isCollapsed()) for (const it of selection.extract()) $clear(it);
  selection.format = 0;
}

function $clear(node: LexicalNode): void {
  if (!$isTextNode(node)) return;
  node.setFormat(0);
  $linkNode(node, null);
}

/**
 * What is typed right behind a link, or right before it, is no part of it: a sentence goes on after its link. Called for
 * text that changed.
 */
export function $leaveLink(editor: LexicalEditor, node: TextNode): void {
  const link = $getState(node, linkState);
  const before =
    link === null || editor.isComposing() ? null : editor.getEditorState()._nodeMap.get(node.getKey());
  if (!$isTextNode(before) || $getState(before, linkState, 'direct') !== link) return;
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.key !== node.getKey())
    return;
  const [was, now, { offset }] = [before.__text, node.getTextContent(), selection.anchor];
  const added = now.length - was.length;
  if (added <= 0) return;
  if (offset === now.length && now.startsWith(was)) {
    const [, rest] = node.splitText(was.length);
    if (rest !== undefined) $setState(rest, linkState, null);
  } else if (offset === added && now.endsWith(was)) {
    const [first] = node.splitText(added);
    if (first !== undefined) $setState(first, linkState, null);
  }
}
