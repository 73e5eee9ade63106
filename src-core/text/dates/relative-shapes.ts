import { cardinalOf, type Tongue } from '#core/text/words/cardinals.ts';
import { DAY, names, wholeWords, type DateShape } from './date-shapes.ts';
import { at } from './day-shapes.ts';
import type { Meaning } from './resolve-date.ts';

/** "Yesterday", "last month", "two years ago", "next spring", "le 12". */
export function relativeShapes(tongue: Tongue): DateShape[] {
  const { words, count } = names[tongue];
  const fixed = words.relative.map(([meaning, pattern]): DateShape => ({
    pattern: wholeWords(pattern),
    read: (found) => [at(found, meaning)],
  }));
  const ago = words.ago.map(([unit, pattern]): DateShape => ({
    pattern: wholeWords(pattern.replace('N', `(?<count>${count})`)),
    read: (found) => [at(found, agoOf(unit, found, tongue))],
  }));
  const seasons: DateShape = {
    pattern: wholeWords(words.seasonPhrases.replaceAll('S', `(?:${words.seasons})`)),
    read: (found, text) => {
      const after = text.slice(found.index + found[0].length, found.index + found[0].length + 16);
      return SEASON_OF.test(after) ? [] : [at(found, { is: 'open' })];
    },
  };
  return [...fixed, ...ago, seasons, ...lone(tongue)];
}

/** "The winter wheat", "summer camps". */
const SEASON_OF =
  /^[ -](?:wheat|barley|crops?|breaks?|holidays?|camps?|games|olympics|schools?|temperatures?|clothes|coats?|uniforms?|tires?|tyres|rolls?|water|olympiques|olympique)(?!\p{L})/iu;

const AHEAD = /^(?:через|dans)(?!\p{L})/iu;
/** From the date named before, not from the source's. */
const EARLIER = /(?:earlier|before|plus tôt|auparavant|раніше|ранее|раньше)$/iu;
const LATER = /(?:later|after that|plus tard|après|потому|по тому|пізніше|спустя|позже)$|^спустя/iu;

function agoOf(unit: 'day' | 'month' | 'year' | 'week', found: RegExpExecArray, tongue: Tongue): Meaning {
  if (unit === 'week') return { is: 'open' };
  const count = found.groups?.['count'];
  const by = count === undefined ? 1 : /^\d/.test(count) ? Number(count) : (cardinalOf(count, tongue) ?? 1);
  if (unit !== 'month' && EARLIER.test(found[0])) return { is: 'from-before', unit, by: -by };
  if (unit !== 'month' && LATER.test(found[0])) return { is: 'from-before', unit, by };
  return { is: 'shift', unit, by: AHEAD.test(found[0]) ? by : -by };
}

/** A day of the month alone: "le 12", "on the 12th", "12 числа". */
function lone(tongue: Tongue): DateShape[] {
  const read: DateShape['read'] = (found) => {
    const digits = found.groups?.['day'] ?? '';
    const start = found.index + found[0].indexOf(digits);
    return [
      { start, end: found.index + found[0].length, meaning: { is: 'day-of-month', day: Number(digits) } },
    ];
  };
  const patterns: Readonly<Record<Tongue, string>> = {
    en: `on the (?<day>${DAY})(?:st|nd|rd|th)(?=[,.;:)]|$| (?:and|but|when|as|after|before|at|in|to|by|he|she|it|they|the) )`,
    fr: `(?:le|dès le|avant le|depuis le|jusqu[’']au) (?<day>${DAY})(?:er)?(?=[,.;:)](?!\\d)|$| (?:et|à|pour|avec|dans|après|avant|par|lors|devant) (?!\\d))`,
    uk: `(?<day>${DAY})(?:-го)? числа`,
    ru: `(?<day>${DAY})(?:-го)? числа`,
  };
  return [{ pattern: wholeWords(patterns[tongue]), read }];
}
