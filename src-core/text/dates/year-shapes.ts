import type { TextRange } from '#core/text/anchor.ts';
import { countsBehind, numberedBefore, qualifiedBefore } from '#core/text/figures/year-or-count.ts';
import type { Tongue } from '#core/text/words/cardinals.ts';
import { names, wholeWords, YEAR, type DateShape } from './date-shapes.ts';
import { at, stated, yearPhrase } from './day-shapes.ts';

/** "2025", "the end of 2027", "2021 році", "2024-2026", "2024/25", "the first quarter of 2025", "l'été 2025". */
export function yearShapes(tongue: Tongue): DateShape[] {
  const { words } = names[tongue];
  const phrases = words.years.map(([, it]) => it).join('|');
  const slavic = tongue === 'uk' || tongue === 'ru';
  return [
    {
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}.,:/–—$€£#№-]|[$€£#№] )(?<from>${YEAR}) ?(?<mark>[-–—/]) ?(?<to>${YEAR}|\\d\\d)(?![\\p{L}\\p{N}%]|[.,:/-]\\d)(?:${words.yearEnding})`,
        'giu',
      ),
      read: (found) => {
        const { from = '', to = '' } = found.groups ?? {};
        const end = found.index + found[0].length;
        const first = stated(Number(from));
        if (to.length === 2)
          return Number(to) > Number(from.slice(2)) ? [{ start: found.index, end, meaning: first }] : [];
        if (Number(to) <= Number(from)) return [];
        const middle = found.index + from.length;
        const secondAt = found.index + found[0].indexOf(to, from.length);
        return [
          { start: found.index, end: middle, meaning: first },
          { start: secondAt, end, meaning: stated(Number(to)) },
        ];
      },
    },
    {
      pattern: new RegExp(
        `(?<edge>(?:(?<![\\p{L}\\p{N}])(?:${words.edge}))?)(?<![\\p{L}\\p{N}.,:/–—$€£#№]|[$€£#№] |(?<!(?:mid|late|early|mi|fin|pre|post|до|после|після))-)(?<year>${YEAR})(?![\\p{N}%°]|[.,:/–—-]\\d|['’]?s(?!\\p{L})|-(?:х|ті|те|і|ых|их)(?!\\p{L})|\\p{L})(?<ending>${words.yearEnding})`,
        'giu',
      ),
      read: (found, text) => {
        const { edge = '', year = '', ending = '' } = found.groups ?? {};
        const yearAt = found.index + edge.length;
        const range = { start: yearAt, end: yearAt + year.length };
        if (ending === '' && edge === '' && !isYear(text, range, slavic)) return [];
        return [at(found, stated(Number(year)))];
      },
    },
    // "FY2026", "Q1-2025".
    {
      pattern: wholeWords(`(?:FY[ -]?|[QHTS][1-4][-/]?)(?<year>${YEAR})(?!\\d|[.,:/–—-]\\d)`),
      read: (found) => [at(found, stated(Number(found.groups?.['year'])))],
    },
    {
      pattern: wholeWords(
        `(?:(?:${words.part})|(?:l[’']|the )?(?:${words.seasons})(?: of)?(?: de)?) (?:(?<year>${YEAR})(?!\\d|[.,]\\d)${words.yearEnding}|(?<years>${phrases}))`,
      ),
      read: (found) => {
        const { year, years } = found.groups ?? {};
        if (year !== undefined) return [at(found, stated(Number(year)))];
        const by = yearPhrase(years ?? '', words.years) ?? 0;
        return [at(found, { is: 'shift', unit: 'year', by })];
      },
    },
    {
      pattern: wholeWords(`(?:${words.edge})?(?<years>${phrases})`),
      read: (found) => {
        const by = yearPhrase(found.groups?.['years'] ?? '', words.years) ?? 0;
        return [at(found, { is: 'shift', unit: 'year', by })];
      },
    },
  ];
}

/** A decade: "the 1990s" is caught by its ending, "les années 1990" by its word. */
const DECADE = /(?<!\p{L})(?:années|роки|роках|років|годы|годах|годов|the decade of the)\s$/iu;

/** Whether four digits that may be a year are one: neither counted, numbered, nor limited as a count is. */
function isYear(text: string, range: TextRange, slavic: boolean): boolean {
  const before = text.slice(Math.max(0, range.start - 40), range.start);
  const after = text.slice(range.end, range.end + 40);
  if (numberedBefore(before) || countsBehind(after) || DECADE.test(before)) return false;
  if (qualifiedBefore(before)) return false;
  const isRecent = /^(?:19|20)/.test(text.slice(range.start, range.end));
  const led =
    /(?<![\p{L}\p{N}])(?:in|by|since|until|till|from|of|before|after|during|for|to|and|or|between|through|circa|en|depuis|dès|fin|début|d[’']ici(?: à)?|jusqu[’']en|à|de|avant|après|et|entre|pour|у|в|з|із|від|до|за|на|після|перед|по|і|та|й|с|от|после|к|и|между|між|contre|against|than|que)\s$/iu.test(
      before,
    );
  // In Ukrainian and Russian a year mostly says that it is one; without that only words of grammar may follow.
  if (slavic)
    return (
      /^\s?(?:$|[.,;:!?)\]»”"|–—]|(?:по|до|и|і|та|й|или|або|чи)(?!\p{L}))/u.test(after) &&
      (led || /[(,;:«"|–—]\s?$|^$/u.test(before))
    );
  return isRecent || led;
}
