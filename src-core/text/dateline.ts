import type { PartialDate } from '#core/model/dates.ts';
import { wordCount } from './characters.ts';
import { opensLikeSentence } from './names.ts';
import { findStatedDate } from './stated-date.ts';
import { monthNumbers } from './words/month-names.ts';
import { OUTLET_WORD } from './words/name-words.ts';

/** What the opening of an article states: `PORT ARLEN, March 3, 2026 (Northern Wire) —`. */
export interface Dateline {
  /** The opening itself, from the beginning of the paragraph. */
  readonly words: string;
  /** Null where no year is given. */
  readonly date: PartialDate | null;
  readonly agency: string | null;
}

const REACH = 140;
const DASH = /\s+[–—-]{1,2}\s+|\s*[–—]\s*(?=\p{Lu})/gu;
const PLACE =
  /^\p{Lu}[\p{L}\p{M}'’ʼ.-]*(?:[ ,/-]+(?:(?:de|du|des|la|le|les|sur|of|the|on|upon|на|над|am|an|der)[ -])?\p{Lu}[\p{L}\p{M}'’ʼ.-]*){0,5}$/u;

/** The dateline a paragraph opens with, or null. `isKnownName`: whether the page names its outlet so elsewhere. */
export function datelineOf(
  text: string,
  isKnownName: (name: string) => boolean = () => false,
): Dateline | null {
  const head = text.slice(0, REACH);
  const slashed = /^(.{6,90}?)[.,]?\s+\/([^/\s][^/]{1,40})\/\.?(?=\s)/u.exec(head);
  if (slashed) {
    const [words, opening = '', agency = ''] = slashed;
    const found = read(opening);
    if (found && isAgency(agency)) return { words, date: found.date, agency };
  }
  for (const dash of head.matchAll(DASH)) {
    const words = head.slice(0, dash.index);
    const found = read(words);
    if (found?.agency) return found;
    const signed = readNameBehindDash(head, words, dash.index + dash[0].length, isKnownName) ?? found;
    if (signed) return signed;
  }
  return null;
}

/** `PORT ARLEN, March 3, 2026 (Northern Wire)`, `Вердна. 19 января. КОРИН`, `(Northern Wire)`. */
function read(words: string): Dateline | null {
  const [bracketed, inside = ''] = /\(([^()]{2,60})\)\s*[,.:]?$|^\(([^()]{2,60})\)$/u.exec(words) ?? [];
  const rest = bracketed === undefined ? words : words.slice(0, words.length - bracketed.length).trim();
  const agency = inside || (/^\(([^()]{2,60})\)$/u.exec(words)?.[1] ?? null);
  if (agency !== null && !isAgency(agency)) return null;
  const date = dayIn(rest);
  const place = date === null ? rest : rest.slice(0, date.start);
  const after =
    date === null ? '' : rest.slice(date.end).replace(/^\s*(?:року|года|р\.?|г\.?)(?!\p{L})/u, '');
  const signed = /^[\s.,]+(\p{Lu}[\p{Lu}\p{M}.-]+(?: \p{Lu}[\p{L}-]+){0,2})\.?$/u.exec(after)?.[1] ?? null;
  if (signed === null && /\p{L}/u.test(after)) return null;
  if (
    !isPlace(
      place.replace(/^\(([^()]{2,60})\)$/u, '').replace(/(?:,? ?(?:le|on|am))?[\s,.]*$/u, ''),
      date !== null,
      agency !== null,
    )
  )
    return null;
  return { words, date: date?.date ?? null, agency: agency ?? signed };
}

/** `МОСКВА, 3 мар — РИА Новости. Text`: the agency behind the dash, ended by a full stop. */
function readNameBehindDash(
  head: string,
  words: string,
  from: number,
  isKnownName: (name: string) => boolean,
): Dateline | null {
  const date = dayIn(words);
  if (
    date === null ||
    date.end < words.length - 8 ||
    !isPlace(words.slice(0, date.start).replace(/[\s,.]+$/u, ''), true, false)
  )
    return null;
  const name = /^(\p{Lu}[\p{L}\p{M}\p{N}-]*(?: \p{Lu}[\p{L}\p{M}\p{N}-]*){0,3})\.(?= ?\p{Lu}|\s)/u.exec(
    head.slice(from),
  )?.[1];
  const isOutlet =
    name
      ?.toLowerCase()
      .split(' ')
      .some((it) => OUTLET_WORD.test(it)) ?? false;
  if (name === undefined || !(isOutlet || /^\p{Lu}{3,}$/u.test(name) || isKnownName(name))) return null;
  return { words: head.slice(0, from + name.length), date: date.date, agency: name };
}

function isAgency(name: string): boolean {
  return /^\p{Lu}/u.test(name) && wordCount(name) <= 6 && !/\d/.test(name);
}

function isPlace(place: string, hasDate: boolean, hasAgency: boolean): boolean {
  if (place === '') return hasAgency && !hasDate;
  const isNamed = /^(?:the|le|la|les) \p{L}/iu.test(place) || !opensLikeSentence(place);
  if (!PLACE.test(place) || !isNamed) return false;
  const isCapitals = place === place.toUpperCase();
  // "Mara Lind (Harbour Post) - " may open a caption or a list; a place in small letters needs its date.
  return hasDate || (hasAgency && isCapitals && place.length > 2);
}

const DAY_AND_MONTH = [
  /(?<![\p{L}\p{N}])\d{1,2}(?:er|st|nd|rd|th|го)? (\p{L}{3,10})(?!\p{L})\.?/gu,
  /(?<![\p{L}\p{N}])(\p{L}{3,10})\.? \d{1,2}(?:st|nd|rd|th)?(?![\p{L}\p{N}])/gu,
];

/** A date, or a day and month without its year (`date` null). */
function dayIn(text: string): { date: PartialDate | null; start: number; end: number } | null {
  const full = findStatedDate(text);
  if (full) return full;
  for (const pattern of DAY_AND_MONTH)
    for (const found of text.matchAll(pattern))
      if (monthNumbers.has((found[1] ?? '').toLowerCase()))
        return { date: null, start: found.index, end: found.index + found[0].length };
  return null;
}
