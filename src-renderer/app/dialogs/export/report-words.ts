import type { ExportFormat, ExportReport, PdfCheck } from '#core/contract/print-views.ts';
import type { EventData } from '#core/contract/events.ts';
import type { Instant } from '#core/model/dates.ts';

// What is said of an export: no more than was done.

interface FormatWords {
  /** The dialog, and what stands on its button. */
  readonly title: string;
  readonly name: string;
  /** What it is good for, in a line. */
  readonly hint: string;
}

export const FORMATS: Readonly<Record<ExportFormat, FormatWords>> = {
  pdf: {
    title: 'Export PDF',
    name: 'PDF',
    hint: 'Pages to hand out: marked, numbered, with the evidence for every claim inside the file.',
  },
  docx: {
    title: 'Export Word document',
    name: 'Word',
    hint: 'To be edited further. Its notes are real footnotes.',
  },
  html: {
    title: 'Export web page',
    name: 'Web page',
    hint: 'One file for a browser. Nothing in it is loaded from anywhere else.',
  },
  markdown: {
    title: 'Export Markdown',
    name: 'Markdown',
    hint: 'Plain text with citations that Pandoc reads, and Chancery reads back.',
  },
};

/**
 * What was checked in the written file and what it says of itself, in exact words; null for a form in which nothing is
 * checked. Our own checks are no validator's verdict, and it says so.
 */
export function checkWords({
  format,
  checks,
  claims,
}: Pick<ExportReport, 'format' | 'checks' | 'claims'>): string | null {
  if (format !== 'pdf') return null;
  if (checks.length === 0) return 'Nothing was checked in the written file. No outside validator was run.';
  const failed = checks.filter((it) => !it.passed).length;
  const passed = `${checks.length - failed} of ${checks.length} checks of our own passed.`;
  const claimed =
    claims.length === 0
      ? 'The file does not say that it follows PDF/A or PDF/UA.'
      : `The file says it follows ${claims.join(' and ')}.`;
  return `${passed} ${claimed} No outside validator was run.`;
}

/** The name of a check as people read it: `fonts-embedded` is "Fonts embedded". */
export function ruleWords({ rule }: Pick<PdfCheck, 'rule'>): string {
  const words = rule.replaceAll('-', ' ').trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What is being done, without a full stop. */
export function progressWords(progress: EventData<'export.progress'> | null): string {
  if (progress === null) return 'Saving the briefing';
  if (progress.step === 'reading') return 'Reading the briefing and its sources';
  if (progress.step === 'laying-out') {
    return progress.pages === 0 ? 'Laying out' : `Laying out page ${progress.pages.toLocaleString()}`;
  }
  return 'Writing and checking the file';
}

/** When a file was made, as seen from `now`: `Today, 14:05`, `4 May 2031, 14:05`. */
export function exportedWhen(at: Instant, now: Instant, locale?: string): string {
  const then = new Date(at);
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(then);
  const day: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };
  const isToday = then.toDateString() === new Date(now).toDateString();
  return `${isToday ? 'Today' : new Intl.DateTimeFormat(locale, day).format(then)}, ${time}`;
}

/**
 * How much of an export is done, from 0 to 1; null where nobody can say. `about` is how many pages there are likely to be:
 * a guess, so that laying out never fills the bar.
 */
export function progressShare(progress: EventData<'export.progress'> | null, about: number): number | null {
  if (progress === null || progress.step === 'reading') return null;
  if (progress.step === 'writing') return 0.95;
  return 0.9 * Math.min(1, progress.pages / Math.max(1, about));
}
