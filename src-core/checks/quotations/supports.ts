import type { CheckContext } from '#core/checks/check.ts';
import { sourceBehind, type KnownThings } from '#core/checks/known-things.ts';
import type { FoundWords, Passage } from '#core/checks/library-view.ts';
import type { CitedTarget } from '#core/model/citation.ts';
import type { ExcerptId, SourceId } from '#core/model/ids.ts';
import type { LocatedExcerpt } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';
import { foldForQuoting } from '#core/text/quote-fold.ts';
import { languageOf } from '#core/text/language.ts';
import { gradeAgainst, readPassage, type Grade, type ReadPassage } from './grade.ts';
import type { Quotation } from './quotations-in.ts';

/** What a quotation is said to rest on, and what is known of its words. */
export interface Support {
  /** The excerpts it is bound to or that are cited behind it. */
  readonly excerpts: readonly LocatedExcerpt[];
  /** The sources of all that is cited behind it or bound. */
  readonly sources: readonly Source[];
  /** Whether it rests on anything that is known. */
  readonly isCited: boolean;
  readonly found: FoundWords | undefined;
}

export function supportOf(quotation: Quotation, { things, library }: CheckContext): Support {
  const bound = quotation.excerptId === null ? undefined : things.excerpts.get(quotation.excerptId);
  const sources = new Map<SourceId, Source>();
  const excerpts = new Map<ExcerptId, LocatedExcerpt>();
  const addSource = (it: Source | null | undefined): void => {
    if (it) sources.set(it.id, it);
  };
  if (bound !== undefined) {
    excerpts.set(bound.id, bound);
    addSource(things.sources.get(bound.sourceId));
  }
  for (const { target } of quotation.cited) {
    addSource(sourceBehind(things, target));
    const excerpt = target.kind === 'excerpt' ? things.excerpts.get(target.id) : undefined;
    if (excerpt !== undefined) excerpts.set(excerpt.id, excerpt);
  }
  return {
    ...{ excerpts: [...excerpts.values()], sources: [...sources.values()] },
    isCited: sources.size > 0,
    found: library.found.get(quotation.words),
  };
}

/** The sources of some targets. */
export function sourcesOf(targets: readonly CitedTarget[], { things }: CheckContext): Set<SourceId> {
  return new Set(targets.flatMap(({ target }) => sourceBehind(things, target)?.id ?? []));
}

const read = new WeakMap<LocatedExcerpt, ReadPassage>();

/** The words of an excerpt, read once. */
export function readExcerpt(excerpt: LocatedExcerpt): ReadPassage {
  const known = read.get(excerpt) ?? readPassage(excerpt.anchor.exact);
  read.set(excerpt, known);
  return known;
}

/** How a quotation stands to an excerpt. */
export function gradeInExcerpt(words: string, excerpt: LocatedExcerpt): Grade {
  return gradeAgainst(words, readExcerpt(excerpt));
}

const titles = new WeakMap<KnownThings, ReadonlySet<string>>();

/** Whether words are the title of a source the briefing points at: named, not quoted. */
export function isTitle(words: string, { things }: CheckContext): boolean {
  const known =
    titles.get(things) ?? new Set([...things.sources.values()].map((it) => titleKey(it.title ?? '')));
  titles.set(things, known);
  return known.has(titleKey(words));
}

function titleKey(title: string): string {
  return foldForQuoting(title)
    .text.toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

const passages = new WeakMap<Passage, ReadPassage>();

/** The words of a passage that was found, read once. */
export function readFound(passage: Passage): ReadPassage {
  const known = passages.get(passage) ?? readPassage(passage.words);
  passages.set(passage, known);
  return known;
}

/** A passage a quotation differs from. */
export interface Drift {
  readonly sourceId: SourceId;
  readonly about: Passage['about'];
  readonly grade: Extract<Grade, { grade: 'drifted' }>;
}

/** From here on words are taken for a changed form of others. */
export const ALIKE = 0.5;

/** The likest of some passages that are alike enough. */
export function likest(
  words: string,
  alike: readonly Passage[],
  excerpts: readonly LocatedExcerpt[],
): Drift | null {
  const graded = [
    ...alike.map((it) => ({ ...it, grade: gradeAgainst(words, readFound(it)) })),
    ...excerpts.map((it) => ({ sourceId: it.sourceId, about: undefined, grade: gradeInExcerpt(words, it) })),
  ];
  let best: Drift | null = null;
  for (const { sourceId, about, grade } of graded)
    if (
      grade.grade === 'drifted' &&
      grade.at !== null &&
      grade.share >= ALIKE &&
      grade.share > (best?.grade.share ?? 0)
    )
      best = { sourceId, about, grade };
  return best;
}

/** Whether the words of a quotation are in another language than all the sources it rests on: then it is a translation. */
export function isInOtherLanguage(
  quotation: Quotation,
  { sources, excerpts }: Support,
  { facts }: CheckContext,
): boolean {
  const own = isCyrillic(quotation.words)
    ? null
    : (languageOf(quotation.words) ?? facts.language).slice(0, 2);
  return (
    sources.length > 0 &&
    sources.every((source) => {
      const exact = excerpts.find((it) => it.sourceId === source.id)?.anchor.exact ?? '';
      const language = source.language?.slice(0, 2) ?? languageOf(exact);
      if (own === null || language === null) {
        const cyrillicSource = exact === '' ? CYRILLIC_LANGUAGE.test(language ?? '') : isCyrillic(exact);
        if (cyrillicSource !== isCyrillic(quotation.words)) return language !== null || exact !== '';
        const said = languageOf(quotation.words) ?? facts.language.slice(0, 2);
        return own === null && language !== null && CYRILLIC_LANGUAGE.test(said) && said !== language;
      }
      return own !== language;
    })
  );
}

const CYRILLIC_LANGUAGE = /^(?:uk|ru|be|bg|sr|mk)/;

function isCyrillic(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((it) => /\p{Script=Cyrillic}/u.test(it)).length > letters.length / 2;
}
