import type { TextRange } from '#core/text/anchor.ts';
import type { Tongue } from '#core/text/words/cardinals.ts';
import { tenseWords } from '#core/text/words/tense-words.ts';

/** How many words on either side of a date are asked. */
const REACH = 16;
/** What a comma between a verb and a date counts, in words. */
const COMMA = 4;
/** The words a sentence ends with are asked less readily than those before the date. */
const BEHIND = 1.5;
const WINDOW = 160;

/** "The next session: 8 December" has no verb. */
const NEXT_ONE =
  /(?<!\p{L})(?:next|prochaine?s?|наступн\p{L}{1,3}|найближч\p{L}{1,3}|следующ\p{L}{2,3}|ближайш\p{L}{2,3})(?!\p{L})[^.!?]*$/iu;
const NEAR = 50;

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
  const ahead = nearest(wordsOf(before).toReversed(), tongue, 1, 1);
  const behind = nearest(wordsOf(after), tongue, BEHIND, -1);
  const [closest] = [ahead, behind].filter((it) => it !== null).toSorted((a, b) => a.distance - b.distance);
  return (
    closest?.isFuture ??
    (words.by.test(before) || NEXT_ONE.test(text.slice(Math.max(0, start - NEAR), start)))
  );
}

function nearest(
  words: readonly string[],
  tongue: Tongue,
  weight: number,
  /** Where in the list the word stands that is before another in the text: 1 behind it, -1 before it. */
  earlier: 1 | -1,
): { distance: number; isFuture: boolean } | null {
  const { future, past, neither } = tenseWords[tongue];
  let distance = 0;
  for (const [index, word] of words.slice(0, REACH).entries()) {
    distance += word === ',' ? COMMA : 1;
    if (neither.test(word) || word === 'May') continue;
    const follows = words[index + earlier] ?? '';
    if (future.test(word) || (word === 'to' && TO_COME.test(follows)))
      return { distance: distance * weight, isFuture: true };
    // "Is expected", "to be finished": the helper decides.
    if (past.test(word))
      return { distance: distance * weight, isFuture: isPromised(words, index, earlier, tongue) };
  }
  return null;
}

/** "Is to rule", "agreed to meet". */
const TO_COME = /^(?:is|are|was|were|be|agreed|agree|promised|vowed|pledged|offered|decided)$/iu;

/** "Is to be held", "will have been sold": a form of the past behind a word of the future. */
function isPromised(words: readonly string[], index: number, earlier: 1 | -1, tongue: Tongue): boolean {
  if (tongue === 'uk' || tongue === 'ru') return false;
  const around = [words[index + earlier], words[index + 2 * earlier]];
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
