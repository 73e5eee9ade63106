import { expect, test } from 'vitest';
import { datesIn } from './dates-in.ts';

// A Thursday.
const PUBLISHED = '2026-03-12';

type Dates = readonly (readonly [printed: string, value: string | null])[];

const check = (language: string | null, text: string, dates: Dates, publishedOn: string | null = PUBLISHED) =>
  expect(datesIn(text, language, publishedOn).map((it) => [text.slice(it.start, it.end), it.value])).toEqual(
    dates,
  );

test.each<[string, Dates]>([
  ['It closed on 3 March 2024.', [['3 March 2024', '2024-03-03']]],
  ['It closed on Monday, March 9, 2026, at noon.', [['Monday, March 9, 2026', '2026-03-09']]],
  ['It closed on the 3rd of May, 2024.', [['3rd of May, 2024', '2024-05-03']]],
  ['On Feb. 16 they left.', [['Feb. 16', '2026-02-16']]],
  ['The 2026-02-03 log says so.', [['2026-02-03', '2026-02-03']]],
  [
    'On 03/04/2025 and 25/04/2025.',
    [
      ['03/04/2025', null],
      ['25/04/2025', '2025-04-25'],
    ],
  ],
  ['They met on Monday.', [['Monday', '2026-03-09']]],
  ['They met on Thursday.', [['Thursday', '2026-03-12']]],
  ['Talks resume on Monday.', [['Monday', '2026-03-16']]],
  [
    'He said on Monday that talks would resume on Friday.',
    [
      ['Monday', '2026-03-09'],
      ['Friday', '2026-03-13'],
    ],
  ],
  ['The vote is due on Tuesday.', [['Tuesday', '2026-03-17']]],
  ['It rained last Thursday.', [['last Thursday', '2026-03-05']]],
  ['In June they had left.', [['June', '2025-06']]],
  ['It will open in June.', [['June', '2026-06']]],
  ['It was built in March.', [['March', '2026-03']]],
  ['The highest since last October.', [['last October', '2025-10']]],
  ['It shrank in June last year.', [['June last year', '2025-06']]],
  ['It is closed until 2 April.', [['2 April', '2026-04-02']]],
  [
    'The season runs from 1 April to 15 May.',
    [
      ['1 April', '2026-04-01'],
      ['15 May', '2026-05-15'],
    ],
  ],
  [
    'FY2026, Q1-2025 and 1H 2024 of the World Cup 2026.',
    [
      ['FY2026', '2026'],
      ['Q1-2025', '2025'],
      ['1H 2024', '2024'],
    ],
  ],
  [
    'It fell from the start of the year and ends at year-end.',
    [
      ['the start of the year', '2026'],
      ['year-end', '2026'],
    ],
  ],
  [
    'In 2019 it opened; three years later it shut, two years earlier than planned.',
    [
      ['2019', '2019'],
      ['three years later', '2022'],
      ['two years earlier', '2020'],
    ],
  ],
  [
    'It will run from 1 April to 15 May.',
    [
      ['1 April', '2026-04-01'],
      ['15 May', '2026-05-15'],
    ],
  ],
  [
    'They met on 10-12 January 2026.',
    [
      ['10', '2026-01-10'],
      ['12 January 2026', '2026-01-12'],
    ],
  ],
  [
    'From June to August 2025 it stood empty.',
    [
      ['June', '2025-06'],
      ['August 2025', '2025-08'],
    ],
  ],
  [
    'Yesterday, today and tomorrow.',
    [
      ['Yesterday', '2026-03-11'],
      ['today', '2026-03-12'],
      ['tomorrow', '2026-03-13'],
    ],
  ],
  ['It snowed last night.', [['last night', '2026-03-11']]],
  [
    'Last year, this year, next year.',
    [
      ['Last year', '2025'],
      ['this year', '2026'],
      ['next year', '2027'],
    ],
  ],
  ['Last month was mild.', [['Last month', '2026-02']]],
  ['It rains next week.', [['next week', null]]],
  ['Two years ago it sank.', [['Two years ago', '2024']]],
  ['It sank 14 months ago.', [['14 months ago', '2025-01']]],
  [
    'It sank in 2024, and not a year earlier.',
    [
      ['2024', '2024'],
      ['a year earlier', '2023'],
    ],
  ],
  [
    'It came on 3 May 2024 and left the same day.',
    [
      ['3 May 2024', '2024-05-03'],
      ['the same day', '2024-05-03'],
    ],
  ],
  ['By 2030 it will be gone.', [['2030', '2030']]],
  ['By the end of 2027 it is done.', [['the end of 2027', '2027']]],
  ['In the first quarter of 2025 sales fell.', [['the first quarter of 2025', '2025']]],
  [
    'The 2024-2026 period and the 2024/25 season.',
    [
      ['2024', '2024'],
      ['2026', '2026'],
      ['2024/25', '2024'],
    ],
  ],
  [
    'The autumn is near; next spring is not.',
    [
      ['The autumn', null],
      ['next spring', null],
    ],
  ],
  ['They were promised answers by Christmas.', [['by Christmas', null]]],
  ['They may 2026 be right, and the march went on.', [['2026', '2026']]],
  ['In May it may rain.', [['May', '2026-05']]],
  ['June Carter sang with April Lane.', []],
  ['The 1990s, the 2010s and the ’80s.', []],
  ['About 2000 people and 1,900 cars; more than 2000 left.', []],
  ['Resolution 1973 and Agenda 2030.', []],
  ['It lasted for three years, recently.', []],
  ['The Sunday Times wrote on Black Friday.', []],
  ['Man of the year.', []],
  ['On 31 February 2025 nothing was.', []],
])('en: %s', (text, dates) => check('en', text, dates));

test.each<[string, Dates]>([
  ['Le 3 mars 2025, il pleuvait.', [['3 mars 2025', '2025-03-03']]],
  ['Il ouvrira le lundi 16 mars.', [['lundi 16 mars', '2026-03-16']]],
  ['Le 1er février, il a plu.', [['1er février', '2026-02-01']]],
  [
    'Du 3 au 5 mars, il a plu.',
    [
      ['3', '2026-03-03'],
      ['5 mars', '2026-03-05'],
    ],
  ],
  ['Il a annoncé mardi la fermeture.', [['mardi', '2026-03-10']]],
  ['L’arrêté devrait être signé vendredi.', [['vendredi', '2026-03-13']]],
  ['Il partira lundi prochain, dit-il.', [['lundi prochain', '2026-03-16']]],
  ['Il est parti le 9.', [['9', '2026-03-09']]],
  ['Le chantier n’a commencé qu’en juin.', [['juin', '2025-06']]],
  ['Sans pluie avant la mi-novembre, il faudra couper l’eau.', [['la mi-novembre', '2026-11']]],
  [
    'Hier, aujourd’hui, demain.',
    [
      ['Hier', '2026-03-11'],
      ['aujourd’hui', '2026-03-12'],
      ['demain', '2026-03-13'],
    ],
  ],
  [
    'L’an dernier, puis cette année.',
    [
      ['L’an dernier', '2025'],
      ['cette année', '2026'],
    ],
  ],
  [
    'Il y a deux ans, au premier trimestre 2024.',
    [
      ['Il y a deux ans', '2024'],
      ['au premier trimestre 2024', '2024'],
    ],
  ],
  [
    'D’ici à 2030, la fin de l’année et l’été 2027.',
    [
      ['2030', '2030'],
      ['la fin de l’année', '2026'],
      ['l’été 2027', '2027'],
    ],
  ],
  [
    'Le mois dernier et la semaine prochaine.',
    [
      ['Le mois dernier', '2026-02'],
      ['la semaine prochaine', null],
    ],
  ],
  ['Mars est une planète ; les années 1990 aussi.', []],
])('fr: %s', (text, dates) => check('fr', text, dates));

test.each<[string, Dates]>([
  ['Сталося це 9 березня 2026 року.', [['9 березня 2026 року', '2026-03-09']]],
  ['Він приїхав у вівторок.', [['вівторок', '2026-03-10']]],
  ['Рада розгляне питання в п’ятницю.', [['п’ятницю', '2026-03-13']]],
  [
    'Торік упало, минулого року теж.',
    [
      ['Торік', '2025'],
      ['минулого року', '2025'],
    ],
  ],
  [
    'Минулого місяця закрили, наступного тижня відкриють.',
    [
      ['Минулого місяця', '2026-02'],
      ['наступного тижня', null],
    ],
  ],
  ['Минулоріч упало.', [['Минулоріч', '2025']]],
  ['У червні було тепло.', [['червні', '2025-06']]],
  ['До червня нічого не зміниться.', [['червня', '2026-06']]],
  ['Роботи тривали з травня минулого року.', [['травня минулого року', '2025-05']]],
  [
    'Два роки тому, у 2021 році, і в серпні 2003-го.',
    [
      ['Два роки тому', '2024'],
      ['2021 році', '2021'],
      ['серпні 2003-го', '2003-08'],
    ],
  ],
  [
    'Вчора, сьогодні, завтра.',
    [
      ['Вчора', '2026-03-11'],
      ['сьогодні', '2026-03-12'],
      ['завтра', '2026-03-13'],
    ],
  ],
  [
    'З 3 до 5 березня, у 2024–2026 роках.',
    [
      ['3', '2026-03-03'],
      ['5 березня', '2026-03-05'],
      ['2024', '2024'],
      ['2026 роках', '2026'],
    ],
  ],
  [
    'Перше півріччя 2025 року і кінець 2024 року.',
    [
      ['Перше півріччя 2025 року', '2025'],
      ['кінець 2024 року', '2024'],
    ],
  ],
  ['1990-ті роки і 2000 людей, середа дорога.', [['середа', '2026-03-11']]],
])('uk: %s', (text, dates) => check('uk', text, dates));

test.each<[string, Dates]>([
  ['Это было 14 декабря 2025 г. утром.', [['14 декабря 2025 г.', '2025-12-14']]],
  ['Он приехал в понедельник.', [['понедельник', '2026-03-09']]],
  ['Заседание состоится во вторник.', [['вторник', '2026-03-17']]],
  [
    'В прошлом году и в прошлом месяце.',
    [
      ['прошлом году', '2025'],
      ['прошлом месяце', '2026-02'],
    ],
  ],
  ['В сентябре прошлого года было 5.', [['сентябре прошлого года', '2025-09']]],
  [
    'В 2020 году купил, двумя годами ранее продал.',
    [
      ['2020 году', '2020'],
      ['двумя годами ранее', '2018'],
    ],
  ],
  ['Подпишут до 15 октября.', [['15 октября', '2026-10-15']]],
  ['В мае мы просчитались.', [['мае', '2025-05']]],
  [
    'К 2030 году, в 1999 году, два года назад.',
    [
      ['2030 году', '2030'],
      ['1999 году', '1999'],
      ['два года назад', '2024'],
    ],
  ],
  [
    'С 2000 по 2024 год росло.',
    [
      ['2000', '2000'],
      ['2024 год', '2024'],
    ],
  ],
  [
    'Накануне он уехал, летом вернётся.',
    [
      ['Накануне', '2026-03-11'],
      ['летом', null],
    ],
  ],
  ['В окружающую среду и Марта с Маем.', []],
  ['В 1990-х годах 2000 человек.', []],
])('ru: %s', (text, dates) => check('ru', text, dates));

test('without a date of the source what is relative has no value', () => {
  check(
    'en',
    'On Monday, in June, last year, on 2 August; in May 2019.',
    [
      ['Monday', null],
      ['June', null],
      ['last year', null],
      ['2 August', null],
      ['May 2019', '2019-05'],
    ],
    null,
  );
});

test('a year alone as the date of the source dates years only', () => {
  check(
    'en',
    'Last year, in June, on Monday.',
    [
      ['Last year', '2025'],
      ['June', null],
      ['Monday', null],
    ],
    '2026',
  );
});

test('the day of the week says the year', () => {
  check('en', 'It opened on Friday 4 July.', [['Friday 4 July', '2025-07-04']]);
  check('en', 'It opened on Friday 4 July.', [['Friday 4 July', '2025-07-04']], '2025-01-10');
});

test('all languages are read where none is known', () => {
  check(null, 'On 3 March 2025, le 4 mars 2025, 5 березня 2025, 6 марта 2025.', [
    ['3 March 2025', '2025-03-03'],
    ['4 mars 2025', '2025-03-04'],
    ['5 березня 2025', '2025-03-05'],
    ['6 марта 2025', '2025-03-06'],
  ]);
});

test('only what is printed in full means something by itself', () => {
  const relative = (text: string) => datesIn(text, 'en', PUBLISHED).map((it) => it.isRelative);
  expect(relative('On 3 March 2025, in 2024, on Monday, in June, last year.')).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
