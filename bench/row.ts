/** One line of a benchmark: a thing measured many times, and how it compares with the peer measured in the same run. */
export interface Row {
  readonly name: string;
  /** Milliseconds per operation, median and 95th percentile of the samples. */
  readonly p50: number;
  readonly p95: number;
  readonly samples: number;
  /** Highest resident memory seen while it ran, in bytes; null where it cannot be told apart from the rest. */
  readonly peakMemory: number | null;
  /** The peer and p50 over the peer's p50 (below 1: faster than the peer); null for a row that is itself a peer. */
  readonly peer: string | null;
  readonly ratio: number | null;
  /** What else is worth reading: operations a second, sizes. */
  readonly note: string | null;
}

export interface Measured {
  readonly name: string;
  readonly times: readonly number[];
  readonly peakMemory?: number | null;
  readonly peer?: Measured | null;
  readonly note?: string | null;
}

/** The value below which `share` (0 to 1) of the times lie, by the nearest rank. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  return sorted[rank] ?? Number.NaN;
}

export function toRow(it: Measured): Row {
  const p50 = percentile(it.times, 0.5);
  return {
    name: it.name,
    p50,
    p95: percentile(it.times, 0.95),
    samples: it.times.length,
    peakMemory: it.peakMemory ?? null,
    peer: it.peer?.name ?? null,
    ratio: it.peer ? p50 / percentile(it.peer.times, 0.5) : null,
    note: it.note ?? null,
  };
}

const columns: readonly [title: string, cell: (row: Row) => string][] = [
  ['', (row) => row.name],
  ['p50 ms', (row) => digits(row.p50)],
  ['p95 ms', (row) => digits(row.p95)],
  ['n', (row) => String(row.samples)],
  ['peak MB', (row) => (row.peakMemory === null ? '' : (row.peakMemory / 1e6).toFixed(0))],
  ['ratio', (row) => (row.ratio === null ? '' : row.ratio.toFixed(2))],
  ['peer', (row) => row.peer ?? ''],
  ['', (row) => row.note ?? ''],
];

/** The rows as a table for people. */
export function toTable(rows: readonly Row[]): string {
  const lines = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function digits(ms: number): string {
  return ms >= 100 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2);
}
