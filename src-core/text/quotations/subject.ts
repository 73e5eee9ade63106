import {
  adverbs,
  clauseOpeners,
  determiners,
  nameParticles,
  prepositions,
  pronouns,
  slavicListeners,
  slavicOccasions,
  type Grammar,
} from '#core/text/words/grammar-words.ts';
import { isBodyWord, listeners, isRole, titles } from '#core/text/words/speaker-words.ts';
import { isNameWord } from './source-name.ts';
import type { Token } from './tokens.ts';

/** The subject of a verb of saying, as places in the tokens of its sentence; `to` is exclusive. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  /** The words that name the speaker, within the subject. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** Whether it stands for somebody named elsewhere ("she"). */
  readonly isPronoun: boolean;
}

const MOST_WORDS = 14;
const MOST_PASSED_OVER = 30;

const isWord = (it: Token | undefined) => it?.kind === 'word' || it?.kind === 'name';
const low = (tokens: readonly Token[], at: number) => tokens[at]?.low ?? '';

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
  const last = tokens[end - 1];
  if (last?.kind === 'comma') return aroundApposition(tokens, end - 1, grammar);
  if (last?.kind === 'dash') return null;
  if (grammar !== 'slavic' && isRelative(last))
    return end >= 2 && tokens[end - 2]?.kind === 'comma'
      ? phraseBefore(tokens, end - 2, grammar, isPlural)
      : null;
  if (grammar === 'slavic' && isRelative(last) && tokens[end - 2]?.kind === 'comma')
    return phraseBefore(tokens, end - 2, grammar, isPlural);
  return phraseBefore(tokens, end, grammar, isPlural);
}

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
  if (grammar === 'fr')
    return /^(?:l’|lui|nous|vous|leur|me|m’|t’|y|en|se|s’)$/.test(word) && !(word === 'l’' && false);
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

function asPronoun(from: number, to: number): Subject {
  return { from, to, nameFrom: from, nameTo: to, isPronoun: true };
}

function checked(tokens: readonly Token[], from: number, to: number, grammar: Grammar): Subject | null {
  const first = low(tokens, from);
  if (
    to - from === 1 &&
    (determiners[grammar].has(first) || adverbs[grammar].has(first) || prepositions[grammar].has(first))
  )
    return null;
  if (pronouns[grammar].has(first) && to - from === 1) return asPronoun(from, to);
  if (!tokens.slice(from, to).some((it) => /\p{L}{2}/u.test(it.text))) return null;
  return { from, to, nameFrom: from, nameTo: to, isPronoun: false };
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
  const outer = phraseBefore(tokens, open, grammar, false);
  if (!outer || outer.isPronoun) {
    // "X, pilot, of Halm, said": one more part between commas.
    return null;
  }
  const inner = { from: open + 1, to: comma };
  const isNamedInside = isOnlyName(tokens, inner.from, inner.to) && isDescription(tokens, outer, grammar);
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

const OPENS_APPOSITION =
  /^(?:who|whose|whom|which|speaking|citing|asked|himself|herself|aged|now|then|then-|formerly|also|qui|dont|que|qu’|lui|elle|interrogé|interrogée|sous|citant|âgé|âgée|який|яка|які|чий|чия|что|що|який|котрий|который|которая|которые|чей|чья|попросив\p{L}*|побажав\p{L}*|пожелав\p{L}*|посилаючись|ссылаясь)$/u;

/** What may stand between commas behind a name: a description, an age, a name, a relative clause. */
function isAppositive(tokens: readonly Token[], from: number, to: number, grammar: Grammar): boolean {
  const first = tokens[from];
  if (!first) return false;
  if (OPENS_APPOSITION.test(first.low) || /^\d{1,3}$/.test(first.text)) return true;
  if (prepositions[grammar].has(first.low) && OPENS_APPOSITION.test(low(tokens, from + 1))) return true;
  if (isOnlyName(tokens, from, to)) return true;
  if (determiners[grammar].has(first.low)) return true;
  const lows = tokens.slice(from, Math.min(to, from + 6)).map((it) => it.low);
  return (
    lows.some((it) => isRole(it) || isBodyWord(it) || titles.has(it)) || (grammar === 'fr' && to - from < 8)
  );
}

function isOnlyName(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  return (
    words.length > 0 &&
    words.length <= 5 &&
    words.every((it) => isNameWord(it) || /^(?:de|van|von|der|al|la|du|m\.|mr\.)$/.test(it.low))
  );
}

/** Whether a phrase says what somebody is, one person, without naming them. */
function isDescription(
  tokens: readonly Token[],
  it: { from: number; to: number },
  grammar: Grammar,
): boolean {
  const words = tokens.slice(it.from, it.to);
  if (
    words
      .slice(grammar === 'slavic' ? 0 : 1)
      .some(
        (word, index, rest) => isNameWord(word) && rest.length - index >= 2 && isNameWord(rest[index + 1]),
      )
  )
    return false;
  if (/^(?:two|three|several|des|les|двоє|двое|троє|трое)$/.test(words[0]?.low ?? '')) return false;
  if (/[’']s$/.test(words[0]?.text ?? '')) return true;
  const isLowercase = !isNameWord(words[0]) || words.length > 1 || it.from === 0;
  return (
    isLowercase &&
    (words.some((word) => isRole(word.low)) ||
      (grammar !== 'slavic' && determiners[grammar].has(words[0]?.low ?? '')))
  );
}

/** Ukrainian and Russian: no determiners, so a fronted "in ..." is told from the subject by case, role or name. */
function slavicBefore(tokens: readonly Token[], end: number, isPlural: boolean): Subject | null {
  let edge = end;
  while (
    edge > 0 &&
    isWord(tokens[edge - 1]) &&
    !clauseOpeners.slavic.has(low(tokens, edge - 1)) &&
    end - edge <= MOST_WORDS
  )
    edge -= 1;
  let from = edge;
  while (from < end && isSlavicOpener(tokens, from)) from = afterOpener(tokens, from);
  if (from >= end) return null;
  if (/^(?:про|об|о)$/.test(low(tokens, from)) && end - from <= 3) return null;
  if (/^(?:у|в|во|на)$/.test(low(tokens, from))) {
    const last = tokens[end - 1];
    if (pronouns.slavic.has(last?.low ?? '')) return asPronoun(end - 1, end);
    const isInstitution =
      isPlural &&
      !slavicOccasions.has(low(tokens, from + 1)) &&
      !tokens.slice(from + 1, end).some((it) => isRole(it.low));
    if (isInstitution && end - from > 1)
      return { from, to: end, nameFrom: from + 1, nameTo: end, isPronoun: false };
  }
  if (prepositions.slavic.has(low(tokens, from))) {
    const role = tokens.slice(from + 1, end).findIndex((it, index) => index > 0 && isRole(it.low));
    const tail = isNameWord(tokens[end - 1]) ? nameStart(tokens, from, end) : -1;
    const at = role >= 0 ? from + 1 + role : tail > from + 1 ? tail : -1;
    return at < 0 ? null : checked(tokens, at, end, 'slavic');
  }
  if (slavicListeners.has(low(tokens, end - 1))) return null;
  return checked(tokens, from, end, 'slavic');
}

function nameStart(tokens: readonly Token[], from: number, end: number): number {
  let at = end;
  while (at > from && isNameWord(tokens[at - 1])) at -= 1;
  return at;
}

/** Adverbs and "в четверг", "у 2024 році" in front of a subject. */
function isSlavicOpener(tokens: readonly Token[], at: number): boolean {
  return adverbs.slavic.has(low(tokens, at)) || afterTime(tokens, at) > at;
}

function afterOpener(tokens: readonly Token[], at: number): number {
  return Math.max(at + 1, afterTime(tokens, at));
}

/** Where an expression of occasion behind a preposition ends, or `at` where there is none. */
function afterTime(tokens: readonly Token[], at: number): number {
  if (!/^(?:у|в|во|на|під|під|під|при|по|под|за)$/.test(low(tokens, at))) return at;
  let end = at + 1;
  if (/^\d+(?:[-–]\p{L}+)?$/u.test(low(tokens, end))) {
    while (
      /^\d/.test(low(tokens, end)) ||
      /^(?:році|року|годах|году|года|роках|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)$/.test(
        low(tokens, end),
      )
    )
      end += 1;
    return end;
  }
  if (
    /^(?:минулий|минулого|минулу|прошлый|прошлую|прошлом|эту|этот|цю|цей|той|тот|свою|своєму|своем|своём)$/.test(
      low(tokens, end),
    )
  )
    end += 1;
  if (!slavicOccasions.has(low(tokens, end))) return at;
  end += 1;
  while (tokens[end]?.kind === 'name') end += 1;
  return end;
}

/** The subject that begins behind a verb, at `at`: "said X", "сообщил в среду X". */
export function subjectBehind(
  tokens: readonly Token[],
  at: number,
  grammar: Grammar,
  isPlural: boolean,
): Subject | null {
  let from = at;
  while (from < tokens.length && isPassedOver(tokens, from, grammar))
    from = afterPassed(tokens, from, grammar);
  const first = tokens[from];
  if (!isWord(first)) return null;
  if (pronouns[grammar].has(first?.low ?? '')) return pronounBehind(tokens, from, grammar);
  if (
    grammar === 'slavic' &&
    isPlural &&
    /^(?:у|в|во|на)$/.test(first?.low ?? '') &&
    isWord(tokens[from + 1])
  ) {
    const to = phraseEnd(tokens, from + 1, grammar);
    return to > from + 1 ? { from, to, nameFrom: from + 1, nameTo: to, isPronoun: false } : null;
  }
  if (
    clauseOpeners[grammar].has(first?.low ?? '') ||
    (prepositions[grammar].has(first?.low ?? '') && !isNameWord(first))
  )
    return null;
  const to = phraseEnd(tokens, from, grammar);
  const subject = to > from ? checked(tokens, from, to, grammar) : null;
  return subject === null || subject.isPronoun ? subject : withNameBehind(tokens, subject, grammar);
}

/** "one of them" is a description; "he" is a pronoun. */
function pronounBehind(tokens: readonly Token[], at: number, grammar: Grammar): Subject {
  const isOneOf = grammar === 'en' && low(tokens, at) === 'one' && low(tokens, at + 1) === 'of';
  return isOneOf
    ? { from: at, to: at + 3, nameFrom: at, nameTo: at + 3, isPronoun: false }
    : asPronoun(at, at + 1);
}

function isPassedOver(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  return afterPassed(tokens, at, grammar) > at;
}

/** Adverbs, "to the agency", "в среду", "корреспонденту «Корина»" between a verb and its subject. */
function afterPassed(tokens: readonly Token[], at: number, grammar: Grammar): number {
  const word = low(tokens, at);
  // "розповів «Віснику» рибалка": the outlet that was told, in the dative.
  const outlet =
    grammar === 'slavic'
      ? tokens[at]?.kind === 'name'
        ? at
        : /^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'name'
          ? at + 1
          : -1
      : -1;
  if (outlet >= 0)
    return tokens[outlet + 1]?.kind === 'word' &&
      !clauseOpeners.slavic.has(low(tokens, outlet + 1)) &&
      !prepositions.slavic.has(low(tokens, outlet + 1))
      ? outlet + 1
      : at;
  if (tokens[at]?.kind !== 'word') return at;
  if (adverbs[grammar].has(word) && !(isNameWord(tokens[at]) && isNameWord(tokens[at + 1]))) return at + 1;
  if (grammar === 'slavic') {
    const time = afterTime(tokens, at);
    if (time > at) return time;
    if (!slavicListeners.has(word)) return at;
    let end = at + 1;
    if (tokens[end]?.kind === 'name') return end + 1;
    // "журналістам у Халмі": no more than the listener
    return end;
  }
  if (grammar === 'fr' && /^(?:à|au|aux|devant|dans|lors|sur)$/.test(word)) {
    let end = at + 1;
    while (
      end - at < 8 &&
      tokens[end]?.kind === 'word' &&
      (determiners.fr.has(low(tokens, end))
        ? end === at + 1
        : end === at + 1 ||
          isNameWord(tokens[end]) ||
          /^(?:de|d’|du|entretien|presse)$/.test(low(tokens, end)) ||
          /^(?:de|d’|du|à)$/.test(low(tokens, end - 1)) ||
          (end === at + 2 && determiners.fr.has(low(tokens, end - 1))))
    )
      end += 1;
    return end;
  }
  return at;
}

/** "Орнітологічного товариства": written like a name, but the noun comes next. */
const ADJECTIVE = /(?:ого|его|ої|ой|ій|ый|ий|ая|ое|ые|их|ых|им|ым|ому|ему|ьої|ська|ське|ські)$/u;

const NAME_GOES_ON = /^(?:of|and|et|та|і|й|и|de|du|des|d’|la|le|der|van|von|al|bin|ibn)$/;

/** Where the noun phrase that begins at `from` ends. */
function phraseEnd(tokens: readonly Token[], from: number, grammar: Grammar): number {
  let at = from;
  let names = 0;
  const isNamed =
    isNameWord(tokens[from]) &&
    tokens[from]?.kind === 'word' &&
    !isRole(low(tokens, from)) &&
    !isBodyWord(low(tokens, from));
  while (at < tokens.length && at - from < MOST_WORDS) {
    const token = tokens[at];
    if (!isWord(token) || !token) break;
    const word = token.low;
    if (at > from && (stopsPhrase(tokens, at, grammar) || slavicListenerStops(word, at, from, grammar)))
      break;
    if (isNameWord(token)) names += 1;
    else {
      // Behind a name nothing but what belongs to it: "said Ana Ruiz of the pilots" ends at "Ruiz".
      const joins =
        NAME_GOES_ON.test(word) &&
        (isNameWord(tokens[at + 1]) ||
          (nameParticles.has(low(tokens, at + 1)) && isNameWord(tokens[at + 2])));
      const isJoined =
        joins &&
        (names === 1 ||
          !/^(?:of|de|du|des|d’|la|le)$/.test(word) ||
          grammar === 'fr' ||
          nameParticles.has(low(tokens, at - 1)));
      const isBodyNamed =
        grammar === 'slavic' &&
        names === 1 &&
        (isBodyWord(low(tokens, at - 1)) ||
          isRole(low(tokens, at - 1)) ||
          ADJECTIVE.test(low(tokens, at - 1))) &&
        !prepositions.slavic.has(word);
      const afterName =
        names >= 1 &&
        !isBodyNamed &&
        isNameWord(tokens[at - 1]) &&
        (isNamed || names >= 2 || grammar === 'slavic');
      if (afterName && !isJoined && !(isNamed && names === 1 && roleOrBodyFollows(tokens, at, grammar)))
        break;
    }
    at += 1;
  }
  return at;
}

/** "said Halm's prime minister", "повідомив Андрій": whether a first word written like a name only opens a description. */
function roleOrBodyFollows(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  if (titles.has(low(tokens, at - 1))) return true;
  if (prepositions[grammar].has(low(tokens, at)) || adverbs[grammar].has(low(tokens, at))) return false;
  return [0, 1, 2].some((it) => isRole(low(tokens, at + it)) || isBodyWord(low(tokens, at + it)));
}

function slavicListenerStops(word: string, at: number, from: number, grammar: Grammar): boolean {
  return grammar === 'slavic' && at > from && slavicListeners.has(word);
}

const TIME_BEHIND =
  /^(?:a|an|his|her|its|their|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|last|this|early|late|\d.*|mid.*|response|reply|court|parliament|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|son|sa|ses|un|une)$/;

function stopsPhrase(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const word = low(tokens, at);
  const next = low(tokens, at + 1);
  if (clauseOpeners[grammar].has(word))
    return !(NAME_GOES_ON.test(word) && isNameWord(tokens[at + 1]) && isNameWord(tokens[at - 1]));
  if (adverbs[grammar].has(word)) return true;
  if (grammar === 'slavic')
    return (
      afterTime(tokens, at) > at ||
      /^(?:після|после|перед|під|посилаючись|ссылаясь|комментируя|коментуючи|на|до|за|станом)$/.test(word)
    );
  if (grammar === 'fr')
    return (
      /^(?:lors|après|avant|devant|pendant|ajoutant|précisant|citant|jugeant|sous|tout|à|vers|cité|citée|cités|citées)$/.test(
        word,
      ) ||
      (/^(?:dans|sur|en|ce|cette)$/.test(word) && TIME_BEHIND.test(next)) ||
      word === 'hier'
    );
  if (
    /^(?:during|after|before|when|while|as|by|adding|citing|speaking|referring|asked|last|this|earlier|yesterday|cited|quoted|reported|published|obtained|reviewed|seen|interviewed|told|said|says|to|without|following|via|through|outside|ahead)$/.test(
      word,
    )
  )
    return true;
  return /^(?:in|at|on)$/.test(word) && TIME_BEHIND.test(next);
}

/** "said the judge, Corin Hale": the name behind a description. */
function withNameBehind(tokens: readonly Token[], subject: Subject, grammar: Grammar): Subject {
  if (tokens[subject.to]?.kind !== 'comma' || !isDescription(tokens, subject, grammar)) return subject;
  let to = subject.to + 1;
  while (
    to < tokens.length &&
    to - subject.to <= 5 &&
    tokens[to]?.kind === 'word' &&
    (isNameWord(tokens[to]) || /^(?:de|van|von|der|al|du|la|le)$/.test(low(tokens, to)))
  )
    to += 1;
  const names = tokens.slice(subject.to + 1, to).filter((it) => isNameWord(it)).length;
  const next = tokens[to];
  const closes =
    next === undefined ||
    next.kind === 'comma' ||
    next.kind === 'end' ||
    next.kind === 'dash' ||
    (next.kind === 'word' && !isNameWord(next));
  return names >= 2 && closes ? { ...subject, to, nameFrom: subject.to + 1, nameTo: to } : subject;
}

/** Whether words can be the one that speaks: a name, or a word for a person or body. */
export function isAgent(tokens: readonly Token[], subject: Subject, grammar: Grammar): boolean {
  const words = tokens.slice(subject.nameFrom, subject.nameTo);
  const from = grammar !== 'slavic' && determiners[grammar].has(words[0]?.low ?? '') ? 1 : 0;
  return words.some(
    (it, index) =>
      isRole(it.low) ||
      isBodyWord(it.low) ||
      it.kind === 'name' ||
      (isNameWord(it) && index >= from) ||
      isRole(it.low.replace(/s$/, '')),
  );
}

/** Whether a verb has a listener as its next word: "told reporters". */
export function isListener(word: string): boolean {
  return listeners.has(word);
}
