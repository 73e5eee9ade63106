import { expect, test } from 'vitest';
import { figuresIn, type FigureRead, type Speech } from './figures-in.ts';

type Stated = Partial<Omit<FigureRead, 'start' | 'end'>>;

const read = (language: string | null, text: string, speeches: readonly Speech[] = []) =>
  figuresIn(text, { language, outlet: null, publishedOn: '2026-03-12' }, speeches);

/** What each figure of a text is printed as, and whatever a case says of it. */
const check = (language: string | null, text: string, expected: readonly (readonly [string, Stated])[]) => {
  const found = read(language, text);
  expect(found.map((it) => text.slice(it.start, it.end))).toEqual(expected.map(([printed]) => printed));
  for (const [index, [, stated]] of expected.entries()) expect(found[index]).toMatchObject(stated);
};

test.each<[string, [string, Stated][]]>([
  ['It cost $4.1 million.', [['$4.1 million', { value: 4_100_000, unit: 'dollars' }]]],
  [
    'It cost US$4bn or €3,5 or 5m pounds.',
    [
      ['US$4bn', { value: 4e9, unit: 'USD' }],
      ['€3,5', { value: 3.5, unit: 'EUR' }],
      ['5m pounds', { value: 5e6, unit: 'GBP' }],
    ],
  ],
  [
    'It cost HLM 840 million and EUR 500.',
    [
      ['HLM 840 million', { value: 84e7, unit: 'HLM' }],
      ['EUR 500', { value: 500, unit: 'EUR' }],
    ],
  ],
  ['The rate is 28 per cent.', [['28 per cent', { value: 28, unit: '%' }]]],
  [
    'Two million people and three per cent of the sheep.',
    [
      ['Two million', { value: 2e6, measures: 'people' }],
      ['three per cent', { value: 3, unit: '%', measures: 'the sheep' }],
    ],
  ],
  [
    '“Six hundred and forty pounds,” he said.',
    [['Six hundred and forty pounds', { value: 640, unit: 'GBP' }]],
  ],
  [
    'A third of the crop and half of the barns.',
    [
      ['A third', { value: 1 / 3, measures: 'the crop' }],
      ['half', { value: 0.5, measures: 'the barns' }],
    ],
  ],
  [
    'Prices fell by a quarter, and more than half the yards closed.',
    [
      ['a quarter', { value: 0.25 }],
      ['half', { value: 0.5, qualifier: 'more-than' }],
    ],
  ],
  [
    'Half a million people, two and a half million sheep.',
    [
      ['Half a million', { value: 5e5 }],
      ['two and a half million', { value: 25e5 }],
    ],
  ],
  ['One in five people left.', [['One in five', { value: 0.2 }]]],
  ['Between 40 and 60 ships came.', [['40 and 60', { value: 40, upper: 60 }]]],
  [
    'It holds 3-5 million barrels, from 3 to 5 per cent of it oil.',
    [
      ['3-5 million barrels', { value: 3e6, upper: 5e6, unit: 'barrels' }],
      ['3 to 5 per cent', { value: 3, upper: 5, unit: '%' }],
    ],
  ],
  ['It sank 5-6,000 boats.', [['5-6,000', { value: 5000, upper: 6000 }]]],
  [
    'Prices rose from 3 to 5 per cent.',
    [
      ['3', { value: 3, unit: '%', measures: 'Prices' }],
      ['5 per cent', { value: 5, qualifier: null, measures: 'Prices' }],
    ],
  ],
  [
    'They deepened it from 12.8 to 15.5 metres.',
    [
      ['12.8', { value: 12.8, unit: 'm' }],
      ['15.5 metres', { value: 15.5, upper: null }],
    ],
  ],
  ['Two to three million sheep.', [['Two to three million', { value: 2e6, upper: 3e6 }]]],
  [
    'It took 12 days and 2 hours, 3 ships and 25 m of rope.',
    [
      ['12 days', { unit: 'days' }],
      ['2 hours', { unit: 'hours' }],
      ['3', {}],
      ['25 m', { value: 25, unit: 'm' }],
    ],
  ],
  [
    'A loss of 3.5 percentage points at 40°C and 30 km/h.',
    [
      ['3.5 percentage points', { unit: 'percentage points' }],
      ['40°C', { unit: '°C' }],
      ['30 km/h', { unit: 'km/h' }],
    ],
  ],
  [
    'Crude oil | 1,200 | 1,350',
    [
      ['1,200', { value: 1200 }],
      ['1,350', { value: 1350 }],
    ],
  ],
  [
    'It held 2000 people, some 1990 tonnes.',
    [
      ['2000', { value: 2000, measures: 'people' }],
      ['1990 tonnes', { value: 1990, qualifier: 'about' }],
    ],
  ],
  [
    'Wheat rose 2.6 percent, or more than 4 tonnes at most.',
    [
      ['2.6 percent', { measures: 'Wheat' }],
      ['4 tonnes', { qualifier: 'more-than' }],
    ],
  ],
  ['In 2024, the yard built 14 ships.', [['14', { asOf: '2024' }]]],
  ['Officials said on Monday that 14 ships sank.', [['14', { asOf: null }]]],
  [
    'Bo Lark said 14 ships sank. Another 5 are missing.',
    [
      ['14', { claimant: 'Bo Lark' }],
      ['5', { claimant: 'Bo Lark' }],
    ],
  ],
  [
    'Twenty-five ships, three years, a hundred or so men, nine dogs.',
    [['a hundred', { value: 100, qualifier: 'about' }]],
  ],
])('en: %s', (text, figures) => check('en', text, figures));

test.each<[string, [string, Stated][]]>([
  [
    'Environ 1 900 000 habitants, soit 21,4 %.',
    [
      ['1 900 000', { value: 1_900_000, qualifier: 'about' }],
      ['21,4 %', { value: 21.4 }],
    ],
  ],
  [
    'Un prêt de 75.000.000 € et 120 M€.',
    [
      ['75.000.000 €', { value: 75e6, unit: 'EUR' }],
      ['120 M€', { value: 120e6, unit: 'EUR' }],
    ],
  ],
  [
    '312 millions de mètres cubes et 45 millions d’euros',
    [
      ['312 millions de mètres cubes', { unit: 'm³' }],
      ['45 millions d’euros', { unit: 'EUR' }],
    ],
  ],
  [
    'Un tiers des fermes, la moitié du blé, trois quarts des prés.',
    [
      ['Un tiers', { value: 1 / 3 }],
      ['la moitié', { value: 0.5 }],
      ['trois quarts', { value: 0.75 }],
    ],
  ],
  [
    'Un voyageur sur cinq paie 1,70 €.',
    [
      ['Un voyageur sur cinq', { value: 0.2 }],
      ['1,70 €', { value: 1.7 }],
    ],
  ],
  [
    'Entre 45 et 60 brebis ; de 14 à 17 tonnes.',
    [
      ['45 et 60', { value: 45, upper: 60 }],
      ['14 à 17 tonnes', { value: 14, upper: 17 }],
    ],
  ],
  [
    'Le prix est passé de 3 à 5 euros.',
    [
      ['3', { unit: 'EUR' }],
      ['5 euros', { value: 5, upper: null }],
    ],
  ],
  [
    'Une hausse de 5 à 8 %, au moins 480 arbres, 60 jours au plus.',
    [
      ['5 à 8 %', { upper: 8 }],
      ['480', { qualifier: 'at-least' }],
      ['60 jours', { qualifier: 'up-to' }],
    ],
  ],
  [
    'Deux cents moutons, quatre-vingt-dix pour cent, mille euros.',
    [
      ['Deux cents', { value: 200 }],
      ['quatre-vingt-dix pour cent', { value: 90 }],
      ['mille euros', { value: 1000 }],
    ],
  ],
  [
    'Un million et demi d’euros, plus de deux mille bêtes.',
    [
      ['Un million et demi d’euros', { value: 15e5, unit: 'EUR' }],
      ['deux mille', { value: 2000, qualifier: 'more-than' }],
    ],
  ],
])('fr: %s', (text, figures) => check('fr', text, figures));

test.each<[string, [string, Stated][]]>([
  [
    'Близько 31 тис. авто і 94,5 млн грн.',
    [
      ['31 тис.', { value: 31_000, qualifier: 'about', measures: 'авто' }],
      ['94,5 млн грн', { value: 94.5e6, unit: 'UAH' }],
    ],
  ],
  ['Від 15 до 18 відсотків.', [['15 до 18 відсотків', { value: 15, upper: 18, unit: '%' }]]],
  [
    'Мито зросло з 5% до 12,5%.',
    [
      ['5%', { value: 5 }],
      ['12,5%', { value: 12.5, qualifier: null }],
    ],
  ],
  ['Бракує 2 млн 340 тис. гривень.', [['2 млн 340 тис. гривень', { value: 2_340_000, unit: 'UAH' }]]],
  [
    'Пів мільйона людей, дві третини хат, чверть полів, половина дня.',
    [
      ['Пів мільйона', { value: 5e5 }],
      ['дві третини', { value: 2 / 3 }],
      ['чверть', { value: 0.25 }],
    ],
  ],
  [
    'Півтора мільйона доларів, двісті корів.',
    [
      ['Півтора мільйона доларів', { value: 15e5, unit: 'dollars' }],
      ['двісті', { value: 200 }],
    ],
  ],
  ['На 1 900–2 200 гривень більше.', [['1 900–2 200 гривень', { value: 1900, upper: 2200 }]]],
  ['Кожен п’ятий мешканець, кожен третій день.', [['Кожен п’ятий', { value: 0.2 }]]],
  [
    'Понад 40 000 тонн, щонайменше 7 місяців.',
    [
      ['40 000 тонн', { value: 40_000, qualifier: 'more-than' }],
      ['7 місяців', { qualifier: 'at-least' }],
    ],
  ],
])('uk: %s', (text, figures) => check('uk', text, figures));

test.each<[string, [string, Stated][]]>([
  [
    'Запасов хватит на 5,5 месяца вместо обычных 9.',
    [
      ['5,5 месяца', { unit: 'months' }],
      ['9', {}],
    ],
  ],
  ['Стоит от 62 до 75 крон.', [['62 до 75 крон', { value: 62, upper: 75, unit: 'crowns' }]]],
  [
    'Стадо сократилось с 410 до 265 тысяч тонн.',
    [
      ['410', { value: 410_000, unit: 'tonnes' }],
      ['265 тысяч тонн', { value: 265_000, qualifier: null }],
    ],
  ],
  [
    'Почти в $400 тыс. обойдётся треть работ.',
    [
      ['$400 тыс.', { value: 4e5, qualifier: 'nearly' }],
      ['треть', { value: 1 / 3 }],
    ],
  ],
  [
    'Полтора миллиона рублей, двести человек, около 45 тысяч кубометров.',
    [
      ['Полтора миллиона рублей', { value: 15e5, unit: 'RUB' }],
      ['двести', { value: 200 }],
      ['45 тысяч кубометров', { unit: 'm³' }],
    ],
  ],
  [
    'Рост на 35–40%, менее 3 процентов.',
    [
      ['35–40%', { value: 35, upper: 40 }],
      ['3 процентов', { qualifier: 'less-than' }],
    ],
  ],
])('ru: %s', (text, figures) => check('ru', text, figures));

test.each([
  'aged 54, a 54-year-old, Sanna Oke, 47, and Bo Lark (39)',
  'at 06:30, 7 p.m., 14:20 GMT, 9.30 am',
  'Articles 5, 7 and 9, Resolution 2231, page 3, No. 7, section 4.2',
  'the Group of 7, the G7, an F-16, Covid-19, a Leopard 2, a 5G mast',
  'won 3-1, lost 0-2',
  'the 21st, 2nd and 3rd',
  'call +44 20 7946 0958 or 555-123-4567',
  'at 12 Mill Street, DC 20500',
  'see https://halm.invalid/2024/500 or 5@halm.invalid',
  '1. Why it matters',
  '3.2 Scope of the count',
  'as noted [12] above (3)',
  'ten years ago, 10 years ago, in 2024',
  'two ships, three years and a second half; half an hour; a third ship',
  'they flew the Kestrel 9.',
])('%s holds no figure', (text) => check('en', text, []));

test.each([
  [
    'fr',
    'un homme de 54 ans, âgée de 41 ans, à 16 heures, à 5 h 30, les bus 12 et 31, l’article 7, la ligne 4, le 16e arrêté',
  ],
  ['fr', 'trois quarts d’heure, un quart de finale, le groupe des 20, 12, rue Haute, 75008 Paris'],
  [
    'uk',
    '23-річний, віком 40 років, мені 52 роки, о 14:30, комісія № 14, стаття 5, Су-27, 90-х, у другій половині дня',
  ],
  [
    'ru',
    '23-летний, ему 52 года, в 11 часов 40 минут, статья 217, Ми-8, в первой половине дня, четверть часа, 90-е',
  ],
])('%s: %s holds no figure', (language, text) => check(language, text, []));

test('words within a quotation are its speaker’s', () => {
  const text = 'The mayor said so. “We have 14 ships,” Bo Lark added.';
  const start = text.indexOf('We');
  const [figure] = read('en', text, [
    { start, end: text.indexOf(',”'), speaker: 'Bo Lark', via: ['Harbour Post'] },
  ]);
  expect(figure).toMatchObject({ claimant: 'Bo Lark', via: ['Harbour Post'] });
});
