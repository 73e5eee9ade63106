import type { TextRange } from '#core/text/anchor.ts';
import type { Difference } from '#core/checks/finding.ts';
import { changesOf, turnedBy, type AllowedChange } from './allowed-changes.ts';
import { differencesOf, mendedWords, readHunks } from './differences.ts';
import { placesOfRuns, runsOf } from './find-tokens.ts';
import { mostAlike } from './likeness.ts';
import { quotedTokens, settled, tokensOf, type Token } from './tokens.ts';

/** How a quotation stands to a passage. Offsets in UTF-16 units of the passage. */
export type Grade =
  | { readonly grade: 'exact'; readonly at: TextRange }
  | {
      readonly grade: 'allowed';
      readonly at: TextRange;
      readonly changes: readonly AllowedChange[];
      /** Words left out whose absence may turn the sense, such as a "not"; null where there are none. */
      readonly turned: string | null;
    }
  | {
      readonly grade: 'drifted';
      /** What is most alike; null where hardly a word is. */
      readonly at: TextRange | null;
      /** The share of the quotation's words that stand there in its order, 0 to 1. */
      readonly share: number;
      readonly differences: Difference[];
      /** The exact words, with the brackets and ellipses of the writer where they can stay. */
      readonly mended: string;
    };

/** A text that several quotations are held against. */
export interface ReadPassage {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly keys: ReadonlySet<string>;
}

export function readPassage(text: string): ReadPassage {
  const tokens = tokensOf(text);
  return { text, tokens, keys: new Set(tokens.map((it) => it.key)) };
}

/**
 * How the words of a quotation stand to a passage, of which they may be a part. Changes a quotation is allowed (UN Editorial
 * Manual) are no drift: the case of letters, punctuation, omissions marked "[...]" or "…", words of the writer's own in
 * brackets, notes that are dropped. A typo is corrected within the rules only in brackets. Never throws; time grows with the
 * passage, and the comparison word by word is bounded.
 */
export function gradeQuotation(words: string, passage: string): Grade {
  return gradeAgainst(words, readPassage(passage));
}

/** The same for a passage that was read already. */
export function gradeAgainst(words: string, passage: ReadPassage): Grade {
  const { text, tokens, keys } = passage;
  const literal = placeOf(words.trim(), text);
  if (literal !== null) return { grade: 'exact', at: literal };
  const quoted = settled(quotedTokens(words), (key) => keys.has(key));
  const runs = runsOf(quoted);
  if (runs.length === 0) return { grade: 'exact', at: { start: 0, end: text.length } };
  // Most texts lack a word of a quotation that they do not say.
  const hasAll = quoted.every((it) => it.kind !== 'word' || keys.has(it.key));
  const places = hasAll
    ? placesOfRuns(
        tokens,
        runs.map((it) => quoted.slice(...it)),
      )
    : null;
  if (places !== null) {
    const found = { words, quoted, runs, text, tokens, places };
    const last = (places.at(-1) ?? 0) + lengthOf(runs.at(-1));
    const at = { start: tokens[places[0] ?? 0]?.start ?? 0, end: tokens[last - 1]?.end ?? text.length };
    const changes = changesOf(found);
    return changes.length === 0
      ? { grade: 'exact', at }
      : { grade: 'allowed', at, changes, turned: turnedBy(found) };
  }
  return drifted(words, quoted, passage);
}

function drifted(words: string, quoted: readonly Token[], { text, tokens }: ReadPassage): Grade {
  const alike = mostAlike(quoted, tokens, text);
  const start = alike?.start ?? 0;
  const inside = tokens.slice(start, alike?.end ?? Math.min(tokens.length, quoted.length));
  const hunks = readHunks(quoted, inside, alike?.hunks ?? null, text);
  const first = inside[0];
  const last = inside.at(-1);
  const at =
    alike === null || first === undefined || last === undefined
      ? null
      : { start: first.start, end: last.end };
  if (at !== null && hunks.every((it) => it.kind !== 'differs')) {
    const marks = quoted.filter((it) => it.kind !== 'word').map((it) => it.kind);
    const changes: AllowedChange[] = ['punctuation'];
    if (marks.includes('gap')) changes.push('omission');
    if (marks.includes('insertion')) changes.push('insertion');
    if (hunks.some((it) => it.quoted[0] === it.quoted[1])) changes.push('attribution');
    return { grade: 'allowed', at, changes, turned: null };
  }
  const sides = { words, quoted, text, passage: inside };
  return {
    ...{ grade: 'drifted', at, share: alike?.share ?? 0 },
    ...{ differences: differencesOf(hunks, sides), mended: mendedWords(hunks, sides) },
  };
}

function lengthOf(run: readonly [number, number] | undefined): number {
  return run === undefined ? 0 : run[1] - run[0];
}

/** Where words stand letter by letter; "closed" is no part of "unclosed". */
function placeOf(words: string, text: string): TextRange | null {
  if (words === '') return null;
  const start = text.indexOf(words);
  const end = start + words.length;
  return start >= 0 && !isInside(text, start) && !isInside(text, end) ? { start, end } : null;
}

/** Scripts that part no words have none to be inside of. */
const RUN_ON = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function isInside(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 1);
  return /^[\p{L}\p{N}]{2}$/u.test(around) && !RUN_ON.test(around);
}
