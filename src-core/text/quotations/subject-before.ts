import {
  adverbs,
  clauseOpeners,
  determiners,
  prepositions,
  pronouns,
  type Grammar,
} from '#core/text/words/grammar-words.ts';
import { isBodyWord, isRole, titles } from '#core/text/words/speaker-words.ts';
import { afterTime, slavicBefore } from './slavic-subject.ts';
import { isNameWord } from './source-name.ts';
import {
  asPronoun,
  checked,
  isDescription,
  isOnlyName,
  isWord,
  low,
  MOST_WORDS,
  type Subject,
} from './subject.ts';
import type { Token } from './tokens.ts';

const MOST_PASSED_OVER = 30;

/** The subject that ends before `at`, which is where the verb with its auxiliaries begins. */
export function subjectBefore(
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  isPlural: boolean,
): Subject | null {
  let end = at;
  while (end > 0 && tokens[end - 1]?.kind === 'word' && isAside(tokens, end - 1, grammar)) end -= 1;
  end = beforeTime(tokens, end, grammar);
  // "наступного дня запевнив": when, not who.
  if (SLAVIC_DAY.test(low(tokens, end - 1)) && SLAVIC_WHICH.test(low(tokens, end - 2))) end -= 2;
  const last = tokens[end - 1];
  if (last?.kind === 'comma') return aroundApposition(tokens, end - 1, grammar);
  if (last?.kind === 'dash') return beforeDashes(tokens, end - 1, grammar, isPlural);
  if (isRelative(last) && tokens[end - 2]?.kind === 'comma')
    return beforeRelative(tokens, end - 2, grammar, isPlural);
  if (grammar !== 'slavic' && isRelative(last)) return null;
  return phraseBefore(tokens, end, grammar, isPlural);
}

/** "X, president of the union, who calls": X, and not what X is. */
function beforeRelative(
  tokens: readonly Token[],
  comma: number,
  grammar: Grammar,
  isPlural: boolean,
): Subject | null {
  const phrase = phraseBefore(tokens, comma, grammar, isPlural);
  if (!phrase || phrase.isPronoun || tokens[phrase.from - 1]?.kind !== 'comma') return phrase;
  if (!isDescription(tokens, phrase, grammar) && !isRole(low(tokens, phrase.from))) return phrase;
  let from = phrase.from - 1;
  while (from > 0 && isOnlyName(tokens, from - 1, phrase.from - 1)) from -= 1;
  return phrase.from - 1 - from >= 2 ? { ...phrase, from, nameFrom: from, nameTo: phrase.from - 1 } : phrase;
}

/** "Lind — a former pilot — said". */
function beforeDashes(
  tokens: readonly Token[],
  dash: number,
  grammar: Grammar,
  isPlural: boolean,
): Subject | null {
  let open = dash - 1;
  while (open > 0 && dash - open < MOST_PASSED_OVER && isInside(tokens[open])) open -= 1;
  if (tokens[open]?.kind !== 'dash' || dash - open < 2) return null;
  const subject = phraseBefore(tokens, open, grammar, isPlural);
  return subject && { ...subject, to: dash };
}

const SLAVIC_DAY = /^(?:дня|тижня|місяця|року|ранку|вечора|недели|месяца|года|утра|осені|весни|літа)$/;
const SLAVIC_WHICH = /^(?:наступного|того|цього|минулого|следующего|прошлого|этого|самого)$/;
const TIME_REACH = 4;

/** "Lind on Monday said", "міністр у середу сказав": over what stands between a subject and its verb. */
function beforeTime(tokens: readonly Token[], end: number, grammar: Grammar): number {
  if (grammar === 'slavic') {
    for (let at = end - 1; at >= Math.max(1, end - TIME_REACH); at -= 1)
      if (afterTime(tokens, at) === end) return at;
    return end;
  }
  return end > 1 &&
    prepositions[grammar].has(low(tokens, end - 1)) &&
    tokens[end]?.kind === 'word' &&
    adverbs[grammar].has(low(tokens, end))
    ? end - 1
    : end;
}

function isRelative(token: Token | undefined): boolean {
  return /^(?:who|qui|який|яка|які|которая|который|которые)$/.test(token?.low ?? '');
}

function isAside(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const word = low(tokens, at);
  if (isNameWord(tokens[at]) && at > 0 && !adverbs[grammar].has(word)) return false;
  if (adverbs[grammar].has(word)) return true;
  if (grammar === 'en')
    return (
      /^\p{Ll}{3,}ly$/u.test(word) && !/^(?:family|reply|ally|assembly|italy|july|supply|bully)$/.test(word)
    );
  if (grammar === 'fr') return /^(?:l’|lui|nous|vous|leur|me|m’|t’|y|en|se|s’)$/.test(word);
  // "Агентство це заперечує", "вона тихо додала"
  if (/^(?:це|это)$/.test(word) && at > 0 && isWord(tokens[at - 1])) return true;
  if (/^\p{Ll}{3,}о$/u.test(word) && !/ство$/.test(word) && !isRole(word) && !isBodyWord(word)) return true;
  // "на это", "про це" between subject and verb
  return /^(?:це|это|цьому|этом)$/.test(word) && prepositions.slavic.has(low(tokens, at - 1))
    ? true
    : /^(?:на|про|об|о)$/.test(word) && /^(?:це|это|этом)$/.test(low(tokens, at + 1));
}

/** The noun phrase or pronoun that ends before `end`. */
function phraseBefore(
  tokens: readonly Token[],
  end: number,
  grammar: Grammar,
  isPlural: boolean,
): Subject | null {
  const last = tokens[end - 1];
  if (!isWord(last)) return null;
  if (pronouns[grammar].has(last?.low ?? '') && !(grammar === 'slavic' && isNameWord(last) && end - 1 > 0))
    return asPronoun(end - 1, end);
  if (grammar === 'slavic') return slavicBefore(tokens, end, isPlural);
  const start = westernStart(tokens, end, grammar);
  if (start >= end || end - start > MOST_WORDS) return null;
  return checked(tokens, start, end, grammar);
}

/** From right to left: nouns and names, over prepositions inside the phrase, to the determiner that opens it. */
function westernStart(tokens: readonly Token[], end: number, grammar: 'en' | 'fr'): number {
  let edge = end;
  while (
    edge > 0 &&
    isWord(tokens[edge - 1]) &&
    !opensClause(tokens, edge - 1, grammar) &&
    end - edge <= MOST_PASSED_OVER
  )
    edge -= 1;
  let start = end;
  let at = end;
  while (at > edge) {
    const word = low(tokens, at - 1);
    const isNamed =
      isNameWord(tokens[at - 1]) &&
      at - 1 > edge &&
      !/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(word);
    if (!isNamed && adverbs[grammar].has(word)) break;
    if (!isNamed && pronouns[grammar].has(word) && !determiners[grammar].has(word)) break;
    if (grammar === 'fr' && /^(?:du|des|au|aux)$/.test(word) && at - 1 > edge) {
      at -= 1;
      continue;
    }
    if (!isNamed && determiners[grammar].has(word) && !/^\d/.test(low(tokens, at))) {
      start = at - 1;
      at -= 1;
      // "of the port": the phrase goes on, unless its preposition opens the clause ("In the port").
      if (at - 1 > edge && prepositions[grammar].has(low(tokens, at - 1))) {
        at -= 1;
        continue;
      }
      break;
    }
    if (!isNamed && prepositions[grammar].has(word)) {
      if (at - 1 > edge) {
        at -= 1;
        continue;
      }
      return afterPreposition(tokens, start, end);
    }
    at -= 1;
    start = at;
  }
  return start;
}

/** "After talks with the union Lind said", "In Halm farmers said": the subject begins where names and other words meet. */
function afterPreposition(tokens: readonly Token[], start: number, end: number): number {
  const isNamed = isNameWord(tokens[end - 1]);
  let from = end - 1;
  while (from > start && isNameWord(tokens[from - 1]) === isNamed) from -= 1;
  while (isNamed && from > start && isRole(tokens[from - 1]?.low ?? '')) from -= 1;
  return from;
}

function opensClause(tokens: readonly Token[], at: number, grammar: 'en' | 'fr'): boolean {
  const word = low(tokens, at);
  if (word === 'and' || word === 'et') return !joinsNames(tokens, at, grammar);
  return clauseOpeners[grammar].has(word);
}

function joinsNames(tokens: readonly Token[], at: number, grammar: 'en' | 'fr'): boolean {
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  if (!isWord(left) || !isWord(right)) return false;
  const isFirst = at < 2 || !isWord(tokens[at - 2]) || determiners[grammar].has(low(tokens, at - 2));
  if (isNameWord(left) && isNameWord(right)) return !isFirst || isNameWord(left);
  return isFirst && !isNameWord(right) && !determiners.en.has(right?.low ?? '');
}

/** "X, a pilot, said", "the pilot, X, said", "X, who was there, said": `comma` stands before the verb. */
function aroundApposition(tokens: readonly Token[], comma: number, grammar: Grammar): Subject | null {
  let open = comma - 1;
  let passed = 0;
  while (open > 0 && tokens[open]?.kind !== 'comma' && isInside(tokens[open]) && passed < MOST_PASSED_OVER) {
    open -= 1;
    passed += 1;
  }
  if (tokens[open]?.kind !== 'comma' || open === 0 || open + 1 >= comma) return null;
  if (!isAppositive(tokens, open + 1, comma, grammar)) return null;
  // "Vera Kold, 52, a crane driver, said"
  if (/^\d{1,3}$/.test(low(tokens, open - 1)) && tokens[open - 2]?.kind === 'comma') open -= 2;
  const outer = phraseBefore(tokens, open, grammar, false);
  if (!outer || outer.isPronoun) {
    // "X, pilot, of Halm, said": one more part between commas.
    return null;
  }
  const inner = { from: open + 1, to: comma };
  const isTitle = tokens[inner.from]?.kind === 'name';
  const isNamedInside =
    !isTitle && isOnlyName(tokens, inner.from, inner.to) && isDescription(tokens, outer, grammar);
  if (isNamedInside) return { ...outer, to: comma, nameFrom: inner.from, nameTo: inner.to };
  const another = low(tokens, outer.from - 1) === '' ? null : tokens[outer.from - 1];
  if (another?.kind === 'comma' && isDescription(tokens, outer, grammar)) {
    const further = phraseBefore(tokens, outer.from - 1, grammar, false);
    if (further && !further.isPronoun && isOnlyName(tokens, further.from, further.to))
      return { ...further, to: comma };
  }
  return { ...outer, to: comma };
}

function isInside(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.kind !== 'end' &&
    token.kind !== 'quote' &&
    token.kind !== 'colon' &&
    token.kind !== 'dash'
  );
}

/** "впрочем", "pour sa part": between commas, about nobody. */
const PARENTHESIS =
  /^(?:впрочем|однако|напротив|кстати|между|конечно|видимо|правда|зато|похоже|втім|однак|проте|навпаки|звісно|зрештою|натомість|мабуть|щоправда|схоже|до|очевидно|however|though|meanwhile|too)$/u;
/** "сидевший рядом", "сидящий рядом": what somebody was doing. */
const SLAVIC_PARTICIPLE = /(?:[вш]ш|[уюая]щ)(?:ий|ая|ее|ие)(?:ся)?$/u;

const OPENS_APPOSITION =
  /^(?:who|whose|whom|which|speaking|citing|asked|himself|herself|aged|now|then|then-|formerly|also|qui|dont|que|qu’|lui|elle|interrogé|interrogée|sous|citant|âgé|âgée|як(?:ий|а|і|ого|ої|ому|ій|их|им|ими|ою)|чий|чия|что|що|котр\p{L}+|котор\p{L}+|чей|чья|чьи|чиї|попросив\p{L}*|побажав\p{L}*|пожелав\p{L}*|посилаючись|ссылаясь)$/u;

/** What may stand between commas behind a name: a description, an age, a name, a relative clause. */
function isAppositive(tokens: readonly Token[], from: number, to: number, grammar: Grammar): boolean {
  const first = tokens[from];
  if (!first) return false;
  if (grammar === 'en' && /^\p{Ll}{3,}(?:ed|ing)$/u.test(first.text)) return true;
  if (PARENTHESIS.test(first.low) && to - from <= 2) return true;
  if (grammar === 'slavic' && SLAVIC_PARTICIPLE.test(first.low)) return true;
  if (OPENS_APPOSITION.test(first.low) || /^\d{1,3}$/.test(first.text)) return true;
  if (prepositions[grammar].has(first.low) && OPENS_APPOSITION.test(low(tokens, from + 1))) return true;
  if (isOnlyName(tokens, from, to)) return true;
  if (determiners[grammar].has(first.low)) return true;
  const lows = tokens.slice(from, Math.min(to, from + 6)).map((it) => it.low);
  return (
    lows.some((it) => isRole(it) || isBodyWord(it) || titles.has(it)) || (grammar === 'fr' && to - from < 8)
  );
}
