import { currencyBefore, currencyCodes } from '#core/text/words/number-words.ts';
import { phraseEnds } from '#core/text/words/phrase-words.ts';
import type { Quantity } from './quantities.ts';

/** Words between a number with a unit and one without that set the two against each other. */
const AGAINST =
  /(?:(?<!\p{L})(?:to|from|against|versus|vs|not|but|than|instead of|compared (?:with|to)|rather than|up from|down from|contre|à|non|au lieu de|que|до|проти|з|ніж|не|а|замість|против|с|со|чем|вместо|по сравнению с|порівняно з)(?:,? (?:about|around|just|only|nearly|almost|some|лише|майже|около|почти|environ|près de))?|[–—,])\s$/iu;
/** Nothing is counted behind the number: it ends a phrase, or a word of grammar follows. */
const ENDS = new RegExp(
  `^(?:$|\\s?[.,;:!?)»”"–—]|\\s(?:in|at|on|for|by|a|an|per|last|this|the year|and|or|to|en|au|le|la|par|il y a|et|у|в|за|на|і|й|та|до|торік|и|по|два|сегодня|${phraseEnds})(?!\\p{L}))`,
  'iu',
);
const SENTENCE_ENDS = /[.!?…]\s+(?=\p{Lu}|["«“„])/u;
const REACH = 80;
/** How many times larger one of two numbers of one unit may be: "from 3 million euros to 5" says no more of the 5. */
const MOST_TIMES = 20;
const currencies: ReadonlySet<string> = new Set([
  ...currencyCodes,
  ...currencyBefore.values(),
  ...'crowns francs marks écus florins ducats thalers rials dinars pesos tenge lei dollars rupees'.split(' '),
]);
const SCALED = /\d\s?\p{L}|\p{L}/u;

/**
 * Numbers without a unit take that of the number they are set against: "4 per cent, against 3.5 in May", "не 14, а 31 %".
 * A sum with a scale but without its currency ("16 million") takes that of the sum before it. `text` is the paragraph.
 */
export function withImpliedUnits(text: string, quantities: readonly Quantity[]): Quantity[] {
  const all: Quantity[] = [];
  for (const [index, it] of quantities.entries()) {
    const before = all.at(-1);
    const behind = quantities[index + 1];
    const own = it.unit;
    const unit = own ?? impliedBy(text, before, it, before) ?? impliedBy(text, it, behind, behind);
    const sum = unit ?? sumsUnit(text, it, all);
    all.push(sum === own ? it : { ...it, unit: sum });
  }
  return all;
}

/** The unit of `other`, one of two neighbours, for the one without: null where they are not set against each other. */
function impliedBy(
  text: string,
  first: Quantity | undefined,
  second: Quantity | undefined,
  other: Quantity | undefined,
): string | null {
  if (!first || !second || !other || other.unit === null) return null;
  const it = other === first ? second : first;
  const between = text.slice(first.end, second.start);
  if (between.length > REACH || SENTENCE_ENDS.test(between) || !ENDS.test(text.slice(it.end, it.end + 24)))
    return null;
  if (!isFraction(text, it) && AGAINST.test(between) && isNear(it, other)) return other.unit;
  return null;
}

/** Of "9.1 million", with nothing counted behind it: the currency of the last sum of the paragraph. */
function sumsUnit(text: string, it: Quantity, before: readonly Quantity[]): string | null {
  const isScaled = /^[\d\s.,]*\d\s?\p{L}/u.test(text.slice(it.start, it.end)) && it.value >= 1e5;
  if (!isScaled || !ENDS.test(text.slice(it.end, it.end + 24))) return null;
  const last = before.findLast(({ unit }) => unit !== null && unit !== '%');
  return last !== undefined && last.value >= 1e5 && currencies.has(last.unit ?? '') ? last.unit : null;
}

function isNear(it: Quantity, other: Quantity): boolean {
  const [low, high] = [Math.abs(it.value), Math.abs(other.value)].toSorted((a, b) => a - b);
  return low !== undefined && high !== undefined && low > 0 && high / low <= MOST_TIMES;
}

/** "A third" measures nothing by itself. */
function isFraction(text: string, { start, end, value }: Quantity): boolean {
  return value < 1 && SCALED.test(text.slice(start, end)) && !/\d/.test(text.slice(start, end));
}
