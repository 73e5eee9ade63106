import type { RootContent } from 'mdast';
import type { Briefing } from '#core/model/briefing.ts';
import type { References } from '#core/model/references.ts';
import { blockNodes } from './markdown-blocks.ts';
import { contentNodes } from './markdown-content.ts';
import { frontMatter } from './markdown-facts.ts';
import { markdownOf } from './markdown-syntax.ts';
import { writingOf } from './markdown-writing.ts';

/**
 * A briefing as Markdown that a person can read and edit, and that comes back as the same briefing (importers/briefing-markdown-*):
 * CommonMark with YAML front matter, Pandoc's citations, GFM tables and footnotes, and generic directives for what these have no
 * form for. What it points at is named by its id, and by its cite key for the person; `references` holds what the ids lead to. What
 * is not there is named all the same. Blocks, citations and notes have no ids in it.
 */
export function writeBriefingMarkdown(briefing: Briefing, references: References): string {
  const writing = writingOf(briefing, references);
  const children: RootContent[] = briefing.blocks.flatMap((it) => blockNodes(it, writing));
  // A note's own words hold no notes: the list does not grow.
  const notes = writing.notes.map(({ content }, index): RootContent => {
    const identifier = String(index + 1);
    const words = contentNodes(content, 'many', writing);
    const paragraphs = words.length === 0 ? [] : [{ type: 'paragraph' as const, children: words }];
    return { type: 'footnoteDefinition', identifier, label: identifier, children: paragraphs };
  });
  const body = markdownOf({ type: 'root', children: [...children, ...notes] });
  return body === '' ? frontMatter(briefing) : `${frontMatter(briefing)}\n${body}`;
}
