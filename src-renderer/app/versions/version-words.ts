import type { VersionRow } from '#core/contract/views.ts';
import { counted, shownMoment, shownSize } from '#renderer/library/words.ts';
import { changeWords, type ShownVersion } from './version-list.ts';

const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(undefined, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** The day of a moment where the person is, such as `2031-05-04`. */
export function dayOf({ savedAt }: Pick<VersionRow, 'savedAt'>): string {
  const at = new Date(savedAt);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].join('-');
}

/** `Today`, `Yesterday`, or the day with its weekday. */
export function dayWords(it: Pick<VersionRow, 'savedAt'>): string {
  const now = new Date();
  if (dayOf(it) === dayOf({ savedAt: now.toISOString() })) return 'Today';
  now.setDate(now.getDate() - 1);
  if (dayOf(it) === dayOf({ savedAt: now.toISOString() })) return 'Yesterday';
  return weekday.format(new Date(it.savedAt));
}

const timeOf = ({ savedAt }: Pick<VersionRow, 'savedAt'>): string => time.format(new Date(savedAt));

/** What it is called: its name, or that nobody gave it one. */
export const versionName = ({ name }: Pick<VersionRow, 'name'>): string => name ?? 'Saved by itself';

/** Below the name: `14:02 · 1,240 words (+35) · 24 KB`. */
export function versionLine({ row, change }: ShownVersion): string {
  const more = changeWords(change);
  return [
    timeOf(row),
    `${counted(row.words, 'word')}${more === '' ? '' : ` (${more})`}`,
    shownSize(row.byteLength),
    ...(row.exports > 0 ? [row.exports === 1 ? 'exported' : `exported ${row.exports} times`] : []),
  ].join(' · ');
}

/** `the version “For the minister” of 4 May 2031, 14:02`, without quotation marks where it has no name. */
export function versionTitle(row: Pick<VersionRow, 'name' | 'savedAt'>): string {
  const moment = shownMoment(row.savedAt, new Date().toISOString());
  return `the version ${row.name === null ? '' : `“${row.name}” `}of ${moment}`;
}

/** `9:10 to 12:40`, or one time where both are the same minute. */
export function timesOf(first: Pick<VersionRow, 'savedAt'>, last: Pick<VersionRow, 'savedAt'>): string {
  const [from, to] = [timeOf(first), timeOf(last)];
  return from === to ? from : `${from} to ${to}`;
}
