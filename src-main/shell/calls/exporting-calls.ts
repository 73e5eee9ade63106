import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { CallOutput } from '#core/contract/calls.ts';
import type { EventData } from '#core/contract/events.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { PrintJob } from '#core/contract/print-page.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { BriefingId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { keepElsewhere } from '#main/actions/keeping-elsewhere.ts';
import type { Dialogs } from '#main/shell/dialogs.ts';
import { exportName } from '#main/shell/export-name.ts';
import type { LibrarySession } from '#main/shell/library-session.ts';
import type { CallsOf } from './shell-calls.ts';

export interface ExportingCallParts {
  readonly session: LibrarySession;
  readonly dialogs: Dialogs;
  /** Where exports go until a person has chosen a folder. */
  readonly documents: string;
  readonly showInFolder: (path: string) => void;
  readonly onProgress: (progress: EventData<'export.progress'>) => void;
  /** Prints a briefing as it is stored. */
  readonly print: (job: PrintJob) => Promise<Result<{ pages: number }, CallError>>;
}

/** The endings a file may have; the first is given to one that has none of them. */
const ENDINGS = {
  pdf: ['pdf'],
  docx: ['docx'],
  html: ['html', 'htm'],
  markdown: ['md', 'markdown'],
} as const;

/** Writing a briefing where the person says, as PDF, Word document, web page or Markdown. */
export function exportingCalls(parts: ExportingCallParts): CallsOf<'exporting'> {
  const { session, dialogs } = parts;
  let last: string | null = null;
  let running: AbortController | null = null;
  /** Does something that `exporting.cancel` stops; there is one at a time in a window. */
  const stoppable = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const own = new AbortController();
    running = own;
    try {
      return await work(own.signal);
    } finally {
      if (running === own) running = null;
    }
  };
  /** Where to, with the ending of the kind; fails with `not-found`, and `cancelled` where the person changed their mind. */
  const choosePlace = async (
    id: BriefingId,
    kind: keyof typeof ENDINGS,
  ): Promise<Result<string, CallError>> => {
    const listed = await session.call('search', 'briefings.list', { trashed: false });
    if (!listed.ok) return listed;
    const { rows } = listed.value as CallOutput<'briefings.list'>;
    const row = rows.find((it) => it.id === id);
    if (row === undefined) return fail({ code: 'not-found', what: 'briefing' });
    return askPlace(row, kind);
  };
  const askPlace = async (
    { title, date }: Pick<Briefing, 'title' | 'date'>,
    kind: keyof typeof ENDINGS,
  ): Promise<Result<string, CallError>> => {
    const folder = last === null ? parts.documents : dirname(last);
    const [ending] = ENDINGS[kind];
    const chosen = await dialogs.chooseExport(join(folder, exportName(title, date, ending)), kind);
    if (chosen === null) return fail({ code: 'cancelled' });
    const has = extname(chosen).slice(1).toLowerCase();
    return ok(ENDINGS[kind].some((it) => it === has) ? chosen : `${chosen}.${ending}`);
  };
  return {
    'exporting.exportPdf': async ({ id, ...workingCopy }) => {
      const place = await choosePlace(id, 'pdf');
      if (!place.ok) return place;
      const path = place.value;
      const { onProgress } = parts;
      const exported = await stoppable((signal) =>
        session.ask('exportPdf', { id, path, ...workingCopy }, { onProgress, signal }),
      );
      if (exported.ok) last = path;
      return exported;
    },
    'exporting.exportMarkdown': async ({ id }) => {
      const place = await choosePlace(id, 'markdown');
      if (!place.ok) return place;
      const exported = await session.ask('exportMarkdown', { id, path: place.value });
      if (exported.ok) last = place.value;
      return exported;
    },
    'exporting.keepElsewhere': async (standing) => {
      const place = await askPlace(standing.briefing, 'markdown');
      // Not in the library worker: that one may be waiting for the disk that is the trouble.
      return place.ok ? keepElsewhere(standing, place.value) : place;
    },
    'exporting.exportAs': async ({ id, format, ...choice }) => {
      const place = await choosePlace(id, format);
      if (!place.ok) return place;
      const path = place.value;
      const { onProgress } = parts;
      const exported = await stoppable((signal) =>
        session.ask('exportAs', { id, path, format, ...choice }, { onProgress, signal }),
      );
      if (exported.ok) last = path;
      return exported;
    },
    'exporting.cancel': async () => {
      running?.abort();
      return ok({});
    },
    'exporting.print': (job) => parts.print(job),
    'exporting.showLast': async () => {
      if (last === null) return fail({ code: 'cancelled' });
      if (!existsSync(last)) return fail({ code: 'cannot-read-file', name: basename(last) });
      parts.showInFolder(last);
      return ok({});
    },
  };
}
