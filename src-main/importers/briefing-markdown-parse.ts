import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { briefingFacts } from '#core/model/briefing.ts';
import { attributesOf } from './briefing-markdown-attributes.ts';
import { withAttributes } from './briefing-markdown-block-attributes.ts';
import { blocksOf } from './briefing-markdown-blocks.ts';
import { withoutDepths } from './briefing-markdown-depth.ts';
import type { DraftBlock, DraftBriefing } from './briefing-markdown-draft.ts';
import { noFacts, readFacts } from './briefing-markdown-facts.ts';
import { notesOf, unusedNote } from './briefing-markdown-notes.ts';
import type { Flow } from './briefing-markdown-opened.ts';
import { PLAIN } from './briefing-markdown-pieces.ts';
import { lineOf, notSupported, sourceOf, type Reading } from './briefing-markdown-reading.ts';
import { treeOf } from './briefing-markdown-syntax.ts';
import { paragraphOf } from './briefing-markdown-words.ts';

/**
 * Reads a briefing from Markdown (CommonMark with YAML front matter, tables, and citations as Pandoc writes them).
 * Never throws on bad input; what the model has no form for keeps its words and is named in `problems`, in the order
 * of the file. The first heading of level 1 is the title where the front matter has none.
 */
export function parseBriefing(markdown: string): DraftBriefing {
  const text = withoutMark(markdown);
  try {
    return parsed(text);
  } catch (thrown) {
    // Thousands of quotations or emphases in each other are more than the call stack holds.
    if (thrown instanceof RangeError) return unparsedBriefing(text);
    throw thrown;
  }
}

function withoutMark(markdown: string): string {
  return markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function parsed(whole: string): DraftBriefing {
  const { markdown, problems } = withoutDepths(whole);
  const root = treeOf(markdown);
  const [first] = root.children;
  const read =
    first?.type === 'yaml'
      ? readFacts(first.value, lineOf(first) + 1)
      : { facts: noFacts, titleStated: false, problems: [] };
  const { marking, markingScheme } = read.facts;
  const { notes, ...links } = linksOf(root);
  const reading: Reading = {
    ...{ markdown, ...links, inNote: false },
    takeNote: (mark, at) => notes.take(mark, at),
    schemes: new Set([marking?.scheme, markingScheme].filter((it) => typeof it === 'string')),
    problems: [...problems, ...read.problems],
  };
  const blocks = blocksIn(root, reading, notes);
  return {
    ...titled(read, blocks),
    problems: reading.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** The blocks of the file; `::block{...}` says something about the one that follows it. */
function blocksIn(root: Root, reading: Reading, notes: ReturnType<typeof notesOf>): DraftBlock[] {
  let before: LeafDirective | null = null;
  const made = root.children.map((node): DraftBlock[] => {
    if (!isFlow(node)) return [];
    if (node.type === 'leafDirective' && node.name === 'block' && node.children.length === 0) {
      const left = before === null ? [] : unused(before, reading);
      before = node;
      return left;
    }
    const [first, ...rest] = blocksOf(node, reading);
    if (first === undefined || before === null) return first === undefined ? [] : [first, ...rest];
    const block = withAttributes(first, attributesOf(before, reading), before, reading);
    before = null;
    return [block, ...rest];
  });
  const last = before === null ? [] : unused(before, reading);
  // Only now is it known which notes stand in the text.
  const all = root.children.flatMap((node, index) =>
    node.type === 'footnoteDefinition' && !notes.isUsed(node)
      ? paragraphOf(unusedNote(node, reading), reading, lineOf(node))
      : (made[index] ?? []),
  );
  return [...all, ...last];
}

function isFlow(node: RootContent): node is Flow {
  return node.type !== 'yaml';
}

/** `::block{...}` that no block follows. */
function unused(node: LeafDirective, reading: Reading): DraftBlock[] {
  notSupported(reading, 'what is said about a block that is not there', node);
  const line = lineOf(node);
  return paragraphOf([{ text: sourceOf(node, reading), marks: PLAIN, literal: true, line }], reading, line);
}

/** Every paragraph as its words, for a file that costs too much to read as Markdown. */
export function unparsedBriefing(markdown: string): DraftBriefing {
  const text = withoutMark(markdown);
  const blocks: DraftBlock[] = [];
  let line = 1;
  for (const it of text.split(/(\n{2,})/)) {
    const run = { type: 'text', text: it.trim(), marks: PLAIN, literal: true } as const;
    if (run.text !== '') blocks.push({ type: 'paragraph', line, marking: null, content: [run] });
    line += it.split('\n').length - 1;
  }
  const subject = 'Markdown nested this deep';
  return {
    facts: noFacts,
    titleStated: false,
    blocks,
    problems: [{ code: 'not-supported', subject, line: 1 }],
  };
}

/** A first heading that says nothing but the title becomes the title; one that says more stays as well. */
function titled(
  { facts, titleStated }: Pick<DraftBriefing, 'facts' | 'titleStated'>,
  blocks: readonly DraftBlock[],
): Omit<DraftBriefing, 'problems'> {
  const heading = blocks.find((it) => it.type === 'heading' && it.level === 1);
  if (titleStated || heading?.type !== 'heading') return { facts, titleStated, blocks };
  const runs = heading.content.filter((it) => it.type === 'text');
  const title = briefingFacts.shape.title.safeParse(
    runs
      .map((it) => it.text)
      .join('')
      .trim(),
  );
  if (!title.success || title.data === '') return { facts, titleStated, blocks };
  const isOnlyTitle =
    heading === blocks[0] &&
    heading.marking === null &&
    heading.label === undefined &&
    runs.length === heading.content.length;
  return {
    facts: { ...facts, title: title.data },
    titleStated: true,
    blocks: isOnlyTitle ? blocks.slice(1) : blocks,
  };
}

function linksOf(
  root: Root,
): Pick<Reading, 'definitions' | 'linked'> & { notes: ReturnType<typeof notesOf> } {
  const definitions = new Map<string, Definition>();
  const linked = new Set<string>();
  const notes: FootnoteDefinition[] = [];
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'linkReference' || node.type === 'imageReference') linked.add(node.identifier);
    if (node.type === 'footnoteDefinition') notes.push(node);
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return { definitions, linked, notes: notesOf(notes) };
}
