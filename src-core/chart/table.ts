import type { References } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';
import { chartWords } from '#core/briefing/chart-words.ts';
import { publisherOf, valueInWords } from '#core/briefing/figure-cells.ts';
import { formatDate } from '#core/citing/date.ts';
import { fill, wordsFor } from '#core/citing/words.ts';
import type { ChartContent, ChartFigures } from './content.ts';
import { isMissing, readChart } from './points.ts';

/** The values of a chart as rows: what stands for it where it cannot be seen or drawn. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * One row for each figure of the chart, in its order: what it is called, its value, and of date, claimant and source what is
 * known and is not its name already.
 */
export function chartTable(
  chart: ChartContent,
  figures: ChartFigures,
  sources: readonly Source[],
  language: string,
): ChartTable {
  const { columns, label } = chartWords(language);
  const named = new Map(sources.map((it) => [it.id, it]));
  const { rows } = readChart(chart, figures, language);
  const all = rows.map((row, index) => {
    const figure = figures[index] ?? null;
    if (isMissing(row) || figure === null) {
      return { name: row.label, value: wordsFor(language).notInLibrary, asOf: '', claimant: '', source: '' };
    }
    const source = named.get(figure.sourceId);
    return {
      name: row.label,
      value: valueInWords(figure, true, language),
      asOf: figure.asOf === null ? '' : formatDate(figure.asOf, language),
      claimant: figure.claimant ?? '',
      source: source === undefined ? wordsFor(language).notInLibrary : publisherOf(source, language),
    };
  });
  const further = [
    ['asOf', columns['as-of']],
    ['claimant', columns.claimant],
    ['source', columns.source],
  ] as const;
  const isName = (key: 'asOf' | 'claimant' | 'source') => all.every((it) => it[key] === it.name);
  const [namedBy] = all.length === 0 ? [] : further.filter(([key]) => isName(key));
  const shown = further.filter(([key]) => key !== namedBy?.[0] && all.some((it) => it[key] !== ''));
  return {
    header: [namedBy?.[1] ?? label, columns.value, ...shown.map(([, head]) => head)],
    rows: all.map((it) => [it.name, it.value, ...shown.map(([key]) => it[key])]),
  };
}

/** What a chart shows in words: its form and what it is about in a sentence, then every value with its label. */
export function altText(chart: ChartContent, figures: ChartFigures, language: string): string {
  const words = chartWords(language);
  const { rows, title } = readChart(chart, figures, language);
  const about = chart.caption?.trim() || title;
  const form = words.forms[chart.form];
  const values = rows.map((row, index) => {
    const figure = figures[index] ?? null;
    const value =
      isMissing(row) || figure === null
        ? wordsFor(language).notInLibrary
        : valueInWords(figure, true, language);
    return row.label === '' ? value : `${row.label}${words.colon}${value}`;
  });
  const sentence = ended(about === '' ? form : `${form}${words.colon}${about}`);
  return values.length === 0 ? sentence : `${sentence} ${ended(values.join(words.between))}`;
}

const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The line under a chart that names where its figures are from, each source once: `Sources: Harbour Post; Tessen Institute`. */
export function chartSourceLine(
  chart: Pick<ChartContent, 'figures'>,
  references: Pick<References, 'figures' | 'sources'>,
  language: string,
): string {
  const words = chartWords(language);
  const figures = new Map(references.figures.map((it) => [it.id, it]));
  const sources = new Map(references.sources.map((it) => [it.id, it]));
  const names = chart.figures.map(({ figureId }) => {
    const figure = figures.get(figureId);
    const source = figure && sources.get(figure.sourceId);
    return source === undefined ? wordsFor(language).notInLibrary : publisherOf(source, language);
  });
  const once = [...new Set(names)];
  if (once.length === 0) return '';
  return fill(once.length === 1 ? words.sources.one : words.sources.many, {
    sources: once.join(words.between),
  });
}
