import {
  adverbs,
  clauseOpeners,
  determiners,
  nameParticles,
  prepositions,
  pronouns,
  slavicListeners,
  type Grammar,
} from '#core/text/words/grammar-words.ts';
import { isBodyWord, isRole, titles } from '#core/text/words/speaker-words.ts';
import { afterTime } from './slavic-subject.ts';
import { isNameWord } from './source-name.ts';
import { asPronoun, checked, isDescription, isWord, low, MOST_WORDS, type Subject } from './subject.ts';
import type { Token } from './tokens.ts';

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
  if (!isWord(first) || (grammar === 'slavic' && /^(?:не|ні|ни)$/.test(first?.low ?? ''))) return null;
  const isOwner = first?.low === 'her' && isWord(tokens[from + 1]);
  if (pronouns[grammar].has(first?.low ?? '') && !isOwner) return pronounBehind(tokens, from, grammar);
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
  // "un bilan encore provisoire de la préfecture", "cette même source": inside the phrase.
  const isInside =
    grammar === 'fr' &&
    (word === 'même'
      ? determiners.fr.has(low(tokens, at - 1))
      : /^(?:d’|de|du|des)$/.test(low(tokens, at + 2)));
  if (adverbs[grammar].has(word)) return !isInside;
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

/** "собеседник, знакомый с ситуацией": what stands for a name. */
const ACQUAINTED = /^(?:знаком|обізнан|ознайомлен|поінформован|осведомл|близьк|близк|наближен|приближ)/u;
const MOST_ACQUAINTED = 6;

/** "said the judge, Corin Hale": the name behind a description. */
function withNameBehind(tokens: readonly Token[], subject: Subject, grammar: Grammar): Subject {
  if (
    grammar === 'slavic' &&
    tokens[subject.to]?.kind === 'comma' &&
    ACQUAINTED.test(low(tokens, subject.to + 1))
  ) {
    let to = subject.to + 1;
    while (to - subject.to <= MOST_ACQUAINTED && tokens[to]?.kind === 'word') to += 1;
    return { ...subject, to, nameTo: to };
  }
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
  const goesOn = [prepositions, clauseOpeners, adverbs].some((it) => it[grammar].has(next?.low ?? ''));
  const closes = next?.kind !== 'word' || goesOn;
  return names >= 2 && closes ? { ...subject, to, nameFrom: subject.to + 1, nameTo: to } : subject;
}
