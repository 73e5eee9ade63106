import type { OriginCount } from '#core/contract/views.ts';
import type { BriefingKind } from '#core/model/briefing.ts';
import type { Instant, PartialDate } from '#core/model/dates.ts';
import type { FigureFacts, Qualifier } from '#core/model/figure.ts';
import type { Credibility, Reliability } from '#core/model/grade.ts';
import type { Picture } from '#core/model/picture.ts';
import type { Source, SourceStatus, TextEncoding } from '#core/model/source.ts';

// The words for what the model keeps as codes, the same on every screen.

/** `1 excerpt`, `1,204 excerpts`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;
}

/** A date as far as it is known, in the person's form: `2031`, `May 2031`, `4 May 2031`. */
export function shownDate(date: PartialDate, locale?: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return date;
  const at = new Date(Date.UTC(year, month - 1, day ?? 1));
  const form: Intl.DateTimeFormatOptions =
    day === undefined
      ? { year: 'numeric', month: 'long' }
      : { year: 'numeric', month: 'short', day: 'numeric' };
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(at);
}

/** A moment as seen from `now`: the time to the second on the same day, else the date and the time to the minute. */
export function shownMoment(at: Instant, now: Instant, locale?: string): string {
  const [then, today] = [new Date(at), new Date(now)];
  const form: Intl.DateTimeFormatOptions =
    then.toDateString() === today.toDateString()
      ? { hour: 'numeric', minute: '2-digit', second: '2-digit' }
      : { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };
  return new Intl.DateTimeFormat(locale, form).format(then);
}

/** `12 KB`, `3.4 MB`. */
export function shownSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  const kilobytes = bytes / 1000;
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}

/** A source by the best name it has. */
export function sourceName(it: Pick<Source, 'title' | 'citeKey'>): string {
  return it.title ?? it.citeKey;
}

/** A picture by the best name it has. */
export function pictureName(it: Pick<Picture, 'caption' | 'fileName'>): string {
  return it.caption ?? it.fileName ?? 'Picture without a caption';
}

/** Where and when, in a line: `Harbour Post, 4 May 2031`. */
export function sourceLine(it: Pick<Source, 'outlet' | 'publishedOn'>): string {
  return [it.outlet, it.publishedOn === null ? null : shownDate(it.publishedOn)]
    .filter((part) => part !== null)
    .join(', ');
}

export const BRIEFING_KINDS: Record<BriefingKind, string> = {
  'background-brief': 'Background brief',
  'meeting-brief': 'Meeting brief',
  'speaking-points': 'Speaking points',
  'q-and-a': 'Questions and answers',
  'scene-setter': 'Scene setter',
  'read-out': 'Read-out',
  'aide-memoire': 'Aide-mémoire',
  'non-paper': 'Non-paper',
  'annotated-agenda': 'Annotated agenda',
  assessment: 'Assessment',
};

export const RELIABILITIES: Record<Reliability, string> = {
  A: 'A: completely reliable',
  B: 'B: usually reliable',
  C: 'C: fairly reliable',
  D: 'D: not usually reliable',
  E: 'E: unreliable',
  F: 'F: cannot be judged',
};

export const SOURCE_STATUSES: Record<SourceStatus, string> = {
  current: 'Current',
  corrected: 'Corrected by its publisher',
  withdrawn: 'Withdrawn by its publisher',
};

/** `3 carriers, 1 origin`. */
export function originWords({ carriers, origins }: OriginCount): string {
  return `${counted(carriers, 'carrier')}, ${counted(origins, 'origin')}`;
}

export const ENCODINGS: Record<TextEncoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1252': 'Windows-1252 (Western)',
  'windows-1250': 'Windows-1250 (Central European)',
  'koi8-u': 'KOI8-U (Ukrainian)',
  'koi8-r': 'KOI8-R (Russian)',
  'iso-8859-1': 'ISO 8859-1 (Western)',
  'iso-8859-2': 'ISO 8859-2 (Central European)',
  'iso-8859-5': 'ISO 8859-5 (Cyrillic)',
  'iso-8859-15': 'ISO 8859-15 (Western, euro)',
  ibm866: 'IBM 866 (DOS, Cyrillic)',
};

export const CREDIBILITIES: Record<Credibility, string> = {
  1: '1: confirmed by independent sources',
  2: '2: probably true',
  3: '3: possibly true',
  4: '4: doubtful',
  5: '5: improbable',
  6: '6: cannot be judged',
};

export const QUALIFIERS: Record<Qualifier, string> = {
  about: 'about',
  'at-least': 'at least',
  'more-than': 'more than',
  'up-to': 'up to',
  'less-than': 'less than',
  nearly: 'nearly',
};

/** A figure as data, in words: `at least 40 to 45 %`. */
export function figureWords(it: Pick<FigureFacts, 'value' | 'upper' | 'qualifier' | 'unit'>): string {
  const value = it.value.toLocaleString();
  const range = it.upper === null ? value : `${value} to ${it.upper.toLocaleString()}`;
  return [it.qualifier === null ? null : QUALIFIERS[it.qualifier], range, it.unit]
    .filter((part) => part !== null)
    .join(' ');
}
