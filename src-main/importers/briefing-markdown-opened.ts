import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { attributesOf, type Attributes } from './briefing-markdown-attributes.ts';
import { captionAttribute } from './briefing-markdown-block-attributes.ts';
import type { DraftBlock } from './briefing-markdown-draft.ts';
import { piecesOf } from './briefing-markdown-phrasing.ts';
import { PLAIN, saidOf, wordsOf, type Piece } from './briefing-markdown-pieces.ts';
import { lineOf, notSupported, type Reading } from './briefing-markdown-reading.ts';
import { paragraphOf } from './briefing-markdown-words.ts';

export type BlockDirective = ContainerDirective | LeafDirective;
export type Flow = BlockContent | DefinitionContent;
/** Reads a part of the file as blocks of their own. */
export type BlocksOf = (node: Flow, reading: Reading) => DraftBlock[];

/** A directive that is a block, taken apart. */
export interface Opened {
  readonly node: BlockDirective;
  readonly attributes: Attributes;
  /** The words in brackets. */
  readonly label: readonly PhrasingContent[];
  /** What stands between its fences. */
  readonly flow: readonly Flow[];
  readonly reading: Reading;
  readonly blocksOf: BlocksOf;
}

export function opened(node: BlockDirective, reading: Reading, blocksOf: BlocksOf): Opened {
  const common = { node, reading, blocksOf, attributes: attributesOf(node, reading) };
  if (node.type === 'leafDirective') return { ...common, label: node.children, flow: [] };
  const [first, ...rest] = node.children;
  const isLabel = first?.type === 'paragraph' && first.data !== undefined && 'directiveLabel' in first.data;
  return isLabel
    ? { ...common, label: first.children, flow: rest }
    : { ...common, label: [], flow: node.children };
}

/** The caption: the words in brackets, else the attribute; what is too long becomes a paragraph behind the block. */
export function takeCaption(it: Opened): { caption: string | null; rest: DraftBlock[] } {
  const pieces = piecesOf(it.label, it.reading);
  if (pieces.length === 0) return { caption: it.attributes.fit('caption', captionAttribute), rest: [] };
  const caption = captionAttribute.safeParse(saidOf(pieces)).data;
  if (caption !== undefined) return { caption, rest: [] };
  notSupported(it.reading, 'a caption as long as this', it.node);
  return { caption: null, rest: paragraphOf(pieces, it.reading, lineOf(it.node)) };
}

/** What stands in a directive that has no place for it, as blocks behind it. */
export function misplaced(nodes: readonly Flow[], { reading, blocksOf, node }: Opened): DraftBlock[] {
  return nodes.flatMap((it) => {
    notSupported(reading, `this part of the directive ${node.name}`, it);
    return blocksOf(it, reading);
  });
}

/** A directive nobody knows: what opens it as it stands in the file, then what it holds. */
export function unknownDirective({ node, label, flow, reading, blocksOf }: Opened): DraftBlock[] {
  notSupported(reading, `the directive ${node.name}`, node);
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const lineEnd = reading.markdown.indexOf('\n', start);
  const opensTo = node.type === 'leafDirective' || lineEnd < 0 ? end : Math.min(end, lineEnd);
  const say = (from: number, to: number): Piece => ({
    ...{ text: reading.markdown.slice(from, to), marks: PLAIN, literal: false, line: lineOf(node) },
  });
  const from = label.at(0)?.position?.start.offset ?? opensTo;
  const to = label.at(-1)?.position?.end.offset ?? opensTo;
  const opening = [say(start, from), ...piecesOf(label, reading), say(to, opensTo)];
  return [
    ...(wordsOf(opening) === '' ? [] : paragraphOf(opening, reading, lineOf(node))),
    ...flow.flatMap((it) => blocksOf(it, reading)),
  ];
}
