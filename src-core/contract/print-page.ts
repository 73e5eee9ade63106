import { z } from 'zod';
import { briefingId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { callError, type CallError } from './errors.ts';
import { printChoice } from './print-views.ts';

// How the window that is printed, and never seen, is told what to show, and how it says that everything is drawn.

const printJob = z.object({ id: briefingId, ...printChoice.shape });
export type PrintJob = z.infer<typeof printJob>;

const PREFIX = '#print=';

export const PRINT_PAGE = {
  /** What is put behind the address of the page. */
  address: (job: PrintJob): string => `${PREFIX}${encodeURIComponent(JSON.stringify(job))}`,
  /** The job in an address; null for a page that is no print. */
  read: (hash: string): PrintJob | null =>
    hash.startsWith(PREFIX)
      ? printJob.parse(JSON.parse(decodeURIComponent(hash.slice(PREFIX.length))))
      : null,
} as const;

/** The title that says so many pages are drawn. */
export const drawnTitle = (pages: number): string => `Drawn: ${pages}`;
export const failedTitle = (error: CallError): string => `Failed: ${JSON.stringify(error)}`;

/** What a title says; null while pages are being drawn. */
export function readPrintState(title: string): Result<number, CallError> | null {
  const [, said, rest = ''] = /^(Drawn|Failed): (.*)$/s.exec(title) ?? [];
  if (said === 'Drawn') return ok(Number(rest));
  return said === 'Failed' ? fail(callError.parse(JSON.parse(rest))) : null;
}
