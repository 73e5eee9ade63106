import type { PartialDate } from '#core/model/dates.ts';
import type { LocatedFigure } from '#core/model/references.ts';
import { chartWords } from '#core/briefing/chart-words.ts';
import { valueOf } from '#core/briefing/figure-cells.ts';
import { formatDate } from '#core/citing/date.ts';
import { fill, wordsFor } from '#core/citing/words.ts';
import type { ChartContent, ChartFigures } from './content.ts';
import type { ChartProblem } from './problems.ts';

/** One figure of a chart. */
export interface ChartPoint {
  /** What it is called beside its mark. */
  readonly label: string;
  /** The label was written by a person. */
  readonly isNamed: boolean;
  /** Equal but for a range. Far beyond what can be drawn they are cut; what is said is not. */
  readonly low: number;
  readonly high: number;
  /** The value as it stands beside its mark. */
  readonly said: string;
  readonly date: PartialDate | null;
  readonly measures: string | null;
}

/** A figure that is not in the library any more. */
export interface MissingPoint {
  readonly label: string;
  readonly missing: string;
}

export interface ChartData {
  /** In the order of the chart. */
  readonly rows: readonly (ChartPoint | MissingPoint)[];
  readonly points: readonly ChartPoint[];
  /** What the axis measures: unit, scale, and what is counted where all count the same. */
  readonly title: string;
  /** What a number of the axis is divided by: 1,000,000 writes millions. */
  readonly scale: number;
  /** What stands behind every number instead of a unit on the axis: `%`. */
  readonly sign: string;
  readonly problems: readonly ChartProblem[];
}

export const isMissing = (row: ChartPoint | MissingPoint): row is MissingPoint => 'missing' in row;

/** Beyond it differences cannot be computed any more. */
const FARTHEST = 1e300;
const within = (value: number) => Math.max(-FARTHEST, Math.min(FARTHEST, value));

/** What a chart says, before it has a shape. */
export function readChart(chart: ChartContent, figures: ChartFigures, language: string): ChartData {
  const uses = chart.figures.map((it, index) => ({ ...it, figure: figures[index] ?? null }));
  const known = uses.flatMap((it) => it.figure ?? []);
  const unnamed = uses.flatMap(({ label, figure }) => (label === null && figure ? [figure] : []));
  const names = namesOf(unnamed, language);
  const scale = scaleOf(known);
  const sign = signOf(known, language);
  const rows = uses.map(({ label, figure }): ChartPoint | MissingPoint => {
    if (figure === null) return { label: label ?? '', missing: wordsFor(language).notInLibrary };
    return {
      label: label ?? names.of.get(figure) ?? figure.anchor.exact,
      isNamed: label !== null,
      low: within(figure.value),
      high: within(figure.upper ?? figure.value),
      said: valueOf(figure, language, scale) + sign,
      date: figure.asOf,
      measures: figure.measures,
    };
  });
  const hidden = uses.filter((it) => it.figure === null).map((it) => it.figureId);
  return {
    rows,
    points: rows.filter((it): it is ChartPoint => !isMissing(it)),
    title: titleOf(
      known,
      sign === '' ? (known[0]?.unit?.trim() ?? '') : '',
      names.saysMeasures,
      scale,
      language,
    ),
    scale,
    sign,
    problems: [
      ...(known.length === 0 ? [{ code: 'no-figures' } as const] : []),
      ...unitProblems(known),
      ...(hidden.length > 0 ? [{ code: 'figures-missing', figureIds: hidden } as const] : []),
    ],
  };
}

const unitKey = (figure: LocatedFigure) => figure.unit?.trim().toLowerCase() ?? null;

function unitProblems(known: readonly LocatedFigure[]): ChartProblem[] {
  const units = new Map(known.map((it) => [unitKey(it), it.unit]));
  return units.size > 1 ? [{ code: 'different-units', units: [...units.values()] }] : [];
}

interface Names {
  readonly of: ReadonlyMap<LocatedFigure, string>;
  /** What is measured stands beside the marks, and need not stand on the axis. */
  readonly saysMeasures: boolean;
}

/** What tells figures apart that nobody gave a label: what they measure, else their dates, else who says so, else all of it. */
function namesOf(figures: readonly LocatedFigure[], language: string): Names {
  const facets = {
    measures: (it: LocatedFigure) => it.measures ?? '',
    date: (it: LocatedFigure) => (it.asOf === null ? '' : formatDate(it.asOf, language)),
    claimant: (it: LocatedFigure) => it.claimant ?? '',
  };
  const all = ['measures', 'date', 'claimant'] as const;
  const differing = all.filter((it) => new Set(figures.map(facets[it])).size > 1);
  const telling = differing.find((it) => {
    const said = figures.map(facets[it]);
    return !said.includes('') && new Set(said).size === figures.length;
  });
  const some = telling === undefined ? differing : [telling];
  const one = all.filter((it) => figures.some((figure) => facets[it](figure) !== '')).slice(0, 1);
  const used = some.length === 0 ? one : some;
  const name = (figure: LocatedFigure) =>
    used
      .map((it) => facets[it](figure))
      .filter((it) => it !== '')
      .join(', ') ||
    figure.measures ||
    figure.claimant ||
    figure.anchor.exact;
  return { of: new Map(figures.map((it) => [it, name(it)])), saysMeasures: used.includes('measures') };
}

/** Thousand millions or millions, where every value can be written in them with three decimals and none gets tiny. */
function scaleOf(figures: readonly LocatedFigure[]): number {
  const values = figures.flatMap((it) => [it.value, it.upper ?? it.value]).map(Math.abs);
  const most = Math.max(0, ...values);
  const least = Math.min(...values.filter((it) => it > 0));
  const suits = (scale: number) =>
    most >= scale && most < scale * 1e6 && least >= scale / 100 && values.every((it) => isShort(it / scale));
  return [1e9, 1e6].find(suits) ?? 1;
}

/** Per cent are so short that they stand with the numbers. */
function signOf(known: readonly LocatedFigure[], language: string): string {
  const isPerCent = known.length > 0 && known.every((it) => unitKey(it) === '%');
  return isPerCent ? chartWords(language).perCent : '';
}

const isShort = (value: number) => Number(value.toFixed(3)) === value;

function titleOf(
  known: readonly LocatedFigure[],
  unit: string,
  saysMeasures: boolean,
  scale: number,
  language: string,
): string {
  const words = chartWords(language);
  const scaled = scale === 1 ? '' : (scale === 1e9 ? words.billions : words.millions).many;
  const measured =
    scaled === '' || unit === '' ? scaled || unit : fill(words.scaled, { scale: scaled, unit });
  const counted = new Set(known.map((it) => it.measures));
  const [measures] = counted.size === 1 && !saysMeasures ? [...counted] : [];
  if (!measures) return measured;
  return measured === '' ? measures : fill(words.measured, { measures, unit: measured });
}
