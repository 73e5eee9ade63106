import { adverbs, determiners, prepositions, type Grammar } from '#core/text/words/grammar-words.ts';
import { englishVerbs, type VerbSort } from '#core/text/words/say-verbs.ts';
import { frenchAt } from './french-verb.ts';
import { isGesture } from './gestures.ts';
import { slavicAt, slavicForm } from './slavic-verb.ts';
import { isNameWord } from './source-name.ts';
import type { Token } from './tokens.ts';
import { found, type VerbFound } from './verb-found.ts';

const low = (tokens: readonly Token[], at: number) => tokens[at]?.low ?? '';

/** The verb of saying at a place of a sentence, if it reports there; `hasQuote` tells of a quotation beside it. */
export function verbAt(
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  hasQuote: boolean,
): VerbFound | null {
  const known =
    grammar === 'en' ? englishAt(tokens, at) : grammar === 'fr' ? frenchAt(tokens, at) : slavicAt(tokens, at);
  const verb = known ?? (hasQuote && isGesture(tokens, at, grammar) ? gestureAt(tokens, at, grammar) : null);
  if (!verb) return null;
  if (verb.sort === 'near' && !hasQuote) return null;
  if (verb.sort === 'that' && !hasStatement(tokens, verb)) return null;
  return verb;
}

/** Any verb between a quotation and the one who speaks it. */
function gestureAt(tokens: readonly Token[], at: number, grammar: Grammar): VerbFound {
  if (grammar === 'slavic') {
    const verb = slavicForm(tokens, at, 'near');
    return low(tokens, at - 1) === 'не' ? { ...verb, from: at - 1 } : verb;
  }
  const isReflexive = grammar === 'fr' && /^(?:s’|se|l’|lui)$/.test(low(tokens, at - 1));
  return found(isReflexive ? at - 1 : at, at + 1, 'near');
}

/** Whether what is said stands beside a verb: "adds that", "wrote:", `..., she adds`. */
function hasStatement(tokens: readonly Token[], verb: VerbFound): boolean {
  for (let at = verb.to; at < Math.min(tokens.length, verb.to + 12); at += 1) {
    const token = tokens[at];
    if (token?.kind === 'quote' || token?.kind === 'colon') return true;
    if (/^(?:that|que|qu’|що|что)$/.test(token?.low ?? '')) return true;
    if (at === verb.to && DISPUTING.test(low(tokens, at - 1)) && determiners.en.has(token?.low ?? ''))
      return true;
    if (token?.kind === 'comma' && !/^(?:що|что|quote)$/.test(tokens[at + 1]?.low ?? '')) break;
    if (token?.kind === 'end') break;
  }
  return closesStatement(tokens, verb);
}

const DISPUTING = /^(?:disputes?|contests?|stresses|claims|denies)$/;

/** `..., adds Ana Ruiz.`, `..., the agency found.` */
function closesStatement(tokens: readonly Token[], verb: VerbFound): boolean {
  for (let at = verb.from - 1; at >= Math.max(0, verb.from - 10); at -= 1) {
    const kind = tokens[at]?.kind;
    if (kind === 'quote') return true;
    if (kind !== 'comma' && kind !== 'dash') continue;
    const next = tokens[verb.to];
    const closes = next === undefined || next.kind === 'end' || next.kind === 'comma';
    return (
      at > 0 &&
      (at === verb.from - 1 || closes || /^(?:in|at|on|last|this|earlier|yesterday)$/.test(next.low))
    );
  }
  return false;
}

const ENGLISH_MODALS =
  /^(?:would|could|should|may|might|can|must|shall|will|not|to|n’t|never|cannot|let|lets|if|didn’t|doesn’t|don’t|won’t|wouldn’t|couldn’t|can’t|hadn’t|hasn’t|haven’t|nothing|refused|declined|nor|without)$/;
const BE = /^(?:is|are|was|were|be|been|being|am|’s|gets?|got|getting)$/;

function englishAt(tokens: readonly Token[], at: number): VerbFound | null {
  const token = tokens[at];
  const word = token?.low ?? '';
  const saying = /^(?:quoted|cited)$/.test(word) ? sayingBehind(tokens, at) : -1;
  if (saying >= 0) {
    let from = at;
    while (
      from > 0 &&
      (BE.test(low(tokens, from - 1)) || /^(?:has|have|had|also)$/.test(low(tokens, from - 1)))
    )
      from -= 1;
    return from < at ? found(from, saying + 1, 'says') : null;
  }
  const participle = englishVerbs.participles.get(word);
  if (participle !== undefined) return participleAt(tokens, at, participle);
  const sort = englishVerbs.finite.get(word);
  if (sort === undefined || (isNameWord(token) && at > 0)) return null;
  let from = at;
  while (
    from > 0 &&
    tokens[from - 1]?.kind === 'word' &&
    (/^(?:has|have|had|did|does|do)$/.test(low(tokens, from - 1)) ||
      (adverbs.en.has(low(tokens, from - 1)) && !isNameWord(tokens[from - 1])) ||
      /^\p{Ll}{3,}ly$/u.test(tokens[from - 1]?.text ?? ''))
  )
    from -= 1;
  const before = low(tokens, from - 1);
  if (
    before === 'to' &&
    /^(?:used|on|likes|liked|continues|continued|continue|fond)$/.test(low(tokens, from - 2))
  )
    return found(from - (low(tokens, from - 2) === 'on' ? 3 : 2), at + 1, 'says');
  // "would only say" says something; "would not say" does not.
  if (/^(?:would|could)$/.test(before) && low(tokens, from) === 'only') return found(from - 1, at + 1, sort);
  if (ENGLISH_MODALS.test(before) || BE.test(before) || /^(?:me|him|us|them)$/.test(before)) return null;
  if (
    at > 0 &&
    (determiners.en.has(before) || (prepositions.en.has(before) && before !== 'before')) &&
    tokens[from - 1]?.kind === 'word'
  )
    return null;
  if (
    /^(?:by|at)$/.test(low(tokens, at + 1)) &&
    word !== 'says' &&
    word !== 'said' &&
    !/^(?:put|puts)$/.test(word)
  )
    return null;
  if (word === 'said' && low(tokens, at + 1) === 'to' && /^(?:be|have)$/.test(low(tokens, at + 2)))
    return null;
  if (/^(?:go|goes|went)$/.test(word) && low(tokens, at + 1) !== 'on') return null;
  const behind = tokens.slice(at + 1, at + 16).map((it) => it.low);
  const states =
    (/^puts?$/.test(word) && behind.includes('at')) ||
    (/^g(?:ive|ives|ave)$/.test(word) && behind.slice(0, 12).includes('as'));
  // "points out": the particle belongs to the verb.
  // "jury told": nobody tells without telling somebody.
  if (word === 'told' && (tokens[at + 1] === undefined || tokens[at + 1]?.kind === 'end')) return null;
  const isPointing = /^points?|pointed$/.test(word) && low(tokens, at + 1) === 'out';
  if (/^point/.test(word) && !isPointing) return null;
  const verb = found(from, at + (isPointing ? 2 : 1), states ? 'says' : sort);
  return { ...verb, isTelling: /^t(?:ell|ells|old)$/.test(word) };
}

const LONGEST_QUOTER = 8;

/** "was quoted as saying", "was quoted by the Post as saying": where the second verb stands, or -1. */
function sayingBehind(tokens: readonly Token[], at: number): number {
  for (let as = at + 1; as < at + LONGEST_QUOTER && tokens[as]?.kind === 'word'; as += 1)
    if (low(tokens, as) === 'as' && englishVerbs.participles.has(low(tokens, as + 1))) return as + 1;
  return -1;
}

function participleAt(tokens: readonly Token[], at: number, sort: VerbSort): VerbFound | null {
  if (BE.test(low(tokens, at - 1)) || determiners.en.has(low(tokens, at - 1))) return null;
  const next = tokens[at + 1];
  const isStatement =
    next?.kind === 'quote' ||
    next?.kind === 'colon' ||
    next?.low === 'that' ||
    (next?.kind === 'comma' && tokens[at + 2]?.kind === 'quote');
  const callsIt = sort === 'near' && tokens.slice(at + 1, at + 8).some((it) => it.kind === 'quote');
  return isStatement || callsIt ? { ...found(at, at + 1, sort), isParticiple: true } : null;
}
