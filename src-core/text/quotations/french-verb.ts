import { determiners, prepositions } from '#core/text/words/grammar-words.ts';
import { frenchVerbs } from '#core/text/words/say-verbs.ts';
import { isNameWord } from './source-name.ts';
import type { Token } from './tokens.ts';
import { found, type VerbFound } from './verb-found.ts';

const low = (tokens: readonly Token[], at: number) => tokens[at]?.low ?? '';

const FRENCH_AUXILIARY =
  /^(a|ont|avait|avaient|aurait|auraient|eut|eurent)(?:-t)?(?:-(il|elle|ils|elles|on))?$/;
const FRENCH_BE = /^(est|sont|était|étaient|serait)(?:-(il|elle|ils|elles|on))?$/;
const FRENCH_CLITIC = /^(\p{L}+?)(?:-t)?-(il|elle|ils|elles|on)$/u;
const FRENCH_BETWEEN =
  /^(?:déjà|aussi|également|encore|toutefois|ainsi|notamment|tout|d’|abord|bien|ensuite|enfin|récemment|cependant|par|ailleurs|même|plus|tard|tôt|alors|lui-même|elle-même|d’abord)$/;

/** The French verb of saying at a place of a sentence, with its auxiliaries and clitics. */
export function frenchAt(tokens: readonly Token[], at: number): VerbFound | null {
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
