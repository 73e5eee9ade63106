import { formatDate } from '#core/citing/date.ts';
import type { Block } from '#core/model/block.ts';
import type { PartialDate } from '#core/model/dates.ts';
import { perBlock } from '#core/model/per-block.ts';
import { ownPiecesOf, wordsAt, type OwnPiece } from '#core/checks/own-words.ts';
import type { CheckContext } from '#core/checks/check.ts';
import type { Mend, Seen } from '#core/checks/finding.ts';
import { sourceBehind } from '#core/checks/known-things.ts';
import { citedBehind } from '#core/checks/read-block.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { datesIn } from '#core/text/dates/dates-in.ts';
import type { Tongue } from '#core/text/words/cardinals.ts';
import { relativeWords } from '#core/text/words/relative-words.ts';

/** A phrase such as "last year"; offsets in UTF-16 units of the piece. */
interface Relative extends TextRange {
  readonly piece: OwnPiece;
  readonly sentence: number;
  /** The dates of its sentence as seen from a day, by where they begin in it. */
  readonly seenFrom: (day: PartialDate | null) => ReadonlyMap<number, PartialDate | null>;
}

const PREPARED = { en: prepared('en'), fr: prepared('fr'), uk: prepared('uk'), ru: prepared('ru') };

function prepared(tongue: Tongue) {
  const { marks, fromBefore, goesOn, before } = relativeWords[tongue];
  return {
    marks: new RegExp(`(?<!\\p{L})(?:${marks})(?!\\p{L})`, 'iu'),
    fromBefore: new RegExp(`^(?:${fromBefore})$`, 'iu'),
    goesOn: new RegExp(`^(?:${goesOn})`, 'iu'),
    before: new RegExp(`(?<!\\p{L})(?:${before}) $`, 'iu'),
  };
}

const relativeIn: Readonly<Record<Tongue, (block: Block) => readonly Relative[]>> = {
  en: perBlock((block) => read(block, 'en')),
  fr: perBlock((block) => read(block, 'fr')),
  uk: perBlock((block) => read(block, 'uk')),
  ru: perBlock((block) => read(block, 'ru')),
};

/** Pieces that are read later. What is to be said aloud is said on its day. */
function isRead(block: Block, { index }: OwnPiece): boolean {
  if (block.type === 'question') return index === 3;
  if (block.type === 'speaking-point') return index === 1;
  return block.type !== 'heading';
}

function read(block: Block, tongue: Tongue): Relative[] {
  const { marks } = PREPARED[tongue];
  return ownPiecesOf(block).flatMap((piece) => {
    if (!isRead(block, piece) || !marks.test(piece.own)) return [];
    return piece.sentences.flatMap(({ start, end }, sentence) => {
      const said = piece.own.slice(start, end);
      if (!marks.test(said)) return [];
      const seenFrom = onceADay(
        (day) => new Map(datesIn(said, tongue, day).map((it) => [it.start, it.value])),
      );
      return datesIn(said, tongue, null)
        .filter((it) => it.isRelative && isOpen(said, it, tongue))
        .map((it) => ({ piece, sentence, seenFrom, start: start + it.start, end: start + it.end }));
    });
  });
}

/** The same, asked once for each day: a sentence may name many dates. */
function onceADay<T>(ask: (day: PartialDate | null) => T): (day: PartialDate | null) => T {
  const known = new Map<PartialDate | null, T>();
  return (day) => {
    const found = known.get(day) ?? ask(day);
    known.set(day, found);
    return found;
  };
}

/** How far before a phrase what dates it may stand, in UTF-16 units. */
const NEAR = 40;
const DATED_BEHIND = /^\s*(?:\([^)]{0,40}\d|, (?:in |en |у |в |on |le )?(?:\d{1,2} \p{L}+ )?\d{4}(?!\d))/u;
const DATED_BEFORE = /\d{4}\)?(?:,| р\.| г\.)?(?: року| года)? ?[(,–—-] ?$/u;
const TODAYS = /^today[’']s(?!\p{L})/iu;

/** Whether nothing around a phrase says which day is meant. */
function isOpen(said: string, { start, end }: TextRange, tongue: Tongue): boolean {
  const { marks, fromBefore, goesOn } = PREPARED[tongue];
  const words = said.slice(start, end);
  const after = said.slice(end);
  if (!marks.test(words) || fromBefore.test(words)) return false;
  // A title or a name: "Halm Today", "Next Year".
  if (start > 0 && /^\p{Lu}/u.test(words)) return false;
  if (tongue === 'en' && TODAYS.test(said.slice(start))) return false;
  return (
    !goesOn.test(after) &&
    !DATED_BEHIND.test(after) &&
    !DATED_BEFORE.test(said.slice(Math.max(0, start - NEAR), start))
  );
}

/** Dates that only a reader of the day understands. */
export function relativeDates(block: Block, context: CheckContext, tongue: Tongue): Seen[] {
  return relativeIn[tongue](block).map((it) => {
    const about = wordsAt(block, it.piece, it);
    const words = resolved(it, context, tongue);
    const mends: Mend[] =
      words === null
        ? []
        : [{ type: 'replace', label: `Write “${words}”`, blockId: block.id, place: about.place, words }];
    return {
      ...about,
      ...{ rule: 'relative-date', weight: 'doubtful', mends },
      message: `“${about.quote}” does not say which date is meant.`,
      why: 'A briefing is read later, and quoted further. The words then mean another time than they did.',
      advice: words === null ? 'Write the date.' : `Write the date, such as “${words}”.`,
    };
  });
}

/** The date in words, where it is the same seen from the briefing and from all the sentence cites; else null. */
function resolved(it: Relative, { facts, things }: CheckContext, tongue: Tongue): string | null {
  const cited = (citedBehind(it.piece)[it.sentence] ?? []).flatMap(({ targets }) =>
    targets.map(({ target }) => sourceBehind(things, target)?.publishedOn ?? null),
  );
  const sentence = it.piece.sentences[it.sentence];
  if (facts.date === null || sentence === undefined) return null;
  const said = it.piece.own.slice(sentence.start, sentence.end);
  const valueFrom = (day: PartialDate | null): PartialDate | null =>
    it.seenFrom(day).get(it.start - sentence.start) ?? null;
  const value = valueFrom(facts.date);
  if (value === null || cited.some((day) => valueFrom(day) !== value)) return null;
  const place = { start: it.start - sentence.start, end: it.end - sentence.start };
  return worded(said, place, value, tongue);
}

const YEAR_NOUN = /(?<!\p{L})(?:року|році|рік|роком|года|году|год|годом)$/iu;

function worded(said: string, { start, end }: TextRange, date: PartialDate, tongue: Tongue): string | null {
  const words = said.slice(start, end);
  const before = said.slice(Math.max(0, start - NEAR), start);
  const after = said.slice(end);
  if (/^[’'-]/.test(after) || /(?<!\p{L})(?:the|every|each|d[’'])\s?$/iu.test(before)) return null;
  const hasBefore = PREPARED[tongue].before.test(before);
  const isDay = date.length === 10;
  if (tongue === 'fr' && isDay && /(?<!\p{L})(?:de|à) $/iu.test(before)) return null;
  const kind = isDay ? 'day' : date.length === 7 ? 'month' : 'year';
  const preposition = relativeWords[tongue].in[kind];
  if (preposition === null) return null;
  const own = /^(?:du|d[’']|au|le) ?/iu.exec(words)?.[0].trim().toLowerCase();
  const lead = leadOf(tongue, kind, hasBefore, own, preposition);
  const phrase = `${lead === '' ? '' : `${lead} `}${dateWords(date, words, tongue)}`;
  return /^\p{Lu}/u.test(words) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
}

function leadOf(
  tongue: Tongue,
  kind: 'day' | 'month' | 'year',
  hasBefore: boolean,
  own: string | undefined,
  preposition: string,
): string {
  if (tongue !== 'fr') return hasBefore ? '' : preposition;
  if (kind === 'day') return 'le';
  if (own === 'du') return 'de';
  return hasBefore ? '' : preposition;
}

function dateWords(date: PartialDate, words: string, tongue: Tongue): string {
  const written = formatDate(date, tongue)
    .replace(/\sр\.$/u, ' року')
    .replace(/\sг\.$/u, ' года');
  if (date.length > 4 || (tongue !== 'uk' && tongue !== 'ru')) return written;
  return `${written} ${YEAR_NOUN.exec(words)?.[0].toLowerCase() ?? (tongue === 'uk' ? 'року' : 'году')}`;
}
