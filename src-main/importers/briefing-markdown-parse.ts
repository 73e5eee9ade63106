import type { Definition, Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown, type Extension } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import { plainText } from '#core/model/inline.ts';
import { briefingFacts } from '#core/model/briefing.ts';
import { blocksOf } from './briefing-markdown-blocks.ts';
import type { DraftBlock, DraftBriefing } from './briefing-markdown-draft.ts';
import { noFacts, readFacts } from './briefing-markdown-facts.ts';
import { ESCAPE, lineOf, type Reading } from './briefing-markdown-phrasing.ts';

/** Keeps it known which characters were escaped: `\@` begins no citation. */
const keepEscapes: Extension = {
  exit: {
    characterEscapeValue(token) {
      const node = this.stack.pop();
      if (node === undefined || !('value' in node)) throw new Error('an escaped character outside text');
      node.value += ESCAPE + this.sliceSerialize(token);
      if (node.position) node.position.end = { ...token.end };
    },
  },
};

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

function parsed(text: string): DraftBriefing {
  const root = fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown(), keepEscapes],
  });
  const [first] = root.children;
  const read =
    first?.type === 'yaml' ? readFacts(first.value, lineOf(first) + 1) : { facts: noFacts, problems: [] };
  const reading: Reading = { markdown: text, ...linksOf(root), problems: [...read.problems] };
  const blocks = root.children.filter(isFlow).flatMap((node) => blocksOf(node, reading, read.facts.marking));
  const problems = reading.problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { ...titled(read.facts, blocks), problems };
}

/** Every paragraph as its words, for a file that costs too much to read as Markdown. */
export function unparsedBriefing(markdown: string): DraftBriefing {
  const text = withoutMark(markdown);
  const blocks: DraftBlock[] = [];
  let line = 1;
  for (const it of text.split(/(\n{2,})/)) {
    const run = { type: 'text' as const, text: it.trim(), bold: false, italic: false };
    if (run.text !== '') blocks.push({ type: 'paragraph', line, marking: null, content: [run] });
    line += it.split('\n').length - 1;
  }
  const subject = 'Markdown nested this deep';
  return { facts: noFacts, blocks, problems: [{ code: 'not-supported', subject, line: 1 }] };
}

type FlowContent = Parameters<typeof blocksOf>[0];

function isFlow(node: RootContent): node is FlowContent {
  return node.type !== 'yaml';
}

/** A first heading that says nothing but the title becomes the title; one that says more stays as well. */
function titled(
  facts: DraftBriefing['facts'],
  blocks: readonly DraftBlock[],
): Omit<DraftBriefing, 'problems'> {
  const heading = blocks.find((it) => it.type === 'heading' && it.level === 1);
  if (facts.title !== '' || heading?.type !== 'heading') return { facts, blocks };
  const runs = heading.content.filter((it) => it.type === 'text');
  const title = briefingFacts.shape.title.safeParse(plainText(runs).trim());
  if (!title.success || title.data === '') return { facts, blocks };
  const isOnlyTitle =
    heading === blocks[0] && heading.marking === null && runs.length === heading.content.length;
  return { facts: { ...facts, title: title.data }, blocks: isOnlyTitle ? blocks.slice(1) : blocks };
}

function linksOf(root: Root): Pick<Reading, 'definitions' | 'linked'> {
  const definitions = new Map<string, Definition>();
  const linked = new Set<string>();
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'linkReference' || node.type === 'imageReference') linked.add(node.identifier);
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return { definitions, linked };
}
