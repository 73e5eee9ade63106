import type { Instant } from '#core/model/dates.ts';

/** What a copy of the database is there for. */
export type BackupKind = 'regular' | 'before-schema' | 'before-restore';

/** A copy as its name tells it. */
export interface BackupName {
  readonly name: string;
  readonly kind: BackupKind;
  /** When it was made; of one that names a day alone, the beginning of that day. */
  readonly at: Instant;
  /** Its name tells the day and no time. */
  readonly dayOnly: boolean;
}

/** Copies kept: the newest so many, and the newest of each of so many days and weeks that have any. */
export const KEPT = { hours: 24, days: 7, weeks: 8, beforeRestore: 3 } as const;
/** A copy of an older schema stays until so many regular ones are newer. */
const NEWER_THAN_OLD_SCHEMA = 5;

const SHAPE =
  /^(library|before-schema-\d{1,4}|before-restore)-(\d{4})-(\d\d)-(\d\d)(?:-(\d\d)(\d\d)(\d\d))?\.db$/;

/** The name a copy made at a moment gets: names sort by time (UTC). */
export function backupName(
  beginning: 'library' | 'before-restore' | `before-schema-${number}`,
  at: Instant,
): string {
  return `${beginning}-${at.slice(0, 10)}-${at.slice(11, 19).replaceAll(':', '')}.db`;
}

/** Reads a name; null for what is no copy of ours. */
export function readBackupName(name: string): BackupName | null {
  const found = SHAPE.exec(name);
  if (found === null) return null;
  const [, beginning = '', year, month, day, hour, minute, second] = found;
  const at = new Date(`${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}.000Z`);
  if (Number.isNaN(at.getTime())) return null;
  const kind =
    beginning === 'library' ? 'regular' : beginning === 'before-restore' ? beginning : 'before-schema';
  return { name, kind, at: at.toISOString(), dayOnly: hour === undefined };
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * Whether an hour has passed since the copy before. A clock that was set back does not stop the copies: those that seem to
 * be of later do not count.
 */
export function isDue(names: readonly string[], now: Instant): boolean {
  const moment = Date.parse(now);
  return !regularOf(names).some((it) => !it.dayOnly && isWithin(moment - Date.parse(it.at), HOUR));
}

const isWithin = (age: number, span: number): boolean => age >= 0 && age < span;

/**
 * The copies that may go. Those that seem to be of later than `now` stay: the clock was set back, and they are newer than
 * all others. Copies are counted by the hours, days and weeks that have any, so that a clock set forward takes none away.
 */
export function outdated(names: readonly string[], now: Instant): string[] {
  const past = (it: BackupName): boolean => it.at <= now;
  const regular = regularOf(names).filter(past);
  const kept = new Set(regular.slice(0, KEPT.hours).map((it) => it.name));
  for (const it of newestOfEach(regular, DAY, 0).slice(0, KEPT.days)) kept.add(it);
  // Weeks begin on Mondays: 1970 began on a Thursday.
  for (const it of newestOfEach(regular, 7 * DAY, 3 * DAY).slice(0, KEPT.weeks)) kept.add(it);
  const before = sorted(names).filter(past);
  const restores = before.filter((it) => it.kind === 'before-restore').slice(0, KEPT.beforeRestore);
  for (const it of restores) kept.add(it.name);
  for (const it of before)
    if (it.kind === 'before-schema' && newerThan(regular, it) < NEWER_THAN_OLD_SCHEMA) kept.add(it.name);
  return before.filter((it) => !kept.has(it.name)).map((it) => it.name);
}

const newerThan = (regular: readonly BackupName[], old: BackupName): number =>
  regular.filter((it) => it.at > old.at).length;

/** Of each span that has any, the newest; the newest span first. */
function newestOfEach(newestFirst: readonly BackupName[], span: number, shift: number): string[] {
  const spans = new Map<number, string>();
  for (const it of newestFirst) {
    const number = Math.floor((Date.parse(it.at) + shift) / span);
    if (!spans.has(number)) spans.set(number, it.name);
  }
  return [...spans.values()];
}

/** The copies among some names, the newest first. */
export function sorted(names: readonly string[]): BackupName[] {
  return names
    .map(readBackupName)
    .filter((it) => it !== null)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1));
}

function regularOf(names: readonly string[]): BackupName[] {
  return sorted(names).filter((it) => it.kind === 'regular');
}
