import type { FigureFacts } from '#core/model/figure.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { Source } from '#core/model/source.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { attributionIn, type Attribution } from '#core/text/attribution.ts';
import { continuation } from './continuation.ts';
import type { DateRead } from '#core/text/dates/dates-in.ts';
import { sentenceAt } from '#core/text/sentences.ts';
import { qualifierOf } from './limits.ts';
import { measuresOf } from './measures.ts';
import { numbersOf, type Quantity } from './quantities.ts';

/** A figure of a paragraph, without what only a person can say of it. */
export type FigureRead = TextRange & Omit<FigureFacts, 'note' | 'tags' | 'marking'>;

/** A passage of a paragraph with the one whose words it is. */
export interface Speech extends TextRange {
  readonly speaker: string | null;
  readonly via: readonly string[];
}

const MOST_NAME = 300;
const MOST_MEASURES = 500;
const MOST_VIA = 20;

/**
 * The figures of one paragraph, in order, none over another, with what their sentence says of them. The claimant is the speaker
 * of the words around it, else the one the sentence names, else the one of the sentence before. `via` ends with the outlet
 * of the source. Offsets in UTF-16 units of the paragraph.
 */
export function figuresIn(
  paragraph: string,
  source: Pick<Source, 'outlet' | 'publishedOn' | 'language'>,
  speeches: readonly Speech[],
): FigureRead[] {
  const { quantities, dates } = numbersOf(paragraph, source.language, source.publishedOn);
  const sentences = sentenceReader(paragraph, dates, quantities);
  return quantities.map((it): FigureRead => {
    const sentence = sentences(it);
    const { claimant, via } = attributionOf(paragraph, it, sentence, speeches);
    const { words } = sentence;
    const within = ({ start, end }: TextRange) => ({
      start: start - sentence.range.start,
      end: end - sentence.range.start,
    });
    const [at, whole] = [within(it), within(it.whole)];
    return {
      start: it.start,
      end: it.end,
      value: it.value,
      upper: it.upper,
      unit: it.unit,
      qualifier: it.isSecond
        ? null
        : qualifierOf(paragraph.slice(sentence.range.start, sentence.range.end), at),
      measures:
        measuresOf(words.slice(0, whole.start), words.slice(whole.end))?.slice(0, MOST_MEASURES) ?? null,
      asOf: asOf(paragraph, it, sentence),
      claimant: claimant?.slice(0, MOST_NAME) ?? null,
      via: chain(claimant, via, source.outlet),
    };
  });
}

interface Sentence {
  readonly range: TextRange;
  readonly dates: readonly DateRead[];
  /** Its words with dates and numbers blotted out. */
  readonly words: string;
  readonly own: Attribution;
  readonly before: Attribution | null;
}

/** Reads the sentence of one quantity after the other; those of one sentence share it. */
function sentenceReader(
  paragraph: string,
  dates: readonly DateRead[],
  quantities: readonly Quantity[],
): (it: TextRange) => Sentence {
  let last: Sentence | null = null;
  return ({ start, end }) => {
    if (last && last.range.start <= start && end <= last.range.end) return last;
    const range = sentenceAt(paragraph, start, end);
    const follows = last !== null && /^\s*$/u.test(paragraph.slice(last.range.end, range.start));
    const before =
      follows && last
        ? last.own
        : range.start === 0
          ? null
          : attributionAt(paragraph, sentenceAt(paragraph, range.start - 2, range.start - 1));
    const its = rangesWithin(dates, range);
    const stops = [...its, ...rangesWithin(quantities, range)].toSorted((a, b) => a.start - b.start);
    const words = without(stops, paragraph, range);
    last = { range, dates: its, words, own: attributionAt(paragraph, range), before };
    return last;
  };
}

/** Those of ordered ranges that lie in one of them; looked up, for a table may hold 100,000 numbers in one sentence. */
function rangesWithin<T extends TextRange>(ordered: readonly T[], { start, end }: TextRange): T[] {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let index = low; ; index += 1) {
    const it = ordered[index];
    if (!it || it.end > end) return found;
    found.push(it);
  }
}

function attributionAt(paragraph: string, { start, end }: TextRange): Attribution {
  return attributionIn(paragraph.slice(start, end));
}

function attributionOf(
  paragraph: string,
  it: TextRange,
  { own, before, range }: Sentence,
  speeches: readonly Speech[],
): Attribution {
  const speech = speeches.find(({ start, end }) => start <= it.start && it.end <= end);
  if (!speech?.speaker) {
    const follows = own.claimant === null ? continuation(paragraph.slice(range.start, range.end)) : null;
    if (follows === null) return named(own);
    if (before !== null && before.claimant !== null) return named(before);
    const last = follows === 'said' ? speeches.findLast(({ end }) => end <= range.start) : undefined;
    return last?.speaker ? named({ claimant: last.speaker, via: last.via }) : own;
  }
  const words = { start: Math.max(range.start, speech.start), end: Math.min(range.end, speech.end) };
  const cited = named(attributionAt(paragraph, words));
  const { claimant: speaker } = named({ claimant: speech.speaker, via: [] });
  // "The board puts it at 62 per cent", says the speaker.
  if (cited.claimant === null) return { claimant: speaker, via: speech.via };
  return {
    claimant: cited.claimant,
    via: [...cited.via, ...(speaker === null ? [] : [speaker]), ...speech.via],
  };
}

/** "Q" and "A" stand for whoever asks and answers, and a sum of money claims nothing. */
function named(it: Attribution): Attribution {
  return it.claimant !== null && /^(?:\p{L}\.?$|\d)/u.test(it.claimant) ? { ...it, claimant: null } : it;
}

function chain(claimant: string | null, via: readonly string[], outlet: string | null): string[] {
  const all = [...via, ...(outlet === null ? [] : [outlet])].filter((it) => it !== claimant && it !== '');
  return [...new Set(all.map((it) => it.slice(0, MOST_NAME)))].slice(0, MOST_VIA);
}

/** A sentence with its dates and numbers blotted out by stops: no phrase goes across one. */
function without(stops: readonly TextRange[], paragraph: string, { start, end }: TextRange): string {
  const pieces: string[] = [];
  let from = start;
  for (const it of stops) {
    pieces.push(paragraph.slice(from, it.start), '|'.repeat(it.end - it.start));
    from = it.end;
  }
  return pieces.join('') + paragraph.slice(from, end);
}

const SAYS =
  'said|says|told|reported|announced|wrote|added|a (?:dit|déclaré|annoncé|indiqué|affirmé|précisé)|ont (?:dit|annoncé|déclaré|indiqué)|' +
  'сказа\\p{L}{1,3}|заяви\\p{L}{1,3}|повідоми\\p{L}{1,3}|сообщи\\p{L}{1,3}|оголоси\\p{L}{1,3}|объяви\\p{L}{1,3}';
const SAID_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${SAYS})(?:,? (?:on|late|early|earlier|у|в|во|ще|ещё))? ?$`,
  'iu',
);
const SAID_BEHIND = new RegExp(`^ (?:${SAYS})(?!\\p{L})`, 'iu');

/** "Since 2020", "than in 2024": another time than the number's. */
const OTHER_TIME =
  /(?<!\p{L})(?:since|than in|than|until|till|before|after|against|compared (?:with|to)|from|depuis|avant|après|contre|que|qu[’']en|jusqu[’']en|з|із|від|до|після|ніж у|ніж в|ніж|с|со|от|после|чем в|чем|против|проти) $/iu;
const CLAUSE = /[;:,()"“”«»|!?]|\s[–—-]\s/u;
/** How far into a sentence a date may stand to hold for all of it: "In 2024, the yard ...". */
const OPENING = 14;

/** The date of the clause nearest to a number, but for the day on which somebody said it. */
function asOf(paragraph: string, it: Quantity, { range, dates }: Sentence): PartialDate | null {
  let nearest: { value: PartialDate; distance: number } | null = null;
  for (const { start, end, value } of dates) {
    if (value === null) continue;
    const before = paragraph.slice(Math.max(range.start, start - 40), start);
    if (
      SAID_BEFORE.test(before) ||
      SAID_BEHIND.test(paragraph.slice(end, end + 30)) ||
      OTHER_TIME.test(before)
    )
      continue;
    const [from, to] = start >= it.end ? [it.end, start] : [end, it.start];
    const between = paragraph.slice(from, to);
    const opens = start - range.start <= OPENING && start < it.start;
    if (CLAUSE.test(opens ? between.replace(/^[^,]{0,30},/u, '') : between)) continue;
    if (!nearest || between.length < nearest.distance) nearest = { value, distance: between.length };
  }
  return nearest?.value ?? null;
}
