import { dayFromBefore, days, monthsFrom, openDate, yearFromBefore } from './date-meanings.ts';
import type { DateWords } from './date-words.ts';

const PART_OF_DAY = 'morning|afternoon|evening|night';

export const englishDates: DateWords = {
  months: 'january february march april may june july august september october november december'.split(' '),
  shortMonths: 'jan feb mar apr may jun jul aug sept? oct nov dec'.split(' '),
  weekdays: 'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  areNamesCapital: true,
  doubtful: 'may|march|april|june|august',
  before:
    'in|by|since|until|till|from|to|of|and|or|through|during|before|after|for|between|last|next|this|early|late|mid|mid-|every|than|as of|late in|early in|around|about|on|late-|early-|throughout|into|for',
  dayEnding: 'st|nd|rd|th',
  dayLink: ' (?:of )?',
  yearLink: ',? (?:of )?',
  yearEnding: '',
  edge: '(?:the )?(?:very )?(?:end|start|beginning|middle|close|turn|rest) of |(?:early|late|mid)(?: in)?[ -]',
  dayPart: PART_OF_DAY,
  turnsBefore: [
    ['last', 'last|this past|the previous'],
    ['next', 'next|this coming|the coming'],
    ['this', 'this'],
  ],
  turnsAfter: [
    ['last', 'last'],
    ['next', 'next'],
  ],
  years: [
    [0, 'this year|the current year'],
    [-1, 'last year'],
    [1, 'next year'],
    [-2, 'the year before last'],
  ],
  yearsBehind: 'of the year',
  relative: [
    [days(0), `today|tonight|this (?:${PART_OF_DAY})|earlier today|later today`],
    [days(-1), `yesterday(?: (?:${PART_OF_DAY}))?|last (?:night|evening)`],
    [days(1), `tomorrow(?: (?:${PART_OF_DAY}))?`],
    [days(-2), 'the day before yesterday'],
    [days(2), 'the day after tomorrow'],
    [dayFromBefore(0), '(?:on )?(?:the|that) (?:very )?same day'],
    [dayFromBefore(1), '(?:on )?the (?:next|following) day|the day after'],
    [dayFromBefore(-1), 'the (?:previous day|day before|day earlier)|a day earlier'],
    [
      monthsFrom(0),
      'this month|(?:the )?(?:end|start|beginning|middle|rest) of the month|mid-month|the current month',
    ],
    [monthsFrom(-1), 'last month|the end of last month'],
    [monthsFrom(1), 'next month|the end of next month|the coming month'],
    [yearFromBefore(-1), '(?:a|one) year before|the (?:previous|prior) year|the year before'],
    [yearFromBefore(1), 'the following year|the year after|a year later'],
    [
      { is: 'shift', unit: 'year', by: 0 },
      "(?:(?:the )?(?:end|start|beginning|middle|turn|close|rest|remainder) of the year|(?:the )?year[- ]end|the year[’']s (?:end|start)|year[’']s end)(?! (?:before|earlier))",
    ],
    [
      openDate,
      '(?:earlier |later )?(?:this|last|next) (?:week(?:end)?|quarter|semester)|the (?:end|start|beginning|middle) of (?:the|this|next|last) week|' +
        'the week before last|the (?:previous|following|coming) week|(?:the same|that) (?:week|month|year)|' +
        '(?:in|over|during|for|within) the (?:last|past) (?:year|month|week)|the (?:past|coming) (?:month|week)|(?:at|over|on) the weekend|' +
        '(?:the )?(?:first|second|third|fourth|last|final|previous|current) (?:quarter|half of the year|half-year)(?! of (?!the year))|(?:in|during) the (?:first|second) half(?! of)|' +
        "(?:by|at|before|after|until|till|since|over|around) (?:christmas|easter|new year|new year[’']s (?:day|eve)|christmas (?:day|eve)|thanksgiving|ramadan|passover|the holidays)",
    ],
  ],
  ago: [
    ['year', 'N years? (?:ago|earlier|later|before|after that)'],
    ['month', 'N months? ago'],
    ['week', 'N weeks? (?:ago|earlier|later)'],
    ['day', 'N days? (?:ago|earlier|later)'],
  ],
  part: '(?:the )?(?:first|second|third|fourth|last|final|1st|2nd|3rd|4th)[ -](?:quarter|half|three months|six months|nine months|three quarters)(?: of)?|(?:[QH][1-4]|[1-4][QH])(?: of)?',
  seasons: 'spring|summer|autumn|winter|fall',
  seasonPhrases:
    '(?:last|next|this|this past|this coming|early|late|mid|the following|the previous) S|(?:in|by|before|after|since|until|till|during|for|over) (?:the )?(?:early |late )?(?:spring|summer|autumn|winter)|in the fall(?! of)|the autumn',
};
