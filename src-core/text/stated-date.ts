import { partialDate, type PartialDate } from '#core/model/dates.ts';
import { monthNumbers } from './words/month-names.ts';

/** A date as a text states it, and where. Offsets in UTF-16 units, `end` exclusive. */
export interface DateFound {
  readonly date: PartialDate;
  readonly start: number;
  readonly end: number;
}

const NAME = '(\\p{L}{3,10})\\.?';
const YEAR = '((?:1[89]|20)\\d\\d)';
/** A year of its own: no longer number, no decimal, no part of a dotted number. */
const END = '(?!\\d|[.,]\\d)';

type Shape = readonly [RegExp, (groups: readonly string[], isDayFirst: boolean) => string | null];

const shapes: readonly Shape[] = [
  [new RegExp(`(?<!\\d)${YEAR}-(\\d\\d)-(\\d\\d)(?!\\d)`, 'gu'), ([y, m, d]) => `${y}-${m}-${d}`],
  // 12 March 2026, 12th of March, 2026, 1er mars 2026, 12 березня 2026
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|-?го|\\.)?(?: of)? ${NAME},? ${YEAR}${END}`, 'giu'),
    ([d, m, y]) => dated(y, m, d),
  ],
  // March 12, 2026
  [
    new RegExp(`(?<!\\p{L})${NAME} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}${END}`, 'giu'),
    ([m, d, y]) => dated(y, m, d),
  ],
  // 12.03.2026: with full stops the day always comes first
  [new RegExp(`(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}${END}`, 'gu'), ([d, m, y]) => numbered(y, m, d)],
  [
    new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})/${YEAR}(?!\\d)`, 'gu'),
    ([a, b, y], isDayFirst) => slashed(y, a, b, isDayFirst),
  ],
  [
    new RegExp(`(?<!\\p{L}|\\d(?:st|nd|rd|th|er|\\.)? )${NAME},? (?:de )?${YEAR}${END}`, 'giu'),
    ([m, y]) => dated(y, m, undefined),
  ],
];

/**
 * The first full date a text states, as written in its own time zone, or null. Reads ISO 8601, RFC 2822, day and month
 * names in English, French, German, Ukrainian and Russian, and numbers where the order is certain (12/03/2026 is not).
 * A month with its year counts where no full date is stated; a date without a year does not. `isDayFirst`: the text is in
 * a language in which 12/03/2026 is the twelfth of March.
 */
export function findStatedDate(text: string, isDayFirst = false): DateFound | null {
  for (const [pattern, read] of shapes)
    for (const found of text.matchAll(pattern)) {
      const date = partialDate.safeParse(read(found.slice(1), isDayFirst));
      if (date.success) return { date: date.data, start: found.index, end: found.index + found[0].length };
    }
  return null;
}

/** Every date a text states, full ones first; see `findStatedDate`. */
export function findStatedDates(text: string, isDayFirst = false): DateFound[] {
  const dates: DateFound[] = [];
  let rest = text;
  for (let it = findStatedDate(rest, isDayFirst); it !== null; it = findStatedDate(rest, isDayFirst)) {
    dates.push(it);
    rest = rest.slice(0, it.start) + '|'.repeat(it.end - it.start) + rest.slice(it.end);
  }
  return dates;
}

function dated(year: string | undefined, name: string | undefined, day: string | undefined): string | null {
  const month = monthNumbers.get(name?.toLowerCase() ?? '');
  if (month === undefined) return null;
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(Number(day))}`;
}

function numbered(year: string | undefined, month: string | undefined, day: string | undefined): string {
  return `${year}-${two(Number(month))}-${two(Number(day))}`;
}

/** Day first in most of the world, month first in the United States: read only where one of the two cannot be a month. */
function slashed(
  year: string | undefined,
  a: string | undefined,
  b: string | undefined,
  isDayFirst: boolean,
): string | null {
  if (a === b || isDayFirst || Number(a) > 12) return numbered(year, b, a);
  return Number(b) > 12 ? numbered(year, a, b) : null;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
