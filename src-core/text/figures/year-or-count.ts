import { countedNouns } from '#core/text/words/counted-nouns.ts';
import { qualifiersBefore, scales, unitsAfter } from '#core/text/words/number-words.ts';
import { numberedNames, numberedThings } from '#core/text/words/numbered-things.ts';

const COUNTS = new RegExp(
  `^(?:\\s?(?:[%$€£₴₽¥°]|(?:${scales.map(([, words]) => words).join('|')})(?![\\p{L}])|(?:${unitsAfter.map(([, words]) => words).join('|')})(?![\\p{L}\\p{N}]))|[ -](?:\\p{L}+[ -])?(?:${countedNouns})(?!\\p{L}))`,
  'iu',
);
const NUMBERED = new RegExp(
  `(?:(?<!\\p{L})(?:${numberedThings})|[#№§])\\s?(?:\\d{1,4}(?:[-–]|,? (?:and|or|to|et|à|та|і|й|и|до) |, )){0,5}$`,
  'iu',
);
const NAMED = new RegExp(`(?<!\\p{L})(?:${numberedNames})[ -]$`, 'u');
/** Words that limit a count and stand before no year: "by 2030" and "до 2030" are left to dates. */
const LIMITS = new RegExp(
  `(?<!\\p{L})(?:${qualifiersBefore
    .filter(([kind]) => kind !== 'about' && kind !== 'up-to')
    .map(([, words]) => words)
    .join('|')}|some|up to|as many as|estimated|approximately|roughly|jusqu[’']à|quelque|ровно|рівно)\\s$`,
  'iu',
);

/** Whether what follows digits says that they count or measure: a unit, a scale, "people". */
export function countsBehind(after: string): boolean {
  return COUNTS.test(after);
}

/** Whether the words before digits make them a name: "Article", "No.", "Leopard". */
export function numberedBefore(before: string): boolean {
  return NUMBERED.test(before) || NAMED.test(before);
}

/** Whether a word before digits limits a count. */
export function qualifiedBefore(before: string): boolean {
  return LIMITS.test(before);
}
