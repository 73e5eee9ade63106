import type { PartialDate } from '#core/model/dates.ts';
import { bylineIn, isNumbered, unquoted } from './byline.ts';
import { cleanLine, hasWords, wordCount } from './characters.ts';
import { isProse } from './furniture.ts';
import { isName, nameOf, namesIn } from './names.ts';
import { findStatedDates } from './stated-date.ts';
import {
  bylineOpeners,
  dateLineWords,
  DOCUMENT_NUMBER,
  EMBARGO_WORDS,
  FORMALITY,
  HEADER_NOISE,
  KIND_OF_TITLE,
  kindLines,
  outletOpeners,
  TITLE_LABEL,
  UPDATE_WORDS,
} from './words/header-words.ts';
import { likelyLabel } from './words/residue-words.ts';

/** How well a date says when a document was published; the lower the better. */
const DATE_RANKS = { published: 0, updated: 1, embargo: 2 } as const;

/** What one line states about the document it stands above. */
export interface LineFacts {
  /** The words of the line that are its title, where they are only a part of it ("Transcript: ..."). */
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** The bodies that authors belong to. */
  readonly affiliation: string | null;
  readonly date: PartialDate | null;
  readonly dateRank: number;
  readonly kind: string | null;
  readonly url: string | null;
  /** Whether a word says of the outlet or authors that they are: "By", "Source:". */
  readonly isNamed: boolean;
}

export const NO_LINE_FACTS: LineFacts = {
  ...{
    title: null,
    outlet: null,
    authors: [],
    affiliation: null,
    date: null,
    dateRank: 0,
    kind: null,
    url: null,
    isNamed: false,
  },
};

/** What a reader knows besides the line: whether the text below speaks of a name, as it does of places. */
export interface LineContext {
  readonly isKnownPlace: (name: string) => boolean;
  /** Whether a name without any word before it may be the author's. */
  readonly allowsBareNames: boolean;
  /** Whether 12/03/2026 is the twelfth of March in the language of the text. */
  readonly isDayFirst: boolean;
}

const LONGEST_LINE = 220;
const LONGEST_TITLED_LINE = 400;

/**
 * What a line states about its document if it does nothing else: names with a word that says what they are, dates, the
 * sort of document, alone or beside each other; null for any other line. A line such as `5 min read` states nothing.
 */
export function lineFacts(line: string, context: LineContext): LineFacts | null {
  const headed = line.length > LONGEST_TITLED_LINE ? null : headedTitle(line, context.isDayFirst);
  if (headed) return headed;
  if (line.length > LONGEST_LINE || wordCount(line) > 30 || isProse(line)) return null;
  // A turn of a transcript is no header, however short: `Q. Captain, what was the wind?`
  if (/[?!]["”»]?$|^[QAВОПR][.:] /u.test(line)) return null;
  const isDated = findStatedDates(line, context.isDayFirst).length > 0;
  const segments = segmentsOf(line);
  const isJob = (it: string) => nameOf(it, context.isKnownPlace) === 'job';
  const hasJob = segments.length > 1 && segments.some(isJob);
  const parts: LineFacts[] = [];
  for (const segment of segments) {
    if (hasJob && isJob(segment)) continue;
    const read =
      readSegment(segment, context, isDated || hasJob) ??
      (parts.some(isByline) && isName(segment) ? NO_LINE_FACTS : null);
    if (read === null) return null;
    parts.push(read);
  }
  // Beside "By Anna Lind" a bare name is that of a section, or a place: "Foreign Affairs".
  const isSigned = parts.some(isByline);
  const stated = parts
    .map((it) => (isSigned && !it.isNamed ? { ...it, authors: [] } : it))
    .reduce(merged, NO_LINE_FACTS);
  // A word of a menu alone is a heading, or furniture.
  return isNothing(stated) && likelyLabel.has(line.toLowerCase()) ? null : stated;
}

function isByline({ isNamed, authors }: LineFacts): boolean {
  return isNamed && authors.length > 0;
}

function isNothing({ title, outlet, authors, date, kind, url }: LineFacts): boolean {
  return (title ?? outlet ?? date ?? kind ?? url) === null && authors.length === 0;
}

/** `Transcript: Briefing by the minister, 20 March 2026`: the sort of document, then its title, perhaps a date. */
function headedTitle(line: string, isDayFirst: boolean): LineFacts | null {
  const labelled = TITLE_LABEL.exec(line)?.[1];
  if (labelled !== undefined && wordCount(labelled) >= 2) return { ...NO_LINE_FACTS, title: labelled };
  const [, label = '', rest = ''] = /^([^:–—|]{3,40}?)\s*[:–—|]\s+(.{8,})$/u.exec(line) ?? [];
  const kind = kindOf(label);
  if (kind === null || /[.!?…]["”»]?\s+\p{Lu}/u.test(rest)) return null;
  const dates = findStatedDates(rest, isDayFirst);
  const date = dates[0];
  if (!date) return wordCount(rest) < 3 || kindOf(rest) ? null : { ...NO_LINE_FACTS, kind, title: rest };
  const before = rest.slice(0, date.start);
  const after = rest.slice(date.end);
  const title = before.replace(/[\s,(|·–—-]+$/u, '');
  if (wordCount(title) < 3 || !isOnlyDate(after) || title === before.trim()) return null;
  return { ...NO_LINE_FACTS, kind, title, date: date.date };
}

/** The sort of document a title says it heads: "Transcript of the hearing". */
export function kindInTitle(title: string): string | null {
  return KIND_OF_TITLE.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

/** `FOR IMMEDIATE RELEASE: 3 March 2026` */
const AFTER_KIND = /^([^:\d]{5,40}):\s+(?=\S)/u;
const BORDERS = /\s+[|·•–—-]{1,2}\s+|\s*[|·•]\s*|\s+\/\s+|\t+/u;

function segmentsOf(line: string): string[] {
  const open = / \(([^()]{2,80})\)$/u.exec(line);
  const parts = (open ? line.slice(0, open.index) : line)
    .replace(/^[([*_\s]+|[)\]*_\s]+$/gu, '')
    .split(BORDERS);
  return [...parts, open?.[1] ?? '']
    .flatMap((it) => {
      const label = AFTER_KIND.exec(it.trim());
      return label && kindOf(label[1] ?? '') !== null
        ? [label[1] ?? '', it.trim().slice(label[0].length)]
        : [it.trim()];
    })
    .filter(hasWords);
}

function readSegment(segment: string, context: LineContext, isDated: boolean): LineFacts | null {
  const kind = kindOf(segment.replace(/\s*(?:№|n[o°º]\.?|#)?\s*\d{1,4}(?:[/-]\d{2,4})?$/iu, ''));
  if (kind !== null) return { ...NO_LINE_FACTS, kind };
  // `By Anna Lind (with Northern Wire)`: who helped.
  if (/^(?:with|avec|mit|із|зі|со) (?=\p{Lu})[^.]{2,40}$/u.test(segment)) return NO_LINE_FACTS;
  if (isNoise(segment) || likelyLabel.has(segment.toLowerCase())) return NO_LINE_FACTS;
  const dates = findStatedDates(segment, context.isDayFirst).toSorted((a, b) => a.start - b.start);
  const [first] = dates;
  const without = dates.reduceRight(
    (text, it) => `${text.slice(0, it.start)} , ${text.slice(it.end)}`,
    segment,
  );
  const stated = first
    ? { ...NO_LINE_FACTS, date: first.date, dateRank: rankOf(segment.slice(0, first.start)) }
    : NO_LINE_FACTS;
  if (isOnlyDate(without)) return first || hasDayOrTime(segment) ? stated : null;
  const names =
    readNames(trimmedNames(without), context, isDated) ??
    readNames(withoutDateWords(trimmedNames(without)), context, isDated);
  return names === null ? null : merged(stated, names);
}

/** How long it takes to read, its number, how it was delivered. */
function isNoise(segment: string): boolean {
  return HEADER_NOISE.test(segment) || FORMALITY.test(segment) || DOCUMENT_NUMBER.test(segment);
}

function rankOf(before: string): number {
  if (EMBARGO_WORDS.test(before)) return DATE_RANKS.embargo;
  return UPDATE_WORDS.test(before) ? DATE_RANKS.updated : DATE_RANKS.published;
}

function kindOf(text: string): string | null {
  const key = cleanLine(text)
    .toLowerCase()
    .replace(/'/g, '’')
    .replace(/[\s:.!*]+$/u, '');
  return kindLines.get(key) ?? null;
}

const TIME =
  /\b(?:updated )?\d{1,2} (?:mins?|minutes?|hours?|hrs?) ago\b|\b\d{1,2} heures?(?: \d\d)?\b|[+−-]\d{2}:?\d{2}\b|t?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?z?|\b\d{1,2} ?h(?: ?\d\d)?\b|\b\d{1,2} ?(?:am|pm|uhr)\b/giu;

function isOnlyDate(rest: string): boolean {
  const words = rest
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(TIME, ' ')
    .match(/[\p{L}\p{N}']+/gu);
  return (words ?? []).every((word, index, all) => {
    if (dateLineWords.has(word) || findStatedDates(word).length > 0) return true;
    // A day and month without a year beside a date, or alone.
    return /^\d{1,2}(?:st|nd|rd|th|er|го)?$/u.test(word)
      ? isMonth(all[index + 1]) || isMonth(all[index - 1])
      : isMonth(word) && [all[index - 1], all[index + 1]].some((it) => /^\d{1,2}\D{0,2}$/u.test(it ?? ''));
  });
}

function isMonth(word: string | undefined): boolean {
  return word !== undefined && findStatedDates(`${word} 2000`).length > 0;
}

function hasDayOrTime(segment: string): boolean {
  return /\d/.test(segment);
}

/** A segment once its date is out: without the times and the small words that stood around it. */
function trimmedNames(text: string): string {
  let rest = text.replace(TIME, ' ').replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/^[\s,.;:()–—-]+|[\s,;:()–—-]+$/gu, '');
    rest = rest.replace(/\s+(?:on|le|at|à|am|о|об|в|from|du|the|р|г|року|года)\.?$/u, '');
    rest = rest.replace(/^(?:on|le|at|à|р|г|року|года)\.?[\s,]+/u, '');
  }
  return rest.replace(/(?:\s*,){2,}/g, ',').trim();
}

/** `Posted on , by Anna Lind`: what comes after the words that led to the date, if it says what it is. */
function withoutDateWords(text: string): string {
  const words = text.split(/[\s,:]+/u);
  const rest = words
    .slice(
      Math.max(
        0,
        words.findIndex((it) => !dateLineWords.has(it.toLowerCase())),
      ),
    )
    .join(' ');
  return (afterOpener(rest, bylineOpeners) ?? afterOpener(rest, outletOpeners)) === null ? '' : rest;
}

/** Papers have an article before their name; people have none, and places rarely one before two words. */
const PAPER =
  /^(?:Le|La|Les|The|L[’']) ?\p{Lu}[\p{L}’'-]+(?: (?:de|du|des|d[’']|la|of|the))* \p{Lu}[\p{L}’'-]+$/u;

function readNames(text: string, context: LineContext, isBesideDate: boolean): LineFacts | null {
  const published = afterOpener(text, outletOpeners);
  if (published !== null) return publisherIn(published);
  const named = afterOpener(text, bylineOpeners);
  if (named !== null) return byline(named, context, true);
  if (HEADER_NOISE.test(text)) return NO_LINE_FACTS;
  const isPersonFirst =
    text.includes(',') && nameOf(namesIn(text)[0] ?? '', context.isKnownPlace) === 'person';
  if (isPersonFirst) return context.allowsBareNames ? byline(text, context, false) : null;
  const address = /^(?:(?:url|link|lien|адреса|посилання|ссылка)\s*:?\s*)?(https?:\/\/[^\s/]+\/\S+)$/iu.exec(
    text,
  )?.[1];
  if (address !== undefined) return { ...NO_LINE_FACTS, url: address };
  const [head = '', ...others] = text.split(/,\s*/u);
  const isPlaced = others.length > 0 && others.every((it) => nameOf(it, context.isKnownPlace) === 'place');
  const name = unquoted(isPlaced ? head : text);
  const what = nameOf(name, context.isKnownPlace);
  if (what === 'outlet' || what === 'body' || (isBesideDate && isNumbered(name)))
    return { ...NO_LINE_FACTS, outlet: name };
  if (/^(?:https?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,12}\/?$/u.test(text))
    return { ...NO_LINE_FACTS, outlet: text.replace(/^https?:\/\/|\/$/g, '') };
  if (what === 'place' && isBesideDate) return NO_LINE_FACTS;
  if (isBesideDate && PAPER.test(text) && !context.isKnownPlace(text))
    return { ...NO_LINE_FACTS, outlet: text };
  const isList = /,|\s(?:and|et|und|та|і|й|и|&)\s/u.test(text);
  return context.allowsBareNames && (isBesideDate || isList) ? byline(text, context, false) : null;
}

function byline(text: string, { isKnownPlace }: LineContext, isNamed: boolean): LineFacts | null {
  const found = bylineIn(text, isKnownPlace, isNamed);
  return found && { ...NO_LINE_FACTS, ...found, isNamed };
}

function publisherIn(text: string): LineFacts | null {
  const name = unquoted(text.replace(/^the (?=\p{Lu})/u, ''));
  if (!/^[\p{Lu}\p{N}«"]|\./u.test(name) || wordCount(name) > 9 || /[.!?…]$/.test(name)) return null;
  return { ...NO_LINE_FACTS, outlet: name, isNamed: true };
}

function afterOpener(text: string, openers: readonly string[]): string | null {
  const low = text.toLowerCase();
  const opener = openers.find((it) => low.startsWith(it) && !/^[\p{L}\p{N}]/u.test(low.slice(it.length)));
  const rest =
    opener === undefined
      ? ''
      : text
          .slice(opener.length)
          .replace(/^[\s:]+/, '')
          .trim();
  return hasWords(rest) ? rest : null;
}

function merged(a: LineFacts, b: LineFacts): LineFacts {
  const isBetterDate = b.date !== null && (a.date === null || b.dateRank < a.dateRank);
  return {
    title: a.title ?? b.title,
    outlet: a.outlet ?? b.outlet,
    authors: [...a.authors, ...b.authors],
    affiliation: a.affiliation ?? b.affiliation,
    date: isBetterDate ? b.date : a.date,
    dateRank: isBetterDate ? b.dateRank : a.dateRank,
    kind: a.kind ?? b.kind,
    url: a.url ?? b.url,
    isNamed: a.isNamed || b.isNamed,
  };
}

/** Whether a line states nothing, or only the name of an outlet or body, and no word says that it is one. */
export function isBare({ date, authors, kind, url, isNamed }: LineFacts): boolean {
  return (date ?? kind ?? url) === null && authors.length === 0 && !isNamed;
}
