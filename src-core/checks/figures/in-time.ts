import type { Seen } from '#core/checks/finding.ts';
import { wordsAt } from '#core/checks/own-words.ts';
import { formatDate } from '#core/citing/date.ts';
import type { PartialDate } from '#core/model/dates.ts';
import { isWithin } from '#core/statements/same-thing.ts';
import type { Case } from './against-cited.ts';
import type { CitedNumber } from './cited-numbers.ts';
import { sourceName } from './wording.ts';

/** The text says another day or period than the figure. */
export function periodAgainst(it: Case, { statement, figure }: CitedNumber): Seen[] {
  const { number, block, sentence, context } = it;
  if (figure === null || figure.asOf === null || number.asOf === null || isWithin(figure.asOf, number.asOf))
    return [];
  // A date that two numbers could have is the other's.
  if (sentence.numbers.some((one) => one !== number && one.asOf === number.asOf)) return [];
  const at = wordsAt(block, sentence.piece, number);
  return [
    {
      ...{ ...at, rule: 'period', weight: 'doubtful', sources: [statement.sourceId] },
      message: `The text gives “${at.quote}” for ${formatDate(number.asOf, 'en')}. The figure of ${sourceName(context, statement.sourceId)} holds for ${formatDate(figure.asOf, 'en')}.`,
      why: 'A number of another time is another number.',
      advice: 'Say the time of the figure, or find the number of this time.',
    },
  ];
}

/** The figure is more than a year old, and the text does not say of when it is. */
export function staleFigure(it: Case, { statement, figure }: CitedNumber): Seen[] {
  const { block, number, sentence, context } = it;
  if (figure === null || figure.asOf === null || number.asOf !== null) return [];
  if (!isOlder(figure.asOf, context.today)) return [];
  // Any year near it says of when it is.
  if (/(?<!\d)(?:19|20)\d\d(?!\d)/.test(sentence.piece.text)) return [];
  const at = wordsAt(block, sentence.piece, number);
  const when = formatDate(figure.asOf, 'en');
  return [
    {
      ...{ ...at, rule: 'stale', weight: 'hint', sources: [statement.sourceId] },
      message: `“${at.quote}” is as of ${when}, and the text does not say so.`,
      why: 'A reader takes a number without a date for one of today.',
      advice: `Say that it is of ${when}, or look for a newer one.`,
    },
  ];
}

/** Whether a day, month or year ended more than a year before a day. */
function isOlder(asOf: PartialDate, today: PartialDate): boolean {
  const [year = '', ...rest] = today.split('-');
  const limit = [String(Number(year) - 1).padStart(4, '0'), ...rest].join('-');
  const ends = asOf.length === 4 ? `${asOf}-12-31` : asOf.length === 7 ? `${asOf}-31` : asOf;
  return ends < limit;
}
