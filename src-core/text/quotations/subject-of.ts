import {
  clauseOpeners,
  prepositions,
  slavicListeners,
  type Grammar,
} from '#core/text/words/grammar-words.ts';
import { slavicVerbs } from '#core/text/words/say-verbs-slavic.ts';
import { englishVerbs } from '#core/text/words/say-verbs.ts';
import { agentBehind } from './gestures.ts';
import { isNameWord } from './source-name.ts';
import { subjectBefore } from './subject-before.ts';
import { subjectBehind } from './subject-behind.ts';
import { isAgent, type Subject } from './subject.ts';
import type { Token } from './tokens.ts';
import type { VerbFound } from './verb-found.ts';

/** "nor would the mayor say": the form without an ending has a plural subject, or says nothing. */
export function isBare(tokens: readonly Token[], verb: VerbFound): boolean {
  const word = tokens[verb.to - 1]?.low ?? '';
  return verb.to - verb.from === 1 && englishVerbs.present.has(word) && word !== 'put' && word !== 'read';
}

/** Whether a subject is one person or thing. */
export function isSingular(tokens: readonly Token[], subject: Subject): boolean {
  const words = tokens.slice(subject.nameFrom, subject.nameTo);
  if (subject.isPronoun) return /^(?:he|she|it|that|this|who)$/.test(words[0]?.low ?? '');
  const isPlural = words.some(
    (it) =>
      /s[’']?$/.test(it.low) ||
      /^(?:and|people|police|children|men|women|some|many|several|two|three|others|who|crew|team)$/.test(
        it.low,
      ),
  );
  return !isPlural;
}

const RELATIVE = /^(?:who|which|that|qui|який|яка|яке|які|который|которая|которое|которые)$/;

/** The subject of a verb of saying, before or behind it. */
export function subjectOf(tokens: readonly Token[], verb: VerbFound, grammar: Grammar): Subject | null {
  const before = tokens[verb.from - 1];
  // "a pilot, who asked not to be named, said": what follows is the statement.
  if (verb.sort === 'near' && RELATIVE.test(before?.low ?? '')) return null;
  const next = tokens[verb.to];
  const quoted = followsQuote(tokens, verb.from);
  const behind = () => {
    const near = subjectBehind(
      tokens,
      quoted ? afterAside(tokens, verb.to) : verb.to,
      grammar,
      verb.isPlural,
    );
    const isKnown = slavicVerbs.has(tokens[verb.to - 1]?.low ?? '');
    if (grammar !== 'slavic' || !quoted || near?.isPronoun) return near;
    if (isKnown && near && isAgent(tokens, near, grammar)) return near;
    // «...», — пожал плечами Сурмин: over what the verb has beside it.
    const agent = agentBehind(tokens, verb.to);
    return agent < 0 ? near : subjectBehind(tokens, agent, grammar, verb.isPlural);
  };
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
    const isSaying = /^sa(?:y|ys|id)$/.test(tokens[verb.to - 1]?.low ?? '');
    const isFollowed =
      follower !== null &&
      (follower.isPronoun ||
        isAgent(tokens, follower, grammar) ||
        (isSaying && isClosed(tokens, follower.to)));
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
