import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { StatedFacts } from '#core/model/source.ts';
import { cleanLine } from '#core/text/characters.ts';
import { NO_FACTS } from '#core/text/facts.ts';
import { plainParagraphs, type HintedParagraph } from '#core/text/hinted-paragraph.ts';
import { normaliseText } from '#core/text/normalise.ts';
import { splitRunTogether } from '#core/text/run-together.ts';
import { pageParagraphs } from './html-paragraphs.ts';
import { parsePage } from './html-tree.ts';
import type { ReadParagraphs } from './make-draft.ts';
import { frontMatterFacts } from './markdown-facts.ts';

/**
 * Reads a document in Markdown: its words without the marks, one paragraph for each heading, paragraph, item, table row
 * and line of code. Front matter and a first heading of level 1 give facts. A text nested beyond what the parser can
 * hold is read as plain text.
 */
export function readMarkdown(text: string): ReadParagraphs {
  try {
    return parsed(text.replace(/\r\n?/g, '\n'));
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return { paragraphs: plainParagraphs(normaliseText(text)), meta: NO_FACTS, mediaType: 'text/markdown' };
  }
}

function parsed(text: string): ReadParagraphs {
  const tree = fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmTableFromMarkdown()],
  });
  const yaml = tree.children.find((it) => it.type === 'yaml');
  const stated = yaml?.type === 'yaml' ? frontMatterFacts(yaml.value) : null;
  const facts = stated?.facts ?? NO_FACTS;
  const heading = tree.children.find((it) => it.type === 'heading' && it.depth === 1);
  const title = facts.title ?? (heading ? cleanLine(words(heading)) : null);
  const meta: StatedFacts = { ...facts, title: title === '' || (title?.length ?? 0) > 1000 ? null : title };
  return {
    paragraphs: tree.children.flatMap((it) => paragraphsOf(it, '')),
    meta,
    metaEvidence: stated?.evidence ?? [],
    mediaType: 'text/markdown',
  };
}

function paragraphsOf(node: Nodes, prefix: string): HintedParagraph[] {
  switch (node.type) {
    case 'heading':
      return lines([prefix + words(node)], 'heading');
    case 'paragraph':
      return lines(
        headLines(prefix + words(node)).flatMap((it) => splitRunTogether(cleanLine(it))),
        null,
      );
    case 'list':
      return node.children.flatMap((item, index) =>
        itemParagraphs(item, node.ordered ? `${(node.start ?? 1) + index}. ` : '- '),
      );
    case 'table':
      return lines(
        node.children.map((row) => row.children.map(words).join(' | ')),
        null,
      );
    case 'code':
      return lines(node.value.split('\n'), null);
    case 'html':
      return pageParagraphs(parsePage(node.value));
    case 'blockquote':
    case 'listItem':
      return node.children.flatMap((it) => paragraphsOf(it, ''));
    default:
      return [];
  }
}

function itemParagraphs(item: Parents, mark: string): HintedParagraph[] {
  return item.children.flatMap((it, index) => paragraphsOf(it, index === 0 ? mark : ''));
}

const MOST_HEAD_LINES = 6;
const LONGEST_HEAD_LINE = 80;

/** Lines under each other that are no sentences stay apart, as author, date and outlet at the head of a note. */
function headLines(text: string): string[] {
  const each = text.split('\n').map((it) => it.trim());
  const isHead = each.every(
    (it) => /^[\p{Lu}\p{N}]/u.test(it) && it.length <= LONGEST_HEAD_LINE && !/[.,;:!?…]["'”’»)]*$/.test(it),
  );
  return isHead && each.length <= MOST_HEAD_LINES ? each : [text];
}

function lines(texts: readonly string[], hint: HintedParagraph['hint']): HintedParagraph[] {
  return texts
    .map(cleanLine)
    .filter((it) => it !== '')
    .map((text) => ({ text, hint, linkShare: 0 }));
}

/** The words of a node, without marks; pictures give their alternative text, inline HTML nothing. */
function words(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return 'children' in node ? node.children.map(words).join('') : '';
}
