import type { Figure } from '#core/model/figure.ts';
import type { FigureForm } from '#core/model/inline.ts';
import { formatDate } from '#core/citing/date.ts';
import { fill } from '#core/citing/words.ts';
import { numbersOf } from '#core/text/figures/quantities.ts';
import { qualifiersAfter, qualifiersBefore, unitsAfter } from '#core/text/words/number-words.ts';
import { briefingWords, pluralFor, type BriefingWords } from './briefing-words.ts';
import { formatNumber } from './numbers.ts';

type Said = Pick<Figure, 'value' | 'upper' | 'qualifier' | 'unit' | 'asOf' | 'anchor'>;
type Words = BriefingWords['figures'];

/** In UTF-16 units; what a run of a briefing may hold. */
const LONGEST = 1000;
const POWERS = [12, 9, 6] as const;
const UNITS = new Map(unitsAfter.map(([unit, words]) => [unit, asWhole(words, '\\p{L}')]));
const QUALIFIERS = [...qualifiersBefore, ...qualifiersAfter].map(
  ([kind, words]) => [kind, asWhole(words, '\\p{L}\\p{N}')] as const,
);
const NO_BREAK = '\u00A0';

/**
 * A figure as a briefing in `language` (BCP 47) says it: "about 2,900", "two million barrels", "19-28 per cent (June 2025)".
 * Under ten in words, "per cent" written out, and never rounded. `printed` takes the words of the source, to which a
 * qualifier and a unit are added only where those words do not hold them; where the record was given another value than they
 * state, its value counts, as a number.
 */
export function figureText(figure: Said, form: FigureForm, language: string): string {
  const words = briefingWords(language).figures;
  const printed = figure.anchor.exact.replace(/\s+/g, ' ').trim();
  const isPrinted = form.value === 'printed' && printed !== '' && !statesAnother(printed, figure);
  const { text, hasWords } = isPrinted
    ? { text: printed, hasWords: /\p{L}/u.test(printed) }
    : numberOf(figure, form, words, language);
  const unit = form.unit && !(isPrinted && holdsUnit(printed, figure.unit)) ? figure.unit : null;
  const measured = unit === null ? text : withUnit(text, hasWords, unit, figure, words, language);
  const holdsLimit = isPrinted && figure.qualifier !== null && holdsQualifier(printed, figure.qualifier);
  const limited = form.qualifier && !holdsLimit ? withQualifier(measured, figure.qualifier, words) : measured;
  const dated =
    form.asOf && figure.asOf !== null
      ? `${limited} ${fill(words.asOf, { date: formatDate(figure.asOf, language) })}`
      : limited;
  return dated.slice(0, LONGEST);
}

/** Thousands and decimals are told apart in these two ways. */
const READ_AS = ['en', 'fr'] as const;

/** Whether printed words state a number, and in neither way that they can be read the one of the record. */
function statesAnother(printed: string, { value, upper }: Said): boolean {
  let isStated = false;
  for (const language of READ_AS) {
    const numbers = numbersOf(printed, language, null).quantities.flatMap((it) => [
      it.value,
      it.upper ?? it.value,
    ]);
    const has = (wanted: number) => numbers.some((it) => isSame(it, wanted));
    if (has(value) && has(upper ?? value)) return false;
    isStated ||= numbers.length > 0;
  }
  return isStated;
}

/** A third may be noted as 0.33. */
const isSame = (a: number, b: number) => a === b || (Math.abs(b) < 1 && Math.abs(a - b) < 0.005);

function withQualifier(text: string, qualifier: Said['qualifier'], words: Words): string {
  if (qualifier === null) return text;
  // "Two million" began a sentence of the source.
  const within = /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return joined(words.qualifiers[qualifier], within, words);
}

/** Two pieces side by side, the first elided where the second begins with a vowel: "près d’un million". */
function joined(before: string, after: string, words: Words): string {
  const end = Object.keys(words.elided).find((it) => before.endsWith(it));
  if (end === undefined || !/^[aeiouyhàâéèêîô]/iu.test(after)) return before + after;
  return before.slice(0, -end.length) + (words.elided[end] ?? end) + after;
}

interface Number {
  readonly text: string;
  /** "two million", "2 million" rather than "2,000,000". */
  readonly hasWords: boolean;
}

function numberOf({ value, upper, unit }: Said, form: FigureForm, words: Words, language: string): Number {
  const inWords = form.value === 'words';
  const ones = inWords && !(form.unit && unit !== null && words.codeBefore && isCode(unit));
  const power = inWords ? sharedPower(value, upper) : null;
  const say = (it: number, isOne: boolean) =>
    isOne ? (words.ones[it] ?? formatNumber(it, language)) : formatNumber(it, language);
  const scaled = (it: number) => (power === null ? it : it / 10 ** power);
  const scale = power === null ? null : pluralFor(scaled(upper ?? value), words.scales[power], language);
  if (upper === null || upper === value) {
    const isOne = ones && isSmall(scaled(value));
    return { text: withScale(say(scaled(value), isOne), isOne, scale), hasWords: isOne || scale !== null };
  }
  const [from, to] = [scaled(value), scaled(upper)];
  const isOne = ones && words.wordsInRange && isSmall(from) && isSmall(to);
  // A hyphen before a minus cannot be read.
  const template = inWords || value < 0 ? words.rangeInWords : words.range;
  const range = fill(template, { from: say(from, isOne), to: say(to, isOne) });
  return { text: withScale(range, isOne, scale), hasWords: isOne || scale !== null };
}

const isSmall = (it: number) => Number.isInteger(it) && it >= 0 && it < 10;

function withScale(text: string, isWord: boolean, scale: string | null): string {
  return scale === null ? text : `${text}${isWord ? ' ' : NO_BREAK}${scale}`;
}

/** The power of ten both ends of a range are short with, such as "2.5 million", or null. */
function sharedPower(value: number, upper: number | null): (typeof POWERS)[number] | null {
  const ends = upper === null ? [value] : [value, upper];
  const fits = (power: number) =>
    ends.every((it) => {
      const hundredths = it / 10 ** (power - 2);
      return it >= 10 ** power && Math.abs(hundredths - Math.round(hundredths)) < 1e-6;
    });
  return POWERS.find(fits) ?? null;
}

/** The code of a currency. */
const isCode = (unit: string) => /^[A-Z]{3}$/.test(unit);

function withUnit(
  text: string,
  hasWords: boolean,
  unit: string,
  { value, upper }: Said,
  words: Words,
  language: string,
): string {
  const written = words.units[unit];
  if (written !== undefined) return `${text} ${pluralFor(upper ?? value, written, language)}`;
  if (isCode(unit)) return words.codeBefore ? `${unit}${NO_BREAK}${text}` : `${text}${NO_BREAK}${unit}`;
  if (!/^\p{L}{3}/u.test(unit)) return `${text}${hasWords ? ' ' : NO_BREAK}${unit}`;
  return `${text} ${/\p{L}$/u.test(text) && isScaled(text, words) ? joined(words.ofUnit, unit, words) : unit}`;
}

/** Whether a number ends with "million" or the like, which takes "de" before its unit in French. */
function isScaled(text: string, words: Words): boolean {
  const last = text.split(/[ \u00A0]/).at(-1);
  return POWERS.some((power) => Object.values(words.scales[power]).some((it) => it === last));
}

function holdsUnit(printed: string, unit: string | null): boolean {
  if (unit === null) return true;
  if (asWhole(unit.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), '\\p{L}').test(printed)) return true;
  if (UNITS.get(unit)?.test(printed) === true) return true;
  // Signs of money stand before the number and name several currencies.
  return /[$€£₴₽¥₺₪₹]/u.test(printed);
}

function holdsQualifier(printed: string, qualifier: NonNullable<Said['qualifier']>): boolean {
  if (qualifier === 'about' && /[~≈]/.test(printed)) return true;
  if (qualifier === 'at-least' && /\d\+|≥/.test(printed)) return true;
  return QUALIFIERS.some(([kind, pattern]) => kind === qualifier && pattern.test(printed));
}

/** Some alternatives, neither behind one of the characters of `part` nor before a letter. */
function asWhole(alternatives: string, part: string): RegExp {
  return new RegExp(`(?<![${part}])(?:${alternatives})(?!\\p{L})`, 'iu');
}
