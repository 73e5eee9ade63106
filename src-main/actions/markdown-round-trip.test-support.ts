import { library } from '#core/citing/test-data.ts';
import { mapContents } from '#core/model/map-contents.ts';
import type { Block } from '#core/model/block.ts';
import { briefing as briefingSchema, type Briefing } from '#core/model/briefing.ts';
import { citationId, noteId, blockId, briefingId } from '#core/model/ids.ts';
import type { Inline, TextRun } from '#core/model/inline.ts';
import type { References } from '#core/model/references.ts';
import { writeBriefingMarkdown } from '#main/exporters/briefing-markdown.ts';
import { parseBriefing } from '#main/importers/briefing-markdown-parse.ts';
import { namedTargets, resolveBriefing } from '#main/importers/briefing-markdown-resolve.ts';

/** What comes back of Markdown in a library that holds `references` and nothing else. */
export function readMarkdown(markdown: string, references: References = library) {
  const draft = parseBriefing(markdown);
  let ids = 0;
  const { briefing, problems } = resolveBriefing(draft, {
    newId: () => `id${(ids += 1)}`,
    now: '2026-03-09T12:00:00.000Z',
    titleIfNone: 'no title',
    references: heldOf(references, namedTargets(draft)),
    sourceOf: (key) => references.sources.find((it) => it.citeKey === key) ?? null,
    findQuote: () => ({ outcome: 'not-found' }),
  });
  return { briefing: briefingSchema.parse(briefing), problems };
}

/** As the store answers: only what is asked for, and the sources it comes from. */
function heldOf(references: References, targets: ReturnType<typeof namedTargets>): References {
  const asked = new Set(targets.map((it) => `${it.kind} ${it.id}`));
  const excerpts = references.excerpts.filter((it) => asked.has(`excerpt ${it.id}`));
  const figures = references.figures.filter((it) => asked.has(`figure ${it.id}`));
  const pictures = references.pictures.filter((it) => asked.has(`picture ${it.id}`));
  const from = new Set([...excerpts, ...figures, ...pictures].map((it) => it.sourceId));
  const sources = references.sources.filter((it) => from.has(it.id) || asked.has(`source ${it.id}`));
  return { sources, excerpts, figures, pictures, derivations: [] };
}

export function roundTrip(briefing: Briefing) {
  const markdown = writeBriefingMarkdown(briefing, library);
  return { markdown, ...readMarkdown(markdown) };
}

/**
 * A briefing without what Markdown does not carry: ids are places in the document, neighbouring runs of one form are one, and
 * a table has no caption or no widths in one way only.
 */
export function comparable(briefing: Briefing): Briefing {
  const places = new Map(briefing.blocks.map((it, index) => [it.id, blockId.parse(`block ${index}`)]));
  const inline = (it: Inline): Inline => {
    if (it.type === 'citation') return { ...it, id: citationId.parse('c') };
    if (it.type === 'cross-reference') return { ...it, to: places.get(it.to) ?? it.to };
    if (it.type === 'note') return { ...it, id: noteId.parse('n'), content: joined(it.content) as TextRun[] };
    return it;
  };
  return {
    ...briefing,
    id: briefingId.parse('briefing'),
    blocks: briefing.blocks.map((it) => {
      const block = mapContents(it, (content) => joined(content.map(inline)));
      return { ...withoutOwnIds(block), id: places.get(it.id) ?? it.id };
    }),
  };
}

function withoutOwnIds(it: Block): Block {
  const cited = citationId.parse('c');
  if (it.type === 'chart') return { ...it, citationId: cited };
  if (it.type === 'figure-table')
    return { ...it, rows: it.rows.map((row) => ({ ...row, citationId: cited })) };
  if (it.type !== 'table') return it;
  const { caption, widths, ...rest } = it;
  return { ...rest, ...(caption == null ? {} : { caption }), ...(widths == null ? {} : { widths }) };
}

function joined<T extends Inline>(content: readonly T[]): Inline[] {
  const runs: Inline[] = [];
  for (const it of content) {
    const last = runs.at(-1);
    if (last?.type === 'text' && it.type === 'text' && form(last) === form(it))
      runs[runs.length - 1] = { ...last, text: last.text + it.text };
    else runs.push(it);
  }
  return runs;
}

function form({ bold, italic, highlight, link, comments, suggestion }: TextRun): string {
  const { id, change, at, author } = suggestion ?? {};
  return JSON.stringify([
    bold,
    italic,
    highlight,
    link,
    comments,
    id,
    change,
    at,
    author?.name,
    author?.initials,
  ]);
}
