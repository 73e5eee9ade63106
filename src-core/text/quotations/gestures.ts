import {
  adverbs,
  clauseOpeners,
  determiners,
  prepositions,
  pronouns,
  type Grammar,
} from '#core/text/words/grammar-words.ts';
import { isBodyWord, isRole } from '#core/text/words/speaker-words.ts';
import { isNameWord } from './source-name.ts';
import type { Token } from './tokens.ts';

/** How far behind the verb its subject may stand: "пожал плечами Сурмин", "озвався з кабіни водій". */
const REACH = 4;

const ENDINGS: Readonly<Record<Grammar, RegExp>> = {
  en: /^\p{Ll}{2,}(?:ed|s)$/u,
  fr: /^[\p{Ll}-]{2,}(?:e|it|ait|ent|a|ut)$/u,
  slavic:
    /^\p{Ll}{2,}(?:в|ла|ло|ли|л|вся|лася|лися|лся|лась|лось|лись|є|ить|їть|ає|ує|ет|ёт|ит|ют|ать|ють|ться|тся)$/u,
};

/**
 * Whether the word at a place of a sentence is the verb of the one who quotes, whatever it says: right behind a
 * quotation, with its subject behind it ("“Why not?” deadpanned Lind", «...», — пожал плечами Сурмин).
 */
export function isGesture(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const word = tokens[at];
  if (word?.kind !== 'word' || !ENDINGS[grammar].test(word.text) || isSmall(word.low, grammar)) return false;
  if (isRole(word.low) || isBodyWord(word.low)) return false;
  return grammar === 'slavic'
    ? isBehindDash(tokens, at) && agentBehind(tokens, at + 1) >= 0
    : isBehindComma(tokens, at, grammar);
}

function isSmall(word: string, grammar: Grammar): boolean {
  return [adverbs, clauseOpeners, determiners, prepositions, pronouns].some((it) => it[grammar].has(word));
}

/** «...», — verb; a "не", an adverb or a reflexive may stand before it. */
function isBehindDash(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (
    before > at - 3 &&
    tokens[before]?.kind === 'word' &&
    /^(?:не|\p{Ll}{2,}о|лише|лишь|только|тільки)$/u.test(tokens[before]?.low ?? '')
  )
    before -= 1;
  if (tokens[before]?.kind !== 'dash') return false;
  const quote = tokens[before - 1]?.kind === 'comma' ? before - 2 : before - 1;
  return tokens[quote]?.kind === 'quote';
}

/** Where a name, an office or a pronoun stands behind a verb, over a few words in lower case; -1 if nowhere. */
export function agentBehind(tokens: readonly Token[], from: number): number {
  for (let at = from; at < from + REACH && tokens[at]?.kind === 'word'; at += 1) {
    const word = tokens[at]?.low ?? '';
    if (clauseOpeners.slavic.has(word)) return -1;
    const isObject = prepositions.slavic.has(tokens[at - 1]?.low ?? '');
    if (!isObject && (isNameWord(tokens[at]) || isRole(word) || /^(?:він|вона|вони|он|она|они)$/.test(word)))
      return at;
  }
  return -1;
}

/** "...," verb X; ..., verb X. */
function isBehindComma(tokens: readonly Token[], at: number, grammar: 'en' | 'fr'): boolean {
  let before = at - 1;
  if (grammar === 'fr' && /^(?:s’|se|l’|lui)$/.test(tokens[before]?.low ?? '')) before -= 1;
  const isComma = tokens[before]?.kind === 'comma';
  const quote = tokens[isComma ? before - 1 : before];
  if (quote?.kind !== 'quote' || (!isComma && !/[,?!…]/.test(quote.low))) return false;
  const next = tokens[at + 1];
  if (next?.kind === 'word' && isNameWord(next)) return true;
  const isArticle = determiners[grammar].has(next?.low ?? '');
  return (
    isArticle &&
    [2, 3].some((step) => isRole(tokens[at + step]?.low ?? '') && tokens[at + step - 1]?.kind === 'word')
  );
}
