import { describe, expect, it } from 'vitest';
import { briefingOf, citationOf, cite, library, textRun } from '#core/citing/test-data.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { blockId } from '#core/model/ids.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { references } from '#core/model/references.ts';
import { composeDocument } from './compose.ts';
import type { PrintBlock, PrintRun } from './document.ts';
import type { PrintProblem } from './problems.ts';

// Every kind of block and of run, as it stands in the print model.

const held = references.parse({
  ...library,
  figures: [
    { ...library.figures[0], id: 'f2', value: 4, unit: 'berths', measures: 'Berths in use', asOf: '2025' },
    { ...library.figures[0], id: 'f3', value: 7, unit: 'berths', measures: 'Berths in use', asOf: '2026' },
    { ...library.figures[0], id: 'f4', value: 12, unit: '%', measures: 'Fees waived', asOf: '2026' },
  ],
});

const common = (type: string, more: object) => ({ id: 'b', marking: null, type, ...more });
const marked = (words: string, id: string) => [textRun(words), citationOf(id, [cite('excerpt e3')])];
const figures = (...ids: string[]) => ids.map((figureId) => ({ figureId, label: null }));
const row = (figureId: string, citationId: string) => ({ figureId, citationId });

/** Runs on one line: `*bold*`, `[1]` for a mark. */
const shown = (runs: readonly PrintRun[] | null) =>
  (runs ?? [])
    .map((it) =>
      it.type === 'mark' ? `[${it.note}]` : it.type === 'text' && it.bold ? `*${it.text}*` : it.text,
    )
    .join('');

function composed(blocks: readonly unknown[], facts: Partial<Record<keyof Briefing, unknown>> = {}) {
  const result = composeDocument(briefingOf(blocks, facts), held);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What a block says, in lines. */
function linesOf(it: PrintBlock): string[] {
  switch (it.type) {
    case 'heading':
    case 'paragraph':
      return [`${it.number ?? '-'} ${shown(it.runs)}`];
    case 'table':
      return [
        shown(it.caption),
        ...it.rows.map((cells) => cells.map((cell) => shown(cell.runs)).join(' | ')),
      ];
    case 'chart':
      return [shown(it.caption), shown(it.source)];
    case 'key-judgement':
      return [shown(it.runs), shown(it.likelihood), shown(it.confidence)];
    case 'question':
      return [shown(it.runs), ...it.parts.map((part) => `${part.label}: ${shown(part.runs)}`)];
    case 'speaking-point':
      return [shown(it.runs), shown(it.fact)];
    case 'list':
      return it.items.map((item) => shown(item.runs));
    case 'page-break':
    case 'rule':
      return [];
    default:
      return [shown(it.runs)];
  }
}

function check(
  blocks: readonly unknown[],
  expected: readonly (readonly string[])[],
  facts: Partial<Record<keyof Briefing, unknown>> = {},
): void {
  const { document } = composed(blocks, facts);
  expect(document.blocks.map((it) => [it.type, ...linesOf(it)])).toEqual(expected);
}

describe('a block', () => {
  const judgement = (more: object) =>
    common('key-judgement', {
      content: [textRun('It will close.')],
      likelihood: null,
      confidence: null,
      basis: [],
      ...more,
    });
  it.each<[string, unknown, readonly string[]]>([
    ['judgement alone', judgement({}), ['It will close.', '', '']],
    [
      'judgement with both axes',
      judgement({
        ...{ likelihood: { scale: 'icd-203', term: 'probable' }, confidence: 'low' },
        basis: marked('one source', 'c1'),
      }),
      ['It will close.', '*Likelihood:* probable (55-80\u00a0%)', '*Confidence:* low – one source[1]'],
    ],
    [
      'judgement of a term its scale does not know',
      judgement({ likelihood: { scale: 'own', term: 'maybe' }, basis: [textRun('one source')] }),
      ['It will close.', '*Likelihood:* maybe', '*Basis:* one source'],
    ],
    [
      'question',
      common('question', {
        content: [textRun('Why?')],
        line: marked('We wait.', 'c1'),
        ifPressed: [],
        fact: [textRun(' ')],
      }),
      ['Why?', 'Line: We wait.[1]'],
    ],
    [
      'question whose part is a mark alone',
      common('question', { content: [textRun('Why?')], line: [], ifPressed: [], fact: marked(' ', 'c1') }),
      ['Why?', 'Fact and source:  [1]'],
    ],
    [
      'speaking point',
      common('speaking-point', { content: [textRun('We wait.')], fact: marked('Since May.', 'c1') }),
      ['We wait.', 'Since May.[1]'],
    ],
    ['rule', common('rule', {}), []],
    ['page break', common('page-break', {}), []],
    [
      'figure table',
      common('figure-table', {
        caption: 'Berths',
        columns: ['measures', 'value'],
        rows: [row('f2', 'r1'), row('f3', 'r2')],
      }),
      ['*Table 1. *Berths', 'Figure | Value', 'Berths in use | 4 berths[1]', 'Berths in use | 7 berths[2]'],
    ],
    [
      'chart',
      common('chart', { form: 'bar', caption: 'Berths', figures: figures('f2', 'f3'), citationId: 'cc' }),
      ['*Chart 1. *Berths', 'Source: Port Gazette[1]'],
    ],
  ])('%s', (_, block, lines) =>
    check([block], [[(block as PrintBlock).type.replace('figure-table', 'table'), ...lines]]),
  );

  it('hints are not printed', () =>
    check([common('paragraph', { hint: 'Say what is asked.', content: [] })], [['paragraph', '- ']]));

  it.each([
    ['standard', 8.5],
    ['compact', 8.5],
    ['large-print', 12.75],
  ] as const)('a chart in %s has letters of %d points', (look, points) => {
    const bars = { form: 'bar', caption: 'Berths', figures: figures('f2', 'f3'), citationId: 'cc' };
    const { document } = composed([common('chart', bars)], { page: { ...DEFAULT_PAGE, look } });
    const [chart] = document.blocks;
    if (chart?.type !== 'chart') throw new Error('no chart');
    const [, drawn] = /viewBox="0 0 (\d+) /.exec(chart.svg) ?? [];
    expect((8.5 * chart.width) / Number(drawn)).toBeCloseTo(points);
    expect(chart.svg).toContain('font-size="8.5"');
    expect(chart.svg).toContain(`width="${chart.width}"`);
  });

  it('a chart of two units is printed as a table, and that is said', () => {
    const chart = common('chart', {
      form: 'bar',
      caption: 'Mixed',
      figures: figures('f2', 'f4'),
      citationId: 'cc',
    });
    const { document, problems } = composed([chart]);
    const [table] = document.blocks;
    expect(table && linesOf(table)[0]).toBe('*Chart 1. *Mixed\nSource: Port Gazette[1]');
    expect(table && linesOf(table).length).toBe(4);
    const expected: PrintProblem[] = [
      { code: 'chart-incomplete', subject: 'Chart 1. Mixed', line: null, blockId: blockId.parse('b') },
    ];
    expect(problems).toEqual(expected);
  });

  it('merged cells stand where they begin', () => {
    const cell = (words: string, more: object = {}) => ({ content: [textRun(words)], ...more });
    const rows = [
      [cell('a', { rows: 2 }), cell('b', { columns: 2 })],
      [cell('c'), cell('d')],
    ];
    const { document } = composed([common('table', { headerRow: true, rows, widths: [3, 1, 1] })]);
    const [table] = document.blocks;
    expect(table).toMatchObject({ type: 'table', width: 3, shares: [3, 1, 1], caption: null });
    const placed = table?.type === 'table' ? table.rows : [];
    expect(placed.map((line) => line.map((it) => [shown(it.runs), it.column, it.columns, it.rows]))).toEqual([
      [
        ['a', 0, 1, 2],
        ['b', 1, 2, 1],
      ],
      [
        ['c', 1, 1, 1],
        ['d', 2, 1, 1],
      ],
    ]);
  });
});

describe('numbers', () => {
  const heading = (level: number, words: string) => common('heading', { level, content: [textRun(words)] });
  const paragraph = (words: string, more: object = {}) =>
    common('paragraph', { content: [textRun(words)], ...more });
  const blocks = ['h1', 'p1', 'h2', 'p2', 'p3'].map((id, index) => ({
    ...(id.startsWith('h')
      ? heading(index === 0 ? 1 : 2, id)
      : paragraph(id, id === 'p2' ? { unnumbered: true } : {})),
    id,
  }));

  it('stand before headings and paragraphs where they are wanted', () =>
    check(
      blocks,
      [
        ['heading', '1 h1'],
        ['paragraph', '1. p1'],
        ['heading', '1.1 h2'],
        ['paragraph', '- p2'],
        ['paragraph', '2. p3'],
      ],
      { headingNumbers: true, paragraphNumbers: true },
    ));

  it('and nowhere else', () =>
    check(blocks.slice(0, 2), [
      ['heading', '- h1'],
      ['paragraph', '- p1'],
    ]));

  const table = (id: string, caption: string | null) => ({
    ...common('table', { headerRow: false, caption, rows: [[{ content: [textRun(id)] }]] }),
    id,
  });
  const reference = (to: string) =>
    common('paragraph', { content: [{ type: 'cross-reference', to, form: 'number' }] });
  it.each<[string, readonly unknown[], readonly (readonly string[])[]]>([
    ['no table has one where none is captioned', [table('t1', null)], [['table', '', 't1']]],
    [
      'every table has one where one is captioned',
      [table('t1', ' '), table('t2', 'Fees')],
      [
        ['table', '*Table 1.*', 't1'],
        ['table', '*Table 2. *Fees', 't2'],
      ],
    ],
    [
      'every table has one where one is referred to',
      [table('t1', null), reference('t1')],
      [
        ['table', '*Table 1.*', 't1'],
        ['paragraph', '- table 1'],
      ],
    ],
  ])('of tables: %s', (_, given, expected) => check(given, expected));
});

describe('a run', () => {
  const runs = (content: readonly unknown[]) => {
    const [block] = composed([common('paragraph', { content })]).document.blocks;
    return block?.type === 'paragraph' ? block.runs : [];
  };
  const form = { value: 'printed', qualifier: true, unit: true, asOf: false };
  const plain = { type: 'text', bold: false, italic: false };
  it.each<[string, unknown, object]>([
    [
      'live figure',
      { type: 'figure', figureId: 'f2', form, text: 'four', bold: true, italic: false },
      { ...plain, text: 'four', bold: true },
    ],
    ['highlight', { ...textRun('words'), highlight: true }, { ...plain, text: 'words', highlight: true }],
    ['link', { ...textRun('words'), link: 'https://example.org/' }, { ...plain, text: 'words', link: true }],
    ['note', { type: 'note', id: 'n', content: [textRun('Aside.')] }, { type: 'mark', note: 1 }],
    ['comment, not asked for', { ...textRun('words'), comments: ['t'] }, { ...plain, text: 'words' }],
  ])('%s', (_, run, expected) => expect(runs([run])).toEqual([expected]));

  it('what only a comment parted is one run', () =>
    expect(runs([textRun('one '), { ...textRun('two'), comments: ['t'] }, textRun(' three')])).toEqual([
      { ...plain, text: 'one two three' },
    ]));

  it('a cross-reference that leads nowhere says so, and is a problem', () => {
    const content = [textRun('See '), { type: 'cross-reference', to: 'gone', form: 'both' }];
    const { document, problems } = composed([common('paragraph', { content })]);
    expect(document.blocks.map(linesOf)).toEqual([['- See [missing reference]']]);
    expect(problems).toEqual([{ code: 'broken-cross-reference', subject: 'See ', line: null, blockId: 'b' }]);
  });
});

it('the terms of the scale are printed where a judgement uses one', () => {
  const judgement = (scale: string) =>
    common('key-judgement', {
      content: [],
      likelihood: { scale, term: 'likely' },
      confidence: null,
      basis: [],
    });
  const key = (blocks: readonly unknown[]) => shown(composed(blocks).document.likelihoodKey);
  expect(key([])).toBe('');
  expect(key([judgement('phia')])).toContain(
    '*Likelihood (UK PHIA):* remote chance (0-5\u00a0%); highly unlikely',
  );
  expect(key([judgement('own')])).toBe('');
});

describe('what is not in the library stops the export', () => {
  const form = { value: 'printed', qualifier: true, unit: true, asOf: false };
  const live = { type: 'figure', figureId: 'gone', form, text: 'four', bold: false, italic: false };
  it.each<[string, unknown, object]>([
    ['a live figure', common('paragraph', { content: [live] }), { citations: 0, figures: 1 }],
    [
      'a row of a figure table',
      common('figure-table', { caption: null, columns: ['value'], rows: [row('gone', 'r'), row('f2', 's')] }),
      { citations: 1, figures: 0 },
    ],
    [
      'a chart',
      common('chart', { form: 'bar', caption: null, figures: figures('gone', 'lost'), citationId: 'c' }),
      { citations: 1, figures: 0 },
    ],
  ])('%s', (_, block, counts) =>
    expect(composeDocument(briefingOf([block]), held)).toEqual({
      ok: false,
      error: { code: 'dangling-references', pictures: 0, ...counts },
    }),
  );
});

it.each([
  ['ru', '*Таблица 1. *Quais', '*Вероятность:* likely (55-80\u00a0%)'],
  ['fr', '*Tableau 1. *Quais', '*Probabilité\u00a0:* likely (55-80\u00a0%)'],
  ['uk', '*Таблиця 1. *Quais', '*Імовірність:* likely (55-80\u00a0%)'],
])('in the words of %s', (language, caption, likelihood) => {
  const blocks = [
    common('figure-table', { caption: 'Quais', columns: ['value'], rows: [] }),
    common('key-judgement', {
      content: [],
      likelihood: { scale: 'icd-203', term: 'likely' },
      confidence: null,
      basis: [],
    }),
  ];
  const [table, judgement] = composed(blocks, { language }).document.blocks.map(linesOf);
  expect([table?.[0], judgement?.[1]]).toEqual([caption, likelihood]);
});
