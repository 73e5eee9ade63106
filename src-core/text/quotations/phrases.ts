import type { TextRange } from '#core/text/anchor.ts';
import { determiners, pronouns, type Grammar } from '#core/text/words/grammar-words.ts';
import { indefinites, isBodyWord, isRole } from '#core/text/words/speaker-words.ts';
import { basisPhrases, notSources } from '#core/text/words/source-phrases.ts';
import { asksNotToBeNamed, isNameWord, sourceNameOf, type SourceName } from './source-name.ts';
import { subjectBehind } from './subject-behind.ts';
import { isBare, isSingular, subjectOf } from './subject-of.ts';
import { isAgent, type Subject } from './subject.ts';
import type { Token } from './tokens.ts';
import type { VerbFound } from './verb-found.ts';
import { verbAt } from './verbs.ts';

/** A phrase that says whose statement something is; `from` and `to` are places in the tokens of its sentence. */
export interface Phrase extends TextRange {
  readonly from: number;
  readonly to: number;
  /** Null for a pronoun, and for "adding ..." without a subject of its own. */
  readonly source: SourceName | null;
  /** In lower case: "she". */
  readonly pronoun: string | null;
  /** Where the verb stands; null for "according to X". */
  readonly verb: VerbFound | null;
}

/** The phrases of a sentence that say whose statement something is, in order. `nearQuote` tells of a quotation right behind it. */
export function phrasesOf(
  text: string,
  tokens: readonly Token[],
  grammar: Grammar,
  nearQuote: boolean,
): Phrase[] {
  const hasQuote = nearQuote || tokens.some((it) => it.kind === 'quote');
  const phrases: Phrase[] = [];
  let taken = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'word') continue;
    const found =
      (grammar === 'slavic' ? ownBasisAt(text, tokens, at) : null) ??
      (grammar === 'fr' ? frenchOwnBasisAt(text, tokens, at) : null) ??
      basisAt(text, tokens, at, grammar) ??
      quotedAsAt(text, tokens, at, grammar) ??
      spokenAt(text, tokens, at, grammar, hasQuote, taken);
    if (!found) continue;
    phrases.push(found);
    taken = found.to;
    at = Math.max(at, (found.verb?.to ?? found.to) - 1);
  }
  return phrases;
}

const POSSESSIVE = /^(?:його|її|їх|їхніми|їхньою|його|его|её|ее|их)$/;

/** "за його словами", "по её мнению": whose words they are was said before. */
function ownBasisAt(text: string, tokens: readonly Token[], at: number): Phrase | null {
  const isOwn = /^(?:власн|собственн)/.test(tokens[at + 2]?.low ?? '');
  const to = isOwn ? at + 4 : at + 3;
  const [preposition, owner, noun] = [tokens[at], tokens[at + 1], tokens[to - 1]];
  if (!preposition || !owner || !noun || !POSSESSIVE.test(owner.low)) return null;
  const isBasis = basisPhrases.slavic.some(
    (it) => it.length === 2 && it[0] === preposition.low && it[1] === noun.low,
  );
  return isBasis ? phraseOf(text, tokens, { from: at, to }, null, owner.low, null) : null;
}

/** "selon ses propres mots": whose they are was said before. */
function frenchOwnBasisAt(text: string, tokens: readonly Token[], at: number): Phrase | null {
  if (!/^(?:selon|d’)$/.test(tokens[at]?.low ?? '')) return null;
  const owner = tokens[at]?.low === 'd’' && tokens[at + 1]?.low === 'après' ? at + 2 : at + 1;
  const noun = tokens[owner + 1]?.low === 'propres' ? owner + 2 : owner + 1;
  const isOwn = /^(?:ses|leurs)$/.test(tokens[owner]?.low ?? '');
  return isOwn && /^(?:mots|termes|dires|propos|calculs|estimations)$/.test(tokens[noun]?.low ?? '')
    ? phraseOf(text, tokens, { from: at, to: noun + 1 }, null, null, null)
    : null;
}

function basisAt(text: string, tokens: readonly Token[], at: number, grammar: Grammar): Phrase | null {
  const words = basisPhrases[grammar].find((phrase) =>
    phrase.every((word, index) => tokens[at + index]?.low === word),
  );
  const isPer = grammar === 'en' && tokens[at]?.low === 'per' && isPerSource(tokens, at);
  if (!words && !isPer && !isHolder(tokens, at)) return null;
  const from = at + (words?.length ?? 1);
  const next = tokens[from];
  if (!next || notSources.test(next.low) || notSources.test(tokens[from + 1]?.low ?? '')) return null;
  const isPossessive = grammar === 'slavic' && /^(?:його|її|їх|его|её|ее|их)$/.test(next.low);
  const owned = isPossessive ? subjectBehind(tokens, from + 1, grammar, false) : null;
  const isOwned = owned !== null && isAgent(tokens, owned, grammar);
  if (isPossessive && !isOwned)
    return phraseOf(text, tokens, { from: at, to: from + 1 }, null, next.low, null);
  const subject = owned ?? subjectBehind(tokens, from, grammar, false);
  if (!subject || subject.isPronoun)
    return subject
      ? phraseOf(text, tokens, { from: at, to: subject.to }, null, tokens[from]?.low ?? '', null)
      : null;
  return sourced(text, tokens, { ...subject, from: at }, grammar, null);
}

const QUOTES = /^(?:quotes?|quoted|quoting|cites?|cited|citing)$/;
const AS_REACH = 24;

/** "The Post quotes X, a pilot, as saying". */
function quotedAsAt(text: string, tokens: readonly Token[], at: number, grammar: Grammar): Phrase | null {
  if (grammar !== 'en' || !QUOTES.test(tokens[at]?.low ?? '')) return null;
  const as = tokens.findIndex(
    (it, index) =>
      index > at + 1 &&
      index < at + AS_REACH &&
      it.low === 'as' &&
      /^(?:saying|telling|writing|warning|adding)$/.test(tokens[index + 1]?.low ?? ''),
  );
  const subject = as < 0 ? null : subjectBehind(tokens, at + 1, grammar, false);
  if (!subject || subject.isPronoun || subject.to > as) return null;
  const phrase = sourced(text, tokens, { ...subject, from: at, to: as + 2 }, grammar, null);
  return phrase;
}

const HOLDS = (it: Token) => isNameWord(it) || isRole(it.low) || isBodyWord(it.low);

/** "For Ana Ruiz, “...”": a name alone, with what it holds behind the comma. */
function isHolder(tokens: readonly Token[], at: number): boolean {
  if (at > 0 || !/^(?:for|pour)$/.test(tokens[at]?.low ?? '')) return false;
  let end = at + 1;
  while (tokens[end]?.kind === 'word' || tokens[end]?.kind === 'name') end += 1;
  if (tokens[end]?.kind !== 'comma' || !tokens.slice(at + 1, end).some((it) => HOLDS(it))) return false;
  const quote = tokens.findIndex((it, index) => index > end && it.kind === 'quote');
  return (
    quote === end + 1 ||
    (quote > 0 && /^(?:is|are|was|est|sont|était|c’est)$/.test(tokens[quote - 1]?.low ?? ''))
  );
}

/** "per the ministry", not "per cent" nor "per day". */
function isPerSource(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at - 1]?.kind === 'comma' && (next?.low === 'the' || isNameWord(next));
}

function spokenAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  hasQuote: boolean,
  taken: number,
): Phrase | null {
  const verb = verbAt(tokens, at, grammar, hasQuote);
  if (!verb) return null;
  if (verb.isParticiple) return phraseOf(text, tokens, verb, null, null, verb);
  if (verb.clitic !== null) return phraseOf(text, tokens, verb, null, verb.clitic, verb);
  const subject = subjectOf(tokens, verb, grammar);
  if (!subject || (subject.from < taken && subject.to > verb.from)) return null;
  if (grammar === 'en' && isBare(tokens, verb) && isSingular(tokens, subject)) return null;
  if (grammar === 'slavic' && isObject(tokens, subject, verb)) return null;
  if (grammar === 'fr' && isPlanning(tokens, verb) && !isAgent(tokens, subject, grammar)) return null;
  // "internal emails show": a noun that is also a verb.
  const isNoun = grammar === 'en' && verb.sort === 'near' && subject.from < verb.from && !subject.isPronoun;
  const isThing = !determiners.en.has(tokens[subject.nameFrom]?.low ?? '');
  if (isNoun && isThing && !isAgent(tokens, subject, grammar)) return null;
  if (subject.from < verb.from && subject.nameFrom < taken) return null;
  const range = { from: Math.min(subject.from, verb.from), to: Math.max(subject.to, verb.to) };
  // "and I quote her": no statement of anybody else.
  if (
    subject.isPronoun &&
    /^(?:i|we|you|je|j’|nous|vous|я|ми|мы|ви|вы|ти|ты)$/.test(tokens[subject.nameFrom]?.low ?? '') &&
    verb.sort === 'near'
  )
    return null;
  if (subject.isPronoun)
    return phraseOf(text, tokens, range, null, tokens[subject.nameFrom]?.low ?? '', verb);
  return sourced(text, tokens, { ...subject, ...range }, grammar, verb);
}

/** "Новий міст обіцяють": one thing is no subject of a plural verb. */
function isObject(tokens: readonly Token[], subject: Subject, verb: VerbFound): boolean {
  if (
    !verb.isPlural ||
    verb.isParticiple ||
    subject.nameFrom > subject.from ||
    subject.isPronoun ||
    subject.to > verb.from
  )
    return false;
  const words = tokens.slice(subject.nameFrom, subject.nameTo);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return false;
  if (words.some((it) => it.kind === 'name' || /^(?:і|й|та|и|\d.*)$/.test(it.low) || indefinites.has(it.low)))
    return false;
  const nouns = words.filter((it) => it.kind === 'word' && !isNameWord(it));
  return (
    nouns.length > 0 &&
    !isNameWord(last) &&
    words.every((it) => !/(?:[иіыїя]|[иі]ни|их|ых|ів|ов|ев|ей)$/u.test(it.low))
  );
}

/** "La réforme prévoit": what a plan foresees, not what it says. */
function isPlanning(tokens: readonly Token[], verb: VerbFound): boolean {
  return /^prév(?:oi|u)/.test(tokens[verb.to - 1]?.low ?? '');
}

function sourced(
  text: string,
  tokens: readonly Token[],
  subject: Subject,
  grammar: Grammar,
  verb: VerbFound | null,
): Phrase | null {
  const words = tokens.slice(subject.nameFrom, subject.nameTo);
  if (NOBODY.test(words[0]?.low ?? '') && words.length === 1)
    return phraseOf(text, tokens, subject, null, '', verb);
  // "reads the sign" says whose words they are: nobody's.
  if (words.slice(0, 3).some((it) => BOARDS.test(it.low)))
    return phraseOf(text, tokens, subject, null, '', verb);
  const source = sourceNameOf(text, words, grammar);
  if (!source || !isPlausible(words, source, grammar)) return null;
  const range = { from: subject.from, to: subject.to };
  const isUnnamed = source.isUnnamed || (!source.isPerson && isNearAnonymity(text, tokens, range));
  return phraseOf(text, tokens, range, { ...source, isUnnamed }, null, verb);
}

/** "quelqu’un a dit": nobody in particular. */
const NOBODY = /^(?:quelqu’un|someone|somebody|хтось|кто-то)$/;
const ANONYMITY_REACH = 120;

function isNearAnonymity(
  text: string,
  tokens: readonly Token[],
  range: { from: number; to: number },
): boolean {
  const start = tokens[range.from]?.start ?? 0;
  const end = (tokens[range.to - 1]?.end ?? 0) + ANONYMITY_REACH;
  return asksNotToBeNamed(text.slice(start, Math.min(end, tokens.at(-1)?.end ?? 0)));
}

/** What words stand on without being anybody's. */
const BOARDS =
  /^(?:signs?|posters?|banners?|placards?|plaques?|notices?|graffiti|headlines?|slogans?|panneau|pancarte|affiche|banderole|slogan|плакат|табличка|вивіска|банер|напис|гасло|баннер|вывеска|надпись|лозунг)$/;

function isPlausible(words: readonly Token[], source: SourceName, grammar: Grammar): boolean {
  const [first] = words;
  if (!first || source.name.length < 2) return false;
  if (words.length === 1 && (determiners[grammar].has(first.low) || pronouns[grammar].has(first.low)))
    return false;
  return !/^\d/.test(first.text) || words.length > 1;
}

function phraseOf(
  text: string,
  tokens: readonly Token[],
  range: { from: number; to: number },
  source: SourceName | null,
  pronoun: string | null,
  verb: VerbFound | null,
): Phrase {
  const start = tokens[range.from]?.start ?? 0;
  const end = tokens[range.to - 1]?.end ?? start + 1;
  return { start, end, from: range.from, to: range.to, source, pronoun, verb };
}
