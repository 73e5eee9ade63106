import type { BlockContent, DefinitionContent, Heading, List, Table } from 'mdast';
import { inlinesOf } from './briefing-markdown-citations.ts';
import { directiveBlocks } from './briefing-markdown-directives.ts';
import type { DraftBlock } from './briefing-markdown-draft.ts';
import { flowPieces, listItems } from './briefing-markdown-flow.ts';
import { takeListMark, takeMark } from './briefing-markdown-marks.ts';
import { paragraphOf, wordsBlock } from './briefing-markdown-words.ts';
import { piecesOf } from './briefing-markdown-phrasing.ts';
import { PLAIN } from './briefing-markdown-pieces.ts';
import { isLinkLabel, lineOf, notSupported, sourceOf, type Reading } from './briefing-markdown-reading.ts';

/** The blocks a part of the file makes; none for what leaves only a problem, or for what others of its parts use. */
export function blocksOf(node: BlockContent | DefinitionContent, reading: Reading): DraftBlock[] {
  switch (node.type) {
    case 'heading':
      return [headingOf(node, reading)];
    case 'blockquote':
      return wordsBlock(flowPieces(node.children, reading, '\n\n'), reading, (words) => ({
        ...{ line: lineOf(node), type: 'quotation', excerpt: 'words' },
        ...words,
      }));
    case 'list':
      return [listOf(node, reading)];
    case 'table':
      return [tableOf(node, reading)];
    case 'thematicBreak':
      return [{ line: lineOf(node), marking: null, type: 'rule' }];
    case 'containerDirective':
    case 'leafDirective':
      return directiveBlocks(node, reading, blocksOf);
    case 'definition': {
      if (isLinkLabel(node.identifier) && reading.linked.has(node.identifier)) return [];
      const literal = !node.identifier.startsWith('^');
      const line = lineOf(node);
      return paragraphOf([{ text: sourceOf(node, reading), marks: PLAIN, literal, line }], reading, line);
    }
    // Notes are read where their marks stand.
    case 'footnoteDefinition':
      return [];
    default:
      return paragraphOf(flowPieces([node], reading, '\n'), reading, lineOf(node));
  }
}

function headingOf(node: Heading, reading: Reading): DraftBlock {
  if (node.depth > 3) notSupported(reading, `heading of level ${node.depth}`, node);
  const { marking, pieces } = takeMark(piecesOf(node.children, reading), reading.schemes);
  const level = node.depth === 1 || node.depth === 2 ? node.depth : 3;
  return { type: 'heading', line: lineOf(node), marking, level, content: inlinesOf(pieces) };
}

function listOf(node: List, reading: Reading): DraftBlock {
  if (node.ordered === true && node.start !== 1 && typeof node.start === 'number')
    notSupported(reading, `list that begins at ${node.start}`, node);
  const items = listItems(node, reading, 0);
  const marked = takeListMark(
    items.map((it) => it.pieces),
    reading.schemes,
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
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
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
