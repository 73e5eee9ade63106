import {
  adverbs,
  determiners,
  prepositions,
  pronouns,
  type Grammar,
} from '#core/text/words/grammar-words.ts';
import { isBodyWord, isRole, unnamedNouns } from '#core/text/words/speaker-words.ts';
import { isNameWord } from './source-name.ts';
import type { Token } from './tokens.ts';

/** The subject of a verb of saying, as places in the tokens of its sentence; `to` is exclusive. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  /** The words that name the speaker, within the subject. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** Whether it stands for somebody named elsewhere ("she"). */
  readonly isPronoun: boolean;
}

/** Longer phrases name nobody. */
export const MOST_WORDS = 14;

/** Whether a token is a word or a name in marks. */
export const isWord = (it: Token | undefined) => it?.kind === 'word' || it?.kind === 'name';
/** A word in lower case, or nothing behind the last. */
export const low = (tokens: readonly Token[], at: number) => tokens[at]?.low ?? '';

/** A subject that stands for somebody named elsewhere. */
export function asPronoun(from: number, to: number): Subject {
  return { from, to, nameFrom: from, nameTo: to, isPronoun: true };
}

/** A range of tokens as a subject, unless it can be none. */
export function checked(
  tokens: readonly Token[],
  from: number,
  to: number,
  grammar: Grammar,
): Subject | null {
  const first = low(tokens, from);
  if (
    to - from === 1 &&
    (determiners[grammar].has(first) || adverbs[grammar].has(first) || prepositions[grammar].has(first))
  )
    return null;
  if (pronouns[grammar].has(first) && to - from === 1) return asPronoun(from, to);
  if (!tokens.slice(from, to).some((it) => /\p{L}{2}/u.test(it.text))) return null;
  return { from, to, nameFrom: from, nameTo: to, isPronoun: false };
}

/** Whether a range of tokens is a name and nothing else. */
export function isOnlyName(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  return (
    words.length > 0 &&
    words.length <= 5 &&
    words.every((it) => isNameWord(it) || /^(?:de|van|von|der|al|la|du|m\.|mr\.)$/.test(it.low))
  );
}

/** Whether a phrase says what somebody is, one person, without naming them. */
export function isDescription(
  tokens: readonly Token[],
  it: { from: number; to: number },
  grammar: Grammar,
): boolean {
  const words = tokens.slice(it.from, it.to);
  if (
    words
      .slice(grammar === 'slavic' ? 0 : 1)
      .some(
        (word, index, rest) => isNameWord(word) && rest.length - index >= 2 && isNameWord(rest[index + 1]),
      )
  )
    return false;
  if (/^(?:two|three|several|des|les|двоє|двое|троє|трое)$/.test(words[0]?.low ?? '')) return false;
  if (/[’']s$/.test(words[0]?.text ?? '')) return true;
  const isLowercase = !isNameWord(words[0]) || words.length > 1 || it.from === 0;
  return (
    isLowercase &&
    (words.some((word) => isRole(word.low)) ||
      (grammar !== 'slavic' && determiners[grammar].has(words[0]?.low ?? '')))
  );
}

/** Whether words can be the one that speaks: a name, or a word for a person or body. */
export function isAgent(tokens: readonly Token[], subject: Subject, grammar: Grammar): boolean {
  const words = tokens.slice(subject.nameFrom, subject.nameTo);
  const from = grammar !== 'slavic' && determiners[grammar].has(words[0]?.low ?? '') ? 1 : 0;
  return words.some(
    (it, index) =>
      isRole(it.low) ||
      isBodyWord(it.low) ||
      unnamedNouns.has(it.low) ||
      it.kind === 'name' ||
      (isNameWord(it) && index >= from) ||
      isRole(it.low.replace(/s$/, '')),
  );
}
