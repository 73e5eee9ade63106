import { describe, expect, it } from 'vitest';
import { block as blockSchema, type Block } from '#core/model/block.ts';
import { briefingOf, cite, citationOf } from '#core/citing/test-data.ts';
import { suggestion as suggestionSchema } from '#core/model/inline.ts';
import { comparable, roundTrip } from './markdown-round-trip.test-support.ts';

// Every kind of block and run, with every attribute. What each becomes stands in markdown-every-form.expected.md.

const words = (text: string, more: object = {}) => ({
  type: 'text',
  text,
  bold: false,
  italic: false,
  ...more,
});
const at = '2026-03-09T12:00:00.000Z';
const by = (id: string, change: string, name = 'Anna Quill', initials = 'AQ') => ({
  suggestion: suggestionSchema.parse({ id, change, author: { name, initials }, at }),
});
const form = { value: 'number', qualifier: true, unit: true, asOf: true };
const figure = {
  type: 'figure',
  figureId: 'f2',
  form,
  text: 'about 2,900 a year',
  bold: false,
  italic: false,
};
const refersTo = (to: string, how = 'number') => ({ type: 'cross-reference', to, form: how });
const note = (content: object[]) => ({ type: 'note', id: 'n1', content });
const nr = { scheme: 'nato', label: 'NR' };

type Rough = Readonly<Record<string, unknown>>;
const INLINE: Readonly<Record<string, readonly Rough[]>> = {
  'words, bold, italic, both': [
    words('Plain, '),
    words('bold', { bold: true }),
    words(', '),
    words('italic', { italic: true }),
    words(' and '),
    words('both', { bold: true, italic: true }),
    words('.'),
  ],
  'emphasis beside emphasis and within a word': [
    words('un', { italic: true }),
    words('think', { bold: true }),
    words('able'),
    words(' (so)', { bold: true }),
    words('ly'),
  ],
  'a line break and what would be markup': [
    words('One\n2. *two* [three] <br> 12:40 TLP:AMBER a@b.example @rowan'),
  ],
  highlight: [words('Note '), words('this', { highlight: true })],
  'a link': [words('The text', { link: 'https://x.example/a_(b)' }), words(' of the port')],
  'comments of two threads': [
    words('Is that so', { comments: ['t1', 't2'] }),
    words('?', { comments: ['t2'] }),
  ],
  'what somebody suggests': [
    words('It is '),
    words('shut', by('s1', 'delete')),
    words('open', by('s1', 'insert')),
    { ...citationOf('c1', [cite('source rowan')]), ...by('s2', 'insert', 'B. "Bee" Oak', 'BO') },
  ],
  'all at once': [
    words('words', {
      ...{ bold: true, italic: true, highlight: true, comments: ['t1'], link: 'tel:+100' },
      ...by('s1', 'insert'),
    }),
  ],
  'a live figure': [words('It makes '), figure, words('.')],
  'a figure in another form, marked': [
    { ...figure, form: { ...form, value: 'words', unit: false, asOf: false }, bold: true, comments: ['t1'] },
  ],
  'a source': [words('It is shut.'), citationOf('c1', [cite('source rowan')]), words(' It will open.')],
  'several targets, with words around them': [
    words('It is shut'),
    citationOf('c1', [
      cite('source rowan', { prefix: 'see', locator: { kind: 'page', value: '3' } }),
      cite('source gazette', { prefix: 'but compare', suffix: 'where it is open; mostly' }),
    ]),
    words('. It will open.'),
  ],
  'an excerpt, its place given by its anchor': [words('Shut.'), citationOf('c1', [cite('excerpt e-pages')])],
  'an excerpt, its place set by hand': [
    citationOf('c1', [cite('excerpt e3', { locator: { kind: 'paragraph', value: '3' } })]),
  ],
  'a figure, a picture and a picture without a source': [
    citationOf('c1', [cite('figure f2'), cite('picture map'), cite('picture quay'), cite('source nobody')]),
  ],
  'places of every kind': [
    citationOf('c1', [
      cite('source rowan', { locator: { kind: 'paragraph', value: '5-6' }, suffix: 'and 7' }),
      cite('source rowan', { locator: { kind: 'time', value: '12:40' } }),
      cite('source rowan', { locator: { kind: 'page', value: 'the cover' } }),
      cite('source rowan', { suffix: 'p. 3 of the annex' }),
    ]),
  ],
  'a hand-written note': [
    words('One,'),
    note([words('It is '), words('said', { italic: true }), words('.\nTwice.')]),
    words(' two'),
    { ...note([]), ...by('s1', 'delete') },
  ],
  'references to other blocks': [
    words('See '),
    refersTo('s'),
    words(' and '),
    { ...refersTo('t', 'both'), ...by('s1', 'insert') },
  ],
};

const cells = (rows: readonly (readonly (string | object)[])[]) =>
  rows.map((row) =>
    row.map((it) => (typeof it === 'string' ? { content: it === '' ? [] : [words(it)] } : it)),
  );
const rows = [{ figureId: 'f2', citationId: 'c1' }];

const BLOCKS: Readonly<Record<string, Rough>> = {
  'a heading': { type: 'heading', level: 2, content: [words('Background')] },
  'a heading that is marked and hints at what belongs there': {
    ...{ type: 'heading', level: 1, marking: nr, hint: 'What we want', content: [words('Objectives')] },
  },
  'a paragraph with a portion mark': {
    type: 'paragraph',
    marking: nr,
    content: [words('The quay is shut.')],
  },
  'a marking that no mark can say': {
    ...{
      type: 'paragraph',
      marking: { scheme: 'own', label: 'Harbour only' },
      content: [words('The quay is shut.')],
    },
  },
  'words that look like a portion mark': { type: 'paragraph', content: [words('(NR) is a label.')] },
  'a paragraph without a number': { type: 'paragraph', unnumbered: true, content: [words('Aside.')] },
  'an empty paragraph with a hint': { type: 'paragraph', hint: 'Who was there', content: [] },
  'a paragraph whose break is suggested': {
    type: 'paragraph',
    ...by('s1', 'insert'),
    content: [words('New.')],
  },
  'a quotation bound by the citation at its end': {
    ...{ type: 'quotation', excerptId: 'e3' },
    content: [words('The quay is shut.\n\nIt will open.'), citationOf('c1', [cite('excerpt e3')])],
  },
  'a quotation bound to another excerpt': {
    ...{ type: 'quotation', excerptId: 'e5' },
    content: [words('The quay is shut.'), citationOf('c1', [cite('source rowan')])],
  },
  'a quotation that nothing vouches for': {
    ...{ type: 'quotation', excerptId: null },
    content: [words('The quay is shut.'), citationOf('c1', [cite('source rowan')])],
  },
  'a list': {
    ...{ type: 'list', ordered: true, marking: nr },
    items: [
      { depth: 0, content: [words('one')] },
      { depth: 1, content: [words('one and a half')] },
      { depth: 0, content: [words('two')] },
    ],
  },
  'a list that begins deep, with an item without words': {
    ...{ type: 'list', ordered: false },
    items: [
      { depth: 1, content: [words('one')] },
      { depth: 0, content: [] },
    ],
  },
  'a table': {
    type: 'table',
    headerRow: true,
    rows: cells([
      ['Port', 'Tonnes'],
      ['Marrow', '4\n5'],
      ['a|b', ''],
    ]),
  },
  'a table without names, with a caption and widths': {
    ...{ type: 'table', headerRow: false, caption: 'Grain', widths: [2, 1.5], marking: nr },
    rows: cells([['Marrow', '4']]),
  },
  'a table whose names are empty': {
    type: 'table',
    headerRow: true,
    rows: cells([
      ['', ''],
      ['Marrow', '4'],
    ]),
  },
  'a table with merged cells': {
    ...{ type: 'table', headerRow: true, caption: 'Grain', widths: [1, 1, 2] },
    rows: cells([
      [
        { content: [words('Port')], columns: 2 },
        { content: [words('Tonnes')], rows: 2 },
      ],
      ['Marrow', { content: [words('Vessar'), citationOf('c1', [cite('source rowan')])] }],
    ]),
  },
  'a picture': {
    type: 'picture',
    pictureId: 'map',
    marking: nr,
    content: [words('The quay '), words('today', { italic: true })],
  },
  'a figure table': {
    ...{
      type: 'figure-table',
      caption: 'What is known',
      columns: ['measures', 'value', 'as-of'],
      rows,
      hint: 'Ours',
    },
  },
  'a chart': {
    ...{ type: 'chart', form: 'line', caption: 'Output', citationId: 'c1' },
    figures: [
      { figureId: 'f2', label: '2025' },
      { figureId: 'f2', label: null },
    ],
  },
  'a key judgement': {
    ...{
      type: 'key-judgement',
      likelihood: { scale: 'icd-203', term: 'very likely' },
      confidence: 'moderate',
      marking: nr,
    },
    ...{
      content: [words('The quay opens in May.')],
      basis: [words('Two reports.'), citationOf('c1', [cite('source rowan')])],
    },
  },
  'a key judgement not yet made': {
    type: 'key-judgement',
    likelihood: null,
    confidence: null,
    content: [],
    basis: [],
  },
  'a question': {
    ...{ type: 'question', content: [words('When does the quay open?')], line: [words('In May.')] },
    ...{
      ifPressed: [words('Not before the talks.')],
      fact: [words('So the Ministry.'), citationOf('c1', [cite('source rowan')])],
    },
  },
  'a speaking point': {
    type: 'speaking-point',
    content: [words('The quay must open.')],
    fact: [words('It is shut.')],
  },
  'a page break': { type: 'page-break', marking: nr },
  'a rule': { type: 'rule' },
};

const parsed = (it: Rough, index = 0): Block => blockSchema.parse({ id: `b${index}`, marking: null, ...it });
const SECTION = parsed({ id: 's', type: 'heading', level: 1, content: [words('Background')] });
const TABLE = parsed({
  id: 't',
  type: 'table',
  caption: 'Grain',
  headerRow: false,
  rows: cells([['Marrow', '4']]),
});

const written: string[] = [];
function check(name: string, blocks: readonly Block[]): void {
  const briefing = briefingOf(blocks, { marking: { scheme: 'nato', label: 'NS' } });
  const back = roundTrip(briefing);
  expect({ briefing: comparable(back.briefing), problems: back.problems }).toEqual({
    briefing: comparable(briefing),
    problems: [],
  });
  written.push(`===== ${name}\n\n${back.markdown.replace(/^---\n[^]*?\n---\n\n/, '')}`);
}

describe('comes back from Markdown as it was', () => {
  it.each(Object.entries(INLINE))('%s', (name, content) => {
    const refers = content.some((it) => it['type'] === 'cross-reference');
    check(name, [parsed({ type: 'paragraph', content }), ...(refers ? [SECTION, TABLE] : [])]);
  });

  it.each(Object.entries(BLOCKS))('%s', (name, it) => {
    check(name, [parsed(it)]);
  });

  it('more brackets in one label than a directive may escape', () => {
    const content = [words('[a] \\* '.repeat(1000), { comments: ['t1'], ...by('s1', 'insert') })];
    const briefing = briefingOf([parsed({ type: 'paragraph', content })]);
    expect(comparable(roundTrip(briefing).briefing)).toEqual(comparable(briefing));
  });

  it('lists side by side', () => {
    const list = (ordered: boolean) => ({
      type: 'list',
      ordered,
      items: [{ depth: 0, content: [words('one')] }],
    });
    check('lists side by side', [list(false), list(false), list(true), list(true)].map(parsed));
  });

  it('every block as a target', () => {
    const targets = Object.values(BLOCKS).map(parsed);
    const refers = parsed({ id: 'r', type: 'paragraph', content: targets.map(({ id }) => refersTo(id)) });
    const briefing = briefingOf([...targets, refers]);
    expect(comparable(roundTrip(briefing).briefing)).toEqual(comparable(briefing));
  });

  it('all facts', () => {
    const facts = {
      ...{
        title: 'Talks: "gas"\nand oil ',
        kind: 'assessment',
        date: '2026-03',
        author: 'Desk 4',
        language: 'fr',
      },
      ...{
        marking: { scheme: 'own', label: 'x' },
        likelihoodScale: 'phia',
        citationStyle: 'oscola',
        markingScheme: 'nato',
      },
      ...{ downgradeReason: 'The title is marked higher.', headingNumbers: true, paragraphNumbers: true },
      extra: { reviewers: ['Olen', { name: 'Hale' }], kind: 'memo', extra: 'more', count: 3, none: null },
    };
    const briefing = briefingOf([], facts);
    const back = roundTrip(briefing);
    expect(comparable(back.briefing)).toEqual(comparable(briefing));
    written.push(`===== all facts\n\n${back.markdown}`);
  });

  it('as people can read it', async () => {
    await expect(written.join('\n')).toMatchFileSnapshot('markdown-every-form.expected.md');
  });
});
