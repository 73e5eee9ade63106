import type { Inline } from '#core/model/inline.ts';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type ElementNode,
  type PointType,
} from 'lexical';
import { $createInlines, $readInlines } from '#renderer/editor/document/inline.ts';
import { asSuggestion } from './conversion.ts';
import type { OneGo } from './one-go.ts';
import { $isPlainText } from './pieces.ts';

/** Makes suggestions of what changed in an element since `before`. The caret stays beside what it stood beside. */
export function $convert(before: EditorState, element: ElementNode, go: OneGo): void {
  const old = before.read((): Inline[] => {
    const node = $getNodeByKey(element.getKey());
    return $isElementNode(node) ? $readInlines(node.getChildren()) : [];
  });
  const now = $readInlines(element.getChildren());
  if (stands(old) === stands(now)) return;
  const made = new Map<string, ReturnType<OneGo['$for']>>();
  const one = go.$for('insert', []);
  const { content, caret } = asSuggestion(old, now, go.author, (change) => {
    const known = made.get(change) ?? { ...one, change };
    made.set(change, known);
    return known;
  });
  const selection = $getSelection();
  const isHere = $isRangeSelection(selection) && element.isParentOf(selection.focus.getNode());
  const isElement = $isRangeSelection(selection) && selection.focus.key === element.getKey();
  const place = isHere || isElement ? caret($offsetIn(element, selection.focus)) : null;
  element.clear();
  element.append(...$createInlines(content));
  if (place !== null) $selectOffset(element, place);
}

/** What stands of some content, sign by sign: where runs begin and end says nothing, nor do comments. */
function stands(content: readonly Inline[]): string {
  const signs: string[] = [];
  for (const it of content) {
    if (it.suggestion?.change === 'insert') continue;
    const plain = JSON.stringify({ ...it, suggestion: undefined, comments: undefined, text: undefined });
    if (it.type !== 'text') signs.push(plain, 'text' in it ? it.text : '');
    else for (let at = 0; at < it.text.length; at += 1) signs.push(plain, it.text.charAt(at));
  }
  return JSON.stringify(signs);
}

/** How many units (signs, marks) stand before a point of an element. */
function $offsetIn(element: ElementNode, point: PointType): number {
  let offset = 0;
  for (const [index, child] of element.getChildren().entries()) {
    if (point.type === 'element' && point.key === element.getKey() && index === point.offset) return offset;
    if (child.getKey() === point.key)
      return offset + ($isPlainText(child) ? point.offset : point.offset > 0 ? 1 : 0);
    offset += $isPlainText(child) ? child.getTextContentSize() : 1;
  }
  return offset;
}

/** Puts the caret behind so many units of an element. */
export function $selectOffset(element: ElementNode, wanted: number): void {
  let left = wanted;
  for (const [index, child] of element.getChildren().entries()) {
    const size = $isPlainText(child) ? child.getTextContentSize() : 1;
    if ($isPlainText(child) && left <= size) {
      child.select(left, left);
      return;
    }
    if (left === 0) {
      element.select(index, index);
      return;
    }
    left -= size;
  }
  const last = element.getLastChild();
  if ($isTextNode(last)) last.selectEnd();
  else element.select(element.getChildrenSize(), element.getChildrenSize());
}
