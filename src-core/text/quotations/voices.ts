import type { TextRange } from '#core/text/anchor.ts';
import { isRole } from '#core/text/words/speaker-words.ts';
import { fullNameOf, type Person } from './people.ts';
import type { Phrase } from './phrases.ts';
import type { ReadParagraph, ReadSentence, ReadText } from './read-passages.ts';
import { mainSubject } from './main-subject.ts';
import { isNameWord, sourceNameOf, type SourceName } from './source-name.ts';
import type { Token } from './tokens.ts';

type Gender = 'm' | 'f' | 'p' | null;

/** Who is speaking, as far as the text has told. */
export interface Voice {
  readonly name: string;
  readonly at: TextRange;
  readonly gender: Gender;
  /** Named, and not only described. */
  readonly isNamed: boolean;
  /** Only the subject of a sentence that says nothing. */
  readonly isSilent?: boolean;
  /** A person, or people; not a body. */
  readonly isSomebody: boolean;
  readonly paragraph: number;
}

/** What is known where a sentence is read. */
export interface VoiceContext {
  readonly read: ReadText;
  readonly voices: readonly Voice[];
  readonly number: number;
  readonly known: (source: SourceName) => readonly Person[];
  readonly paragraph: ReadParagraph;
}

/** People by the beginnings of their first and last names, so that one name is not held against all. */
export function peopleIndex(people: readonly Person[]): (source: SourceName) => readonly Person[] {
  const index = new Map<string, Person[]>();
  const byRole = new Map<string, Person[]>();
  const put = (map: Map<string, Person[]>, key: string, person: Person) => {
    const list = map.get(key);
    if (!list) map.set(key, [person]);
    else if (list.length < MOST_NAMESAKES && list.at(-1) !== person) list.push(person);
  };
  for (const person of people) {
    for (const word of [person.words[0], person.words.at(-1)]) put(index, (word ?? '').slice(0, 3), person);
    for (const role of person.roles) put(byRole, role, person);
  }
  return (source) => {
    if (!source.isPerson) return byRole.get(source.role ?? '') ?? [];
    return index.get((source.name.toLowerCase().split(/\s+/).at(-1) ?? '').slice(0, 3)) ?? [];
  };
}

const MOST_NAMESAKES = 50;

/** Who speaks by a phrase. */
export function voiceOf(phrase: Phrase, sentence: ReadSentence, context: VoiceContext): Voice | null {
  const { source, pronoun } = phrase;
  if (source) return named(source, context, phrase.verb?.gender ?? null, phrase.verb?.isPlural ?? false);
  if (pronoun !== null)
    return nearestBefore(pronoun, phrase, sentence, context) ?? meant(pronoun, phrase.start, context);
  // "..., adding that": the subject of what came before in the sentence.
  const main = sentence.phrases.findLast(
    (it) => it.end <= phrase.start && (it.source !== null || it.pronoun !== null),
  );
  return main
    ? voiceOf(main, sentence, context)
    : (subjectVoice(sentence, context) ??
        bodyVoice(sentence, context) ??
        recent(context.voices, context.number, 0));
}

/** "Mayor Ilse Brandt apologised for what she called": the subject of the same sentence. */
function nearestBefore(
  pronoun: string,
  phrase: Phrase,
  sentence: ReadSentence,
  context: VoiceContext,
): Voice | null {
  if (!(FEMALE.test(pronoun) || MALE.test(pronoun)) || phrase.from === 0 || context.paragraph.turn)
    return null;
  const gender = FEMALE.test(pronoun) ? 'f' : 'm';
  if (/^(?:he|she|elle|il|він|вона|он|она)$/.test(sentence.tokens[0]?.low ?? '')) return null;
  const main = sentence.phrases.find(
    (it) => it.source !== null && it.verb !== null && it.end <= phrase.start,
  );
  const lead = (main && voiceOf(main, sentence, context)) ?? subjectVoice(sentence, context);
  const others = sentence.people.filter((it) => it.end <= phrase.start && it.name !== lead?.name);
  if (!lead?.isSomebody || lead.at.end > phrase.start || others.length > 0) return null;
  return lead.gender === null || lead.gender === gender ? lead : null;
}

/** The body or office that a sentence begins with: "The bank raised rates, warning of “...”". */
export function bodyVoice(sentence: ReadSentence, context: VoiceContext): Voice | null {
  const source = mainSubject(context.read.text, sentence.tokens, context.paragraph.grammar);
  return source && { ...named(source, context, null, false), isSilent: true };
}

function named(
  source: SourceName,
  { read, known, number, paragraph }: VoiceContext,
  gender: Gender,
  isPlural: boolean,
): Voice {
  const name = fullNameOf(source, known(source), paragraph.grammar);
  const at = { start: source.start, end: source.end };
  const words = source.name.toLowerCase();
  const titled: Gender = /^(?:mr|m|sir|monsieur|пан|г-н|господин)\.?\s/u.test(words)
    ? 'm'
    : /^(?:mrs|ms|miss|mme|mlle|madame|пані|г-жа|госпожа)\.?\s/u.test(words)
      ? 'f'
      : null;
  const isSomebody =
    source.isPerson ||
    source.role !== null ||
    source.isUnnamed ||
    isRole(words.split(/\s+/).at(-1)?.replace(/s$/, '') ?? '');
  return {
    name: name.slice(0, 300),
    at,
    gender:
      isPlural && !source.isPerson
        ? 'p'
        : (titled ??
          (/^(?:une |la )?source(?= |$)/.test(words) && paragraph.grammar === 'fr' ? 'f' : gender)),
    isNamed: source.isPerson,
    isSomebody,
    paragraph: read.paragraphs.length > 0 ? number : 0,
  };
}

const FEMALE = /^(?:she|elle|her|вона|она|її|её|ее)$/u;
const MALE = /^(?:he|il|lui|his|him|він|он|його|его)$/u;
const MANY = /^(?:they|them|ils|elles|eux|вони|они|їх|их|their)$/u;

/** Whom a pronoun means: the last one heard that it can stand for, in this paragraph or the one before. */
export function meant(pronoun: string, before: number, { voices, number }: VoiceContext): Voice | null {
  const gender: Gender = FEMALE.test(pronoun)
    ? 'f'
    : MALE.test(pronoun)
      ? 'm'
      : MANY.test(pronoun)
        ? 'p'
        : null;
  const isIt = /^(?:it|воно|оно)$/.test(pronoun);
  if (gender === null && !isIt) return null;
  for (let at = voices.length - 1; at >= 0 && at >= voices.length - REACH; at -= 1) {
    const voice = voices[at];
    if (!voice || voice.paragraph < number - 1) return null;
    if (voice.at.start >= before) continue;
    if (isIt ? voice.isSomebody : gender !== 'p' && !voice.isSomebody) continue;
    if (
      gender !== null &&
      voice.gender !== null &&
      voice.gender !== gender &&
      (gender === 'p' || voice.gender !== 'p' || !isIt)
    )
      continue;
    return voice;
  }
  return null;
}

const REACH = 12;

/** The last voice of the paragraph, or of one `back` before. */
export function recent(voices: readonly Voice[], number: number, back: number): Voice | null {
  const last = voices.findLast((it) => !it.isSilent);
  // A paragraph about somebody named may end with what is theirs: "her mother".
  if (back > 0 && last && !last.isNamed && last.paragraph >= number - back) {
    const named = voices
      .slice(-REACH)
      .findLast((it) => it.isNamed && !it.isSilent && it.paragraph === last.paragraph);
    if (named) return named;
  }
  return last && last.paragraph >= number - back && (back > 0 || last.paragraph === number) ? last : null;
}

/** The person a sentence begins with: its subject, as a reader takes it. */
export function subjectVoice(sentence: ReadSentence, context: VoiceContext): Voice | null {
  const { tokens } = sentence;
  const { grammar } = context.paragraph;
  const { text } = context.read;
  let end = 0;
  while (end < tokens.length && end < SUBJECT_REACH && tokens[end]?.kind === 'word') end += 1;
  const isSelf = /^(?:сам|сама|самі|сами)$/.test(tokens[0]?.low ?? '');
  const opening = tokens.slice(isSelf ? 1 : 0, end);
  let last = opening.findIndex(
    (it, index) =>
      index > (isSelf ? 0 : 1) && /^\p{Ll}/u.test(it.text) && /^\p{Lu}/u.test(opening[index - 1]?.text ?? ''),
  );
  if (last < 0) last = opening.length;
  if (/^(?:he|she|elle|він|вона|он|она)$/.test(opening[0]?.low ?? ''))
    return meant(opening[0]?.low ?? '', opening[0]?.start ?? 0, context);
  const source = sourceNameOf(text, opening.slice(0, last), grammar);
  if (source?.isPerson && fullNameOf(source, context.known(source), grammar).includes(' '))
    return named(source, context, grammar === 'slavic' ? pastGender(opening, source.end) : null, false);
  if (
    /^(?:один|одна|одне|одно)$/.test(opening[0]?.low ?? '') &&
    /^(?:з|із|из)$/.test(opening[1]?.low ?? '')
  ) {
    const one = sourceNameOf(text, opening.slice(0, 5), grammar);
    return one && named(one, context, null, false);
  }
  const after = afterComma(sentence, context);
  if (after) return after;
  const role = opening.findIndex((it) => isRole(it.low));
  // "Диспетчерка перелічує: ...": no article tells of the subject.
  if (grammar === 'slavic' && role === 0 && pastOrComma(opening[1]))
    return describedVoice(opening.slice(0, 1), context);
  const article = /^(?:the|a|an|le|la|un|une|l’|his|her|its|son|sa)$/i.test(opening[0]?.text ?? '');
  if (!article || role < 1 || role > 3) return null;
  // "The memo’s author, a chemist named Corin Hale, ..."
  const [person] = sentence.people;
  const until = tokens[SUBJECT_REACH]?.start ?? Infinity;
  if (person && person.roles.length > 0 && person.at < until && tokens[role + 1]?.kind === 'comma')
    return onlyPerson(sentence, context);
  let to = role + 1;
  while (to < opening.length && isNameWord(opening[to])) to += 1;
  const behind = nameInCommas(opening.length === end ? tokens : [], to);
  return describedVoice(behind ?? opening.slice(0, to), context);
}

/** "The inquiry’s chairman, Lord Ashgrove, was": the name behind a description that ends at `at`. */
function nameInCommas(tokens: readonly Token[], at: number): readonly Token[] | null {
  if (tokens[at]?.kind !== 'comma') return null;
  const end = tokens.findIndex((it, index) => index > at && it.kind !== 'word');
  const words = tokens.slice(at + 1, end);
  return tokens[end]?.kind === 'comma' && words.length >= 2 && words.length <= 5 && words.every(isNameWord)
    ? words
    : null;
}

function describedVoice(words: readonly Token[], context: VoiceContext): Voice | null {
  const source = sourceNameOf(context.read.text, words, context.paragraph.grammar);
  return source && named(source, context, null, false);
}

/** Nothing behind a word, or a verb: what stands before is a subject. */
function pastOrComma(next: Token | undefined): boolean {
  return next === undefined || /(?:[аиіїеєуюя](?:л|в|ла|є|ет|ит|ить))(?:ся|сь)?$/u.test(next.low);
}

/** "Before the sun is up, Ana Ruiz has walked the wall": the subject behind what opens the sentence. */
function afterComma({ tokens, people }: ReadSentence, context: VoiceContext): Voice | null {
  const [first] = people;
  const at = first ? tokens.findIndex((it) => it.start === first.at) : -1;
  const next = first ? tokens.find((it) => it.start >= first.end) : undefined;
  if (!first || tokens[at - 1]?.kind !== 'comma' || at > 2 * SUBJECT_REACH) return null;
  if (next?.kind !== 'word' || !/^\p{Ll}/u.test(next.text)) return null;
  const place = { start: first.at, end: first.end };
  return {
    name: first.name,
    at: place,
    gender: null,
    isNamed: true,
    isSomebody: true,
    paragraph: context.number,
  };
}

/** "Глеб Сухарь молчал": the past tense of the first verb behind a name tells of its gender. */
function pastGender(tokens: ReadSentence['tokens'], end: number): Gender {
  const verb = tokens.find((it) => it.start >= end && /(?:[аиіеыяу])(?:л|в|ла)(?:ся|сь)?$/u.test(it.low));
  if (!verb) return null;
  return /ла(?:ся|сь)?$/u.test(verb.low) ? 'f' : 'm';
}

const SUBJECT_REACH = 9;

/** The one person a sentence names. */
export function onlyPerson(sentence: ReadSentence, context: VoiceContext): Voice | null {
  const [first, ...rest] = sentence.people;
  if (!first || rest.some((it) => it.name !== first.name) || first.roles.length === 0) return null;
  return {
    name: first.name,
    at: { start: first.at, end: first.end },
    gender: null,
    isNamed: true,
    isSomebody: true,
    paragraph: context.number,
  };
}
