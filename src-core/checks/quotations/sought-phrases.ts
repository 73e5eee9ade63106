import { runsOf } from './find-tokens.ts';
import { quotedTokens, type Token } from './tokens.ts';

/** Words in a row by which the texts that may have a quotation are found. */
export interface SoughtPhrases {
  /** A text that says the quotation has one of these at the least, unless a paragraph ends in each. */
  readonly exact: readonly string[];
  /** A text that says something much like it has one of these, as a rule. */
  readonly alike: readonly string[];
}

const EXACT_WORDS = 6;
const ALIKE_WORDS = 3;
const MOST_ALIKE = 6;
/** What comes later does not help to find it. */
const REACH = 400;

export function soughtPhrases(words: string): SoughtPhrases {
  const quoted = quotedTokens(words.slice(0, REACH * 12)).slice(0, REACH);
  const runs = runsOf(quoted).map(([start, end]) => quoted.slice(start, end));
  const longest = runs.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const said = (tokens: readonly Token[]): string => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return first === undefined || last === undefined ? '' : words.slice(first.start, last.end);
  };
  const middle = Math.max(0, (longest.length - EXACT_WORDS) >> 1);
  const exact = [
    longest.slice(0, EXACT_WORDS),
    longest.slice(middle, middle + EXACT_WORDS),
    longest.slice(-EXACT_WORDS),
  ].map(said);
  const threes = runs.flatMap((run) =>
    run.slice(0, Math.max(0, run.length - ALIKE_WORDS + 1)).map((_, at) => run.slice(at, at + ALIKE_WORDS)),
  );
  // Long words are rare words.
  const weight = (tokens: readonly Token[]): number =>
    tokens.reduce((sum, it) => sum + Math.max(0, it.key.length - 3), 0);
  const rare: (readonly Token[])[] = [];
  for (const it of threes.toSorted((a, b) => weight(b) - weight(a))) {
    if (rare.length >= MOST_ALIKE) break;
    // Apart from one another, so that one changed word does not spoil all.
    const isApart = rare.every((one) => one.filter((token) => it.includes(token)).length < ALIKE_WORDS - 1);
    if (isApart) rare.push(it);
  }
  return { exact: unique(exact), alike: unique(rare.map(said)) };
}

function unique(phrases: readonly string[]): string[] {
  return [...new Set(phrases)].filter((it) => it !== '');
}
