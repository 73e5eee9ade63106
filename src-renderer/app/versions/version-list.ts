import type { VersionRow } from '#core/contract/views.ts';

/** A version with what it has more, or less, than the one before it; null for the first. */
export interface ShownVersion {
  readonly row: VersionRow;
  readonly change: number | null;
}

/** What stands in a day: a version, or several in a row that the app kept by itself. */
export type DayEntry =
  | {
      readonly kind: 'version';
      readonly key: string;
      readonly version: ShownVersion;
      /** It stands in an open fold. */
      readonly nested: boolean;
    }
  | { readonly kind: 'folded'; readonly key: string; readonly versions: readonly ShownVersion[] };

export interface Day {
  /** As `dayOf` names it. */
  readonly day: string;
  readonly entries: readonly DayEntry[];
}

/** One that nobody named and nobody was sent stands back. */
const isQuiet = ({ row }: ShownVersion) => row.name === null && row.exports === 0;

/**
 * Versions by day, the latest first. Those that the app kept by itself are folded together where several stand in a row,
 * unless their fold is `open`. `dayOf` says which day a moment belongs to where the person is.
 */
export function versionDays(
  rows: readonly VersionRow[],
  dayOf: (row: VersionRow) => string,
  open: ReadonlySet<string>,
): Day[] {
  const latestFirst = rows.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
  const days: { day: string; versions: ShownVersion[] }[] = [];
  for (const [at, row] of latestFirst.entries()) {
    const earlier = latestFirst[at + 1];
    const version = { row, change: earlier === undefined ? null : row.words - earlier.words };
    const day = dayOf(row);
    const last = days.at(-1);
    if (last?.day === day) last.versions.push(version);
    else days.push({ day, versions: [version] });
  }
  return days.map(({ day, versions }) => ({ day, entries: entriesOf(versions, open) }));
}

function entriesOf(versions: readonly ShownVersion[], open: ReadonlySet<string>): DayEntry[] {
  const entries: DayEntry[] = [];
  let run: ShownVersion[] = [];
  const endRun = () => {
    const [first] = run;
    if (first !== undefined && run.length > 1) {
      const key = foldKey(run);
      entries.push({ kind: 'folded', key, versions: run });
      if (open.has(key)) entries.push(...run.map((it) => entryOf(it, true)));
    } else entries.push(...run.map((it) => entryOf(it, false)));
    run = [];
  };
  for (const version of versions) {
    if (isQuiet(version)) run.push(version);
    else {
      endRun();
      entries.push(entryOf(version, false));
    }
  }
  endRun();
  return entries;
}

const entryOf = (version: ShownVersion, nested: boolean): DayEntry => ({
  kind: 'version',
  key: version.row.id,
  version,
  nested,
});

/** Of the earliest of them: the fold of today stays open while versions are added to it. */
const foldKey = (run: readonly ShownVersion[]) => `fold-${run.at(-1)?.row.id ?? ''}`;

/** `+35`, `−12`, `±0`; nothing for the first version. */
export function changeWords(change: number | null): string {
  if (change === null) return '';
  if (change === 0) return '±0';
  return change > 0 ? `+${change.toLocaleString()}` : `−${Math.abs(change).toLocaleString()}`;
}
