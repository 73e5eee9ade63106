import type { TextRange } from '#core/text/anchor.ts';
import { tonguesIn } from '#core/text/words/cardinals.ts';
import { scales, timeUnits } from '#core/text/words/number-words.ts';
import { fractionsIn } from './fractions.ts';
import { numbersInWords } from './number-in-words.ts';
import { printedDigits } from './printed-digits.ts';
import { currencyIn, unitBehind } from './units.ts';

/** One number of a text with its scale and unit; `start` to `end` is all of it, `numberEnd` where its unit begins. */
export interface Amount extends TextRange {
  /** As printed, before its scale. */
  readonly printed: number;
  /** The power of ten a word multiplies it by. */
  readonly zeros: number;
  readonly unit: string | null;
  readonly numberEnd: number;
  readonly kind: 'digits' | 'words' | 'fraction';
  readonly isGrouped: boolean;
}

const SCALE = new RegExp(
  `^(?: ?(M|G|k)(?=[€$£]| d[’'e])|[ -]?(?:${scales.map(([, words]) => `(${words})`).join('|')})(?!\\p{L}))`,
  'iu',
);
const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['g', 9],
]);
const SHORTENED = /(?:тис|тыс|млн|млрд|трлн|mln|mn|bn|mio)$/iu;

/** The value of an amount. 4.1 million is 4,100,000: multiplied as floating point it would be 4,099,999.9999999995. */
export function valueOf({ printed, zeros }: Pick<Amount, 'printed' | 'zeros'>): number {
  return zeros === 0 ? printed : Number(`${printed}e${zeros}`);
}

/** The amounts of a text, in order, none over another; small numbers in words too, which may yet be ends of a range. */
export function amountsIn(text: string, language: string | null): Amount[] {
  const digits = compounded(
    printedDigits(text, language).map((it) => withScale(text, it)),
    text,
  );
  const tongues = tonguesIn(text, language);
  const words = tongues.flatMap((tongue) => numbersInWords(text, tongue));
  const fractions = tongues.flatMap((tongue) => fractionsIn(text, tongue));
  const bare: Bare[] = [
    ...fractions.map((it): Bare => ({ ...it, zeros: 0, kind: 'fraction', isGrouped: false })),
    ...digits,
    ...words.map((it): Bare => ({ ...it, zeros: 0, kind: 'words', isGrouped: false })),
  ];
  const amounts: Amount[] = [];
  for (const it of withoutOverlaps(bare)) {
    const amount = withUnit(text, it);
    // A unit may look like the next number: "cent per cent".
    if (amount.start < (amounts.at(-1)?.end ?? 0)) continue;
    if (amount.kind !== 'digits' || isWhole(text, amount)) amounts.push(amount);
  }
  return amounts;
}

interface Bare extends TextRange {
  readonly value: number;
  readonly zeros: number;
  readonly kind: Amount['kind'];
  readonly isGrouped: boolean;
}

function withScale(text: string, it: TextRange & { value: number; isGrouped: boolean }): Bare {
  const after = text.slice(it.end, it.end + 20);
  const found = SCALE.exec(after);
  // "25 m" is a length, "25m" a sum.
  const isUnit = found !== null && found[1] === undefined && /^[ -][mk]$/i.test(found[0]);
  if (!found || isUnit) return { ...it, zeros: 0, kind: 'digits' };
  const [, letter, ...words] = found;
  const factor = scales[words.findIndex((word) => word !== undefined)]?.[0] ?? 1;
  const zeros = letter === undefined ? Math.log10(factor) : (LETTER_SCALES.get(letter.toLowerCase()) ?? 0);
  const stop =
    SHORTENED.test(found[0]) &&
    /^\.(?=[ ]?[\p{Ll}€$£₴₽]|[ ]\p{Lu}{3}(?!\p{L})|,|\))/u.test(after.slice(found[0].length))
      ? 1
      : 0;
  return { ...it, end: it.end + found[0].length + stop, zeros, kind: 'digits' };
}

/** "2 млн 340 тис." is one number. */
function compounded(numbers: readonly Bare[], text: string): Bare[] {
  const joined: Bare[] = [];
  for (const it of numbers) {
    const last = joined.at(-1);
    const isNext =
      last !== undefined &&
      last.zeros > it.zeros &&
      Number.isInteger(last.value) &&
      it.value < 1000 &&
      it.zeros > 0;
    if (isNext && /^\.? (?:і |и |та |et |and )?$/iu.test(text.slice(last.end, it.start))) {
      const value = Number(`${last.value}e${last.zeros}`) + Number(`${it.value}e${it.zeros}`);
      joined[joined.length - 1] = { ...last, end: it.end, value, zeros: 0, isGrouped: true };
    } else joined.push(it);
  }
  return joined;
}

function withoutOverlaps(bare: readonly Bare[]): Bare[] {
  const kept: Bare[] = [];
  for (const it of bare.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= it.start) kept.push(it);
    else if (it.end - it.start > last.end - last.start) kept[kept.length - 1] = it;
  }
  return kept;
}

function withUnit(text: string, { start, end, value, zeros, kind, isGrouped }: Bare): Amount {
  const rest = { printed: value, zeros, numberEnd: end, kind, isGrouped };
  if (kind === 'fraction' && value < 1) return { ...rest, start, end, unit: null };
  const isLarge = zeros >= 6 || value >= 1e6;
  const before = text.slice(Math.max(0, start - 6), start);
  const currency = kind === 'fraction' ? null : currencyIn(before, isLarge);
  const unit = currency ?? unitBehind(text.slice(end, end + 60));
  if (currency) {
    const from = start - currency.length;
    // "-$5 million"
    const isMinus = /(?:^|[\s(|])[-−–]$/u.test(text.slice(Math.max(0, from - 2), from));
    return {
      ...rest,
      printed: isMinus ? -value : value,
      start: isMinus ? from - 1 : from,
      end,
      unit: currency.unit,
    };
  }
  return { ...rest, start, end: end + (unit?.length ?? 0), unit: unit?.unit ?? null };
}

/** No part of a word: "4x4", "25th". */
function isWhole(text: string, { end }: Amount): boolean {
  return !/^(?:\p{L}|[-–]?\d)/u.test(text.slice(end, end + 1));
}

/** Whether an amount is a figure by itself: digits, or words with a scale or a unit other than of time. */
export function isStated({ kind, printed, unit }: Amount): boolean {
  if (kind !== 'words' || printed >= 100) return true;
  return unit !== null && !timeUnits.has(unit);
}
