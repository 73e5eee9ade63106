import type { BlockOf, FigureColumn } from '#core/model/block.ts';
import type { Figure } from '#core/model/figure.ts';
import type { CitationId, FigureId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';
import { formatDate } from '#core/citing/date.ts';
import { nameInText } from '#core/citing/reference.ts';
import { fill, wordsFor } from '#core/citing/words.ts';
import { briefingWords } from './briefing-words.ts';
import { chartWords } from './chart-words.ts';
import { figureText } from './figure-text.ts';
import { formatNumber } from './numbers.ts';

/** What a figure table says now. Every row has as many cells as the header. */
export interface FigureCells<Id = CitationId> {
  readonly header: readonly string[];
  readonly rows: readonly FigureRow<Id>[];
  /** The column after whose words the mark of the row's note stands. */
  readonly markAt: number;
  /** The columns that are set flush right, as numbers are. */
  readonly numeric: readonly boolean[];
}

export interface FigureRow<Id = CitationId> {
  /** The use of the figure, whose note the row bears. */
  readonly citationId: Id;
  readonly cells: readonly string[];
  /** The figure is not in the library any more: the first cell says so. */
  readonly missing: boolean;
}

/** What the records say in the columns of a figure table, in the words of `language` (BCP 47). */
export function figureTableCells<Id = CitationId>(
  block: {
    readonly columns: BlockOf<'figure-table'>['columns'];
    readonly rows: readonly { readonly figureId: FigureId; readonly citationId: Id }[];
  },
  references: Pick<References, 'figures' | 'sources'>,
  language: string,
): FigureCells<Id> {
  const { columns } = block;
  const figures = new Map(references.figures.map((it) => [it.id, it]));
  const sources = new Map(references.sources.map((it) => [it.id, it]));
  const rows = block.rows.map(({ figureId, citationId }) => {
    const figure = figures.get(figureId);
    if (figure === undefined) return { citationId, cells: missingCells(columns, language), missing: true };
    const source = sources.get(figure.sourceId) ?? null;
    const cells = columns.map((it) => figureCell(it, figure, source, columns, language));
    return { citationId, cells, missing: false };
  });
  return {
    header: columns.map((it) => chartWords(language).columns[it]),
    rows,
    markAt: Math.max(
      0,
      columns.findIndex((it) => it === (columns.includes('value') ? 'value' : 'measures')),
    ),
    numeric: columns.map((it) => it === 'value'),
  };
}

/** Who published a source: what a reader knows it by in a table or below a chart, where authors would say little. */
export function publisherOf(source: Source, language: string): string {
  return source.outlet ?? nameInText(source, language);
}

function missingCells(columns: readonly FigureColumn[], language: string): string[] {
  return columns.map((_, index) => (index === 0 ? wordsFor(language).notInLibrary : ''));
}

function figureCell(
  column: FigureColumn,
  figure: Figure,
  source: Source | null,
  columns: readonly FigureColumn[],
  language: string,
): string {
  switch (column) {
    case 'measures':
      return figure.measures ?? '';
    case 'value':
      return valueInWords(figure, !columns.includes('unit'), language);
    case 'unit':
      return figure.unit ?? '';
    case 'as-of':
      return figure.asOf === null ? '' : formatDate(figure.asOf, language);
    case 'claimant':
      return figure.claimant ?? '';
    case 'via':
      return figure.via.join(chartWords(language).between);
    case 'source':
      return source === null ? wordsFor(language).notInLibrary : publisherOf(source, language);
    case 'note':
      return figure.note ?? '';
  }
}

/** The number with the word that limits it: `about 2,900`, and where `unit` is asked for `about 2,900 tonnes`. */
export function valueInWords(figure: Figure, unit: boolean, language: string): string {
  return figureText(figure, { value: 'number', qualifier: true, unit, asOf: false }, language);
}

type Value = Pick<Figure, 'value' | 'upper' | 'qualifier'>;

/** The number with what limits it, short enough to stand beside a bar: `≈ 2,900`, `180-200`. `scale` divides it: 1,000,000 writes millions. */
export function valueOf(figure: Value, language: string, scale = 1): string {
  const { range, rangeInWords } = briefingWords(language).figures;
  const number = (it: number) => formatNumber(it / scale, language);
  const { value, upper, qualifier } = figure;
  const isRange = upper !== null && upper !== value;
  // A hyphen before a minus cannot be read.
  const between = fill(value < 0 ? rangeInWords : range, { from: number(value), to: number(upper ?? value) });
  const said = isRange ? between : number(value);
  return qualifier === null ? said : fill(chartWords(language).signs[qualifier], { value: said });
}
