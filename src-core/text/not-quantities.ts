import { monthPattern } from './words/month-names.ts';
import { numberedThings } from './words/number-words.ts';

const NUMBER = '(?<![\\d.,])\\d[\\d.,]*';
const YEAR = '(?:19|20)\\d\\d';

/** Digits that count and measure nothing. */
const SHAPES: readonly RegExp[] = [
  // 12:40, 3/4, 5 3/4, 12/03/2026, 2½, 10^6
  new RegExp(`(?:(?<![\\d.,])\\d+ )?${NUMBER}(?:(?:[:/]\\d+)+|\\^\\d+|(?=[¼-¾⅐-⅞]))`, 'gu'),
  // 2026-03-12, 555-123-4567 have more parts than a range; 2025-26
  new RegExp(`(?<![\\d.,])(?:\\d+(?:[-–]\\d+){2,}|${YEAR}[-–]\\d\\d)(?![\\d,])`, 'gu'),
  // +44 20 7946 0958, (555) 123-4567, 020 7946 0958
  /\+\d{1,3}(?:[ -]\(?\d+\)?){2,}|\(\d{2,5}\) ?\d+(?:[ -]\d+)+|(?<![\d.,]|\d )0\d+(?:[ -]\d+)*(?![.,]\d)/gu,
  // COVID-19, F-16
  /(?<=\p{L}[-\u2010\u2011])\d[\d.,]*/gu,
  // 1990s, 21st, 5G, 21e, 90-х
  new RegExp(
    `${NUMBER}(?=(?:['’]?s|st|nd|rd|th|G|D|er|re|e|è?me|-(?:х|го|й|му|ї|е|я|та|те|ша|ше|ий))(?!\\p{L}))`,
    'gu',
  ),
  // 12 March 2026, 10-15 March; May 2026, March 3, 2026 (but "in March 14 ships")
  new RegExp(
    `(?<![\\d.,])\\d{1,2}(?:[-–]\\d{1,2})?(?=\\.? (?:${monthPattern})(?!\\p{L}))|` +
      `(?<=(?<!\\p{L})(?:${monthPattern})\\.?,? )(?:${YEAR}|\\d{1,2}(?:[-–]\\d{1,2})?(?:,? ${YEAR}|(?=[,.;:)](?!\\d)|$)))(?!\\d)`,
    'gu',
  ),
  // Article 5
  new RegExp(`(?<=(?<!\\p{L})(?:${numberedThings}) )\\d+(?:[-–]\\d+)?(?![.,]?\\d)`, 'giu'),
];

/**
 * A text with the digits of dates, times of day, fractions, telephone numbers, ordinals, decades, names ("F-16") and
 * references ("Article 5") blotted out, unit for unit, so that offsets stay: none of them is a quantity.
 */
export function onlyQuantities(text: string): string {
  return SHAPES.reduce((rest, shape) => rest.replace(shape, (it) => '·'.repeat(it.length)), text);
}
