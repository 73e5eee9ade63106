import { adverbs, determiners, prepositions, type Grammar } from '#core/text/words/grammar-words.ts';
import { impersonalVerbs, slavicGerunds, slavicVerbs } from '#core/text/words/say-verbs-slavic.ts';
import { englishVerbs, frenchVerbs, type VerbSort } from '#core/text/words/say-verbs.ts';
import { isGesture } from './gestures.ts';
import { isNameWord } from './source-name.ts';
import type { Token } from './tokens.ts';

/** A verb of saying with its auxiliaries, as places in the tokens of its sentence; `to` is exclusive. */
export interface VerbFound {
  readonly from: number;
  readonly to: number;
  readonly sort: VerbSort;
  /** "adding", "saying": its subject is that of another verb. */
  readonly isParticiple: boolean;
  /** The pronoun joined to it: "a-t-elle". */
  readonly clitic: string | null;
  readonly isPlural: boolean;
  /** Whether its next words are who is told. */
  readonly isTelling: boolean;
  /** What its ending says of its subject. */
  readonly gender: 'm' | 'f' | null;
}

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
  const found = known ?? (hasQuote && isGesture(tokens, at, grammar) ? gestureAt(tokens, at, grammar) : null);
  if (!found) return null;
  if (found.sort === 'near' && !hasQuote) return null;
  if (found.sort === 'that' && !hasStatement(tokens, found)) return null;
  return found;
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

function found(from: number, to: number, sort: VerbSort): VerbFound {
  return {
    from,
    to,
    sort,
    isParticiple: false,
    clitic: null,
    isPlural: false,
    isTelling: false,
    gender: null,
  };
}

const FRENCH_AUXILIARY =
  /^(a|ont|avait|avaient|aurait|auraient|eut|eurent)(?:-t)?(?:-(il|elle|ils|elles|on))?$/;
const FRENCH_BE = /^(est|sont|était|étaient|serait)(?:-(il|elle|ils|elles|on))?$/;
const FRENCH_CLITIC = /^(\p{L}+?)(?:-t)?-(il|elle|ils|elles|on)$/u;
const FRENCH_BETWEEN =
  /^(?:déjà|aussi|également|encore|toutefois|ainsi|notamment|tout|d’|abord|bien|ensuite|enfin|récemment|cependant|par|ailleurs|même|plus|tard|tôt|alors|lui-même|elle-même|d’abord)$/;

function frenchAt(tokens: readonly Token[], at: number): VerbFound | null {
  const word = low(tokens, at);
  const before = low(tokens, at - 1);
  const auxiliary = FRENCH_AUXILIARY.exec(word);
  if (auxiliary) return behindAuxiliary(tokens, at, auxiliary, false);
  const be = FRENCH_BE.exec(word);
  if (be) return /^(?:s’|se)$/.test(before) ? behindAuxiliary(tokens, at, be, true) : null;
  if (/^(?:d’|de)$/.test(before) && low(tokens, at - 2) === 'et' && tokens[at + 1]?.kind === 'colon')
    return { ...found(at, at + 1, 'near'), isParticiple: true };
  if (isFrenchParticiple(word) && saysBehind(tokens, at))
    return { ...found(at, at + 1, 'near'), isParticiple: true };
  const joined = FRENCH_CLITIC.exec(word);
  const form = joined?.[1] ?? word;
  const isReflexive = /^(?:s’|se)$/.test(before);
  // Right behind a quotation "corrige-t-elle" says something, whatever the verb.
  const isInverted = joined !== null && hasQuoteBefore(tokens, at);
  const sort =
    (isReflexive && frenchVerbs.reflexive.has(form)) || isInverted ? 'near' : frenchVerbs.finite.get(form);
  if (sort === undefined || (isNameWord(tokens[at]) && at > 0)) return null;
  let from = at;
  while (from > 0 && /^(?:l’|lui|nous|vous|leur|m’|me|y|en|se|s’)$/.test(low(tokens, from - 1))) from -= 1;
  const left = low(tokens, from - 1);
  if (/^(?:n’|ne|pas|ai|as|avons|avez|pour|de|d’|du|des|à|sans)$/.test(left)) return null;
  if (from === at && at > 0 && (determiners.fr.has(left) || prepositions.fr.has(left))) return null;
  const isPlural = form.endsWith('ent') || form.endsWith('ont');
  return {
    ...found(from, at + 1, sort),
    clitic: joined?.[2] ?? null,
    isPlural,
    gender: genderOf(joined?.[2]),
  };
}

const MADE_KNOWN = /^(?:savoir|valoir|remarquer|observer|part|état)$/;

/** "estimant", "dénonçant": of a verb of saying. */
function isFrenchParticiple(word: string): boolean {
  if (/^(?:disant|écrivant|promettant|soutenant|reconnaissant|répondant)$/.test(word)) return true;
  if (!word.endsWith('ant')) return false;
  const stem = word.slice(0, -3).replace(/ç$/, 'c');
  return frenchVerbs.finite.has(`${stem}e`) || (stem.endsWith('e') && frenchVerbs.finite.has(stem));
}

const FRENCH_REACH = 8;

/** What is said stands behind a participle: "que", a colon, quotation marks. */
function saysBehind(tokens: readonly Token[], at: number): boolean {
  for (const it of tokens.slice(at + 1, at + FRENCH_REACH)) {
    if (it.kind === 'quote' || it.kind === 'colon' || /^(?:que|qu’)$/.test(it.low)) return true;
    if (it.kind !== 'word' && it.kind !== 'name') return false;
  }
  return false;
}

function hasQuoteBefore(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (
    before >= at - 4 &&
    (tokens[before]?.kind === 'comma' || /^(?:s’|se|l’|lui|nous)$/.test(low(tokens, before)))
  )
    before -= 1;
  return tokens[before]?.kind === 'quote';
}

function behindAuxiliary(
  tokens: readonly Token[],
  at: number,
  auxiliary: RegExpExecArray,
  isReflexive: boolean,
): VerbFound | null {
  let to = at + 1;
  while (to - at < 5 && FRENCH_BETWEEN.test(low(tokens, to))) to += 1;
  const participle = low(tokens, to);
  const sort =
    frenchVerbs.participles.get(participle) ??
    (isReflexive && frenchVerbs.reflexive.has(participle) ? 'near' : undefined);
  if (sort === undefined) return null;
  let from = at;
  while (from > 0 && /^(?:l’|lui|nous|vous|leur|m’|me|y|en|se|s’)$/.test(low(tokens, from - 1))) from -= 1;
  if (/^(?:n’|ne)$/.test(low(tokens, from - 1))) return null;
  const isMaking = participle === 'fait' && MADE_KNOWN.test(low(tokens, to + 1));
  const verb = found(from, to + (isMaking ? 2 : 1), isMaking ? 'says' : isReflexive ? 'near' : sort);
  return {
    ...verb,
    clitic: auxiliary[2] ?? null,
    isPlural: /^(?:ont|avaient|auraient|sont|étaient)/.test(auxiliary[1] ?? ''),
    gender: genderOf(auxiliary[2]),
  };
}

function genderOf(pronoun: string | undefined): 'm' | 'f' | null {
  if (pronoun === 'elle') return 'f';
  return pronoun === 'il' ? 'm' : null;
}

function slavicAt(tokens: readonly Token[], at: number): VerbFound | null {
  const word = low(tokens, at);
  if (slavicGerunds.has(word) && isGerund(tokens, at))
    return { ...found(at, at + 1, 'near'), isParticiple: true };
  const sort = slavicVerbs.get(word);
  if (sort === undefined || (isNameWord(tokens[at]) && at > 0)) return null;
  if (/^(?:не|ні|ни|щоб|чтобы|бы|б)$/.test(low(tokens, at - 1))) return null;
  return slavicForm(tokens, at, sort);
}

const GERUND_REACH = 8;

/** ", назвавши її «...»": what is said follows. In -в it is a gerund in Russian alone. */
function isGerund(tokens: readonly Token[], at: number): boolean {
  const isSaid = tokens
    .slice(at + 1, at + GERUND_REACH)
    .some((it) => it.kind === 'quote' || it.kind === 'colon' || /^(?:що|что)$/.test(it.low));
  if (!isSaid) return false;
  if (!low(tokens, at).endsWith('в')) return true;
  const words = tokens.map((it) => it.text.toLowerCase()).join(' ');
  return /[ыэъё]/.test(words) && !/[іїєґ]/.test(words);
}

function slavicForm(tokens: readonly Token[], at: number, sort: VerbSort): VerbFound {
  const word = low(tokens, at);
  const isPlural =
    /(?:ли|лися|лись|ють|ять|уть|ать|ют|ят|ут|ат|ються|ются|яться|ятся|ені|ны|вні|ені)$/u.test(word) ||
    impersonalVerbs.has(word);
  const gender = /(?:ла|лася|лась|ена|внена|вна)$/u.test(word)
    ? 'f'
    : /(?:в|л|вся|лся|ний|ен|ён)$/u.test(word)
      ? 'm'
      : null;
  return { ...found(at, at + 1, sort), isPlural, gender };
}
