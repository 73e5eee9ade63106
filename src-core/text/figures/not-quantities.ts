import type { TextRange } from '#core/text/anchor.ts';
import { withoutLongTokens } from '#core/text/dates/long-tokens.ts';
import { withoutAges } from './ages.ts';

const NUMBER = '(?<![\\d.,])\\d[\\d.,]*';
const STREET =
  '[Ss]treet|St\\.|[Rr]oad|Rd\\.|[Aa]venue|Ave\\.|[Ll]ane|[Ss]quare|[Bb]oulevard|[Dd]rive|вулиц\\p{L}|улиц\\p{L}';

/** Digits that count and measure nothing. */
const SHAPES: readonly RegExp[] = [
  // Addresses of pages and letters, handles, names of files
  /(?:https?:\/\/|www\.)\S+|[^\s@|]+@[^\s@|]+|(?<!\S)[@#][\p{L}\p{N}_]+|[\p{L}\p{N}_-]+\.(?:html?|pdf|docx?|xlsx?|jpe?g|png|mp4|csv|txt)(?!\p{L})/giu,
  // 12:40, 9.30 am, 7 p.m., 18 h 04, 5 h 30, at 14.30
  /\d{1,2}(?::\d\d)+(?:[.,]\d+)?|\d{1,2}(?:\.\d\d)? ?(?:[ap]\.?m(?![\p{L}])\.?|o[’']clock|GMT|UTC)|\d{1,2} ?h(?: ?\d\d)?(?![\p{L}\p{N}])/giu,
  /(?<=(?<!\p{L})(?:at|until|till|before|after) )\d{1,2}\.[0-5]\d(?= (?:on|local|hrs|hours)(?!\p{L}))/giu,
  /(?<=(?<!\p{L})(?:à|dès|о|об|до|після|з|в|к|с|после) )\d{1,2}\.[0-5]\d(?= (?:год|мск|по)(?!\p{L})|[,.;)](?!\d)|$)/giu,
  // à 16 heures, о 9 годині, в 11 часов 40 минут, 5 часов утра
  /(?<=(?<!\p{L})(?:à|vers|dès|avant|après|entre) )\d{1,2}(?: et \d{1,2})?(?= heures?(?!\p{L}))/giu,
  /(?<=(?<!\p{L})(?:о|об) )\d{1,2}(?:[.:]\d\d|-?(?:й|ій))?(?= |[,.;)]|$)/giu,
  /(?<=(?<!\p{L})(?:в|к|около) )\d{1,2}(?= час(?:ов|а|ам)?(?!\p{L}))(?: час(?:ов|а|ам)? \d{1,2}(?= минут))?|\d{1,2}(?= час(?:ов|а|ам)? (?:утра|вечера|дня|ночи))|\d{1,2}(?= годин[аиі]? (?:ранку|вечора|дня|ночі))/giu,
  // 3/4, 5 3/4, 12/03/2026, 10^6, 1:20
  new RegExp(`(?:(?<![\\d.,])\\d{1,9} )?${NUMBER}(?:(?:[:/]\\d+)+|\\^\\d+)`, 'gu'),
  // 555-123-4567 has more parts than a range
  /(?<![\d.,])\d+(?:[-–]\d+){2,}(?![\d,])/gu,
  // +44 20 7946 0958, (555) 123-4567, 020 7946 0958
  /\+\d{1,3}(?:[ -]\(?\d+\)?){2,}|\(\d{2,5}\) ?\d+(?:[ -]\d+)+|(?<![\d.,]|\d[ \u00a0\u202f\u2009'’])0\d+(?:[ -]\d+)*(?![.,]\d)/gu,
  /(?<=(?<!\p{L})(?:tél|tel|phone|fax|hotline|телефон|тел|факс)\.?:? ?)\+?[\d(][\d ()-]{4,30}/giu,
  // COVID-19, F-16; 48°51
  /(?<=\p{L}[-\u2010\u2011])\d[\d.,]*|\d+°\d+/gu,
  // 21st, 5G, 21e, 90-х
  new RegExp(
    `${NUMBER}(?=(?:['’]?s|st|nd|rd|th|G|D|er|ère|re|e|è?me|nde?|-(?!ма(?!\\p{L})|мя(?!\\p{L})|ома(?!\\p{L})|ьох|ти(?!\\p{L})|км|см|мм|кг|мг|га|м(?!\\p{L}))\\p{Script=Cyrillic}{1,3})(?!\\p{L}))`,
    'gu',
  ),
  // les années 2000
  /(?<=(?<!\p{L})années )(?:19|20)?\d0(?!\d)/giu,
  // (3), [12], 2) and 3.1. before what they number
  /[([]\d{1,3}[)\]]|^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)](?=\s)|\d{1,2}(?:\.\d{1,2})+(?=\s+\p{Lu}))/gmu,
  // 12 rue Haute, 4 Mill Street, вул. Тиха, 12
  new RegExp(
    `(?<![\\p{L}\\d.,])\\d{1,4}(?=,? (?:bis |ter )?(?:(?:\\p{Lu}[\\p{L}’'-]+ ){1,3}(?:${STREET})(?!\\p{L})|(?:rue|avenue|boulevard|quai|place|allée|impasse|chemin) ))|` +
      `(?<=(?<!\\p{L})(?:[Вв]ул|[Уу]л|просп|пр|бул|пл|пер)\\. [^\\d,;|]{2,40}, (?:д\\. |буд\\. )?)\\d{1,4}|(?<=(?<!\\p{L})(?:д|буд|кв|оф)\\. )\\d{1,4}`,
    'gu',
  ),
  // 75008 Paris, DC 20500
  /(?<![\p{L}\d.,$€£]|\d )\d{5}(?= (?:\p{Lu}\p{Ll}+)(?:[,.;)]|$))|(?<=(?<!\p{L})\p{Lu}{2} )\d{5}(?:-\d{4})?(?![\d.,]\d)/gu,
];

/** A score: two small numbers, the first not the smaller, or with the words of a game around. */
const SCORE =
  /(?<![\p{L}\d.,/–$€£-]|\d )(\d{1,3})[-–:](\d{1,3})(?![\d%]|[., ]\d|[-–]\d| ?(?:million|billion|thousand|per cent|%|km|m|kg|тис|тыс|млн|млрд))/gu;
const GAME =
  /(?<!\p{L})(?:won|wins?|beat|beats|lost|lose|draw|drew|defeat\p{L}*|score[ds]?|match|goals?|half-time|victory|final|battus?|gagné|emporté|match|victoire|défaite|score|рахун\p{L}*|виграл\p{L}*|перем[оі]\p{L}*|програл\p{L}*|матч\p{L}*|сч[её]т\p{L}*|выиграл\p{L}*|побед\p{L}*|проиграл\p{L}*)(?!\p{L})/iu;

/**
 * A paragraph with everything blotted out that holds digits and counts nothing: `dates`, times of day, telephone numbers,
 * ordinals, ages, scores, addresses, names ("F-16"), numbers of lists. Unit for unit, so that offsets stay.
 */
export function onlyQuantities(paragraph: string, dates: readonly TextRange[]): string {
  let text = withoutLongTokens(blotRanges(paragraph, dates));
  if (!/\d/.test(text)) return text;
  for (const shape of SHAPES) text = text.replace(shape, blot);
  text = text.replace(SCORE, (score: string, first: string, second: string, at: number) =>
    isScore(paragraph, at, Number(first), Number(second)) ? blot(score) : score,
  );
  return withoutAges(text);
}

function isScore(text: string, at: number, first: number, second: number): boolean {
  return first >= second || GAME.test(text.slice(Math.max(0, at - 60), at + 60));
}

function blotRanges(text: string, ranges: readonly TextRange[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    pieces.push(text.slice(from, start), '·'.repeat(end - start));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

function blot(words: string): string {
  return '·'.repeat(words.length);
}
