import type { Tongue } from '#core/text/words/cardinals.ts';
import type { DateWords } from '#core/text/words/date-words.ts';
import {
  isWrittenAsName,
  names,
  NUMBER_ENDS,
  wholeWords,
  YEAR,
  type DateExpression,
  type DateShape,
} from './date-shapes.ts';
import { at, stated, turnNamed, yearPhrase } from './day-shapes.ts';
import type { Meaning, Turn } from './resolve-date.ts';

/** "March 2026", "the end of May", "last October", "травня минулого року", "May" alone. */
export function monthShapes(tongue: Tongue): DateShape[] {
  const its = names[tongue];
  const { words } = its;
  const phrases = [...words.years.map(([, it]) => it), words.yearsBehind].join('|');
  const turns = (list: DateWords['turnsBefore']) => list.map(([, it]) => it).join('|');
  const behind = words.turnsAfter.length === 0 ? '' : `(?: (?<behind>${turns(words.turnsAfter)}))?`;
  const before = words.turnsBefore.length === 0 ? '' : `(?:(?<turn>${turns(words.turnsBefore)}) )?`;
  return [
    {
      pattern: wholeWords(
        `(?<edge>(?:${words.edge})?)(?<month>${its.any})(?:${words.yearLink}(?<year>${YEAR})${NUMBER_ENDS}${words.yearEnding}| (?:of )?(?<years>${phrases}))`,
      ),
      read: (found, text) => {
        const { month = '', year, years = '' } = found.groups ?? {};
        if (!isWrittenAsName(month, words, text, found.index + (found.groups?.['edge'] ?? '').length))
          return [];
        const number = its.monthOf(month);
        if (year !== undefined) return [at(found, stated(Number(year), number))];
        return [at(found, monthAlone(number, yearPhrase(years, words.years) ?? 0, null))];
      },
    },
    // "Торік у грудні"
    {
      pattern: wholeWords(`(?<years>${phrases}) (?:in|en|у|в|во) (?<month>${its.full})`),
      read: (found, text) => {
        const { month = '', years = '' } = found.groups ?? {};
        if (!isWrittenAsName(month, words, text, found.index + found[0].length - month.length)) return [];
        return [at(found, monthAlone(its.monthOf(month), yearPhrase(years, words.years) ?? 0, null))];
      },
    },
    // "June to August 2025": the year is both months'.
    {
      pattern: wholeWords(
        `(?<month>${its.full})(?: ?[-–—] ?| (?:to|and|through|until|or|à|au|et|ou|до|по|і|та|й|и|або|или) )(?<second>${its.full})${words.yearLink}(?<year>${YEAR})${NUMBER_ENDS}${words.yearEnding}`,
      ),
      read: (found, text) => {
        const { month = '', second = '', year } = found.groups ?? {};
        if (!isWrittenAsName(month, words, text, found.index)) return [];
        const [from, to] = [its.monthOf(month), its.monthOf(second)];
        const secondAt = text.indexOf(second, found.index + month.length);
        const first = stated(Number(year) - (from > to ? 1 : 0), from);
        return [
          { start: found.index, end: found.index + month.length, meaning: first },
          { start: secondAt, end: found.index + found[0].length, meaning: stated(Number(year), to) },
        ];
      },
    },
    {
      pattern: wholeWords(`${before}(?<edge>(?:${words.edge})?)(?<month>${its.full})${behind}`),
      read: (found, text) => readAlone(found, text, tongue),
    },
  ];
}

function readAlone(found: RegExpExecArray, text: string, tongue: Tongue): DateExpression[] {
  const { words, monthOf } = names[tongue];
  const { turn, edge = '', month = '', behind } = found.groups ?? {};
  const nameAt = text.indexOf(month, found.index + (turn ?? '').length + edge.length);
  if (!isWrittenAsName(month, words, text, nameAt)) return [];
  const marked = turn !== undefined || behind !== undefined || edge !== '';
  const nameEnd = nameAt + month.length;
  if (!marked && isDoubtful(month, text, nameAt, nameEnd, words)) return [];
  // "May 3" is read as a day, "June Carter" is somebody.
  if (words.areNamesCapital && !marked && isPerson(text, nameAt, nameEnd, words)) return [];
  return [at(found, monthAlone(monthOf(month), null, turnOf(turn, behind, words)))];
}

function isDoubtful(name: string, text: string, start: number, end: number, words: DateWords): boolean {
  if (words.doubtful === '' || !new RegExp(`^(?:${words.doubtful})$`, 'iu').test(name)) return false;
  const before = text.slice(Math.max(0, start - 30), start);
  if (name === name.toUpperCase()) return true;
  if (!new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.before})[ ]?$`, 'iu').test(before)) return true;
  return /^ (?:be|have|not|well|also|never|still|soon|yet) /u.test(text.slice(end, end + 10));
}

const NAMED_MONTH = /^(?:April|May|June|August)$/u;

function isPerson(text: string, start: number, end: number, words: DateWords): boolean {
  if (!NAMED_MONTH.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 30), start);
  if (
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:in|since|until|till|last|next|this|during|by|early|late|mid)[ -]$`,
      'iu',
    ).test(before)
  )
    return false;
  const weekday = new RegExp(`^ (?:${words.weekdays.join('|')})`, 'iu');
  const after = text.slice(end, end + 30);
  return /^ \p{Lu}\p{Ll}/u.test(after) && !weekday.test(after);
}

function turnOf(before: string | undefined, behind: string | undefined, words: DateWords): Turn {
  return turnNamed(before, words.turnsBefore) ?? turnNamed(behind, words.turnsAfter);
}

function monthAlone(month: number, years: number | null, turn: Turn): Meaning {
  return { is: 'month', month, day: null, years, turn, weekday: null };
}

/** "Monday", "last Friday", "lundi soir", "у вівторок". */
export function weekdayShape(tongue: Tongue): DateShape {
  const its = names[tongue];
  const { words } = its;
  const turns = (list: DateWords['turnsBefore']) => list.map(([, it]) => it).join('|');
  const before = words.turnsBefore.length === 0 ? '' : `(?:(?<turn>${turns(words.turnsBefore)}) )?`;
  const behind = words.turnsAfter.length === 0 ? '' : `(?: (?<behind>${turns(words.turnsAfter)}))?`;
  return {
    pattern: wholeWords(`${before}(?<weekday>${its.weekday})(?: (?:${words.dayPart}))?${behind}`),
    read: (found, text) => {
      const { turn, weekday = '', behind: after } = found.groups ?? {};
      const nameAt = text.indexOf(weekday, found.index + (turn ?? '').length);
      if (!isWrittenAsName(weekday, words, text, nameAt)) return [];
      if (isTitle(text, nameAt, nameAt + weekday.length)) return [];
      if (turn === undefined && isDoubtful(weekday, text, nameAt, nameAt + weekday.length, words)) return [];
      // "On the Tuesday" is one of another week, told before.
      const isTold = /(?<!\p{L})on the $/iu.test(text.slice(Math.max(0, found.index - 8), found.index));
      if (isTold) return [at(found, { is: 'open' })];
      const meaning: Meaning = {
        is: 'weekday',
        weekday: its.weekdayOf(weekday),
        turn: turnOf(turn, after, words),
      };
      return [at(found, meaning)];
    },
  };
}

/** "Black Friday", "the Sunday Times": days no more. */
function isTitle(text: string, start: number, end: number): boolean {
  return (
    /(?<!\p{L})(?:Black|Good|Bloody|Ash|Palm|Super|Cyber|Holy|Maundy|Easter|Man|every|each|most|chaque|tous les|каждый|каждую|кожен|кожну|кожного|каждое) $/iu.test(
      text.slice(Math.max(0, start - 12), start),
    ) ||
    /^(?: (?:Times|Telegraph|Mirror|Mail|Post|Express|Herald|Mass|Night Live)(?!\p{L})|s(?!\p{L}))/u.test(
      text.slice(end, end + 14),
    )
  );
}
