import type { TextRange } from '#core/text/anchor.ts';
import type { Tongue } from '#core/text/words/cardinals.ts';
import { tenseWords } from '#core/text/words/tense-words.ts';

/** How many words on either side of a date are asked. */
const REACH = 12;
/** What a comma between a verb and a date counts, in words. */
const COMMA = 4;
/** The words a sentence ends with are asked less readily than those before the date. */
const BEHIND = 1.5;
const WINDOW = 160;

const CLAUSE_END = /[;:"“”„«»()|!?…]|[.–—](?=\s|$)/u;
const WORD = /[\p{L}\p{M}'’ʼ-]+|,/gu;

/**
 * Whether the clause around a date speaks of what is to come: by the nearest verb, else by the preposition before the
 * date. `text` is the sentence or paragraph; the range lies in it.
 */
export function speaksOfFuture(text: string, { start, end }: TextRange, tongue: Tongue): boolean {
  const words = tenseWords[tongue];
  const before = lastPart(text.slice(Math.max(0, start - WINDOW), start));
  if (words.until.test(before)) return true;
  const after = firstPart(text.slice(end, end + WINDOW));
  const ahead = nearest(wordsOf(before).toReversed(), tongue, 1);
  const behind = nearest(wordsOf(after), tongue, BEHIND);
  const [closest] = [ahead, behind].filter((it) => it !== null).toSorted((a, b) => a.distance - b.distance);
  return closest?.isFuture ?? words.by.test(before);
}

function nearest(
  words: readonly string[],
  tongue: Tongue,
  weight: number,
): { distance: number; isFuture: boolean } | null {
  const { future, past, neither } = tenseWords[tongue];
  let distance = 0;
  for (const [index, word] of words.slice(0, REACH).entries()) {
    distance += word === ',' ? COMMA : 1;
    if (neither.test(word) || word === 'May') continue;
    if (future.test(word)) return { distance: distance * weight, isFuture: true };
    // "Is expected", "to be finished": the helper decides.
    if (past.test(word)) return { distance: distance * weight, isFuture: isPromised(words, index, tongue) };
  }
  return null;
}

/** "Is to be held", "will have been sold": a form of the past behind a word of the future. */
function isPromised(words: readonly string[], index: number, tongue: Tongue): boolean {
  if (tongue === 'uk' || tongue === 'ru') return false;
  const around = [words[index + 1], words[index + 2], words[index - 1], words[index - 2]];
  const helper =
    tongue === 'en'
      ? /^(?:be|will|to|would|shall)$/iu
      : /^(?:être|sera|seront|serait|seraient|devra|devrait)$/iu;
  return around.some((it) => it !== undefined && helper.test(it));
}

function wordsOf(clause: string): string[] {
  return clause.match(WORD) ?? [];
}

function lastPart(text: string): string {
  return text.split(CLAUSE_END).at(-1) ?? '';
}

function firstPart(text: string): string {
  return text.split(CLAUSE_END)[0] ?? '';
}
