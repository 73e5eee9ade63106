import { caretFromPoint } from '@lexical/clipboard';
import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
} from 'lexical';
import type { KeyedPlace } from '#renderer/editor/citation/insert.ts';
import { $topBlock } from '#renderer/editor/selection.ts';
import type { Box } from '#renderer/ui/placing.ts';

/** Where a drop at a point of the window would go, and how to show it. */
export interface DropPlace {
  /** The block it is at, and the side the point is nearer to. */
  block: KeyedPlace;
  /** Whether the point is between blocks or on an empty one, rather than in text. */
  between: boolean;
  /** A line to show: across the page between blocks, a caret in text. */
  line: Box;
}

/** How far into a block its edge still counts as the gap between two, in pixels. */
const EDGE = 5;

export function dropPlaceAt(editor: LexicalEditor, x: number, y: number): DropPlace | null {
  const root = editor.getRootElement();
  const element = root === null ? null : nearestChild(root, y);
  if (element === null) return null;
  const box = element.getBoundingClientRect();
  const found = editor.read('latest', () => {
    const node = $getNearestNodeFromDOMNode(element);
    const top = node === null ? null : $topBlock(node);
    return top === null ? null : { key: top.getKey(), isEmpty: $isElementNode(top) && top.isEmpty() };
  });
  if (found === null) return null;
  const side = y < box.top + box.height / 2 ? 'before' : 'after';
  const between = found.isEmpty || y < box.top + EDGE || y > box.bottom - EDGE;
  const across = {
    left: box.left,
    top: side === 'before' ? box.top : box.bottom,
    width: box.width,
    height: 0,
  };
  const caret = between ? null : caretBox(x, y);
  return { block: { key: found.key, side }, between, line: caret ?? across };
}

/** The child whose height spans `y`, or the one nearest to it. Blocks stand below one another, so halving finds it. */
function nearestChild(root: HTMLElement, y: number): Element | null {
  let [low, high] = [0, root.children.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((root.children[middle]?.getBoundingClientRect().bottom ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return root.children[low] ?? null;
}

function caretBox(x: number, y: number): Box | null {
  const range = document.caretRangeFromPoint(x, y);
  const rect = range?.getClientRects()[0] ?? null;
  return rect === null ? null : { left: rect.left, top: rect.top, width: 0, height: rect.height };
}

/** The end of the word that `offset` lies within, or `offset` itself: a mark never splits a word. */
export function wordEnd(text: string, offset: number): number {
  const isWithin = /[\p{L}\p{N}]/u.test(text.charAt(offset - 1));
  const rest = isWithin
    ? (/^(?:[\p{L}\p{M}\p{N}'’-]|[.,](?=\p{N}))+/u.exec(text.slice(offset))?.[0].length ?? 0)
    : 0;
  return offset + rest;
}

/** Puts the caret where the pointer is, or after the word there. */
export function $selectAtPoint(editor: LexicalEditor, x: number, y: number): void {
  const place = caretFromPoint(x, y, editor.getRootElement());
  const node = place === null ? null : $getNearestNodeFromDOMNode(place.node);
  if (place === null || node === null) return;
  const selection = $createRangeSelection();
  if ($isTextNode(node)) {
    const offset = wordEnd(node.getTextContent(), Math.min(place.offset, node.getTextContentSize()));
    selection.anchor.set(node.getKey(), offset, 'text');
    selection.focus.set(node.getKey(), offset, 'text');
    $setSelection(selection);
  } else if ($isElementNode(node)) node.selectEnd();
  else node.selectNext(0, 0);
}
