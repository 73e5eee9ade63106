import { scaleUtc } from 'd3-scale';
import type { PartialDate } from '#core/model/dates.ts';
import { wordsFor } from '#core/citing/words.ts';
import { textWidth } from './measure.ts';
import { LABEL, TICK } from './sizes.ts';

const DAY = 86_400_000;

/** 4: a year, 7: a month, 10: a day, as long as ISO 8601 writes them. */
const precision = (date: PartialDate) => date.length;

export function haveDifferentPrecision(dates: readonly PartialDate[]): boolean {
  return new Set(dates.map(precision)).size > 1;
}

/**
 * The moment a date is drawn at, in milliseconds: where it begins, and beside more exact dates in the middle of its month
 * or year.
 */
function momentOf(date: PartialDate, mixed: boolean): number {
  const [year = 1970, month, day] = date.split('-').map(Number);
  // `Date.UTC` takes years below 100 for those of the last century.
  const at = (y: number, m: number, d: number) => new Date(0).setUTCFullYear(y, m, d);
  const start = at(year, (month ?? 1) - 1, day ?? 1);
  if (!mixed || day !== undefined) return start;
  const end = month === undefined ? at(year + 1, 0, 1) : at(year, month, 1);
  return start + Math.floor((end - start) / 2 / DAY) * DAY;
}

/** In the order in which they are drawn. */
export function inTime<T extends { readonly date: PartialDate }>(points: readonly T[]): T[] {
  const mixed = haveDifferentPrecision(points.map((it) => it.date));
  return points.toSorted((a, b) => momentOf(a.date, mixed) - momentOf(b.date, mixed));
}

export interface TimeAxis {
  readonly at: (date: PartialDate) => number;
  /** `lines`: day and month above the year, which is said once. */
  readonly ticks: readonly { readonly at: number; readonly lines: readonly string[] }[];
}

/** An axis for `dates` between `left` and `right`; the dates themselves are its ticks as far as there is room. */
export function timeAxis(
  dates: readonly PartialDate[],
  [left, right]: readonly [number, number],
  language: string,
): TimeAxis {
  const mixed = haveDifferentPrecision(dates);
  const moments = dates.map((it) => momentOf(it, mixed));
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const pad = first === last ? DAY : 0;
  const scale = scaleUtc([first - pad, last + pad], [left, right]);
  const at = (date: PartialDate) => scale(momentOf(date, mixed));
  const exact = spaced([...new Set(dates)].sort().map((date) => ({ at: at(date), date })));
  if (exact !== null && !mixed) return { at, ticks: saidOnce(exact, language) };
  const finest = Math.max(...dates.map(precision));
  for (let count = Math.max(2, Math.floor((right - left) / 60)); count >= 1; count -= 1) {
    const even = new Map(scale.ticks(count).map((it) => [isoDay(it).slice(0, finest), scale(it)] as const));
    const ticks = spaced(shortest(Array.from(even, ([date, place]) => ({ at: place, date }))));
    if (ticks !== null && ticks.length > 0) return { at, ticks: saidOnce(ticks, language) };
  }
  return { at, ticks: saidOnce(exact?.slice(0, 1) ?? [], language) };
}

interface Tick {
  readonly at: number;
  readonly date: string;
}

/** Where a tick is said: the day with its month, or the month. */
const SAMPLE: Readonly<Record<number, string>> = { 4: '2000', 7: 'september', 10: '30 september' };

/** Without the days and months that all of them begin. */
function shortest(ticks: readonly Tick[]): readonly Tick[] {
  if (ticks.length === 0 || !ticks.every((it) => it.date.endsWith('-01'))) return ticks;
  return shortest(ticks.map((it) => ({ ...it, date: it.date.slice(0, -3) })));
}

/** Of years before 0 and after 9999 only the digits are of use here. */
const isoDay = (date: Date) =>
  date
    .toISOString()
    .slice(0, -14)
    .replace(/^[+-]\d\d/, '');

/** The ticks, or null where their words would meet. */
function spaced(ticks: readonly Tick[]): readonly Tick[] | null {
  const room = Math.max(0, ...ticks.map((it) => textWidth(SAMPLE[it.date.length] ?? '', TICK))) + LABEL;
  const meet = ticks.some((it, index) => index > 0 && it.at - (ticks[index - 1]?.at ?? 0) < room);
  return meet ? null : ticks;
}

function saidOnce(ticks: readonly Tick[], language: string): TimeAxis['ticks'] {
  const words = wordsFor(language);
  let said = '';
  return ticks.map(({ at, date }) => {
    const [year = '', month, day] = date.split('-');
    const plain = String(Number(year));
    if (month === undefined) return { at, lines: [plain] };
    const index = Number(month) - 1;
    const name = (day === undefined ? words.monthsAlone : words.months)[index] ?? month;
    const first = Number(day) === 1 ? words.firstDay : String(Number(day));
    const line = day === undefined ? name : `${first} ${name}`;
    const lines = year === said ? [line] : [line, plain];
    said = year;
    return { at, lines };
  });
}
