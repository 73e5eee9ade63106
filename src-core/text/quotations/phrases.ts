import type { TextRange } from '#core/text/anchor.ts';
import {
  clauseOpeners,
  determiners,
  prepositions,
  pronouns,
  slavicListeners,
  type Grammar,
} from '#core/text/words/grammar-words.ts';
import { basisPhrases, notSources } from '#core/text/words/source-phrases.ts';
import { asksNotToBeNamed, isNameWord, sourceNameOf, type SourceName } from './source-name.ts';
import { subjectBefore } from './subject-before.ts';
import { subjectBehind } from './subject-behind.ts';
import { isAgent, type Subject } from './subject.ts';
import type { Token } from './tokens.ts';
import { verbAt, type VerbFound } from './verbs.ts';

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
  const [preposition, owner, noun] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!preposition || !owner || !noun || !POSSESSIVE.test(owner.low)) return null;
  const isBasis = basisPhrases.slavic.some(
    (it) => it.length === 2 && it[0] === preposition.low && it[1] === noun.low,
  );
  return isBasis ? phraseOf(text, tokens, { from: at, to: at + 3 }, null, owner.low, null) : null;
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

/** "For Ana Ruiz, “...”": a name alone, with what it holds behind the comma. */
function isHolder(tokens: readonly Token[], at: number): boolean {
  if (at > 0 || !/^(?:for|pour)$/.test(tokens[at]?.low ?? '') || !isNameWord(tokens[at + 1])) return false;
  let end = at + 1;
  while (isNameWord(tokens[end])) end += 1;
  return tokens[end]?.kind === 'comma' && tokens[end + 1]?.kind === 'quote';
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
  // "internal emails show": a noun that is also a verb.
  const isNoun = grammar === 'en' && verb.sort === 'near' && subject.from < verb.from && !subject.isPronoun;
  if (isNoun && !isAgent(tokens, subject, grammar)) return null;
  if (subject.from < taken && subject.from < verb.from) {
    if (subject.nameFrom < taken) return null;
  }
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

const RELATIVE = /^(?:who|which|that|qui|який|яка|яке|які|который|которая|которое|которые)$/;

function subjectOf(tokens: readonly Token[], verb: VerbFound, grammar: Grammar): Subject | null {
  const before = tokens[verb.from - 1];
  // "a pilot, who asked not to be named, said": what follows is the statement.
  if (verb.sort === 'near' && RELATIVE.test(before?.low ?? '')) return null;
  const next = tokens[verb.to];
  const quoted = followsQuote(tokens, verb.from);
  const behind = () =>
    subjectBehind(tokens, quoted ? afterAside(tokens, verb.to) : verb.to, grammar, verb.isPlural);
  const ahead = () => subjectBefore(tokens, verb.from, grammar, verb.isPlural);
  // "спросили министра": who is asked, not who asks.
  if (verb.isPlural && ASKING.test(tokens[verb.to - 1]?.low ?? '') && quoted) return null;
  if (opensStatement(next, grammar) && !(quoted && next?.kind === 'comma')) return ahead();
  if (before === undefined && grammar === 'en') return null;
  if (before?.kind === 'dash' && !quoted) return ahead() ?? (verb.isTelling ? null : behind());
  if (quoted || before === undefined) return verb.isTelling ? null : behind();
  if (before.kind === 'comma') {
    const follower = behind();
    const leader = ahead();
    if (grammar === 'slavic')
      return leader !== null &&
        (isNamed(tokens, leader) || follower === null || !isAgent(tokens, follower, grammar))
        ? leader
        : follower;
    const isFollowed = follower !== null && (follower.isPronoun || isAgent(tokens, follower, grammar));
    if (leader !== null && (grammar === 'en' || !isFollowed || !isClosed(tokens, follower.to))) return leader;
    return isFollowed ? follower : null;
  }
  const leader = ahead();
  if (leader !== null && !(grammar === 'slavic' && isLoneOpener(tokens, verb.from))) return leader;
  return INVERTING.test(before.low) || (grammar === 'slavic' && slavicListeners.has(before.low))
    ? behind()
    : null;
}

function isNamed(tokens: readonly Token[], subject: Subject): boolean {
  return (
    tokens.slice(subject.nameFrom, subject.nameTo).filter((it) => it.kind === 'word' && isNameWord(it))
      .length >= 2
  );
}

/** Words between which and its subject a verb may stand: "as said the judge", "как заявил министр", "об этом сообщил". */
const INVERTING = /^(?:as|than|comme|ainsi|як|как|это|этом|це|цьому)$/;

const ASKING = /^(?:спросили|спрашивают|запитали|спитали|питали|запитують)$/;
const LONGEST_ASIDE = 7;

/** `« ... », glisse, sourire aux lèvres, un délégué`: over an aside between a verb and its subject. */
function afterAside(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'comma') return at;
  let end = at + 1;
  while (end - at <= LONGEST_ASIDE && tokens[end]?.kind === 'word') end += 1;
  return tokens[end]?.kind === 'comma' && end - at <= LONGEST_ASIDE ? end + 1 : at;
}

/** Whether nothing but the end of a clause follows a subject behind its verb. */
function isClosed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind !== 'word';
}

/** "..., що", "that ...", a colon: what is said begins, so the subject came before. */
function opensStatement(next: Token | undefined, grammar: Grammar): boolean {
  if (next === undefined) return true;
  if (next.kind === 'colon' || next.kind === 'quote') return true;
  if (next.kind === 'comma') return grammar === 'slavic';
  return /^(?:that|que|qu’|what|why|how|whether)$/.test(next.low);
}

/** Whether a quotation ends before `at`, with no more than a comma or dash between. */
function followsQuote(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && before >= at - 3 && /^(?:comma|dash|other|end)$/.test(tokens[before]?.kind ?? ''))
    before -= 1;
  return tokens[before]?.kind === 'quote';
}

/** "Як заявив", "об этом сообщил": nothing before the verb can be its subject. */
function isLoneOpener(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || clauseOpeners.slavic.has(before.low) || prepositions.slavic.has(before.low);
}

function sourced(
  text: string,
  tokens: readonly Token[],
  subject: Subject,
  grammar: Grammar,
  verb: VerbFound | null,
): Phrase | null {
  const words = tokens.slice(subject.nameFrom, subject.nameTo);
  // "reads the sign" says whose words they are: nobody's.
  if (words.slice(0, 3).some((it) => BOARDS.test(it.low)))
    return phraseOf(text, tokens, subject, null, '', verb);
  const source = sourceNameOf(text, words, grammar);
  if (!source || !isPlausible(words, source, grammar)) return null;
  const range = { from: subject.from, to: subject.to };
  const isUnnamed = source.isUnnamed || (!source.isPerson && isNearAnonymity(text, tokens, range));
  return phraseOf(text, tokens, range, { ...source, isUnnamed }, null, verb);
}

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
