import type { BlockContent, DefinitionContent, List } from 'mdast';
import { piecesOf } from './briefing-markdown-phrasing.ts';
import { PLAIN, wordsOf, type Piece, type Pieces } from './briefing-markdown-pieces.ts';
import { lineOf, notSupported, sourceOf, unescaped, type Reading } from './briefing-markdown-reading.ts';

type Flow = BlockContent | DefinitionContent;

/** The words of several blocks in one, `between` standing between them; what loses its form is named as a problem. */
export function flowPieces(nodes: readonly Flow[], reading: Reading, between: '\n' | '\n\n'): Piece[] {
  return separated(
    nodes.map((node) => ({ pieces: blockPieces(node, reading, between), line: lineOf(node) })),
    between,
  );
}

function blockPieces(node: Flow, reading: Reading, between: '\n' | '\n\n'): Piece[] {
  const literal = (text: string) => [{ text, marks: PLAIN, literal: true, line: lineOf(node) }];
  switch (node.type) {
    case 'paragraph':
      return piecesOf(node.children, reading);
    case 'code':
      if (node.lang) notSupported(reading, `code of language ${unescaped(node.lang)}`, node);
      return literal(node.value);
    case 'html':
      return literal(node.value);
    case 'definition':
      return literal(sourceOf(node, reading));
    case 'containerDirective':
    case 'leafDirective':
    case 'footnoteDefinition':
      notSupported(reading, 'a directive or note inside another block', node);
      return literal(sourceOf(node, reading));
    case 'thematicBreak':
      notSupported(reading, 'rule across the page', node);
      return [];
    case 'heading':
      notSupported(reading, 'heading inside another block', node);
      return piecesOf(node.children, reading);
    case 'blockquote':
      notSupported(reading, 'quotation inside another block', node);
      return flowPieces(node.children, reading, between);
    case 'list':
      notSupported(reading, 'list inside another block', node);
      return separated(
        listItems(node, reading, 0).map((it) => ({ ...it, line: lineOf(node) })),
        '\n',
      );
    case 'table':
      notSupported(reading, 'table inside another block', node);
      return separated(
        node.children
          .flatMap((row) => row.children)
          .map((cell) => ({ pieces: piecesOf(cell.children, reading), line: lineOf(cell) })),
        '\n',
      );
    default:
      return literal(sourceOf(node, reading));
  }
}

export interface ListItem {
  readonly depth: number;
  readonly pieces: Pieces;
}

/** The items of a list and of the lists in it, in reading order. */
export function listItems(list: List, reading: Reading, depth: number): ListItem[] {
  const allowed = Math.min(depth, 8);
  if (depth === 9) notSupported(reading, 'list deeper than nine levels', list);
  return list.children.flatMap((item): ListItem[] => {
    const items: ListItem[] = [];
    let own: Flow[] = [];
    const close = () => {
      if (own.length > 0 || items.length === 0)
        items.push({ depth: allowed, pieces: flowPieces(own, reading, '\n') });
      own = [];
    };
    for (const child of item.children) {
      if (child.type !== 'list') {
        if (own.length === 0 && items.length > 0)
          notSupported(reading, 'words after a list in an item', child);
        own.push(child);
        continue;
      }
      close();
      if (child.ordered !== list.ordered) notSupported(reading, 'numbers and bullets in one list', child);
      items.push(...listItems(child, reading, depth + 1));
    }
    if (own.length > 0 || items.length === 0) close();
    return items;
  });
}

function separated(
  parts: readonly { readonly pieces: Pieces; readonly line: number }[],
  between: string,
): Piece[] {
  return parts
    .filter((it) => wordsOf(it.pieces) !== '')
    .flatMap(({ pieces, line }, index) => [
      ...(index === 0 ? [] : [{ text: between, marks: PLAIN, literal: false, line }]),
      ...pieces,
    ]);
}
