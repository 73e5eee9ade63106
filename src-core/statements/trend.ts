import type { TextRange } from '#core/text/anchor.ts';
import { matchesOf } from '#core/text/matches.ts';
import type { Trend } from './statement.ts';
import { comparatives, degrees, trendVerbs } from './trend-words.ts';

/** Words that say how a quantity changes; offsets in UTF-16 units of the sentence. */
export interface TrendRead extends TextRange {
  readonly trend: Trend;
  /** "Slightly more" and "even more" are not the same. */
  readonly degree: 'slight' | 'strong' | null;
  readonly words: string;
}

const alternatives = (rules: readonly (readonly [string, string])[]) =>
  rules.map(([, words]) => `(${words})`).join('|');
const DEGREE = degrees.map(([, words]) => words).join('|');
const NOT_IN_WORD = '(?<![\\p{L}\\p{N}])';
const VERB = new RegExp(
  `${NOT_IN_WORD}(?:(${DEGREE})\\s)?(?:${alternatives(trendVerbs)})(?![\\p{L}])(?:\\s(${DEGREE})(?![\\p{L}]))?`,
  'giu',
);
const COMPARED = new RegExp(`${NOT_IN_WORD}(${DEGREE})\\s(?:${alternatives(comparatives)})(?!\\p{L})`, 'giu');
/** "Slightly more than 2,900" limits a number and says nothing of change. */
const LIMITS = /^\s(?:than |de |d[’']|ніж |чем )?(?:a |an )?[\p{Sc}\d]/iu;
const SLIGHT = new RegExp(`^(?:${degrees[0]?.[1] ?? ''})$`, 'iu');

/** The words of change of a sentence that stand nearest to a number in it; null where there are none. */
export function trendIn(sentence: string, at: TextRange): TrendRead | null {
  const found = [...read(sentence, VERB, trendVerbs, false), ...read(sentence, COMPARED, comparatives, true)];
  const distance = (it: TextRange) => Math.max(0, it.start - at.end, at.start - it.end);
  return found.toSorted((a, b) => distance(a) - distance(b) || a.start - b.start)[0] ?? null;
}

function read(
  sentence: string,
  pattern: RegExp,
  rules: readonly (readonly [Trend, string])[],
  comparing: boolean,
): TrendRead[] {
  return matchesOf(sentence, pattern).flatMap((match): TrendRead[] => {
    const end = match.index + match[0].length;
    if (comparing && LIMITS.test(sentence.slice(end, end + 12))) return [];
    const trend = rules[match.slice(2, 2 + rules.length).findIndex((it) => it !== undefined)]?.[0];
    if (trend === undefined) return [];
    const measure: string | undefined = match[1] ?? match[2 + rules.length];
    const degree = measure === undefined ? null : SLIGHT.test(measure) ? 'slight' : 'strong';
    return [{ start: match.index, end, trend, degree, words: match[0] }];
  });
}

/** Whether two read opposite ways, or one is slight and the other strong. */
export function trendsDiffer(one: TrendRead, other: TrendRead): boolean {
  if (one.trend !== other.trend) return true;
  return one.degree !== null && other.degree !== null && one.degree !== other.degree;
}
