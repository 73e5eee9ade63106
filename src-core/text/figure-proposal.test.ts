import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureFacts, type FigureFacts } from '#core/model/figure.ts';
import { proposeFigure } from './figure-proposal.ts';

type Stated = Partial<Omit<FigureFacts, 'note' | 'tags' | 'marking'>>;
const nothing = {
  upper: null,
  qualifier: null,
  unit: null,
  measures: null,
  asOf: null,
  claimant: null,
  via: [],
};

const propose = (text: string, selected: string, language: string | null, publishedOn: string | null) => {
  const start = text.indexOf(selected);
  expect(start).toBeGreaterThanOrEqual(0);
  return proposeFigure(text, start, start + selected.length, {
    title: null,
    outlet: null,
    language,
    publishedOn,
  });
};

const check = (language: string | null, text: string, selected: string, stated: Stated) => {
  const facts = propose(text, selected, language, '2026-03-12');
  expect(facts).toEqual({ ...nothing, ...stated, note: null, tags: [], marking: null });
  figureFacts.parse(facts);
};

describe('a figure', () => {
  test.each<[string, string, string, Stated]>([
    [
      'en',
      'The port shipped 2,900 tonnes of grain.',
      '2,900',
      { value: 2900, unit: 'tonnes', measures: 'grain' },
    ],
    ['en', 'It lost 2.5 million crowns.', '2.5', { value: 2_500_000, unit: 'crowns' }],
    [
      'en',
      'About 20-30 ships wait.',
      '20-30',
      { value: 20, upper: 30, qualifier: 'about', measures: 'ships wait' },
    ],
    [
      'en',
      'Between 20 and 30 per cent of the crop is lost.',
      '20 and 30',
      { value: 20, upper: 30, unit: '%', measures: 'the crop' },
    ],
    ['en', 'It costs 2 to 3 million euros.', '2 to 3 million', { value: 2e6, upper: 3e6, unit: 'EUR' }],
    ['en', 'The queue rose from 20 to 30 ships.', '30', { value: 30, measures: 'ships' }],
    [
      'en',
      'At least 40 people were hurt.',
      '40 people',
      { value: 40, qualifier: 'at-least', measures: 'people' },
    ],
    [
      'en',
      'No fewer than 40 boats sank.',
      '40',
      { value: 40, qualifier: 'at-least', measures: 'boats sank' },
    ],
    [
      'en',
      'They fired more than 300 shells.',
      '300',
      { value: 300, qualifier: 'more-than', measures: 'shells' },
    ],
    ['en', 'It may take up to 90 days.', '90', { value: 90, qualifier: 'up-to', unit: 'days' }],
    [
      'en',
      'Nearly 12% of the bridges are closed.',
      '12%',
      { value: 12, qualifier: 'nearly', unit: '%', measures: 'the bridges' },
    ],
    ['en', 'It has 40 lamps or more.', '40', { value: 40, qualifier: 'at-least', measures: 'lamps' }],
    ['en', 'They paid US$1.2 billion, then stopped.', '1.2 billion', { value: 1.2e9, unit: 'USD' }],
    [
      'en',
      'A fine of $50,000 followed.',
      '$50,000',
      { value: 50_000, unit: 'dollars', measures: 'followed' },
    ],
    [
      'en',
      'By June this year the yard had built 14 ships.',
      '14',
      { value: 14, measures: 'ships', asOf: '2026-06' },
    ],
    ['en', 'By June the yard had built 14 ships.', '14', { value: 14, measures: 'ships', asOf: '2025-06' }],
    [
      'en',
      'From 3 to 5 March 2026 it stood empty and on 2 June 2026 it held 14 ships.',
      '14',
      { value: 14, measures: 'ships', asOf: '2026-06-02' },
    ],
    [
      'en',
      'In 2024 it had 14 ships, and all were sold on 3 March 2026.',
      '14',
      { value: 14, measures: 'ships', asOf: '2024' },
    ],
    ['en', 'COVID-19 kept 14 ships here.', 'COVID-19 kept 14 ships', { value: 14, measures: 'ships here' }],
    ['en', 'Last year 14 ships were built.', '14', { value: 14, measures: 'ships', asOf: '2025' }],
    [
      'en',
      'In 2024 the yard built 14 ships.',
      '2024 the yard built 14',
      { value: 14, measures: 'ships', asOf: '2024' },
    ],
    [
      'en',
      'The yard built 14 ships, according to Bo Lark.',
      '14',
      { value: 14, measures: 'ships', claimant: 'Bo Lark' },
    ],
    [
      'en',
      'The yard built 14 ships, according to two engineers cited by The Quell Gazette.',
      '14',
      { value: 14, measures: 'ships', claimant: 'two engineers', via: ['The Quell Gazette'] },
    ],
    [
      'en',
      'Ana Ruiz, a pilot, told The Arlen Post that 14 ships were late.',
      '14',
      { value: 14, measures: 'ships', claimant: 'Ana Ruiz', via: ['The Arlen Post'] },
    ],
    [
      'en',
      'The Post quotes Ana Ruiz, a pilot, as saying that 14 ships were late.',
      '14',
      { value: 14, measures: 'ships', claimant: 'Ana Ruiz', via: ['The Post'] },
    ],
    [
      'en',
      'The ministry reported that 14 ships were late.',
      '14',
      { value: 14, measures: 'ships', claimant: 'The ministry' },
    ],
    ['en', 'He said that 14 ships were late.', '14', { value: 14, measures: 'ships' }],
    [
      'fr',
      'Environ 2 900 tonnes de blé sont parties, selon le port.',
      '2 900',
      { value: 2900, qualifier: 'about', unit: 'tonnes', measures: 'blé', claimant: 'le port' },
    ],
    ['fr', 'La hausse atteint 2,5 pour cent.', '2,5', { value: 2.5, unit: '%', measures: 'La hausse' }],
    [
      'uk',
      'Щонайменше 1,5 млн тонн зерна вивезли торік, повідомив Олесь Гай.',
      '1,5 млн',
      {
        value: 1.5e6,
        qualifier: 'at-least',
        unit: 'tonnes',
        measures: 'зерна вивезли',
        asOf: '2025',
        claimant: 'Олесь Гай',
      },
    ],
    [
      'ru',
      'Около 40% домов без света, заявил мэр.',
      '40%',
      { value: 40, qualifier: 'about', unit: '%', measures: 'домов без света', claimant: 'мэр' },
    ],
    ['de', 'Es waren 3.500 Schiffe.', '3.500', { value: 3500, measures: 'Schiffe' }],
    [null as unknown as string, 'They count 2,900 boats.', '2,900', { value: 2900, measures: 'boats' }],
  ])('%s: %s', (language, text, selected, stated) => check(language, text, selected, stated));

  test('comes through the outlet of its source', () => {
    const source = { title: null, outlet: 'Arlen Post', language: 'en', publishedOn: null };
    expect(proposeFigure('It has 14 ships, Bo Lark said.', 7, 9, source)).toMatchObject({
      claimant: 'Bo Lark',
      via: ['Arlen Post'],
    });
    expect(proposeFigure('It had 14 ships last year.', 7, 9, source)?.asOf).toBeNull();
  });

  test.each([
    ['No ship has come.', 'ship'],
    ['In 2026 they left.', 'In 2026 they left'],
    ['The talks run 10-15 March.', 'The talks run 10-15 March'],
  ])('needs a quantity: %s', (text, selected) => expect(propose(text, selected, 'en', null)).toBeNull());

  test('is always one the library can keep', () => {
    const words = fc.constantFrom(
      ...'about 2,900 20-30 3.5 million % per cent of ships said according to The Post , . " 2024 $ between and 1,5 млн from'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 25 }), fc.nat(), fc.nat(), (list, a, b) => {
        const text = list.join(' ');
        const [start, end] = [a % text.length, (b % text.length) + 1].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const facts = proposeFigure(text, start, end, {
          title: null,
          outlet: 'Post',
          language: 'en',
          publishedOn: '2026',
        });
        expect(facts === null || figureFacts.safeParse(facts).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
