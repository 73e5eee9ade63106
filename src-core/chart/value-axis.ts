import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatNumber } from '#core/briefing/numbers.ts';
import { textWidth } from './measure.ts';
import type { ChartPoint } from './points.ts';

/** How values become places, and the round numbers that are written beside the axis. */
export interface ValueAxis {
  readonly at: (value: number) => number;
  /** Where nought is, or the end of the axis that is nearest to it. */
  readonly base: number;
  readonly showsZero: boolean;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

interface Wanted {
  readonly fromZero: boolean;
  readonly range: readonly [number, number];
  /** Room between two ticks, at least. */
  readonly spacing: number;
  /** Labels are set beside one another, so their widths count. */
  readonly size: number | null;
  readonly scale: number;
  /** Behind every number, such as `%`. */
  readonly sign: string;
  readonly language: string;
}

/** An axis on which every point has its place. */
export function valueAxis(points: readonly ChartPoint[], wanted: Wanted): ValueAxis {
  const [start, end] = wanted.range;
  const length = Math.abs(end - start);
  const domain = domainOf(points, wanted.fromZero);
  // Steps are computed in binary: 0.1 + 0.2 must not be written as it comes out.
  const written = (tick: number) => Number((tick / wanted.scale).toPrecision(12));
  for (let count = Math.max(1, Math.min(8, Math.floor(length / wanted.spacing))); ; count -= 1) {
    const scale = scaleLinear().domain(domain).nice(count).range([start, end]);
    const values = scale.ticks(count);
    const places = max(values, (it) => decimals(written(it))) ?? 0;
    const ticks = values.map((tick) => ({
      at: scale(tick),
      label: formatNumber(written(tick), wanted.language, places) + wanted.sign,
    }));
    if (count > 1 && wanted.size !== null && isCrowded(ticks, wanted.size)) continue;
    const [from = 0, to = 1] = scale.domain();
    const base = Math.max(from, Math.min(0, to));
    return { at: scale, base: scale(base), showsZero: base === 0, ticks };
  }
}

const decimals = (value: number) => /^-?\d+\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

function isCrowded(ticks: ValueAxis['ticks'], size: number): boolean {
  return ticks.some((tick, index) => {
    const next = ticks[index + 1];
    const room = (textWidth(tick.label, size) + textWidth(next?.label ?? '', size)) / 2 + size;
    return next !== undefined && Math.abs(next.at - tick.at) < room;
  });
}

/** What the axis has to reach. Dots and lines may leave nought out, where it would press them together at the top. */
function domainOf(points: readonly ChartPoint[], fromZero: boolean): [number, number] {
  const low = min(points, (it) => it.low) ?? 0;
  const high = max(points, (it) => it.high) ?? 0;
  const most = Math.max(Math.abs(low), Math.abs(high));
  // Below it a step between two ticks could not be told from nothing.
  if (most < 1e-290) return [0, 1];
  const isFlat = high - low < most * 1e-9;
  if (fromZero || isFlat || (low >= 0 && low < high / 2) || (high <= 0 && high > low / 2))
    return [Math.min(0, low), Math.max(0, high)];
  // Room beside the outermost, so that none lies on the edge.
  const air = (high - low) / 20;
  return [low - air, high + air];
}
