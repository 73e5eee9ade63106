import type { LexicalEditor } from 'lexical';
import type { PlacedWord } from './block-words.ts';

/** A misspelt word with its place on the screen, which moves with the text. */
export interface Misspelling {
  readonly placed: PlacedWord;
  readonly range: Range;
}

const NAME = 'misspelt';

/** One for all editors of the page: the name is the page's. Drawn by `::highlight(misspelt)`, without touching the text. */
function shared(): Highlight {
  const found = CSS.highlights.get(NAME);
  if (found !== undefined) return found;
  const made = new Highlight();
  CSS.highlights.set(NAME, made);
  return made;
}

/** The marks under misspelt words, by the key of their block. */
export interface Marks {
  put(block: string, words: readonly PlacedWord[]): void;
  drop(block: string): void;
  clear(): void;
  /** The misspelling at a place of the DOM. */
  at(node: Node, offset: number): Misspelling | null;
}

export function makeMarks(editor: LexicalEditor): Marks {
  const highlight = shared();
  const byBlock = new Map<string, Misspelling[]>();
  const drop = (block: string) => {
    for (const { range } of byBlock.get(block) ?? []) highlight.delete(range);
    byBlock.delete(block);
  };
  return {
    put(block, words) {
      drop(block);
      const made = words.flatMap((placed): Misspelling[] => {
        const range = rangeOf(editor, placed);
        return range === null ? [] : [{ placed, range }];
      });
      for (const { range } of made) highlight.add(range);
      if (made.length > 0) byBlock.set(block, made);
    },
    drop,
    clear() {
      for (const block of byBlock.keys()) drop(block);
    },
    at(node, offset) {
      for (const made of byBlock.values()) {
        const found = made.find(({ range }) => range.comparePoint(node, offset) === 0);
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}

/** Where a word stands in the DOM; null where the text is not (or no longer) drawn that way. */
function rangeOf(editor: LexicalEditor, { from, to }: PlacedWord): Range | null {
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
