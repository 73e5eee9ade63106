import { describe, expect, it } from 'vitest';
import { notesAsWritten } from '#core/citing/notes.ts';
import { briefingOf, citationOf, cite, library, textRun } from '#core/citing/test-data.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Figure } from '#core/model/figure.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { references } from '#core/model/references.ts';
import { annexesOf } from './annexes.ts';
import type { PrintRun } from './document.ts';

type Facts = Partial<Record<keyof Briefing, unknown>>;
type FigureFacts = Partial<Record<keyof Figure, unknown>>;

const anchor = { prefix: 'It rained. Of 12 berths ', exact: 'four', suffix: ' are shut. Repairs go on.' };
const placed = { ...anchor, start: 90, end: 94, textSha256: 'a'.repeat(64) };
const figure = (id: string, facts: FigureFacts = {}) => ({
  ...{ ...library.figures[0], id, value: 4, unit: 'berths', measures: 'Berths shut', anchor: placed },
  ...facts,
});
const heldWith = (facts: FigureFacts = {}) =>
  references.parse({ ...library, figures: ['f1', 'f2', 'f3'].map((id) => figure(id, facts)) });

const shown = (runs: readonly PrintRun[]) =>
  runs
    .map((it) => (it.type === 'text' && it.bold ? `*${it.text}*` : it.type === 'mark' ? '#' : it.text))
    .join('');

function annexesWith(blocks: readonly unknown[], facts: Facts, held = heldWith()) {
  const briefing = briefingOf(blocks, facts);
  return annexesOf(briefing, held, notesAsWritten(briefing, held).notes);
}

describe('the source summary', () => {
  it.each<[string, string | null, readonly string[]]>([
    ['none', null, []],
    ['blank', ' \n ', []],
    [
      'a paragraph a line',
      'Two carriers.\n\n One origin. \r\nThe rest is not graded.',
      ['Two carriers.', 'One origin.', 'The rest is not graded.'],
    ],
  ])('%s', (_, sourceSummary, expected) => {
    const annexes = annexesWith([], { sourceSummary, paragraphNumbers: true });
    const blocks = annexes.flatMap((it) => it.blocks);
    expect(
      blocks.map((it) => (it.type === 'paragraph' && it.number === null ? shown(it.runs) : it.type)),
    ).toEqual(expected);
    expect(blocks.map((it) => it.id)).toEqual(expected.map((_one, at) => `annex:source-summary:${at + 1}`));
  });
});

const common = (id: string, type: string, more: object) => ({ id, marking: null, type, ...more });
const form = { value: 'printed', qualifier: true, unit: true, asOf: false };
const live = (figureId: string) => ({
  type: 'figure',
  figureId,
  form,
  text: 'four',
  bold: false,
  italic: false,
});
const paragraph = (id: string, ...content: readonly unknown[]) => common(id, 'paragraph', { content });
const cites = (id: string, ...figures: readonly string[]) =>
  citationOf(
    id,
    figures.map((it) => cite(`figure ${it}`)),
  );

/** The rows of the figure annex, head first, as `cell | cell`; `¶` for a line break. */
function rowsOf(blocks: readonly unknown[], facts: Facts = {}, held = heldWith()): string[] {
  const page = { ...DEFAULT_PAGE, figureAnnex: true };
  const annexes = annexesWith(blocks, { page, ...facts }, held);
  return annexes
    .flatMap((it) => it.blocks)
    .flatMap((it) => (it.type === 'table' ? it.rows : []))
    .map((row) => row.map((it) => shown(it.runs).replaceAll('\n', '¶')).join(' | '));
}

describe('the figure annex', () => {
  const QUOTE = '“Of 12 berths *four* are shut.”¶Port Gazette, para. 2';
  it('lists every figure once, in the order of its first use, with the notes that cite it', () => {
    const blocks = [
      paragraph('1', textRun('It is '), live('f2')),
      paragraph('2', cites('c1', 'f1', 'f2')),
      common('3', 'figure-table', {
        caption: null,
        columns: ['value'],
        rows: [{ figureId: 'f1', citationId: 'c2' }],
      }),
      common('4', 'chart', {
        ...{ form: 'bar', caption: null, citationId: 'c3' },
        figures: ['f3', 'f2'].map((figureId) => ({ figureId, label: null })),
      }),
    ];
    expect(rowsOf(blocks)).toEqual([
      'Value | What, when, who says so | In the words of the source | Notes',
      `*four berths* | Berths shut | ${QUOTE} | 1, 3`,
      `*four berths* | Berths shut | ${QUOTE} | 1, 2`,
      `*four berths* | Berths shut | ${QUOTE} | 3`,
    ]);
  });

  it.each<[string, FigureFacts, string, Facts?]>([
    ['only said in the text: no note', {}, `*four berths* | Berths shut | ${QUOTE} | `],
    [
      'everything known',
      {
        ...{
          qualifier: 'about',
          asOf: '2025-06',
          claimant: 'the harbour board',
          via: ['Port Gazette', 'the Wire'],
        },
        marking: { scheme: 'nato', label: 'NR' },
      },
      `(NR) *about four berths* | Berths shut¶As of June 2025.¶According to the harbour board; via Port Gazette; the Wire. | ${QUOTE} | `,
    ],
    ['nothing known', { unit: null, measures: null }, `*four* |  | ${QUOTE} | `],
    [
      'in Russian',
      { measures: 'Причалы', unit: null, asOf: '2025-06', claimant: 'совет порта' },
      '*four* | Причалы¶По состоянию на июнь 2025\u00a0г.¶По данным: совет порта. | «Of 12 berths *four* are shut.»¶Port Gazette, абз. 2 | ',
      { language: 'ru' },
    ],
  ])('%s', (_, facts, row, more = {}) => {
    expect(rowsOf([paragraph('1', live('f1'))], more, heldWith(facts)).slice(1)).toEqual([row]);
  });

  it('is printed only where somebody asks, and where there are figures', () => {
    expect(rowsOf([paragraph('1', live('f1'))], { page: DEFAULT_PAGE })).toEqual([]);
    expect(rowsOf([paragraph('1', textRun('Nothing.'))])).toEqual([]);
  });
});
