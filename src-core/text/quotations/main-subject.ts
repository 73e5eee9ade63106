import {
  adverbs,
  clauseOpeners,
  determiners,
  prepositions,
  type Grammar,
} from '#core/text/words/grammar-words.ts';
import { isBodyWord, isRole } from '#core/text/words/speaker-words.ts';
import { isNameWord, sourceNameOf, type SourceName } from './source-name.ts';
import type { Token } from './tokens.ts';

/** How far into a sentence its subject may begin, behind "On Friday" or "En mars". */
const LONGEST_OPENING = 6;
const FARTHEST_NOUN = 5;

/**
 * The body, office or document that a sentence begins with, as the subject of what it states: "The central bank raised
 * rates", "Профспілка відхилила". Null where it begins with anything else.
 */
export function mainSubject(text: string, tokens: readonly Token[], grammar: Grammar): SourceName | null {
  const from = behindOpening(tokens, grammar);
  const noun = nounOf(tokens, from, grammar);
  if (noun < 0) return null;
  let to = noun + 1;
  // "of the port authority", "Halmer", "Загір’я"
  for (let step = 0; step < 3; step += 1) {
    while (tokens[to]?.kind === 'name' || (tokens[to]?.kind === 'word' && isNameWord(tokens[to]))) to += 1;
    if (grammar === 'slavic' || !/^(?:of|for|de|d’|du|des)$/.test(tokens[to]?.low ?? '')) break;
    const next = nounOf(tokens, to + 1, grammar);
    if (next < 0 && !isNameWord(tokens[to + 1])) break;
    to = next < 0 ? to + 1 : next + 1;
  }
  const verb = tokens[to];
  if (verb?.kind !== 'word' || !/^\p{Ll}/u.test(verb.text)) return null;
  if (grammar !== 'slavic' && (prepositions[grammar].has(verb.low) || clauseOpeners[grammar].has(verb.low)))
    return null;
  return sourceNameOf(text, tokens.slice(from, to), grammar);
}

/** Over "On Friday," and the like. */
function behindOpening(tokens: readonly Token[], grammar: Grammar): number {
  const first = tokens[0]?.low ?? '';
  if (!prepositions[grammar].has(first) && !adverbs[grammar].has(first)) return 0;
  for (let at = 1; at < LONGEST_OPENING; at += 1) if (tokens[at]?.kind === 'comma') return at + 1;
  return 0;
}

/** Where the head of the phrase that begins at `from` stands: the last word for a body or office in it, or -1. */
function nounOf(tokens: readonly Token[], from: number, grammar: Grammar): number {
  let noun = -1;
  for (let at = from; at < from + FARTHEST_NOUN && tokens[at]?.kind === 'word'; at += 1) {
    const word = tokens[at]?.low ?? '';
    const small = [prepositions, clauseOpeners, adverbs].some((it) => it[grammar].has(word));
    if (small && !(at === from && determiners[grammar].has(word))) break;
    if (isBodyWord(word) || isRole(word)) noun = at;
    else if (noun >= 0) break;
  }
  return noun;
}
