import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Block, BlockOf } from '#core/model/block.ts';
import type { Inline } from '#core/model/inline.ts';
import { attributes, blockAttributes, pair, type Attributes } from './markdown-attributes.ts';
import { contentNodes } from './markdown-content.ts';
import { isStepwise, listNode } from './markdown-lists.ts';
import { isWrittenBefore } from './markdown-portion.ts';
import { raw } from './markdown-raw.ts';
import { cellsNode, figuresNode, gridAttributes, gridNode, isGrid, leaf } from './markdown-tables.ts';
import type { Writing } from './markdown-writing.ts';

/** A block as Markdown's nodes: what it is, and before it what Markdown has no place for in it. */
export function blockNodes(block: Block, writing: Writing): RootContent[] {
  switch (block.type) {
    case 'heading':
      return wordsBlock(block, {}, 'one', writing, (children) => ({
        ...{ type: 'heading', depth: block.level, children },
      }));
    case 'paragraph':
      return paragraphNodes(block, writing);
    case 'quotation':
      return quotationNodes(block, writing);
    case 'list':
      return listNodes(block, writing);
    case 'table': {
      const said = blockAttributes(block, block.marking, writing);
      if (!isGrid(block)) return [cellsNode(block, said, writing)];
      return withAttributes({ ...said, ...gridAttributes(block) }, gridNode(block, writing));
    }
    case 'picture': {
      const { fileName: file = null } = writing.picture(block.pictureId) ?? {};
      const cite = writing.keyOf({ kind: 'picture', id: block.pictureId });
      const own = attributes({ picture: block.pictureId, file, cite });
      const said = { ...own, ...blockAttributes(block, block.marking, writing) };
      return [leaf('picture', said, contentNodes(block.content, 'one', writing))];
    }
    case 'figure-table': {
      const said = { ...attributes({ columns: block.columns.join(' ') }), ...all(block, writing) };
      return [figuresNode('figure-table', block.caption, said, block.rows, writing)];
    }
    case 'chart': {
      const said = { ...attributes({ form: block.form }), ...all(block, writing) };
      return [figuresNode('chart', block.caption, said, block.figures, writing)];
    }
    case 'key-judgement': {
      const { likelihood, confidence } = block;
      const term = likelihood && pair(likelihood.scale, likelihood.term);
      return [
        partsNode(block, attributes({ likelihood: term, confidence }), { basis: block.basis }, writing),
      ];
    }
    case 'question': {
      const { line, ifPressed, fact } = block;
      return [partsNode(block, {}, { line, 'if-pressed': ifPressed, fact }, writing)];
    }
    case 'speaking-point':
      return [partsNode(block, {}, { fact: block.fact }, writing)];
    case 'page-break':
      return [leaf('page-break', all(block, writing))];
    case 'rule':
      return withAttributes(all(block, writing), { type: 'thematicBreak' });
  }
}

function all(block: Block, writing: Writing): Attributes {
  return blockAttributes(block, block.marking, writing);
}

function withAttributes(said: Attributes, node: RootContent): RootContent[] {
  return Object.keys(said).length === 0 ? [node] : [leaf('block', said), node];
}

type WordsBlock = Exclude<Extract<Block, { content: Inline[] }>, { type: 'picture' }>;

/** The attributes of a block, and the portion mark its words begin with where one can stand there. */
function marked(block: WordsBlock, writing: Writing): { said: Attributes; mark: PhrasingContent[] } {
  const { marking, content } = block;
  const isBefore = marking !== null && isWrittenBefore(marking, content, writing);
  const mark = isBefore ? [raw(`(${marking.label}) `)] : [];
  return { said: blockAttributes(block, isBefore ? null : marking, writing), mark };
}

function wordsBlock(
  block: WordsBlock,
  own: Attributes,
  lines: 'many' | 'one',
  writing: Writing,
  make: (children: PhrasingContent[]) => RootContent,
): RootContent[] {
  const { said, mark } = marked(block, writing);
  return withAttributes({ ...said, ...own }, make([...mark, ...contentNodes(block.content, lines, writing)]));
}

function paragraphNodes(block: BlockOf<'paragraph'>, writing: Writing): RootContent[] {
  const own = attributes({ unnumbered: block.unnumbered });
  if (block.content.length === 0) return [leaf('paragraph', { ...all(block, writing), ...own })];
  return wordsBlock(block, own, 'many', writing, paragraph);
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function quotationNodes(block: BlockOf<'quotation'>, writing: Writing): RootContent[] {
  const own = bindingOf(block);
  if (block.content.length === 0) return [leaf('quotation', { ...all(block, writing), ...own })];
  const { said, mark } = marked(block, writing);
  const paragraphs = inParagraphs(block.content).map((content, index) =>
    paragraph([...(index === 0 ? mark : []), ...contentNodes(content, 'many', writing)]),
  );
  return withAttributes({ ...said, ...own }, { type: 'blockquote', children: paragraphs });
}

/** How the file says which excerpt is quoted: the citation at the end does, where it cites that very excerpt first. */
function bindingOf({ excerptId, content }: BlockOf<'quotation'>): Attributes {
  const last = content.at(-1);
  const cited = last?.type === 'citation' ? last.targets[0]?.target : undefined;
  if (excerptId !== null)
    return cited?.kind === 'excerpt' && cited.id === excerptId ? {} : attributes({ excerpt: excerptId });
  return attributes({ unbound: content.some((it) => it.type === 'citation') });
}

/** Blank lines between plain words are paragraphs of a quotation. */
function inParagraphs(content: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  for (const it of content) {
    const isPlain = it.type === 'text' && Object.keys(it).length === 4 && !it.bold && !it.italic;
    const parts = isPlain ? it.text.split(/(?<=[^\n])\n\n(?=[^\n])/) : [];
    if (it.type !== 'text' || parts.length < 2) paragraphs.at(-1)?.push(it);
    else
      for (const [index, text] of parts.entries()) {
        if (index > 0) paragraphs.push([]);
        paragraphs.at(-1)?.push({ ...it, text });
      }
  }
  return paragraphs;
}

function listNodes(block: BlockOf<'list'>, writing: Writing): RootContent[] {
  const { marking, ordered } = block;
  const isBefore =
    marking !== null && block.items.every((it) => isWrittenBefore(marking, it.content, writing));
  const mark = isBefore ? [raw(`(${marking.label}) `)] : [];
  const isDeep = !isStepwise(block.items);
  const depths = isDeep ? block.items.map((it) => it.depth).join(' ') : null;
  const items = block.items.map(({ depth, content }) => ({
    depth: isDeep ? 0 : depth,
    children: [...mark, ...contentNodes(content, 'many', writing)],
  }));
  const said = { ...blockAttributes(block, isBefore ? null : marking, writing), ...attributes({ depths }) };
  return withAttributes(said, listNode(items, ordered));
}

/** A block of several parts: its own words, then each part under its name; a part without words is left out. */
function partsNode(
  block: BlockOf<'key-judgement' | 'question' | 'speaking-point'>,
  own: Attributes,
  parts: Readonly<Record<string, readonly Inline[]>>,
  writing: Writing,
): RootContent {
  const { said, mark } = marked(block, writing);
  const words = (content: readonly Inline[], before: PhrasingContent[]) =>
    content.length === 0 ? [] : [paragraph([...before, ...contentNodes(content, 'many', writing)])];
  const children: BlockContent[] = words(block.content, mark);
  for (const [name, content] of Object.entries(parts))
    if (content.length > 0) children.push(leaf(name), ...words(content, []));
  return { type: 'containerDirective', name: block.type, attributes: { ...own, ...said }, children };
}
