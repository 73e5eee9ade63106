import { expect, it } from 'vitest';
import { briefingOf } from '#core/citing/test-data.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { titleBlockOf } from './title-block.ts';

type Facts = Partial<Record<keyof Briefing, unknown>>;

const full = { asOf: '2026-01-03', distribution: ['Ms Rowan, Desk 4', ' ', 'Registry'] };

/** What stands around the title, from top to bottom; `|` before the closing line. */
function check(facts: Facts, copy: string | null, lines: readonly string[], author: string | null): void {
  const block = titleBlockOf(briefingOf([], facts), copy);
  const said = [
    ...block.byline,
    ...block.facts.map(({ label, value }) => `${label}: ${value}`),
    ...(block.closing === null ? [] : [`| ${block.closing}`]),
  ];
  expect(said).toEqual(lines);
  expect(block.author).toBe(author);
}

const as = '5 January 2026';
it.each<[string, Facts, string | null, readonly string[], string | null]>([
  ['date and author', {}, null, [as, 'Desk 4'], 'Desk 4'],
  ['nothing known', { date: null, author: ' ' }, null, [], null],
  [
    'everything known',
    full,
    '3 of 12',
    [as, 'Desk 4', 'As of: 3 January 2026', 'Distribution: Ms Rowan, Desk 4; Registry', 'Copy: 3 of 12'],
    'Desk 4',
  ],
  [
    'an aide-memoire: its date at the end, no author',
    { ...full, kind: 'aide-memoire' },
    null,
    ['As of: 3 January 2026', 'Distribution: Ms Rowan, Desk 4; Registry', `| ${as}`],
    null,
  ],
  ['an aide-memoire without a date', { kind: 'aide-memoire', date: null }, null, [], null],
  ['a non-paper', { ...full, kind: 'non-paper' }, null, [], null],
  ['a numbered copy of a non-paper, asked for', { ...full, kind: 'non-paper' }, '2', ['Copy: 2'], null],
  ['a read-out', { kind: 'read-out' }, null, [as, 'Desk 4'], 'Desk 4'],
  [
    'French, a day',
    { ...full, language: 'fr', author: null },
    '3 sur 12',
    [
      ...['5\u00a0janvier 2026', 'Informations arrêtées: au 3\u00a0janvier 2026'],
      ...['Destinataires: Ms Rowan, Desk 4\u00a0; Registry', 'Exemplaire: 3 sur 12'],
    ],
    null,
  ],
  [
    'French, a month',
    { asOf: '2026-01', language: 'fr', author: null, date: null },
    null,
    ['Informations arrêtées: en janvier 2026'],
    null,
  ],
  [
    'Ukrainian',
    { ...full, distribution: [], language: 'uk', author: null },
    null,
    ['5\u00a0січня 2026\u00a0р.', 'Станом на: 3\u00a0січня 2026\u00a0р.'],
    null,
  ],
  [
    'Ukrainian, a year',
    { asOf: '2026', language: 'uk', author: null, date: null },
    null,
    ['Станом на: 2026 рік'],
    null,
  ],
  [
    'Russian',
    { ...full, distribution: ['Архив'], language: 'ru-RU', author: null },
    '1',
    [
      '5\u00a0января 2026\u00a0г.',
      'По состоянию на: 3\u00a0января 2026\u00a0г.',
      'Рассылка: Архив',
      'Экземпляр: 1',
    ],
    null,
  ],
])('%s', (_, facts, copy, lines, author) => check(facts, copy, lines, author));

it('the foot of a page has the number of its copy', () => {
  const line = (copy: string | null) => titleBlockOf(briefingOf([]), copy).copy;
  expect([line('3 of 12'), line(' '), line(null)]).toEqual(['Copy 3 of 12', null, null]);
});
