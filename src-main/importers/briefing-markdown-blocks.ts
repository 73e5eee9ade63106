import type { BlockContent, DefinitionContent, Heading, List, Table } from 'mdast';
import type { Marking } from '#core/model/marking.ts';
import { inlinesOf } from './briefing-markdown-citations.ts';
import type { DraftBlock } from './briefing-markdown-draft.ts';
import { flowPieces, listItems } from './briefing-markdown-flow.ts';
import { takeListMark, takeMark } from './briefing-markdown-marks.ts';
import {
  isLinkLabel,
  lineOf,
  notSupported,
  piecesOf,
  sourceOf,
  type Reading,
} from './briefing-markdown-phrasing.ts';
import { wordsOf, type Pieces } from './briefing-markdown-pieces.ts';

/** The block a part of the file makes; none for what leaves only a problem, or a definition that links use. */
export function blocksOf(
  node: BlockContent | DefinitionContent,
  reading: Reading,
  banner: Marking | null,
): DraftBlock[] {
  const plain = (type: 'paragraph' | 'quotation', pieces: Pieces): DraftBlock[] => {
    const marked = takeMark(pieces, banner);
    if (wordsOf(pieces) === '') return [];
    return [{ type, line: lineOf(node), marking: marked.marking, content: inlinesOf(marked.pieces) }];
  };
  switch (node.type) {
    case 'heading':
      return [headingOf(node, reading, banner)];
    case 'blockquote':
      return plain('quotation', flowPieces(node.children, reading, '\n\n'));
    case 'list':
      return [listOf(node, reading, banner)];
    case 'table':
      return [tableOf(node, reading)];
    case 'thematicBreak':
      notSupported(reading, 'rule across the page', node);
      return [];
    case 'definition':
      if (isLinkLabel(node.identifier) && reading.linked.has(node.identifier)) return [];
      return plain('paragraph', [
        {
          text: sourceOf(node, reading),
          bold: false,
          italic: false,
          literal: !node.identifier.startsWith('^'),
          line: lineOf(node),
        },
      ]);
    default:
      return plain('paragraph', flowPieces([node], reading, '\n'));
  }
}

function headingOf(node: Heading, reading: Reading, banner: Marking | null): DraftBlock {
  if (node.depth > 3) notSupported(reading, `heading of level ${node.depth}`, node);
  const { marking, pieces } = takeMark(piecesOf(node.children, reading), banner);
  const level = node.depth === 1 || node.depth === 2 ? node.depth : 3;
  return { type: 'heading', line: lineOf(node), marking, level, content: inlinesOf(pieces) };
}

function listOf(node: List, reading: Reading, banner: Marking | null): DraftBlock {
  if (node.ordered === true && node.start !== 1 && typeof node.start === 'number')
    notSupported(reading, `list that begins at ${node.start}`, node);
  const items = listItems(node, reading, 0);
  const marked = takeListMark(
    items.map((it) => it.pieces),
    banner,
  );
  if (marked.mixed) notSupported(reading, 'portion marks of single items', node);
  return {
    type: 'list',
    line: lineOf(node),
    marking: marked.marking,
    ordered: node.ordered === true,
    items: items.map((it, index) => ({ depth: it.depth, content: inlinesOf(marked.items[index] ?? []) })),
  };
}

/** Short rows are filled with empty cells: the model keeps rows of equal length. */
function tableOf(node: Table, reading: Reading): DraftBlock {
  const rows = node.children.map((row) =>
    row.children.map((cell) => inlinesOf(piecesOf(cell.children, reading))),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const [names, ...rest] = rows;
  const headerRow = names?.some((cell) => cell.length > 0) === true || rest.length === 0;
  return {
    type: 'table',
    line: lineOf(node),
    marking: null,
    headerRow,
    rows: (headerRow ? rows : rest).map((row) =>
      Array.from({ length: width }, (_, index) => ({ content: row[index] ?? [] })),
    ),
  };
}
