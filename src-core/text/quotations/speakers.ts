import type { TextRange } from '#core/text/anchor.ts';
import { ownerIn } from './next-sentence.ts';
import type { Passage } from './passages.ts';
import type { Phrase } from './phrases.ts';
import type { ReadParagraph, ReadSentence, ReadText } from './read-passages.ts';
import { viaOf } from './via.ts';
import {
  bodyVoice,
  meant,
  onlyPerson,
  peopleIndex,
  recent,
  subjectVoice,
  voiceOf,
  type Voice,
  type VoiceContext,
} from './voices.ts';

/** How a passage is bound to its speaker: beside it, elsewhere in its sentence, or by what came before. */
export type Bond = 'beside' | 'sentence' | 'earlier' | 'none';

/** A passage between marks, with who speaks it. */
export interface Spoken {
  readonly passage: Passage;
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  /** Its place among the tokens of the sentence. */
  readonly index: number;
  readonly bond: Bond;
  readonly speaker: { readonly name: string; readonly at: TextRange } | null;
  readonly via: readonly string[];
}

/** Every passage of a text that may be a quotation, with its speaker as far as the text around it tells. */
export function spokenIn(read: ReadText): Spoken[] {
  const found: Spoken[] = [];
  const voices: Voice[] = [];
  const known = peopleIndex(read.people);
  let goesOn: Voice | null = null;
  for (const [number, paragraph] of read.paragraphs.entries()) {
    let last: Voice | null = null;
    const isFresh = paragraph.turn !== null;
    for (const [order, sentence] of paragraph.sentences.entries()) {
      const context = { read, voices, number, known, paragraph };
      const heard = sentence.phrases.map((it) => voiceOf(it, sentence, context));
      const lead = subjectVoice(sentence, context) ?? onlyPerson(sentence, context);
      for (const [index, passage] of sentence.quotes) {
        const beside = besideOf(sentence, index);
        const bound = beside ?? sentenceOf(sentence, index);
        let voice = bound === null ? null : (heard[sentence.phrases.indexOf(bound)] ?? null);
        let bond: Bond = bound === null ? 'none' : beside === null ? 'sentence' : 'beside';
        if (bound === null && !isFresh && !passage.isLine) {
          const earlier: Voice | null =
            goesOn ??
            last ??
            (order > 0
              ? recent(voices, number, 0)
              : standsAlone(sentence)
                ? recent(voices, number, 1)
                : null);
          const isCarried = standsAlone(sentence) || (order > 0 && isFragment(read.text, passage));
          if (earlier && isCarried) [voice, bond] = [earlier, 'earlier'];
          const introduced: Voice | null =
            voice === null && startsAsSpeech(sentence, index)
              ? (onlyPerson(sentence, context) ?? lead)
              : null;
          if (introduced) [voice, bond] = [introduced, 'sentence'];
          const shown: Voice | null =
            bound === null && voice === null
              ? (gestureBehind(sentence, index) ?? gestureOf(sentence, index, context))
              : null;
          if (shown) [voice, bond] = [{ ...shown, paragraph: number }, 'beside'];
        }
        const owner: Voice | null =
          bond === 'none' || bond === 'earlier' ? ownerBehind(read, number, order, index) : null;
        if (owner) [voice, bond] = [owner, 'sentence'];
        goesOn = passage.goesOn ? voice : null;
        if (voice) last = voice;
        found.push({
          passage,
          paragraph,
          sentence,
          index,
          bond,
          speaker: voice && { name: voice.name, at: voice.at },
          via:
            bound === null
              ? []
              : viaOf(read.text, sentence.tokens, paragraph.grammar).filter((it) => it !== voice?.name),
        });
      }
      const silent = lead ? null : bodyVoice(sentence, context);
      for (const voice of [silent, lead, ...heard]) if (voice) voices.push({ ...voice, paragraph: number });
    }
  }
  return found;
}

/** `“...” The remark by Ana Ruiz ...`: whom the sentence behind a quotation says it is of. */
function ownerBehind(read: ReadText, number: number, order: number, index: number): Voice | null {
  const { sentences } = read.paragraphs[number] ?? { sentences: [] };
  const sentence = sentences[order];
  if (!sentence || !standsAlone(sentence) || [...sentence.quotes.keys()].at(-1) !== index) return null;
  const next = sentences[order + 1] ?? read.paragraphs[number + 1]?.sentences[0];
  const start = next?.tokens[0]?.start;
  const person = next && start !== undefined ? ownerIn(read, start, next.people) : null;
  if (!person) return null;
  const at = { start: person.at, end: person.end };
  return { name: person.name, at, gender: null, isNamed: true, isSomebody: true, paragraph: number };
}

/** Whether the sentence is nothing but quotations. */
function standsAlone(sentence: ReadSentence): boolean {
  return sentence.tokens.every((it) => it.kind !== 'word' && it.kind !== 'name');
}

function isFragment(text: string, passage: Passage): boolean {
  return /^\P{L}*\p{Ll}/u.test(text.slice(passage.start, passage.start + 8));
}

const GESTURE_REACH = 12;

/** `«...», — знизує плечима далекобійник Роман`: the name behind a quotation, whatever the verb between. */
function gestureBehind({ tokens, people }: ReadSentence, index: number): Voice | null {
  if (!opensSpeech(tokens, index)) return null;
  const [named] = people.filter((it) => it.at > (tokens[index]?.end ?? 0));
  if (named)
    return {
      name: named.name,
      at: { start: named.at, end: named.end },
      gender: null,
      isNamed: true,
      isSomebody: true,
      paragraph: 0,
    };
  const name = tokens
    .slice(index + 1, index + GESTURE_REACH)
    .find((it, at) => at > 1 && it.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(it.text));
  return name
    ? {
        name: name.text,
        at: { start: name.start, end: name.end },
        gender: null,
        isNamed: true,
        isSomebody: true,
        paragraph: 0,
      }
    : null;
}

/** `‘...,’ he shot back`: a pronoun behind a quotation that ends with a comma, whatever the verb. */
function gestureOf({ tokens }: ReadSentence, index: number, context: VoiceContext): Voice | null {
  const next = tokens[index + 1];
  const isOpen = /[,?!]/.test(tokens[index]?.low ?? '') && next?.kind === 'word';
  return isOpen && /^(?:he|she|they)$/.test(next.text) ? meant(next.low, next.start, context) : null;
}

/** A dash behind a quotation that opens its sentence, as before the words of the one who quotes. */
function opensSpeech(tokens: ReadSentence['tokens'], index: number): boolean {
  if (tokens.slice(0, index).some((it) => it.kind === 'word')) return false;
  const next = tokens[index + 1];
  return next?.kind === 'comma' ? tokens[index + 2]?.kind === 'dash' : next?.kind === 'dash';
}

/** Whether a colon stands before a passage: "Ana Ruiz shook her head: “...”" */
function startsAsSpeech(sentence: ReadSentence, index: number): boolean {
  return sentence.tokens[index - 1]?.kind === 'colon';
}

const isSeparator = (kind: string | undefined) =>
  kind === 'comma' || kind === 'dash' || kind === 'other' || kind === 'end' || kind === 'colon';

/** The phrase right behind a passage, or right before it. */
function besideOf({ tokens, phrases, quotes }: ReadSentence, index: number): Phrase | null {
  let from = index - 1;
  while (
    from >= 0 &&
    (isSeparator(tokens[from]?.kind) ||
      /^(?:that|que|qu’|що|что|how|as|is|it|the)$/.test(tokens[from]?.low ?? ''))
  )
    from -= 1;
  const before = phrases.findLast(
    (it) => it.to === from + 1 || (it.to <= index && it.verb !== null && it.verb.to === from + 1),
  );
  let behind = index + 1;
  while (behind < tokens.length && isSeparator(tokens[behind]?.kind)) behind += 1;
  const after = phrases.find(
    (it) => it.from === behind || (it.from === behind + 1 && tokens[behind]?.kind === 'word'),
  );
  if (before && after)
    return isTaken(tokens, quotes, after) && !/,$/.test(tokens[index]?.low ?? '')
      ? before
      : endsBefore(tokens, index)
        ? before
        : after;
  return after ?? before ?? null;
}

/** A colon before a passage binds it to what stands before. */
function endsBefore(tokens: ReadSentence['tokens'], index: number): boolean {
  return tokens[index - 1]?.kind === 'colon';
}

/** Whether another quotation follows a phrase: `X said “...”, Y added “...”`. */
function isTaken(tokens: ReadSentence['tokens'], quotes: ReadSentence['quotes'], phrase: Phrase): boolean {
  return quotes.has(phrase.to) && tokens[phrase.to - 1] !== undefined;
}

/** The nearest phrase before a passage in its sentence, else the first behind it. */
function sentenceOf({ phrases, tokens }: ReadSentence, index: number): Phrase | null {
  const before = phrases.filter((it) => it.to <= index);
  return (
    before.findLast((it) => !isAside(tokens, it)) ??
    before.at(-1) ??
    phrases.find((it) => it.from > index) ??
    null
  );
}

/** "– more than 12,000, the union says –", ", as the report has it,": not the one whose words follow. */
function isAside(tokens: ReadSentence['tokens'], phrase: Phrase): boolean {
  const before = tokens[phrase.from - 1];
  if (/^(?:as|comme|як|как)$/.test(before?.low ?? '') && tokens[phrase.from - 2]?.kind === 'comma')
    return true;
  if (phrase.verb !== null) return false;
  const closes = tokens[phrase.to]?.kind === 'dash' || tokens[phrase.to]?.kind === 'comma';
  return closes && (before?.kind === 'comma' || before?.kind === 'dash') && phrase.from > 1;
}
