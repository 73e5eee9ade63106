import { $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode, type TextNode } from 'lexical';

/** A place in the text of the document. */
export interface TextPoint {
  readonly key: string;
  readonly offset: number;
}

/** The words of a block with where each comes from. Blocks and lines inside it are set apart by `\n`; marks take no room. */
export interface BlockText {
  readonly text: string;
  readonly pieces: readonly { readonly key: string; readonly start: number; readonly length: number }[];
}

/** What is hidden stands as one blank, so that no word goes on across it. */
export function $textOfBlock(block: LexicalNode, $isHidden: (node: TextNode) => boolean): BlockText {
  const pieces: { key: string; start: number; length: number }[] = [];
  let text = '';
  const read = (node: LexicalNode): void => {
    if ($isTextNode(node) && $isHidden(node)) text += ' ';
    else if ($isTextNode(node)) {
      const words = node.getTextContent();
      pieces.push({ key: node.getKey(), start: text.length, length: words.length });
      text += words;
    } else if ($isElementNode(node)) {
      for (const child of node.getChildren()) read(child);
      text += '\n';
    } else if ($isLineBreakNode(node)) text += '\n';
  };
  read(block);
  return { text, pieces };
}

/** Where a stretch of the text begins and ends in the document; null where one end is in nothing that is shown. */
export function pointsOf(
  { pieces }: BlockText,
  start: number,
  end: number,
): { from: TextPoint; to: TextPoint } | null {
  const first = pieces.find((it) => start >= it.start && start < it.start + it.length);
  const last = pieces.find((it) => end > it.start && end <= it.start + it.length);
  if (first === undefined || last === undefined) return null;
  return {
    from: { key: first.key, offset: start - first.start },
    to: { key: last.key, offset: end - last.start },
  };
}
