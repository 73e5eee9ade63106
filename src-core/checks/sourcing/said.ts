import { monthNumbers } from '#core/text/words/month-names.ts';
import { matchesOf } from '#core/text/matches.ts';

// Numbers and names of a text, read quickly and roughly: enough to tell whether two texts share one.

const DIGITS = /\d{1,3}(?:[ \u00a0\u202f\u2009'’.,]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*/gu;

/** The numbers in digits of a text, without their separators. */
export function digitsIn(text: string): string[] {
  return (text.match(DIGITS) ?? []).map(keyOf);
}

function keyOf(printed: string): string {
  const bare = printed.replace(/[ \u00a0\u202f\u2009'’]/gu, '');
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(bare) ? bare.replace(/[.,]/g, '') : bare.replaceAll(',', '.');
}

const ROUGHLY = 0.15;
const THOUSAND = 1000;

/** Whether one number may be the other, rounded or with its zeros in words: "about 4 million" and "4,100,000". */
export function mayBeOne(one: string, other: string): boolean {
  let [small, large] = [Number.parseFloat(one), Number.parseFloat(other)].toSorted((a, b) => a - b);
  if (small === undefined || large === undefined || !(small > 0)) return one === other;
  for (let zeros = 0; zeros <= 3; zeros += 1, small *= THOUSAND)
    if (Math.abs(large - small) <= ROUGHLY * large) return true;
  return false;
}

const SPELLED =
  /(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|dozens?|half|halve[ds]?|thirds?|quarters?|twice|doubled?|tripled?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cents?|moitié|tiers|quarts?|double|dizaines?|centaines?|дв[аоіу]\p{L}*|тр[иьо]\p{L}*|чотир\p{L}*|п[’']ят\p{L}*|шіст\p{L}*|сім|вісім|дев[’']ят\p{L}*|десят\p{L}*|двадцят\p{L}*|тридцят\p{L}*|сорок\p{L}*|сто|сотн\p{L}*|половин\p{L}*|третин\p{L}*|чверт\p{L}*|вдвічі|четыр\p{L}*|пят\p{L}*|шест\p{L}*|семь|восемь|девят\p{L}*|двадцат\p{L}*|тридцат\p{L}*|трет\p{L}*|четверт\p{L}*|вдвое)(?!\p{L})/iu;

/** Whether a text has a number in words, which may be any. */
export function hasSpelledNumber(text: string): boolean {
  return SPELLED.test(text);
}

/** Something that may be a number that counts. */
export const MAY_COUNT =
  /\d|(?<!\p{L})(?:million|billion|thousand|hundred|trillion|per ?cent|half|third|quarter|milliers?|milliards?|pour cent|moitié|tiers|мільйон|мільярд|тисяч|тис\.|млн|млрд|відсотк|третин|половин|миллион|миллиард|тысяч|тыс\.|процент|трет[ьи])/iu;

const NAME = /(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}\p{M}’'-]*\p{L}/gu;
const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr mme yes'.split(' '),
);
const PLAIN_OPENERS =
  /^(?:the|an?|this|that|these|those|it|its|they|their|he|she|his|her|there|in|on|at|by|for|from|with|as|after|before|since|but|and|or|not|no|all|both|some|most|more|le|la|les|un|une|des|ce|cette|ces|il|elle|ils|elles|son|sa|ses|leur|leurs|en|au|aux|dans|pour|par|avec|selon|depuis|mais|et|у|в|на|з|із|за|до|від|про|по|та|і|й|а|але|це|цей|ця|ці|його|її|він|вона|вони|після|с|из|от|о|и|но|это|этот|эта|эти|его|её|он|она|они|после)$/iu;

export interface NamesSaid {
  /** Words that are names: written with a capital inside a sentence, or with another such word. */
  readonly sure: readonly string[];
  /** Words that open a sentence and may be names. */
  readonly maybe: readonly string[];
}

/** The words of names in a sentence or several. */
export function namesIn(text: string): NamesSaid {
  const [sure, maybe]: [string[], string[]] = [[], []];
  for (const match of matchesOf(text, NAME)) {
    const [word] = match;
    const low = word.toLowerCase();
    if (WEEKDAYS.has(low) || monthNumbers.has(low) || PLAIN_OPENERS.test(word)) continue;
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    const opens = /(?:^|[.!?…:][”»"’)]?\s|[“«"‘(\n]|[–—-]\s?)$/u.test(before);
    const next = text.slice(match.index + word.length, match.index + word.length + 3);
    // "Article 5", "Resolution 2334"
    if (/^[\s\u00a0]\d/u.test(next)) continue;
    if (!opens || /^\s\p{Lu}\p{L}/u.test(next) || /^\p{Lu}{2,}$/u.test(word)) sure.push(word);
    else maybe.push(word);
  }
  return { sure, maybe };
}

const SHORT = 4;

/** A word as it is looked for in another text: what stays of it in other cases and in the words made from it. */
export function stemOf(word: string): string {
  const bare = foldCase(word).replace(/[’']s$/u, '');
  return bare.length <= SHORT ? bare : bare.slice(0, Math.max(SHORT, Math.min(bare.length - 2, 6)));
}

/** Lower case, without accents. */
export function foldCase(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
