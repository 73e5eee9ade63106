import type { FigureFacts } from '#core/model/figure.ts';
import type { Source } from '#core/model/source.ts';
import { attributionIn, basisIn, sayerBehind, sayerIn } from './attribution.ts';
import { findNumbers, type NumberFound } from './numbers.ts';
import { measuresBehind, qualifierOf, unitOf } from './number-context.ts';
import { paragraphStart, sentenceAt } from './sentences.ts';
import { periodNear } from './stated-period.ts';

/**
 * What a selection that holds a number says, as far as its sentence states it; null for a selection without a number.
 * Offsets in UTF-16 units. `via` ends with the outlet of the source. Facts the sentence leaves open are null: the
 * proposal is for a person to complete.
 */
export function proposeFigure(
  text: string,
  start: number,
  end: number,
  source: Pick<Source, 'title' | 'outlet' | 'publishedOn' | 'language'>,
): FigureFacts | null {
  const place = sentenceAt(text, start, end);
  const sentences = text.slice(place.start, place.end);
  const number = numberIn(sentences, start - place.start, end - place.start, source.language);
  if (!number) return null;
  const own = sentenceAt(text, place.start + number.start, place.start + number.end);
  const sentence = text.slice(own.start, own.end);
  const shift = place.start - own.start;
  const found = { ...number, start: number.start + shift, end: number.end + shift };
  return { ...statedBy(sentence, found, source), note: null, tags: [], marking: null };
}

function statedBy(
  sentence: string,
  number: NumberFound,
  source: Pick<Source, 'outlet' | 'publishedOn'>,
): Omit<FigureFacts, 'note' | 'tags' | 'marking'> {
  const { claimant, via } = attributionIn(sentence);
  const unit = unitOf(sentence, number);
  const outlet = source.outlet !== null && source.outlet !== claimant && !via.includes(source.outlet);
  return {
    value: number.value,
    upper: number.upper,
    qualifier: qualifierOf(sentence, number),
    unit: unit.unit,
    measures: measuresBehind(sentence, unit.end),
    asOf: periodNear(sentence, number.start, source.publishedOn),
    claimant: limited(claimant),
    via: [...via, ...(outlet && source.outlet !== null ? [source.outlet] : [])].map((it) => it.slice(0, 300)),
  };
}

function limited(name: string | null): string | null {
  return name === null ? null : name.slice(0, 300);
}

const BEFORE_YEAR = /(?<!\p{L})(?:in|by|since|until|during|for|from|en|depuis|у|в|к|до|з|с)\s$/iu;

/** The number meant by a selection: the first one it touches that is not a year, else one that may be a count ("2000"). */
function numberIn(
  text: string,
  start: number,
  end: number,
  language: string | null,
): NumberFound | undefined {
  const touched = findNumbers(text, language).filter((it) => it.start < end && start < it.end);
  const isYear = (it: NumberFound) =>
    /^(?:19|20)\d\d$/.test(text.slice(it.start, it.end)) && it.end - it.start < end - start;
  const mayCount = (it: NumberFound) => !isYear(it) || !BEFORE_YEAR.test(text.slice(0, it.start));
  return touched.find((it) => !isYear(it)) ?? touched.find(mayCount);
}

/** How many units of text are looked through for a speaker: a paragraph, unless it is a book without breaks. */
const LONGEST_READ = 10_000;

/**
 * Who speaks the words of a selection, as the text around them states it: `"...", said X`, `X said: "..."`, "according
 * to X", "Z quotes X as saying", or the attribution of the quotation before it in the same paragraph. Null where nobody is named, or only by a
 * pronoun. Offsets in UTF-16 units.
 */
export function proposeSpeaker(text: string, start: number, end: number): string | null {
  const place = sentenceAt(text, start, end);
  const selected = text.slice(start, end);
  const behind = text.slice(end, place.end);
  const closing = /["”»][^"“”«»]*$/u.exec(selected.replace(/["”»]$/u, ''))?.[0];
  if (/[\p{L}\p{N}]/u.test(behind))
    return sayerBehind(behind) ?? basisIn(behind) ?? before(text, place.start, start);
  if (closing !== undefined && /[\p{L}]/u.test(closing)) return sayerBehind(closing) ?? basisIn(closing);
  return (
    before(text, place.start, start) ??
    before(text, start, Math.min(end, start + LONGEST_READ)) ??
    before(text, paragraphStart(text, start), place.start)
  );
}

function before(text: string, from: number, to: number): string | null {
  const words = text.slice(Math.max(from, to - LONGEST_READ), to);
  return sayerIn(words) ?? basisIn(words);
}
