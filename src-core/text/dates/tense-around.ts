import type { TextRange } from '#core/text/anchor.ts';
import type { Tongue } from '#core/text/words/cardinals.ts';
import { tenseWords } from '#core/text/words/tense-words.ts';

/** How many words on either side of a date are asked. */
const REACH = 16;
/** What a comma or a conjunction between a verb and a date counts, in words. */
const JOINT = 4;
const CLAUSE_JOINT = /^(?:,|and|but|while|et|mais|tandis|і|й|та|а|але|и|но)$/iu;
/** The words a sentence ends with are asked less readily than those before the date. */
const BEHIND = 1.5;
const WINDOW = 160;

/** "The next session: 8 December" has no verb. */
const NEXT_ONE =
  /(?<!\p{L})(?:next|prochaine?s?|наступн\p{L}{1,3}|найближч\p{L}{1,3}|следующ\p{L}{2,3}|ближайш\p{L}{2,3})(?!\p{L})[^.!?]*$/iu;
const NEAR = 50;

const CLAUSE_END = /[;:"“”„«»()|!?…]|[.–—](?=\s|$)/u;
const WORD = /[\p{L}\p{M}'’ʼ-]+|,/gu;

/** What a clause speaks of: what is to come, what has been, or it has no verb to tell by. */
export type Tense = 'future' | 'past' | null;

/**
 * What the clause around a date speaks of: by the nearest verb, else by the preposition before the date. `isDay` where
 * the date is a day: "the vote set for Friday" is to come, "the figures for March" are not. `text` is the sentence or
 * paragraph; the range lies in it.
 */
export function tenseAround(
  text: string,
  { start, end }: TextRange,
  tongue: Tongue,
  { isDay }: { readonly isDay: boolean },
): Tense {
  const words = tenseWords[tongue];
  const before = lastPart(text.slice(Math.max(0, start - WINDOW), start));
  if (words.until.test(before) || (isDay && words.untilDay.test(before))) return 'future';
  const after = firstPart(text.slice(end, end + WINDOW));
  const ahead = nearest(wordsOf(before, tongue).toReversed(), tongue, 1, 1);
  const behind = nearest(wordsOf(after, tongue), tongue, BEHIND, -1);
  const [closest] = [ahead, behind].filter((it) => it !== null).toSorted((a, b) => a.distance - b.distance);
  if (closest !== undefined && closest === ahead && GIVEN_UP.test(before)) return 'past';
  if (closest !== undefined) return closest.isFuture ? 'future' : 'past';
  const isToCome = words.by.test(before) || NEXT_ONE.test(text.slice(Math.max(0, start - NEAR), start));
  return isToCome ? 'future' : null;
}

/** "Had planned to meet on Tuesday", "were to have met in January". */
const GIVEN_UP =
  /(?<!\p{L})(?:had (?:been )?(?:\p{L}+ly )?(?:planned|hoped|expected|due|scheduled|intended|wanted|meant)|(?:was|were) to have|(?:would|should|could|may|might|must) have)(?!\p{L})[^,]*$/iu;

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
    distance += CLAUSE_JOINT.test(word) ? JOINT : 1;
    if (neither.test(word) || word === 'May') continue;
    const follows = words[index + earlier] ?? '';
    if (isSetAlone(word, words[index - earlier])) return { distance: distance * weight, isFuture: false };
    if (future.test(word) || (word === 'to' && TO_COME.test(follows)))
      return { distance: distance * weight, isFuture: true };
    // "Is expected", "to be finished": the helper decides.
    if (past.test(word))
      return { distance: distance * weight, isFuture: isPromised(words, index, earlier, tongue) };
  }
  return null;
}

/** "The rate was set", not "is set to rise"; `next` is the word behind it. */
function isSetAlone(word: string, next: string | undefined): boolean {
  return /^set$/iu.test(word) && !/^(?:to|for)$/iu.test(next ?? '');
}

/** "Is to rule", "agreed to meet". */
const TO_COME =
  /^(?:is|are|was|were|be|agreed|agree|promised|vowed|pledged|offered|decided|likely|unlikely|poised|ordered|asked|invited|urged|summoned|required|threatened|ready)$/iu;

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

function wordsOf(clause: string, tongue: Tongue): string[] {
  const words = clause.match(WORD) ?? [];
  return tongue === 'fr' ? words.map((it) => it.replace(ELISION, '')) : words;
}

/** "S'ouvre", "l'assemblée". */
const ELISION = /^(?:[cdjlmnst]|qu)['’](?=\p{L})/iu;

function lastPart(text: string): string {
  return text.split(CLAUSE_END).at(-1) ?? '';
}

function firstPart(text: string): string {
  return text.split(CLAUSE_END)[0] ?? '';
}
