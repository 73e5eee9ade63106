import type { BackupLook, BackupRow, BackupThings, CareProgress } from '#core/contract/backup-calls.ts';
import { counted, shownDate, shownMoment } from '#renderer/library/words.ts';

// What is said of copies of the library.

/** When a copy was made. `now` and `locale` as for `shownMoment`. */
export function madeWords(
  { at, dayOnly }: Pick<BackupRow, 'at' | 'dayOnly'>,
  now: string,
  locale?: string,
): string {
  if (dayOnly) return shownDate(at.slice(0, 10), locale);
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return sameDay ? `Today, ${shownMoment(at, now, locale)}` : shownMoment(at, now, locale);
}

/** What a copy is there for, where it is not one of the regular ones; and where it is. */
export function kindWords({ kind, place }: Pick<BackupRow, 'kind' | 'place'>): string {
  const why =
    kind === 'before-schema'
      ? 'Before an update of Chancery'
      : kind === 'before-restore'
        ? 'Before a backup was restored'
        : '';
  const where = place === 'second' ? 'in the second folder' : '';
  return [why, where].filter((it) => it !== '').join(', ');
}

/** What was found in a copy. */
export function lookWords(look: BackupLook | null): string {
  if (look === null) return 'Looking…';
  if (look.newer) return 'Of a newer Chancery';
  if (look.counts === null) return 'Cannot be read';
  const { sources, excerpts, figures, briefings } = look.counts;
  const parts = [counted(sources, 'source'), counted(excerpts, 'excerpt')];
  return [...parts, counted(figures, 'figure'), counted(briefings, 'briefing')].join(', ');
}

/** Whether a copy can be restored. */
export function isUsable(look: BackupLook | null): boolean {
  return look?.sound === true;
}

const NOUNS = [
  ['sources', 'source'],
  ['excerpts', 'excerpt'],
  ['figures', 'figure'],
  ['pictures', 'picture'],
  ['briefings', 'briefing'],
] as const;

/** Things by kind, those of which there are any: `3 excerpts` with the names of the first. */
export function thingLines(
  things: BackupThings,
): { title: string; names: readonly string[]; more: number }[] {
  return NOUNS.flatMap(([key, noun]) => {
    const { count, first } = things[key];
    return count === 0 ? [] : [{ title: counted(count, noun), names: first, more: count - first.length }];
  });
}

const STEPS: Readonly<Record<CareProgress['step'], string>> = {
  copying: 'Copying the database',
  database: 'Looking at the database',
  texts: 'Looking at sources',
  files: 'Looking at original files',
  briefings: 'Looking at briefings',
  rows: 'Carrying over',
  closing: 'Finishing',
};

/** What is being done, and how far it is. */
export function progressWords(progress: CareProgress | null): string {
  if (progress === null) return 'Beginning…';
  const { step, done, total } = progress;
  return total === 0 ? `${STEPS[step]}…` : `${STEPS[step]}: ${Math.min(done, total)} of ${total}`;
}
