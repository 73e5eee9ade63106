import { expect, test } from 'vitest';
import { datesIn } from './dates-in.ts';

// A Thursday.
const PUBLISHED = '2026-03-12';

type Dates = readonly (readonly [printed: string, value: string | null])[];

const check = (language: string, text: string, dates: Dates) =>
  expect(datesIn(text, language, PUBLISHED).map((it) => [text.slice(it.start, it.end), it.value])).toEqual(
    dates,
  );

test.each<[string, Dates]>([
  ['The rate was set on Dec. 18.', [['Dec. 18', '2025-12-18']]],
  ['The council had planned to meet on Tuesday, but did not.', [['Tuesday', '2026-03-10']]],
  ['They were to have met in January.', [['January', '2026-01']]],
  ['It would have opened in February.', [['February', '2026-02']]],
  ['If approved on Monday, it stands.', [['Monday', '2026-03-16']]],
  ['The hearing was moved to Monday.', [['Monday', '2026-03-16']]],
  ['Unions called a walkout for Monday.', [['Monday', '2026-03-16']]],
  ['Exports for January fell.', [['January', '2026-01']]],
  ['The envoy heads to Halm on Sunday.', [['Sunday', '2026-03-15']]],
  ['Prices are likely to fall in April.', [['April', '2026-04']]],
  [
    'They last met in Halm in December and meet again in June.',
    [
      ['December', '2025-12'],
      ['June', '2026-06'],
    ],
  ],
  [
    'From November to April it was shut.',
    [
      ['November', '2025-11'],
      ['April', '2026-04'],
    ],
  ],
])('en: %s', (text, dates) => check('en', text, dates));

test.each<[string, Dates]>([
  ['Le procès s’ouvre lundi.', [['lundi', '2026-03-16']]],
  ['Les syndicats appellent à la grève mardi.', [['mardi', '2026-03-17']]],
  [
    'Un arrêté, signé lundi, entre en vigueur le 1er avril.',
    [
      ['lundi', '2026-03-09'],
      ['1er avril', '2026-04-01'],
    ],
  ],
  ['Elle tiendra son assemblée en septembre.', [['septembre', '2026-09']]],
])('fr: %s', (text, dates) => check('fr', text, dates));

test.each<[string, Dates]>([
  [
    'Міністр прибуде в середу, а у понеділок він зустрівся з послами.',
    [
      ['середу', '2026-03-18'],
      ['понеділок', '2026-03-09'],
    ],
  ],
  ['Засідання призначено на п’ятницю.', [['п’ятницю', '2026-03-13']]],
  ['У ніч на середу палало.', [['середу', '2026-03-11']]],
])('uk: %s', (text, dates) => check('uk', text, dates));

test.each<[string, Dates]>([
  [
    'Совет соберётся в пятницу, заявил в понедельник секретарь.',
    [
      ['пятницу', '2026-03-13'],
      ['понедельник', '2026-03-09'],
    ],
  ],
  ['Цены выросли, к пятнице ждут снижения.', [['пятнице', '2026-03-13']]],
])('ru: %s', (text, dates) => check('ru', text, dates));
