import type { LexicalEditor } from 'lexical';
import type { TextPoint } from './block-text.ts';

/** A stretch of the text in the DOM; null where the text is not (or no longer) drawn that way. */
export function domRange(
  editor: LexicalEditor,
  { from, to }: { from: TextPoint; to: TextPoint },
): Range | null {
  const [first, last] = [textIn(editor, from.key), textIn(editor, to.key)];
  if (first === null || last === null) return null;
  if (from.offset > first.length || to.offset > last.length) return null;
  const range = document.createRange();
  range.setStart(first, from.offset);
  range.setEnd(last, to.offset);
  return range;
}

function textIn(editor: LexicalEditor, key: string): Text | null {
  let node: Node | null = editor.getElementByKey(key);
  while (node !== null && node.nodeType !== Node.TEXT_NODE) node = node.firstChild;
  return node instanceof Text ? node : null;
}

/** The ranges drawn by `::highlight(name)`: one set for all editors of the page, because the name is the page's. */
export function pageHighlight(name: string): Highlight {
  const found = CSS.highlights.get(name);
  if (found !== undefined) return found;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}
