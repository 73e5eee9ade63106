import { PUNCTUATION, punctuationGoesFirst } from '#core/citing/mark-place.ts';
import { nameInText } from '#core/citing/reference.ts';
import type { Problem } from '#core/contract/problems.ts';
import type { Block } from '#core/model/block.ts';
import type { Inline, TextRun } from '#core/model/inline.ts';
import { BRIEFING_MODEL, type Briefing } from '#core/model/briefing.ts';
import type { CitedTarget, Locator } from '#core/model/citation.ts';
import { blockId, briefingId, citationId, type ExcerptId, type SourceId } from '#core/model/ids.ts';
import type { Source } from '#core/model/source.ts';
import type {
  DraftBlock,
  DraftBriefing,
  DraftCitation,
  DraftCite,
  DraftInline,
} from './briefing-markdown-draft.ts';
import { quoteOf } from './briefing-markdown-quote.ts';

/** Where the words of a quotation stand in a source. */
export type FoundQuote =
  | { readonly outcome: 'found'; readonly excerptId: ExcerptId }
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'ambiguous' };

/** The library, as far as a briefing that comes in needs it. */
export interface BriefingContext {
  newId(): string;
  /** The title of a briefing whose file states none, such as the file's name. */
  readonly titleIfNone: string;
  sourceOf(citeKey: string): Source | null;
  /**
   * Looks for a quotation in a source and answers the excerpt that holds these words, an old or a new one. `quote` has
   * no quotation marks around it; its paragraphs are separated by a blank line. `locator` may tell two places apart.
   */
  findQuote(sourceId: SourceId, quote: string, locator: Locator | null): FoundQuote;
}

/**
 * Binds a draft to the library. An unknown key keeps its words as typed (`unknown-cite-key`); a quotation that is not
 * found word for word stays unbound and cites its source (`quote-not-found`, `quote-ambiguous`).
 */
export function resolveBriefing(
  draft: DraftBriefing,
  context: BriefingContext,
): { briefing: Briefing; problems: readonly Problem[] } {
  const { language } = draft.facts;
  const problems = [...draft.problems];
  const blocks = draft.blocks.map((it) => resolveBlock(it, { ...context, language, problems }));
  const title = draft.facts.title === '' ? context.titleIfNone : draft.facts.title;
  return {
    briefing: { ...draft.facts, title, model: BRIEFING_MODEL, id: briefingId.parse(context.newId()), blocks },
    problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

type Resolving = BriefingContext & { readonly language: string; readonly problems: Problem[] };

function resolveBlock(it: DraftBlock, resolving: Resolving): Block {
  const common = { id: blockId.parse(resolving.newId()), marking: it.marking };
  const inlines = (content: readonly DraftInline[]) => resolveContent(content, resolving);
  switch (it.type) {
    case 'heading':
      return { ...common, type: it.type, level: it.level, content: inlines(it.content) };
    case 'paragraph':
      return { ...common, type: it.type, content: inlines(it.content) };
    case 'quotation': {
      const content = inlines(it.content);
      return { ...common, type: it.type, ...bound(content, it.line, resolving) };
    }
    case 'list': {
      const items = it.items.map(({ depth, content }) => ({ depth, content: inlines(content) }));
      return { ...common, type: it.type, ordered: it.ordered, items };
    }
    case 'table': {
      const rows = it.rows.map((row) => row.map(({ content }) => ({ content: inlines(content) })));
      return { ...common, type: it.type, headerRow: it.headerRow, rows };
    }
  }
}

function resolveContent(content: readonly DraftInline[], resolving: Resolving): Inline[] {
  const inlines: Inline[] = [];
  for (const it of content) {
    if (it.type === 'text') appendAfterMark(inlines, it, resolving.language);
    else resolveCitation(it, inlines, resolving);
  }
  return inlines;
}

/** Pandoc writes `word [@key].`: where the language wants the mark behind the full stop, the two change places. */
function appendAfterMark(inlines: Inline[], run: TextRun, language: string): void {
  const length = [...run.text].findIndex((sign) => !PUNCTUATION.includes(sign));
  const punctuation = length < 0 ? run.text : run.text.slice(0, length);
  const at = inlines.findLastIndex((it) => it.type === 'text');
  const before = inlines[at];
  const isBehindMark = before?.type === 'text' && at < inlines.length - 1;
  if (punctuation === '' || !isBehindMark || !punctuationGoesFirst(before.text, language)) {
    append(inlines, run);
    return;
  }
  const marks = inlines.splice(at + 1);
  append(inlines, { ...run, text: punctuation });
  inlines.push(...marks);
  const rest = run.text.slice(punctuation.length);
  if (rest !== '') append(inlines, { ...run, text: rest });
}

function resolveCitation(it: DraftCitation, inlines: Inline[], resolving: Resolving): void {
  const found = it.cites.map((cite) => ({ cite, source: resolving.sourceOf(cite.key) }));
  const unknown = found.filter(({ source }) => source === null).map(({ cite }) => cite);
  for (const { key, line } of unknown)
    resolving.problems.push({ code: 'unknown-cite-key', subject: key, line });
  const targets = found.flatMap(({ cite, source }) => (source === null ? [] : [targetOf(source, cite)]));
  if (targets.length === 0) {
    for (const run of it.typed) append(inlines, run);
    return;
  }
  // In running text the key stands for a name ("as @rowan2025 reports"), so the name is said, as Pandoc does.
  const [first] = found;
  if (it.inText && first?.source) append(inlines, plain(nameInText(first.source, resolving.language)));
  if (!it.inText) trimEnd(inlines);
  inlines.push({ type: 'citation', id: citationId.parse(resolving.newId()), targets });
  if (unknown.length > 0) append(inlines, plain(` [${unknown.map((cite) => cite.typed).join('; ')}]`));
}

function targetOf(source: Source, { locator, prefix, suffix }: DraftCite): CitedTarget {
  return { target: { kind: 'source', id: source.id }, locator, prefix, suffix };
}

/** Ties a quotation to the excerpt it quotes, through the citation at its end. */
function bound(
  content: Inline[],
  line: number,
  resolving: Resolving,
): { excerptId: ExcerptId | null; content: Inline[] } {
  const found = quoteOf(content);
  if (found === null) return { excerptId: null, content };
  const { quote, citation } = found;
  const outcomes = citation.targets.map((it) =>
    it.target.kind === 'source' ? resolving.findQuote(it.target.id, quote, it.locator) : null,
  );
  const at = outcomes.findIndex((it) => it?.outcome === 'found');
  const hit = outcomes[at];
  if (hit?.outcome !== 'found') {
    const isAmbiguous = outcomes.some((it) => it?.outcome === 'ambiguous');
    const subject = quote.length > 60 ? `${quote.slice(0, 60).trimEnd()}…` : quote;
    resolving.problems.push({ code: isAmbiguous ? 'quote-ambiguous' : 'quote-not-found', subject, line });
    return { excerptId: null, content };
  }
  const targets = citation.targets.map((it, index): CitedTarget =>
    index === at ? { ...it, target: { kind: 'excerpt', id: hit.excerptId } } : it,
  );
  return {
    excerptId: hit.excerptId,
    content: content.map((it) => (it === citation ? { ...citation, targets } : it)),
  };
}

function plain(text: string): TextRun {
  return { type: 'text', text, bold: false, italic: false };
}

function append(inlines: Inline[], run: TextRun): void {
  const last = inlines.at(-1);
  if (last?.type === 'text' && last.bold === run.bold && last.italic === run.italic)
    inlines[inlines.length - 1] = { ...last, text: last.text + run.text };
  else inlines.push(run);
}

/** The blank before a bracketed citation: the mark stands on the word. */
function trimEnd(inlines: Inline[]): void {
  const last = inlines.at(-1);
  if (last?.type !== 'text') return;
  const text = last.text.replace(/ +$/, '');
  if (text === '') inlines.pop();
  else inlines[inlines.length - 1] = { ...last, text };
}
