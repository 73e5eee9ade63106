import type { PartialDate } from '#core/model/dates.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { datesIn, type DateRead } from '#core/text/dates/dates-in.ts';
import { changeWords } from '#core/text/words/number-words.ts';
import { amountsIn, isStated, valueOf, type Amount } from './amounts.ts';
import { withImpliedUnits } from './implied-units.ts';
import { onlyQuantities } from './not-quantities.ts';
import { countsBehind, numberedBefore } from './year-or-count.ts';

/** A number, or a range of two, with its unit. Offsets in UTF-16 units: its printed form with scale and unit. */
export interface Quantity extends TextRange {
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly upper: number | null;
  readonly unit: string | null;
  /** What something changes to: the "to" before it is no limit. */
  readonly isSecond: boolean;
  /** The quantity, with the other one where something changes from one to the other: what they count stands around both. */
  readonly whole: TextRange;
}

/** What a paragraph says in numbers and dates. */
export interface Numbers {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateRead[];
}

/**
 * The numbers of a paragraph that count or measure, in order: digits, or words with a scale, unit or fraction. "20-30",
 * "between 20 and 30" and "2 to 3 million" are ranges, "rose from 2 to 3 million" is two numbers. Digits that are no
 * quantity (dates, times, ages, "F-16", "Article 5") are passed over. `language` is BCP 47.
 */
export function numbersOf(
  paragraph: string,
  language: string | null,
  publishedOn: PartialDate | null,
): Numbers {
  const dates = datesIn(paragraph, language, publishedOn);
  const text = onlyQuantities(paragraph, dates);
  const amounts = amountsIn(text, language).filter((it) => !isName(text, it));
  const quantities: Quantity[] = [];
  let [isSecond, start] = [false, 0];
  for (let index = 0; index < amounts.length; index += 1) {
    const [low, high] = [amounts[index], amounts[index + 1]];
    if (!low) break;
    const joined = high ? join(text, low, high) : null;
    const first = joined?.low ?? low;
    if (joined?.is === 'range') {
      if (isStated(joined.high)) quantities.push(rangeOf(joined.low, joined.high));
      index += 1;
    } else if (isStated(first)) {
      const whole = { start: isSecond ? start : first.start, end: joined ? joined.high.end : first.end };
      quantities.push({ ...single(first), isSecond, whole });
    }
    isSecond = joined?.is === 'change';
    start = first.start;
  }
  return { quantities: withImpliedUnits(paragraph, quantities), dates };
}

function single(it: Amount): Quantity {
  return {
    start: it.start,
    end: it.end,
    value: valueOf(it),
    upper: null,
    unit: it.unit,
    isSecond: false,
    whole: it,
  };
}

function rangeOf(low: Amount, high: Amount): Quantity {
  const at = { start: low.start, end: high.end };
  return {
    ...at,
    value: valueOf(low),
    upper: valueOf(high),
    unit: low.unit ?? high.unit,
    isSecond: false,
    whole: at,
  };
}

/** "Article 5", "Leopard 2": a number that is a name. One with a unit or a scale is none. */
function isName(text: string, it: Amount): boolean {
  if (it.kind !== 'digits' || it.unit !== null || it.zeros > 0 || it.isGrouped) return false;
  const before = text.slice(Math.max(0, it.start - 60), it.start);
  if (numberedBefore(before)) return !countsBehind(text.slice(it.end, it.end + 40)) || /№\s?$/u.test(before);
  return isPartOfName(text, it, before);
}

const CAPITAL_BEFORE = /(?<=[\p{Ll}\d,;]["”»)]? )\p{Lu}[\p{L}’'-]+ $/u;

/** "Flew the Kestrel 9.": a capital before and no noun behind. */
function isPartOfName(text: string, it: Amount, before: string): boolean {
  if (!CAPITAL_BEFORE.test(before) || !Number.isInteger(it.printed)) return false;
  return /^(?:[.,;:!?)»”"]|$|['’]s| \p{Lu}| (?:says?|said|shows?|showed|told|reports?|reported|is|was|has|had|will|a|est)(?!\p{L}))/u.test(
    text.slice(it.end, it.end + 12),
  );
}

type Joined = { readonly is: 'range' | 'change'; readonly low: Amount; readonly high: Amount };

const HYPHEN = /^(?: ?[-–] ?|—)$/u;
const TO = /^ (?:to|until|à|до|по) $/iu;
const AND = /^ (?:and|et|та|і|й|и) $/iu;
const OR = /^ (?:or|ou|або|чи|или) $/iu;
const BETWEEN = /(?<!\p{L})(?:between|entre|між|между)(?: \p{L}+)? ?$/iu;
const FROM =
  /(?<!\p{L})(?:from|de|від|от|з|із|зі|с|со|du)(?: (?:about|around|roughly|nearly|environ|près de|приблизно|близько|примерно|около))? ?$/iu;
/** Before a change, "з" and "с"; before a range, "від" and "от". */
const CHANGE_FROM = /(?<!\p{L})(?:з|із|зі|с|со) ?$/iu;
const CHANGE = new RegExp(`(?<!\\p{L})(?:${changeWords})(?!\\p{L})(?:[^.;:!?\\d]{0,50})$`, 'iu');
const CHANGE_BEHIND = new RegExp(`^,? (?:\\p{L}+ ){0,2}(?:${changeWords})(?!\\p{L})`, 'iu');

/** "Une hausse de 5 à 8 %": how large, not whence. */
const SIZE_OF_CHANGE =
  /(?<!\p{L})(?:hausse|baisse|augmentation|réduction|diminution|progression|recul|chute)s?\s$/iu;

/** Two amounts that are the ends of a range or of a change, each with what it takes from the other; else null. */
function join(text: string, low: Amount, high: Amount): Joined | null {
  if (low.kind === 'fraction' || high.kind === 'fraction') return null;
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit) return null;
  const between = text.slice(low.end, high.start);
  if (between.length > 9) return null;
  const before = text.slice(Math.max(0, low.start - 90), low.start);
  const scaled = { ...low, ...scaleFrom(high, low, between) };
  const rises = valueOf(high) > valueOf(scaled);
  if (HYPHEN.test(between)) return rises && high.printed >= 0 ? { is: 'range', low: scaled, high } : null;
  if (AND.test(between)) return rises && BETWEEN.test(before) ? { is: 'range', low: scaled, high } : null;
  if (OR.test(between)) {
    const near = low.unit === null && rises && valueOf(high) <= 2 * valueOf(scaled);
    return near ? { is: 'range', low: scaled, high } : null;
  }
  if (!TO.test(between)) return null;
  const from = FROM.exec(before);
  if (!from) return rises && !isRise(low, before) ? { is: 'range', low: scaled, high } : null;
  const isSize = SIZE_OF_CHANGE.test(before.slice(0, from.index));
  const isChange =
    !rises ||
    CHANGE_FROM.test(before) ||
    (CHANGE.test(before.slice(0, from.index)) && !isSize) ||
    CHANGE_BEHIND.test(text.slice(high.end, high.end + 40));
  if (!isChange) return { is: 'range', low: scaled, high };
  return { is: 'change', low: { ...scaled, unit: low.unit ?? high.unit }, high };
}

/** "Rose 3 per cent to 5 per cent": by the first, to the second. */
function isRise(low: Amount, before: string): boolean {
  return low.unit !== null && CHANGE.test(before) && !/(?<!\p{L})(?:by|de|на|up|down) $/iu.test(before);
}

const FEW = 1000;

/** "2 to 3 million": the scale is both numbers'. So is that of "5-6,000". */
function scaleFrom(high: Amount, low: Amount, between: string): Pick<Amount, 'zeros' | 'printed'> {
  const own = { zeros: low.zeros, printed: low.printed };
  if (low.zeros > 0 || low.isGrouped || Math.abs(low.printed) >= FEW) return own;
  if (high.zeros > 0) return { zeros: high.zeros, printed: low.printed };
  const isShort =
    HYPHEN.test(between) &&
    high.isGrouped &&
    high.printed >= FEW &&
    low.printed < 100 &&
    low.unit === high.unit;
  if (isShort && low.printed * FEW < high.printed && low.printed * FEW * 10 > high.printed)
    return { zeros: 3, printed: low.printed };
  // "Two to three million": words hold their scale in their value.
  const inWords = low.kind === 'words' && high.kind === 'words' && low.printed < 100;
  const zeros = inWords ? Math.floor(Math.log10(Math.max(1, high.printed)) / 3) * 3 : 0;
  return inWords && zeros > 0 && high.printed % 10 ** zeros === 0 ? { zeros, printed: low.printed } : own;
}
