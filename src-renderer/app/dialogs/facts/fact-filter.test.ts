import { expect, test } from 'vitest';
import { factRows, keyOfFact, type FactFilter } from './fact-filter.ts';
import { differing, factOf, sourcesOf, stated } from './facts.test-support.ts';

const sources = sourcesOf({
  a: ['Barges of Halm', 'Harbour Post', '2026-03-01'],
  b: ['More barges', 'Sund Gazette', '2026-03-02'],
});
const barges = [stated('a', '2,900', 'Halm built 2,900.'), stated('b', '3,100', 'It made 3,100.')] as const;
const ships = [stated('a', '40', 'There are 40.'), stated('b', '40', 'Ida Roos counted 40.')];
const FACTS = [
  factOf('river barges', [...barges], [differing('value', barges)]),
  factOf('ships at Port Marrow', ships),
];

test.each<[Partial<FactFilter>, string | null, string[]]>([
  [{}, null, ['river barges']],
  [{ show: 'all' }, null, ['river barges', 'ships at Port Marrow']],
  [{}, 'text:a:40', ['river barges', 'ships at Port Marrow']],
  [{ show: 'all', words: 'MARROW' }, null, ['ships at Port Marrow']],
  [{ show: 'all', words: '  marrow  ships ' }, null, ['ships at Port Marrow']],
  [{ show: 'all', words: 'marrow crowns' }, null, []],
  [{ show: 'all', words: 'roos' }, null, ['ships at Port Marrow']],
  [{ words: 'halm' }, null, ['river barges']],
  [{ show: 'all', words: 'gazette' }, null, ['river barges', 'ships at Port Marrow']],
  [{ words: 'ships' }, null, []],
])('%j, %j', (filter, kept, expected) => {
  const rows = factRows(FACTS, { show: 'disagree', words: '', ...filter }, sources, kept);
  expect(rows.map((it) => it.fact.about)).toEqual(expected);
  expect(rows.map((it) => it.key)).toEqual(rows.map((it) => keyOfFact(it.fact)));
});
