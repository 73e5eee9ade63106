import { sameLocator, type PrintedPlace } from '#core/citing/locator.ts';
import { PUNCTUATION, punctuationGoesFirst } from '#core/citing/mark-place.ts';
import { nameInText } from '#core/citing/reference.ts';
import type { CitedTarget, Locator } from '#core/model/citation.ts';
import { citationId, noteId } from '#core/model/ids.ts';
import { isWords, type Inline, type TextRun } from '#core/model/inline.ts';
import type {
  DraftCitation,
  DraftCite,
  DraftContent,
  DraftFigure,
  DraftInline,
  DraftReference,
  DraftSuggestion,
  DraftText,
  Marks,
} from './briefing-markdown-draft.ts';
import { PLAIN } from './briefing-markdown-pieces.ts';
import { EXCERPT, notInLibrary, type Resolving } from './briefing-markdown-resolving.ts';

/** The content of a block, cites and references bound. */
export function resolveContent(content: DraftContent, all: Resolving): Inline[] {
  const inlines: Inline[] = [];
  for (const [index, it] of content.entries()) resolveOne(it, content[index - 1] ?? null, inlines, all);
  return inlines;
}

function resolveOne(it: DraftInline, before: DraftInline | null, inlines: Inline[], all: Resolving): void {
  switch (it.type) {
    case 'text':
      return appendAfterMark(inlines, it, all);
    case 'draft-figure':
      return resolveFigure(it, inlines, all);
    case 'draft-reference':
      return resolveReference(it, inlines, all);
    case 'draft-note': {
      const note = { id: noteId.parse(all.newId()), content: [...it.content] };
      inlines.push({ type: 'note', ...note, ...suggested(it.suggestion, all) });
      return undefined;
    }
    case 'draft-citation':
      return resolveCitation(it, before, inlines, all);
  }
}

function resolveFigure(
  { figureId, form, text, marks, line }: DraftFigure,
  inlines: Inline[],
  all: Resolving,
): void {
  if (all.figures.has(figureId)) {
    const { link: _, ...rest } = marksOf(marks, all);
    inlines.push({ type: 'figure', figureId, form, text, ...rest });
    return;
  }
  notInLibrary(all, `the figure ${text}`, line);
  append(inlines, runOf({ text, marks }, all));
}

function suggested(it: DraftSuggestion | null, all: Resolving) {
  return it === null ? {} : { suggestion: all.suggestion(it) };
}

function marksOf({ suggestion, comments, ...marks }: Marks, all: Resolving) {
  return {
    ...marks,
    ...(comments === undefined ? {} : { comments: [...comments] }),
    ...suggested(suggestion ?? null, all),
  };
}

function runOf({ text, marks }: Pick<DraftText, 'text' | 'marks'>, all: Resolving): TextRun {
  return { type: 'text', text, ...marksOf(marks, all) };
}

function append(inlines: Inline[], run: TextRun): void {
  const last = inlines.at(-1);
  if (last?.type === 'text' && sameForm(last, run))
    inlines[inlines.length - 1] = { ...last, text: last.text + run.text };
  else inlines.push(run);
}

function sameForm(a: TextRun, b: TextRun): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.highlight === b.highlight &&
    a.link === b.link &&
    JSON.stringify([a.comments, a.suggestion]) === JSON.stringify([b.comments, b.suggestion])
  );
}

/** Pandoc writes `word [@key].`: where the language wants the mark behind the full stop, the two change places. */
function appendAfterMark(inlines: Inline[], it: DraftText, all: Resolving): void {
  const run = runOf(it, all);
  const length = [...run.text].findIndex((sign) => !PUNCTUATION.includes(sign));
  const punctuation = length < 0 ? run.text : run.text.slice(0, length);
  const at = inlines.findLastIndex((mark) => mark.type !== 'citation' && mark.type !== 'note');
  const before = inlines[at];
  const isBehindMark = !it.literal && before !== undefined && isWords(before) && at < inlines.length - 1;
  if (punctuation === '' || !isBehindMark || !punctuationGoesFirst(before.text, all.language)) {
    append(inlines, run);
    return;
  }
  const marks = inlines.splice(at + 1);
  append(inlines, { ...run, text: punctuation });
  inlines.push(...marks);
  const rest = run.text.slice(punctuation.length);
  if (rest !== '') append(inlines, { ...run, text: rest });
}

/** A label that no block of the file bears leaves the words. */
function resolveReference(
  { to, form, said, suggestion, line }: DraftReference,
  inlines: Inline[],
  all: Resolving,
): void {
  const block = all.labels.get(to);
  if (block !== undefined) {
    inlines.push({ type: 'cross-reference', to: block, form, ...suggested(suggestion, all) });
    return;
  }
  all.problems.push({
    code: 'not-supported',
    subject: `the reference to ${to}, which no block is called`,
    line,
  });
  const marks: Marks = suggestion === null ? PLAIN : { ...PLAIN, suggestion };
  append(inlines, runOf({ text: said || to, marks }, all));
}

function resolveCitation(
  it: DraftCitation,
  before: DraftInline | null,
  inlines: Inline[],
  all: Resolving,
): void {
  const found = it.cites.map((cite) => ({ cite, target: targetOf(cite, all) }));
  const unknown = found.filter(({ target }) => target === null).map(({ cite }) => cite);
  for (const { key, line } of unknown) all.problems.push({ code: 'unknown-cite-key', subject: key, line });
  const targets = found.flatMap(({ target }) => target ?? []);
  if (targets.length === 0) {
    for (const typed of it.typed) resolveOne(typed, null, inlines, all);
    return;
  }
  const marks: Marks = it.suggestion === null ? PLAIN : { ...PLAIN, suggestion: it.suggestion };
  // In running text the key stands for a name ("as @rowan2025 reports"), so the name is said, as Pandoc does.
  const source = it.inText ? all.sourceOf(it.cites[0]?.key ?? '') : null;
  if (source !== null) append(inlines, runOf({ text: nameInText(source, all.language), marks }, all));
  if (!it.inText && before?.type === 'text' && !before.literal) trimEnd(before.text, inlines);
  const id = citationId.parse(all.newId());
  inlines.push({ type: 'citation', id, targets, ...suggested(it.suggestion, all) });
  const lost = ` [${unknown.map((cite) => cite.typed).join('; ')}]`;
  if (unknown.length > 0) append(inlines, runOf({ text: lost, marks }, all));
}

/** What is cited: the thing named by its id where the library has it and it is of that source, else the source. */
function targetOf(cite: DraftCite, all: Resolving): CitedTarget | null {
  const { key, target, locator, forced, prefix, suffix, line } = cite;
  const source = all.sourceOf(key);
  const named = target === null ? undefined : all.find(target);
  const isOfSource = source === null || named?.sourceId === null || named?.sourceId === source.id;
  if (target !== null && named !== undefined && isOfSource) {
    // A place that the anchor gives is computed, not kept.
    const isOwn = !forced && named.place !== null && sameLocator(locator, placeOf(named.place));
    return { target, locator: isOwn ? null : locator, prefix, suffix };
  }
  if (source === null) return null;
  if (target !== null) {
    const what = target.kind === 'excerpt' ? EXCERPT : `the ${target.kind} `;
    notInLibrary(all, `${what}${target.id} of ${key}`, line);
  }
  return { target: { kind: 'source', id: source.id }, locator, prefix, suffix };
}

function placeOf({ kind, value }: PrintedPlace): Locator {
  return { kind, value };
}

/** The blank before a bracketed citation, where `words` were written last: the mark stands on the word. */
function trimEnd(words: string, inlines: Inline[]): void {
  const last = inlines.at(-1);
  const blanks = words.length - words.replace(/ +$/, '').length;
  if (last?.type !== 'text' || blanks === 0) return;
  const text = last.text.slice(0, -blanks);
  if (text === '') inlines.pop();
  else inlines[inlines.length - 1] = { ...last, text };
}
