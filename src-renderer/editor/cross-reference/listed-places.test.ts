import { numberBlocks } from '#core/briefing/block-numbers.ts';
import { block } from '#core/model/block.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { briefingFacts } from '#core/model/briefing.ts';
import { plainRun } from '#core/model/inline.ts';
import { expect, it } from 'vitest';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $listedPlaces, placesWith } from './listed-places.ts';

const content = (words: string) => [plainRun(words)];
const blocks = [
  { type: 'heading', level: 1, content: content('Harbour dues') },
  { type: 'paragraph', content: content('The dues rose.') },
  { type: 'paragraph', unnumbered: true, content: content('Nobody numbers this.') },
  { type: 'heading', level: 2, content: content('Outer quay') },
  { type: 'list', ordered: false, items: [{ depth: 0, content: content('an item') }] },
  { type: 'table', headerRow: false, caption: 'Dues by year', rows: [[{ content: [] }]] },
].map((it, index) => block.parse({ id: `b${index}`, marking: null, ...it }));

const facts = briefingFacts.parse({
  title: '',
  kind: 'aide-memoire',
  date: null,
  author: null,
  language: 'en',
  marking: null,
  likelihoodScale: null,
  citationStyle: null,
  markingScheme: null,
  downgradeReason: null,
  headingNumbers: true,
  paragraphNumbers: true,
  ...{ page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null, waivers: [] },
  extra: {},
});
const numbers = numberBlocks(blocks, facts);
const places = headlessEditor(blocks).read(() =>
  $listedPlaces(
    {
      of: (id) => numbers.get(id) ?? null,
      onChange: () => () => undefined,
      refresh: () => undefined,
      stop: () => undefined,
    },
    facts,
  ),
);
const shown = (it: (typeof places)[number]) => `${'  '.repeat(it.depth ?? 0)}${it.kind}: ${it.label}`;

it('lists what can be referred to under its headings', () =>
  expect(places.map(shown)).toEqual([
    'section 1: Harbour dues',
    '  paragraph 1: The dues rose',
    '  section 1.1: Outer quay',
    '    table 1: Dues by year',
  ]));

it.each([
  ['', 4],
  ['dues', 3],
  ['TABLE 1', 1],
  ['1.1', 1],
  ['section dues', 1],
  ['lighthouse', 0],
])('finds by %j', (query, count) => expect(placesWith(places, query)).toHaveLength(count));
