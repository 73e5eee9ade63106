import { expect, it } from 'vitest';
import type { CitationStyleRow } from '#core/contract/print-views.ts';
import { styleChoices } from './style-choices.ts';

const bundled = (key: string, title: string): CitationStyleRow => ({ key, title, addedAt: null });
const added = (key: string, title: string): CitationStyleRow => ({
  ...{ key, title },
  addedAt: '2031-05-04T08:00:00.000Z',
});
const ROWS = [bundled('house', 'House'), bundled('other', 'Other'), added('http://halm/style', 'Halm notes')];

it.each<[string, readonly CitationStyleRow[], string | null, string, string[], string[]]>([
  ['none named', ROWS, null, 'house', [], ['Come with Chancery', 'Added to this library']],
  ['one of ours', ROWS, 'other', 'other', [], ['Come with Chancery', 'Added to this library']],
  [
    'an added one',
    ROWS,
    'http://halm/style',
    'http://halm/style',
    [],
    ['Come with Chancery', 'Added to this library'],
  ],
  ['one that is gone', ROWS.slice(0, 2), 'gone', 'gone', ['gone'], ['Come with Chancery']],
  ['nothing listed yet', [], null, '', [], []],
])('%s', (_name, rows, named, chosen, lost, groups) => {
  const made = styleChoices(rows, named);
  expect(made.chosen).toBe(chosen);
  expect(made.lost.map((it) => it.value)).toEqual(lost);
  expect(made.groups.map((it) => it.label)).toEqual(groups);
  expect(made.hint === null).toBe(lost.length === 0);
});

it('says which style is printed in place of one that is gone', () => {
  expect(styleChoices(ROWS, 'gone').hint).toContain('“House”');
});
