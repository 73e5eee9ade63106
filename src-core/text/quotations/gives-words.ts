import { clauseOpeners, determiners, prepositions, pronouns } from '#core/text/words/grammar-words.ts';
import type { Spoken } from './speakers.ts';

const LEAST_WORDS = 3;
/** What a clause has and the name of a thing often has not. */
const SMALL_WORDS = [clauseOpeners, determiners, prepositions, pronouns];

/** "the word “...”": words spoken about, not spoken. */
const MENTIONED =
  /(?:the (?:word|words|term|phrase|expression|slogan|motto)|le mot|les mots|l[’']expression|le terme|слово|термін|вираз|термин|выражение|гасло|лозунг)\s*$/iu;

/**
 * Whether a passage between marks gives somebody's words, and is not a title, a name or a word or two held at arm's
 * length.
 */
export function givesWords(text: string, spoken: Spoken): boolean {
  const { passage, bond, sentence, index } = spoken;
  if (passage.isName) return false;
  if (passage.isLine) return passage.words >= 2 || !/,$/.test(text.slice(passage.start, passage.end));
  const words = text.slice(passage.start, passage.end);
  const endsClause = /[,.!?…]$/.test(words);
  if (bond === 'none' && MENTIONED.test(text.slice(Math.max(0, passage.outerStart - 40), passage.outerStart)))
    return false;
  if (passage.isPart && bond !== 'none') return passage.words >= 2;
  const isBeside = bond === 'beside';
  if (passage.words < LEAST_WORDS)
    return (
      passage.words === 2 &&
      (isBeside || standsAlone(sentence)) &&
      (endsClause || opensSentence(sentence, index) || followsColon(sentence, index))
    );
  if (passage.isSingle && !endsClause && bond === 'none') return false;
  if (followsColon(sentence, index) || (endsClause && !isQuestionTitle(words, spoken))) return true;
  if (opensSentence(sentence, index) && (isBeside || closesSentence(sentence, index))) return true;
  // «...», — and words of the one who quotes, whatever their verb.
  if (
    opensSentence(sentence, index) &&
    /^,?\s*[—–]\s/u.test(text.slice(passage.outerEnd, passage.outerEnd + 4))
  )
    return true;
  const isLower = /^[^\p{L}\p{N}]*[\p{Ll}\p{N}]/u.test(words);
  if (isLower) return isBeside || bond === 'sentence' || !describes(spoken, words);
  if (isBetweenDashes(sentence, index)) return passage.words >= LEAST_UNBOUND;
  return isBeside && (opensSentence(sentence, index) || isIntroduced(spoken));
}

function isQuestionTitle(words: string, { bond }: Spoken): boolean {
  return bond === 'none' && words.endsWith('?') && /^\p{Lu}[\p{L}’']+ \p{Lu}/u.test(words);
}

function opensSentence({ tokens }: Spoken['sentence'], index: number): boolean {
  return tokens.slice(0, index).every((it) => it.kind !== 'word' && it.kind !== 'name');
}

function closesSentence({ tokens }: Spoken['sentence'], index: number): boolean {
  return tokens.slice(index + 1).every((it) => it.kind !== 'word' && it.kind !== 'name');
}

function followsColon({ tokens }: Spoken['sentence'], index: number): boolean {
  return tokens[index - 1]?.kind === 'colon';
}

/** "her reply — “...” — was drowned" */
function isBetweenDashes({ tokens }: Spoken['sentence'], index: number): boolean {
  return tokens[index - 1]?.kind === 'dash' && tokens[index + 1]?.kind === 'dash';
}

function standsAlone({ tokens }: Spoken['sentence']): boolean {
  return tokens.every((it) => it.kind !== 'word' && it.kind !== 'name');
}

/** "said “We ...”": the verb, "that" or a comma right before. */
function isIntroduced({ sentence: { tokens, phrases }, index, passage }: Spoken): boolean {
  if (passage.isPart) return true;
  const before = tokens[index - 1];
  if (before?.kind === 'comma' || (before?.kind === 'dash' && passage.words >= LEAST_UNBOUND)) return true;
  if (/^(?:that|que|qu’|що|что)$/.test(before?.low ?? '')) return true;
  return phrases.some((it) => it.to === index || it.verb?.to === index);
}

const LEAST_CARRIED = 4;
const LEAST_UNBOUND = 5;

/**
 * A few words that nobody near is said to have spoken: an adjective ("the “too big to fail” banks"), a name of a thing,
 * or words held at arm's length.
 */
function describes(
  { sentence: { tokens }, index, paragraph: { grammar }, passage, bond }: Spoken,
  words: string,
): boolean {
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  const isOwned =
    before !== undefined && (determiners[grammar].has(before.low) || /[’']s?$/.test(before.text));
  if (next?.kind === 'word' && isOwned && passage.words <= 6) return true;
  if (passage.words < (bond === 'earlier' ? LEAST_CARRIED : LEAST_UNBOUND)) return true;
  const small = words.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  return !small.some((it) => SMALL_WORDS.some((list) => list[grammar].has(it)));
}
