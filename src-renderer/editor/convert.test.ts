import { repairedRows } from '#core/briefing/table-grid.ts';
import { block, type Block, type TableCell } from '#core/model/block.ts';
import type { Inline } from '#core/model/inline.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $readBlocks } from './convert.ts';
import { headlessEditor } from './document/headless-editor.ts';

function check(input: unknown[], expected: unknown[] = input): void {
  const blocks = z.array(block).parse(input);
  const editor = headlessEditor(blocks);
  expect(editor.read($readBlocks)).toEqual(expected);
}

const text = (words: string, bold = false, italic = false) => ({ type: 'text', text: words, bold, italic });
const cite = (id: string) => ({
  type: 'citation',
  id,
  targets: [
    {
      target: { kind: 'source', id: 's1' },
      locator: { kind: 'page', value: 'iv' },
      prefix: 'see',
      suffix: '',
    },
    { target: { kind: 'figure', id: 'f1' }, locator: null, prefix: '', suffix: ', rounded' },
  ],
});
const common = { id: 'b1', marking: null };
const marked = { id: 'b1', marking: { scheme: 'nato', label: 'NR' } };

describe('briefing -> editor -> briefing', () => {
  const same: Record<string, object[]> = {
    heading: [1, 2, 3].map((level) => ({
      ...marked,
      id: `h${level}`,
      type: 'heading',
      level,
      content: [text('Grain quotas')],
    })),
    paragraph: [
      {
        ...common,
        type: 'paragraph',
        content: [text('Plain, '), text('bold', true), text(' and\nbroken'), cite('c1'), text('.')],
      },
    ],
    'empty paragraph': [{ ...common, type: 'paragraph', content: [] }],
    'neighbouring citations': [{ ...common, type: 'paragraph', content: [cite('c1'), cite('c2')] }],
    quotation: [
      { ...marked, type: 'quotation', excerptId: 'e1', content: [text('We shall see.'), cite('c1')] },
      { ...common, id: 'b2', type: 'quotation', excerptId: null, content: [text('Nobody vouches.')] },
    ],
    'nested list': [
      {
        ...marked,
        type: 'list',
        ordered: true,
        items: [0, 1, 2, 2, 0, 1].map((depth, index) => ({
          depth,
          content: [text(`item ${index}`), cite(`c${index}`)],
        })),
      },
    ],
    'neighbouring lists of one kind': ['b1', 'b2'].map((id) => ({
      id,
      marking: null,
      type: 'list',
      ordered: false,
      items: [{ depth: 0, content: [text(id)] }],
    })),
    table: [
      {
        ...marked,
        type: 'table',
        headerRow: true,
        rows: [
          [{ content: [text('Port', true)] }, { content: [] }],
          [{ content: [text('Vell\nHarbour')] }, { content: [text('12'), cite('c1')] }],
        ],
      },
    ],
    'table without header': [
      { ...common, type: 'table', headerRow: false, rows: [[{ content: [text('a')] }]] },
    ],
    picture: [{ ...marked, type: 'picture', pictureId: 'p1', content: [text('The quay, '), cite('c1')] }],
    'table with merged cells, widths and a caption': [
      {
        ...marked,
        type: 'table',
        headerRow: true,
        caption: 'Berths by port',
        widths: [2, 1, 1.5],
        rows: [
          [
            { content: [text('Port')], rows: 2 },
            { content: [text('Berths')], columns: 2 },
          ],
          [{ content: [text('deep')] }, { content: [text('shallow')] }],
          [{ content: [text('Vell')] }, { content: [], columns: 2 }],
        ],
      },
    ],
    'picture without caption': [{ ...common, type: 'picture', pictureId: 'p1', content: [] }],
    'figure table': [
      {
        ...marked,
        type: 'figure-table',
        caption: 'Grain through Port Marrow',
        columns: ['measures', 'value', 'note'],
        rows: [
          { figureId: 'f1', citationId: 'c1' },
          { figureId: 'f1', citationId: 'c2' },
        ],
      },
      { ...common, id: 'b2', type: 'figure-table', caption: null, columns: ['value'], rows: [] },
    ],
    chart: [
      {
        ...marked,
        type: 'chart',
        form: 'dot',
        caption: 'Grain by year',
        figures: [
          { figureId: 'f1', label: null },
          { figureId: 'f2', label: 'June' },
        ],
        citationId: 'c1',
      },
      {
        ...common,
        id: 'b2',
        type: 'chart',
        form: 'line',
        caption: null,
        figures: [],
        citationId: 'c2',
      },
    ],
    'key judgement': [
      {
        ...marked,
        type: 'key-judgement',
        content: [text('Halm will sign '), text('before', true), text(' June.'), cite('c1')],
        likelihood: { scale: 'icd-203', term: 'likely' },
        confidence: 'moderate',
        basis: [text('Two reports\nof one origin'), cite('c2')],
      },
      {
        ...common,
        id: 'b2',
        type: 'key-judgement',
        content: [],
        likelihood: null,
        confidence: null,
        basis: [],
      },
    ],
    'likelihood of a scale nobody knows': [
      {
        ...common,
        type: 'key-judgement',
        content: [],
        likelihood: { scale: 'our-own', term: 'a toss-up' },
        confidence: null,
        basis: [],
      },
    ],
    question: [
      {
        ...marked,
        type: 'question',
        content: [text('Will the quota rise?')],
        line: [text('It is under review.'), cite('c1')],
        ifPressed: [text('I have nothing\nto add.')],
        fact: [],
      },
    ],
    'speaking point': [
      { ...marked, type: 'speaking-point', content: [text('We welcome it.')], fact: [cite('c1')] },
    ],
    'page break and rule': [
      { ...marked, type: 'page-break' },
      { ...common, id: 'b2', type: 'rule' },
    ],
    'unnumbered paragraph': [{ ...common, type: 'paragraph', unnumbered: true, content: [text('Summary')] }],
  };
  const first = Object.values(same).flatMap((blocks) => blocks.slice(0, 1));
  const onEveryKind = (more: object) =>
    first.map((it, at): object => {
      const own = JSON.stringify(it).replace(/"c(\d)"/g, `"c${at}-$1"`);
      return { ...JSON.parse(own), id: `k${at}`, ...more };
    });
  const suggestion = {
    id: 's1',
    change: 'insert',
    author: { name: 'Ada Quill', initials: 'AQ' },
    at: '2026-03-02T09:00:00.000Z',
  };
  same['hint on every kind'] = onEveryKind({ hint: 'What belongs here' });
  same['suggested break before every kind'] = onEveryKind({ suggestion });
  it.each(Object.entries(same))('%s', (_name, blocks) => check(blocks));

  it('joins runs of one emphasis', () =>
    check(
      [{ ...common, type: 'paragraph', content: [text('a'), text('b'), text('c', true)] }],
      [{ ...common, type: 'paragraph', content: [text('ab'), text('c', true)] }],
    ));

  it('makes a rectangle of a damaged table', () =>
    check(
      [
        {
          ...common,
          type: 'table',
          headerRow: false,
          widths: [1],
          rows: [[{ content: [] }, { content: [] }], []],
        },
      ],
      [
        {
          ...common,
          type: 'table',
          headerRow: false,
          rows: [
            [{ content: [] }, { content: [] }],
            [{ content: [] }, { content: [] }],
          ],
        },
      ],
    ));

  it('shows an empty paragraph for a briefing without blocks', () =>
    check([], [{ id: 'new-1', marking: null, type: 'paragraph', content: [] }]));
});

const words = fc.string({
  minLength: 1,
  maxLength: 8,
  unit: fc.constantFrom('a', 'é', '漢', ' ', '\n', '.', '😀'),
});
const run = fc.record({
  type: fc.constant('text' as const),
  text: words,
  bold: fc.boolean(),
  italic: fc.boolean(),
});
const locator = fc.option(
  fc.record({ kind: fc.constantFrom('page', 'paragraph', 'time'), value: fc.constant('7') }),
);
const citation = fc.record({
  type: fc.constant('citation' as const),
  targets: fc.array(
    fc.record({
      target: fc.record({
        kind: fc.constantFrom('source', 'excerpt', 'figure', 'picture'),
        id: fc.constantFrom('x1', 'x2'),
      }),
      locator,
      prefix: fc.constantFrom('', 'see'),
      suffix: fc.constantFrom('', 'passim'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const content = fc.array(fc.oneof(run, citation), { maxLength: 5 });
const facts = {
  marking: fc.constantFrom(null, { scheme: 'nato', label: 'NR' }),
  hint: fc.constantFrom(undefined, 'Say who was there'),
};
const items = fc.array(fc.tuple(fc.nat(8), content), { minLength: 1, maxLength: 6 }).map((all) => {
  let deepest = -1;
  return all.map(([wish, inlines]) => {
    deepest = Math.min(wish, deepest + 1, 8);
    return { depth: deepest, content: inlines };
  });
});
const span = fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined });
const cell = fc
  .record({ content, columns: span, rows: span })
  .map((it) => JSON.parse(JSON.stringify(it)) as TableCell);
const rows = fc
  .array(fc.array(cell, { maxLength: 3 }), { maxLength: 4 })
  .map((all): TableCell[][] => repairedRows(all));
const optional = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: undefined });
const caption = fc.constantFrom(null, '', 'Grain');
const shownFigures = fc.array(
  fc.record({ figureId: fc.constantFrom('f1', 'f2'), label: fc.constantFrom(null, 'June') }),
  { maxLength: 3 },
);
const likelihood = fc.constantFrom(
  null,
  { scale: 'icd-203', term: 'likely' },
  { scale: 'own', term: 'so so' },
);
const columns = fc.constantFrom(['measures', 'value'], ['source'], ['as-of', 'note', 'via']);
const anyBlock = fc.oneof(
  fc.record({ ...facts, type: fc.constant('heading'), level: fc.constantFrom(1, 2, 3), content }),
  fc.record({
    ...facts,
    type: fc.constant('paragraph'),
    unnumbered: optional(fc.constant(true)),
    content,
  }),
  fc.record({ ...facts, type: fc.constant('quotation'), excerptId: fc.constantFrom(null, 'e1'), content }),
  fc.record({ ...facts, type: fc.constant('list'), ordered: fc.boolean(), items }),
  fc.record({
    ...facts,
    type: fc.constant('table'),
    headerRow: fc.boolean(),
    caption: optional(caption.filter((it) => it === 'Grain')),
    rows,
  }),
  fc.record({ ...facts, type: fc.constant('picture'), pictureId: fc.constant('p1'), content }),
  fc.record({
    ...facts,
    type: fc.constant('figure-table'),
    caption,
    columns,
    rows: fc.array(fc.record({ figureId: fc.constant('f1'), citationId: fc.constant('') }), { maxLength: 3 }),
  }),
  fc.record({
    ...facts,
    type: fc.constant('chart'),
    form: fc.constantFrom('bar', 'line', 'dot'),
    caption,
    figures: shownFigures,
    citationId: fc.constant(''),
  }),
  fc.record({
    ...facts,
    type: fc.constant('key-judgement'),
    content,
    likelihood,
    confidence: fc.constantFrom(null, 'high', 'moderate', 'low'),
    basis: content,
  }),
  fc.record({
    ...facts,
    type: fc.constant('question'),
    content,
    line: content,
    ifPressed: content,
    fact: content,
  }),
  fc.record({ ...facts, type: fc.constant('speaking-point'), content, fact: content }),
  fc.record({ ...facts, type: fc.constantFrom('page-break', 'rule') }),
);

/** Numbers blocks and citations, as every id of a briefing is its own. */
function withIds(drafts: readonly object[]): Block[] {
  let next = 0;
  const numbered = JSON.parse(JSON.stringify(drafts), (key, value: unknown) =>
    key === 'citationId'
      ? `id${(next += 1)}`
      : value !== null && typeof value === 'object' && ('marking' in value || 'targets' in value)
        ? { ...value, id: `id${(next += 1)}` }
        : value,
  );
  return z.array(block).parse(numbered);
}

/** One run for one emphasis; a line break has the emphasis of the run directly before it, else none. */
function normalInlines(inlines: readonly Inline[]): Inline[] {
  const pieces = inlines.flatMap((it): Inline[] =>
    it.type === 'text'
      ? it.text.split(/(\n)/).flatMap((part) => (part ? [{ ...it, text: part }] : []))
      : [it],
  );
  return pieces.reduce<Inline[]>((done, it) => {
    const last = done.at(-1);
    const before = last?.type === 'text' ? last : null;
    if (it.type !== 'text') return [...done, it];
    const emphasis = it.text === '\n' ? { bold: before?.bold ?? false, italic: before?.italic ?? false } : it;
    if (before === null || before.bold !== emphasis.bold || before.italic !== emphasis.italic) {
      return [...done, { ...it, bold: emphasis.bold, italic: emphasis.italic }];
    }
    return [...done.slice(0, -1), { ...before, text: before.text + it.text }];
  }, []);
}

const CONTENTS = new Set(['content', 'basis', 'line', 'ifPressed', 'fact']);

function normal(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, it: unknown) =>
    CONTENTS.has(key) ? normalInlines(it as Inline[]) : it,
  );
}

it('any blocks come back as they were, in normal form', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), (drafts) => {
      const blocks = withIds(drafts);
      expect(headlessEditor(blocks).read($readBlocks)).toEqual(normal(blocks));
    }),
    { numRuns: 200 },
  );
});
