import type { TextRange } from '#core/text/anchor.ts';
import { cardinalOf, type Tongue } from '#core/text/words/cardinals.ts';
import { everyNth, fractions, scaledFractions, sharesOf } from '#core/text/words/fraction-words.ts';
import { matchesOf } from '#core/text/matches.ts';

/** A part of a whole, or of a scale: "a third", "half a million", "one in five". */
export interface Fraction extends TextRange {
  readonly value: number;
}

type Shape = readonly [value: number | null, pattern: RegExp];

const whole = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
const NOT_A_TIME = '(?! (?:день|дня|день|рік|року|год|раз|месяц|місяць|тиждень|неделя|час|хвилина|минута))';

function shapesOf(tongue: Tongue): Shape[] {
  const shares = sharesOf[tongue];
  return [
    ...scaledFractions[tongue].map(([value, pattern]): Shape => [value, whole(pattern)]),
    ...(shares === undefined ? [] : [[null, whole(shares)] as const]),
    ...fractions[tongue].map(([value, pattern]): Shape => [value, whole(pattern)]),
    ...everyNth[tongue].map(([value, pattern]): Shape => [value, whole(`(?:${pattern})${NOT_A_TIME}`)]),
  ];
}

const shapes: Readonly<Record<Tongue, readonly Shape[]>> = {
  en: shapesOf('en'),
  fr: shapesOf('fr'),
  uk: shapesOf('uk'),
  ru: shapesOf('ru'),
};

/** The fractions a text writes in the words of one language. */
export function fractionsIn(text: string, tongue: Tongue): Fraction[] {
  return shapes[tongue].flatMap(([value, pattern]) =>
    matchesOf(text, pattern).flatMap((found): Fraction[] => {
      const it = value ?? shareOf(found, tongue);
      return it === null ? [] : [{ start: found.index, end: found.index + found[0].length, value: it }];
    }),
  );
}

const ROUND: ReadonlySet<number> = new Set([4, 5, 10, 20, 100, 1000]);

function shareOf(found: RegExpExecArray, tongue: Tongue): number | null {
  const [part, of] = [numberOf(found[1], tongue), numberOf(found[2], tongue)];
  // "3 in 10" is a share, "3 in 12 towns" may be two counts.
  const isSaid = part === 1 || !/\d/.test(found[0]) || ROUND.has(of ?? 0);
  return part !== null && of !== null && part > 0 && part < of && isSaid ? part / of : null;
}

function numberOf(word: string | undefined, tongue: Tongue): number | null {
  if (word === undefined) return null;
  return /^\d/.test(word) ? Number(word) : (cardinalOf(word, tongue) ?? null);
}
