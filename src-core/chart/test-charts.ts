import { locatedFigure, type LocatedFigure } from '#core/model/references.ts';
import { figureId } from '#core/model/ids.ts';
import type { ChartContent, ChartOptions } from './content.ts';
import { PRINT_PALETTE } from './palette.ts';

// Charts for tests, from one line for each figure.

const said = {
  via: [],
  note: null,
  tags: [],
  marking: null,
  createdAt: '2026-01-05T09:00:00.000Z',
  trashedAt: null,
  paragraphs: null,
  pages: null,
};

/**
 * A figure from `value[..upper] | qualifier | unit | measures | as of | claimant`: what is left out is not known. `gone` is one
 * that is not in the library.
 */
function figureFrom(line: string, index = 0): LocatedFigure | null {
  const [numbers = '', qualifier, unit, measures, asOf, claimant] = line
    .split('|')
    .map((it) => it.trim() || null);
  if (numbers === 'gone' || numbers === null) return null;
  const [value, upper = null] = numbers.split('..').map(Number);
  const anchor = {
    exact: numbers,
    prefix: '',
    suffix: '',
    start: 0,
    end: numbers.length,
    textSha256: 'a'.repeat(64),
  };
  const known = {
    value,
    upper,
    qualifier: qualifier ?? null,
    unit: unit ?? null,
    measures: measures ?? null,
  };
  return locatedFigure.parse({
    ...said,
    ...known,
    id: `f${index}`,
    sourceId: 'gazette',
    anchor,
    asOf: asOf ?? null,
    claimant: claimant ?? null,
  });
}

/** A chart of `lines`, which may begin with a label: `Spring: 12 | about`. */
export function chartFrom(
  form: ChartContent['form'],
  lines: readonly string[],
  caption: string | null = null,
) {
  const parts = lines.map((it) => /^(?:([^|:]+): )?(.*)$/.exec(it));
  const figures = parts.map((it, index) => figureFrom(it?.[2] ?? '', index));
  const uses = parts.map((it, index) => ({
    figureId: figures[index]?.id ?? figureId.parse(`gone${index}`),
    label: it?.[1] ?? null,
  }));
  const chart: ChartContent = { form, caption, figures: uses };
  return { chart, figures };
}

export const onPaper: ChartOptions = {
  language: 'en',
  width: 451,
  fontFamily: 'Noto Sans',
  palette: PRINT_PALETTE,
};
