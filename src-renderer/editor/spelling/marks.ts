import type { LexicalEditor } from 'lexical';
import { domRange, pageHighlight } from '#renderer/editor/view/dom-ranges.ts';
import type { PlacedWord } from './block-words.ts';

/** A misspelt word with its place on the screen, which moves with the text. */
export interface Misspelling {
  readonly placed: PlacedWord;
  readonly range: Range;
}

/** The marks under misspelt words, by the key of their block; drawn by `::highlight`, without touching the text. */
export interface Marks {
  put(block: string, words: readonly PlacedWord[]): void;
  drop(block: string): void;
  /** Drops those of all other blocks; answers which had some. */
  keepOnly(blocks: ReadonlySet<string>): string[];
  clear(): void;
  /** The misspelling at a place of the DOM. */
  at(node: Node, offset: number): Misspelling | null;
}

export function makeMarks(editor: LexicalEditor): Marks {
  const highlight = pageHighlight('misspelt');
  const byBlock = new Map<string, Misspelling[]>();
  const drop = (block: string) => {
    for (const { range } of byBlock.get(block) ?? []) highlight.delete(range);
    byBlock.delete(block);
  };
  return {
    put(block, words) {
      drop(block);
      const made = words.flatMap((placed): Misspelling[] => {
        const range = domRange(editor, placed);
        return range === null ? [] : [{ placed, range }];
      });
      for (const { range } of made) highlight.add(range);
      if (made.length > 0) byBlock.set(block, made);
    },
    drop,
    keepOnly(blocks) {
      const others = [...byBlock.keys()].filter((it) => !blocks.has(it));
      for (const block of others) drop(block);
      return others;
    },
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
