import { partialDate, type PartialDate } from '#core/model/dates.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { tonguesIn, type Tongue } from '#core/text/words/cardinals.ts';
import { matchesOf } from '#core/text/matches.ts';
import { iso, yearOf } from './calendar.ts';
import type { DateExpression, DateShape } from './date-shapes.ts';
import { dayAndMonth, monthAndDay, numberedDays } from './day-shapes.ts';
import { monthShapes, weekdayShape } from './month-shapes.ts';
import { withoutLongTokens } from './long-tokens.ts';
import { relativeShapes } from './relative-shapes.ts';
import { resolve } from './resolve-date.ts';
import { tenseAround, type Tense } from './tense-around.ts';
import { yearShapes } from './year-shapes.ts';

/** Words that name a day, month or year, with what they mean. */
export interface DateRead extends TextRange {
  readonly value: PartialDate | null;
  readonly isRelative: boolean;
}

const shapesOf = (tongue: Tongue): readonly DateShape[] => [
  ...numberedDays(tongue),
  dayAndMonth(tongue),
  ...(tongue === 'en' ? [monthAndDay('en')] : []),
  ...monthShapes(tongue),
  weekdayShape(tongue),
  ...yearShapes(tongue),
  ...relativeShapes(tongue),
];

const shapes: Readonly<Record<Tongue, readonly DateShape[]>> = {
  en: shapesOf('en'),
  fr: shapesOf('fr'),
  uk: shapesOf('uk'),
  ru: shapesOf('ru'),
};

/**
 * The dates of one paragraph, in order, none over another: of two that overlap the longer stands. What is relative counts
 * from `publishedOn`; a weekday or a month without its year is the nearest one before, or after where the clause speaks of
 * the future. `language` is BCP 47; null reads all languages. `earlier`, the last date of the paragraphs
 * before, is what "the same day" means. Offsets in UTF-16 units of the paragraph.
 */
export function datesIn(
  paragraph: string,
  language: string | null,
  publishedOn: PartialDate | null,
  earlier: PartialDate | null = null,
): DateRead[] {
  const dates: DateRead[] = [];
  let before = earlier;
  let tense: Tense = null;
  for (const { start, end, meaning, tongue } of expressionsIn(paragraph, language)) {
    // The second of "1 April to 15 May" speaks of the time the first does.
    const isSecond = JOINED.test(paragraph.slice(dates.at(-1)?.end ?? 0, start));
    const isDay = meaning.is === 'weekday' || (meaning.is === 'month' && meaning.day !== null);
    if (!isSecond || dates.length === 0 || tense !== 'future')
      tense = tenseAround(paragraph, { start, end }, tongue, { isDay });
    const own = resolve(meaning, { publishedOn, tense, before });
    const value = isSecond && meaning.is === 'month' ? notBefore(own, dates.at(-1)?.value ?? null) : own;
    if (meaning.is === 'stated' && value === null) continue;
    dates.push({ start, end, value, isRelative: meaning.is !== 'stated' });
    if (value !== null) before = value;
  }
  return dates;
}

/** The end of a span without its year is not before its start: "from November to April". */
function notBefore(end: PartialDate | null, start: PartialDate | null): PartialDate | null {
  if (end === null || start === null || end >= start.slice(0, end.length)) return end;
  return partialDate.safeParse(iso(yearOf(end) + 1) + end.slice(4)).data ?? end;
}

/** What joins two dates to a span. */
const JOINED =
  /^(?: ?[-–—] ?| (?:to|and|until|through|au|à|et|до|по|і|та|й|и|or|ou|або|или)(?: le| the)? )$/u;

type Found = DateExpression & { readonly tongue: Tongue };

function expressionsIn(whole: string, language: string | null): Found[] {
  const paragraph = withoutLongTokens(whole);
  const found = tonguesIn(paragraph, language).flatMap((tongue) =>
    shapes[tongue].flatMap(({ pattern, read }) =>
      matchesOf(paragraph, pattern).flatMap((match) =>
        read(match, paragraph).map((it): Found => ({ ...it, tongue })),
      ),
    ),
  );
  return longestFirst(found).toSorted((a, b) => a.start - b.start);
}

/** Those of overlapping ranges that are the longest. */
function longestFirst(found: readonly Found[]): Found[] {
  const byStart = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const it of byStart) {
    const last = kept.at(-1);
    if (!last || last.end <= it.start) kept.push(it);
    else if (it.end - it.start > last.end - last.start) kept[kept.length - 1] = it;
  }
  return kept;
}
