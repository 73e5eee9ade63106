import { formatDate } from '#core/citing/date.ts';
import { fill } from '#core/citing/words.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import { blocksAsTheyStand } from '#core/model/suggestions.ts';
import { credibilityInWords, reliabilityInWords, sharesInWords } from './grades.ts';
import { countOf, languageName, primaryOf, printWords, type PrintWords } from './print-words.ts';
import { baseOf, namesOf, type Base } from './summary-sources.ts';

export interface SourceSummaryDraft {
  /** A paragraph a line. */
  readonly text: string;
  /** When the newest of the sources was published, as far as known. */
  readonly asOf: PartialDate | null;
  /** What it speaks of, in the order of first use. */
  readonly sources: SourceId[];
}

/** What the library knows beside the things that are cited. */
export interface SourceFactsBeyond {
  /** How many independent origins stand behind some sources, every confirmed link followed to its end. */
  readonly countOrigins: (sources: readonly SourceId[]) => number;
}

/** What a briefing may hold as its source summary, in UTF-16 units. */
const LONGEST = 20_000;
const MOST_NAMES = 10;

/**
 * A first draft of the source summary statement of a briefing as it stands, in its language: how many sources of which
 * kinds and dates, origins, grades, what the key judgements and other passages rest on, languages, what was corrected or
 * withdrawn. It says what is recorded, and that nothing is recorded where that is so; what it means is for an author to add.
 */
export function draftSourceSummary(
  briefing: Pick<Briefing, 'blocks' | 'language'>,
  references: References,
  { countOrigins }: SourceFactsBeyond,
): SourceSummaryDraft {
  const { language } = briefing;
  const words = printWords(language);
  const base = baseOf(blocksAsTheyStand(briefing.blocks), references);
  const { sources } = base;
  const ids = sources.map((it) => it.id);
  const dates = datesOf(base);
  const asOf = dates.at(-1) ?? null;
  if (sources.length === 0) return { text: words.summary.none, asOf, sources: ids };
  const drafting: Drafting = {
    ...{ base, references, language, words, countOrigins },
    names: namesOf(sources, language),
  };
  const paragraphs = [extent, origins, grades, judgements, passages, languages, statuses]
    .map((paragraph) => paragraph(drafting).join(' '))
    .filter((it) => it !== '');
  const text = paragraphs.join('\n');
  return { text: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text, asOf, sources: ids };
}

interface Drafting extends SourceFactsBeyond {
  readonly base: Base;
  readonly references: References;
  readonly language: string;
  readonly words: PrintWords;
  readonly names: ReadonlyMap<SourceId, string>;
}

/** How many sources of which kinds, and from when to when. */
function extent(drafting: Drafting): string[] {
  const { base, language, words } = drafting;
  const { sources } = base;
  const { summary } = words;
  const counted = countOf(sources.length, summary.sources, language);
  const kinds = sharesOf(
    sources.map((it) => it.kind?.trim() || null),
    summary.kindUnknown,
    words,
  );
  const dates = datesOf(base);
  const [oldest, newest] = [dates[0], dates.at(-1)];
  const undated = sources.filter((it) => it.publishedOn === null);
  const nameless = sources.filter((it) => it.authors.length === 0 && (it.outlet ?? '').trim() === '');
  const day = (it: PartialDate) => formatDate(it, language);
  return [
    said(summary.base, { sources: counted, kinds }),
    ...(oldest === undefined || newest === undefined
      ? []
      : [
          oldest === newest
            ? said(summary.oneDate, { date: day(oldest) })
            : said(summary.dates, { oldest: day(oldest), newest: day(newest) }),
        ]),
    ...(undated.length === 0 ? [] : [said(summary.undated, { names: listed(undated, drafting) })]),
    ...(nameless.length === 0 ? [] : [said(summary.nameless, { names: listed(nameless, drafting) })]),
  ];
}

/** How many independent origins, and which sources have their story from others. */
function origins({ base, references, language, words, names, countOrigins }: Drafting): string[] {
  const { summary } = words;
  const ids = base.sources.map((it) => it.id);
  const links = references.derivations.filter((it) => names.has(it.source));
  const counted = countOf(countOrigins(ids), summary.origins, language);
  const derived = links.map(({ source, origin, name }) =>
    said(origin.kind === 'named' ? summary.reports : summary.derives, {
      ...{ source: names.get(source) ?? '', origin: name },
    }),
  );
  const none = ids.length > 1 && links.length === 0 ? [summary.noDerivation] : [];
  return [said(summary.independent, { origins: counted }), ...none, ...derived];
}

/** How reliable the sources, and how credible the excerpts are held to be. */
function grades({ base, language, words }: Drafting): string[] {
  const { summary } = words;
  const { sources, excerpts } = base;
  const isGraded = sources.some((it) => it.reliability !== null);
  const reliability = sharesInWords(
    sources.map((it) => it.reliability),
    (it) => reliabilityInWords(it, language),
    summary.gradedSources,
    language,
  );
  const credibility = credibilityInWords(excerpts, language);
  return [
    isGraded ? said(summary.reliability, { items: reliability }) : summary.ungraded,
    ...(excerpts.length === 0
      ? []
      : [credibility === null ? summary.unjudged : said(summary.credibility, { items: credibility })]),
  ];
}

/** What each key judgement rests on. */
function judgements(drafting: Drafting): string[] {
  const { base, language, words, countOrigins } = drafting;
  const { summary } = words;
  const resting = new Map(base.passages.map((it) => [it.block, it.sources]));
  return base.judgements.map((block, at) => {
    const ids = new Set(resting.get(block) ?? []);
    if (ids.size === 0) return said(summary.judgementAlone, { number: at + 1 });
    return said(summary.judgement, {
      number: at + 1,
      names: listed(
        base.sources.filter((it) => ids.has(it.id)),
        drafting,
      ),
      sources: countOf(ids.size, summary.sources, language),
      origins: countOf(countOrigins([...ids]), summary.origins, language),
    });
  });
}

/** How many passages rest on one source, or on several that come to one origin. */
function passages({ base, words, countOrigins }: Drafting): string[] {
  const single = base.passages.filter((it) => it.sources.length === 1).length;
  const shared = base.passages.filter((it) => it.sources.length > 1 && countOrigins(it.sources) === 1).length;
  if (base.passages.length === 0) return [];
  return [said(words.summary.passages, { passages: base.passages.length, single, shared })];
}

/** In which languages the sources are, and which of them the reader of the briefing needs a translation of. */
function languages(drafting: Drafting): string[] {
  const { base, language, words } = drafting;
  const { summary } = words;
  const tags = base.sources.map((it) => (it.language === null ? null : primaryOf(it.language)));
  const shares = sharesOf(
    tags.map((it) => (it === null ? null : languageName(it, language))),
    summary.languageUnknown,
    words,
  );
  const foreign = base.sources.filter((_, at) => tags[at] !== null && tags[at] !== primaryOf(language));
  return [
    said(summary.languages, { languages: shares }),
    ...(foreign.length === 0 ? [] : [said(summary.foreign, { names: listed(foreign, drafting) })]),
  ];
}

/** What became of the sources since. */
function statuses({ base, words, names }: Drafting): string[] {
  const { summary } = words;
  return base.sources.flatMap(({ id, status, statusNote }) => {
    if (status === 'current') return [];
    const note = (statusNote ?? '').replace(/\s+/gu, ' ').trim();
    const name = names.get(id) ?? '';
    return [said(summary[status], { name: note === '' ? name : fill(summary.withNote, { name, note }) })];
  });
}

/** "article (4), press release (2), kind not stated (1)": the most frequent first, unknown last. */
function sharesOf(values: readonly (string | null)[], unknown: string, { summary }: PrintWords): string {
  const counts = new Map<string, { readonly name: string; readonly count: number }>();
  for (const value of values) {
    if (value === null) continue;
    const key = value.toLowerCase();
    const { name, count } = counts.get(key) ?? { name: value, count: 0 };
    counts.set(key, { name, count: count + 1 });
  }
  const missing = values.filter((it) => it === null).length;
  const known = [...counts.values()].toSorted((a, b) => b.count - a.count);
  const all = missing === 0 ? known : [...known, { name: unknown, count: missing }];
  return all.map((it) => fill(summary.counted, it)).join(', ');
}

function listed(sources: Base['sources'], { names, words, language }: Drafting): string {
  const shown = sources.slice(0, MOST_NAMES).map((it) => names.get(it.id) ?? '');
  const list = shown.join(words.between);
  const rest = sources.length - shown.length;
  return rest === 0 ? list : fill(countOf(rest, words.summary.more, language), { names: list });
}

/** From the oldest to the newest. */
function datesOf({ sources }: Base): PartialDate[] {
  return sources.flatMap((it) => it.publishedOn ?? []).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** A sentence with its full stop once, where what it ends with brings one. */
function said(template: string, values: Readonly<Record<string, string | number>>): string {
  return fill(template, values).replace(/([.!?…])\.$/u, '$1');
}
