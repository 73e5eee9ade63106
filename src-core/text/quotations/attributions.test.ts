import { describe, expect, test } from 'vitest';
import { findAttributions } from './attributions.ts';

type Found = readonly [words: string, source: string, unnamed?: 'unnamed'];

const check = (language: string, text: string, expected: readonly Found[]) => {
  const known = { title: null, outlet: null, publishedOn: null, language, kind: null };
  const found = findAttributions(text, [], known).map((it) => [
    text.slice(it.start, it.end),
    it.source,
    ...(it.isUnnamed ? ['unnamed'] : []),
  ]);
  expect(found).toEqual(expected);
};

describe('attributions', () => {
  test.each<[string, string, Found[]]>([
    ['en', '“We are late,” said Mara Lind.', [['said Mara Lind', 'Mara Lind']]],
    [
      'en',
      'The port is closed, the harbour master said.',
      [['the harbour master said', 'the harbour master']],
    ],
    ['en', 'It cost $4 million a day, dockers say.', [['dockers say', 'dockers']]],
    [
      'en',
      'According to two Western officials, it sank.',
      [['According to two Western officials', 'two Western officials', 'unnamed']],
    ],
    [
      'en',
      'It sank, said people familiar with the matter.',
      [['said people familiar with the matter', 'people familiar with the matter', 'unnamed']],
    ],
    [
      'en',
      'A pilot, who spoke on condition of anonymity, said it sank.',
      [['A pilot, who spoke on condition of anonymity, said', 'A pilot', 'unnamed']],
    ],
    ['en', 'Economy minister Mara Lind said it sank.', [['Economy minister Mara Lind said', 'Mara Lind']]],
    [
      'en',
      'On Monday the port authority of Sel warned of delays.',
      [['the port authority of Sel warned', 'the port authority of Sel']],
    ],
    [
      'en',
      'In its paper of 4 June the Ministry of Trade wrote that it sank.',
      [['the Ministry of Trade wrote', 'the Ministry of Trade']],
    ],
    ['en', 'Lind’s statement said it sank.', [['Lind’s statement said', 'Lind’s statement']]],
    ['en', 'It sank in fog, per the ministry, at 10 per cent power.', [['per the ministry', 'the ministry']]],
    ['en', 'She said it sank, and nobody was told, nor would the mayor say.', []],
    ['en', 'The reports, claims and estimates were put on the table.', []],
    ['en', 'The inquiry was told that the doors were open.', []],
    ['en', 'The “Lady Isolde” is said to be lost.', []],
    ['en', 'Under Article 12, the United States may leave.', []],
    [
      'fr',
      'Le barrage est vide, a annoncé mardi l’Office des eaux.',
      [['a annoncé mardi l’Office des eaux', 'l’Office des eaux']],
    ],
    [
      'fr',
      'D’après une source proche du dossier, il est vide.',
      [['D’après une source proche du dossier', 'une source proche du dossier', 'unnamed']],
    ],
    [
      'fr',
      'Le ministre de l’Agriculture, Luc Morel, a indiqué qu’il est vide.',
      [['Le ministre de l’Agriculture, Luc Morel, a indiqué', 'Luc Morel']],
    ],
    ['fr', 'Elle a déclaré que la note du juge n’a pas été rapportée.', []],
    [
      'fr',
      'Le syndicat majoritaire conteste ces comptes.',
      [['Le syndicat majoritaire conteste', 'Le syndicat majoritaire']],
    ],
    [
      'uk',
      'Міст закрито, повідомила речниця міністерства Леся Кобринь.',
      [['повідомила речниця міністерства Леся Кобринь', 'Леся Кобринь']],
    ],
    ['uk', 'За словами Олеся Гая, міст закрито.', [['За словами Олеся Гая', 'Олеся Гая']]],
    ['uk', 'У мерії стверджують, що міст відкрито.', [['У мерії стверджують', 'мерії']]],
    [
      'uk',
      'Про це повідомили троє співробітників порту на умовах анонімності.',
      [['повідомили троє співробітників порту', 'троє співробітників порту', 'unnamed']],
    ],
    [
      'uk',
      'Джерело в міністерстві повідомило, що міст закрито.',
      [['Джерело в міністерстві повідомило', 'Джерело в міністерстві', 'unnamed']],
    ],
    ['uk', 'Згідно із законом міст не сказав нічого.', []],
    ['ru', 'Под снегом автобус, сообщили спасатели.', [['сообщили спасатели', 'спасатели']]],
    [
      'ru',
      'По оценке экономиста Марты Веллер, цена вырастет.',
      [['По оценке экономиста Марты Веллер', 'Марты Веллер']],
    ],
    [
      'ru',
      'Источник в министерстве сообщил, что договор подпишут.',
      [['Источник в министерстве сообщил', 'Источник в министерстве', 'unnamed']],
    ],
    [
      'ru',
      'Как следует из доклада казначейства, денег нет.',
      [['следует из доклада казначейства', 'доклада казначейства']],
    ],
    [
      'ru',
      'Об этом сообщил в понедельник вице-мэр Лев Дубко.',
      [['сообщил в понедельник вице-мэр Лев Дубко', 'Лев Дубко']],
    ],
    ['ru', 'По её словам, дорогу не чистят, и он это признал.', []],
  ])('%s: %s', (language, text, expected) => check(language, text, expected));
});
