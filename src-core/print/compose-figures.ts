import { figureTableCells } from '#core/briefing/figure-cells.ts';
import { drawChart } from '#core/chart/draw.ts';
import { PRINT_PALETTE } from '#core/chart/palette.ts';
import type { ChartProblem } from '#core/chart/problems.ts';
import { chartSourceLine, chartTable } from '#core/chart/table.ts';
import type { BlockOf } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { PageSetup } from '#core/model/page-setup.ts';
import type { References } from '#core/model/references.ts';
import { cell, said } from './cells.ts';
import { plain, wordsIn, type RunWriter } from './compose-runs.ts';
import type { PrintBlock, PrintRun } from './document.ts';
import type { PrintProblem } from './problems.ts';

type Piece<T extends PrintBlock['type']> = Omit<Extract<PrintBlock, { type: T }>, 'id' | 'portionMark'>;

interface Composing {
  readonly briefing: Pick<Briefing, 'language' | 'page'>;
  readonly references: References;
  readonly writer: RunWriter;
}

/** A figure table as a table: what the records say, and the mark of each row's note behind its number. */
export function composeFigureTable(
  it: BlockOf<'figure-table'>,
  { briefing, references, writer }: Composing,
): Omit<Piece<'table'>, 'caption'> {
  const { header, rows, markAt, numeric } = figureTableCells(it, references, briefing.language);
  const body = rows.map(({ citationId, cells }) => {
    const mark = writer.mark(citationId);
    return cells.map((words, at) => cell(at, at === markAt ? [...said(words), mark] : said(words)));
  });
  const head = header.map((words, at) => cell(at, said(words)));
  return {
    ...{ type: 'table', headerRow: true, width: header.length, shares: null, numeric },
    rows: [head, ...body],
  };
}

/**
 * How a chart is drawn, in points, and how much larger it is printed: as wide as the text. A page that is narrower scales
 * it. In large print its letters are to be large as well.
 */
const CHARTS: Readonly<Record<PageSetup['look'], { width: number; height: number; larger: number }>> = {
  standard: { width: 451, height: 210, larger: 1 },
  compact: { width: 451, height: 210, larger: 1 },
  'large-print': { width: 300, height: 170, larger: 1.5 },
};

/** What a reader of the page would not see for himself. */
const WORTH_SAYING: readonly ChartProblem['code'][] = [
  'no-figures',
  'different-units',
  'figures-without-date',
  'values-not-labelled',
];

interface ComposedChart {
  /** The drawing, or the table that stands for it. */
  readonly piece: Piece<'chart'> | Piece<'table'>;
  readonly problems: readonly PrintProblem[];
}

/**
 * A chart with its caption and its source line, which bears the one note for all its figures. Where its figures cannot be
 * drawn to one scale they are printed as a table, and that is said.
 */
export function composeChart(
  it: BlockOf<'chart'>,
  caption: readonly PrintRun[],
  { briefing, references, writer }: Composing,
): ComposedChart {
  const { language } = briefing;
  const known = new Map(references.figures.map((figure) => [figure.id, figure]));
  const figures = it.figures.map(({ figureId }) => known.get(figureId) ?? null);
  const drawn = drawChart(it, figures, {
    language,
    ...CHARTS[briefing.page.look],
    fontFamily: 'sans',
    palette: PRINT_PALETTE,
  });
  const line = chartSourceLine(it, references, language);
  const source = line === '' ? [] : [plain(line), writer.mark(it.citationId)];
  const isWorthSaying = drawn.problems.some((problem) => WORTH_SAYING.includes(problem.code));
  const subject = wordsIn(caption).trim();
  const problems: PrintProblem[] = isWorthSaying
    ? [{ code: 'chart-incomplete', subject, line: null, blockId: it.id }]
    : [];
  const { svg, altText, width, height } = drawn;
  if (svg !== null)
    return { piece: { type: 'chart', svg, altText, width, height, caption, source }, problems };

  const { header, rows } = chartTable(it, figures, references.sources, language);
  const table: Piece<'table'> = {
    ...{
      type: 'table',
      headerRow: true,
      width: header.length,
      shares: null,
      numeric: header.map((_, at) => at === 1),
    },
    caption: [...caption, ...(source.length === 0 ? [] : [plain('\n'), ...source])],
    rows: [header, ...rows].map((row) => row.map((words, at) => cell(at, said(words)))),
  };
  return { piece: table, problems };
}
