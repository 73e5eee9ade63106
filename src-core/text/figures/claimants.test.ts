import { expect, test } from 'vitest';
import { proposeFigure } from '#core/text/figure-proposal.ts';
import { understand } from '#core/text/understand.ts';

type Claims = readonly (readonly [printed: string, claimant: string | null, unit: string | null])[];

// Every figure of the text with who claims it and its unit; a selection of one says the same.
const check = (language: string, text: string, claims: Claims) => {
  const known = { title: null, outlet: null, publishedOn: '2026-03-12', language, kind: null };
  const { figures } = understand(text, [], known);
  expect(figures.map((it) => [text.slice(it.start, it.end), it.claimant, it.unit])).toEqual(claims);
  for (const { start, end, ...facts } of figures)
    expect(proposeFigure(text, start, end, known)).toEqual({ ...facts, note: null, tags: [], marking: null });
};

test.each<[string, string, Claims]>([
  [
    'en',
    'The port authority said 640 ships had called. The terminal has 12 cranes.',
    [
      ['640', 'The port authority', null],
      ['12', null, null],
    ],
  ],
  [
    'en',
    'The port authority said 640 ships had called. Of these, 40 carried grain.',
    [
      ['640', 'The port authority', null],
      ['40', 'The port authority', null],
    ],
  ],
  [
    'en',
    '“Nobody asked us,” said Mara Lind.\n\n“The harbour board puts the loss at 62 per cent,” said Odd Renn.',
    [['62 per cent', 'The harbour board', '%']],
  ],
  [
    'uk',
    '«Підстав немає», – сказав Тарас Голобородий. За його словами, мостом їздили 31 тис. машин.',
    [['31 тис.', 'Тарас Голобородий', null]],
  ],
  [
    'ru',
    '«Мы отдыхаем», — отметил Савва Кренделёв. По его подсчётам, цена вырастет с 38 до 52 талеров.',
    [
      ['38', 'Савва Кренделёв', 'thalers'],
      ['52 талеров', 'Савва Кренделёв', 'thalers'],
    ],
  ],
  ['en', 'Q: How fast?\n\nA: About 25 knots.\n\nQ: Sure?\n\nA: Yes.', [['25 knots', null, 'knots']]],
  [
    'en',
    'The rate was 4 per cent, against 3.5 in May. It had 12 cranes.',
    [
      ['4 per cent', null, '%'],
      ['3.5', null, '%'],
      ['12', null, null],
    ],
  ],
  [
    'fr',
    'Le chômage atteint 7,4 %, non 8.',
    [
      ['7,4 %', null, '%'],
      ['8', null, '%'],
    ],
  ],
  [
    'en',
    'It cost 3 million euros, not 5 ships.',
    [
      ['3 million euros', null, 'EUR'],
      ['5', null, null],
    ],
  ],
  [
    'ru',
    'Бюджет — 8,4 миллиарда крон. Расходы выше: 9,1 миллиарда.',
    [
      ['8,4 миллиарда крон', null, 'crowns'],
      ['9,1 миллиарда', null, 'crowns'],
    ],
  ],
])('%s: %s', check);
