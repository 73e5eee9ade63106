import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { CallOutput } from '#core/contract/calls.ts';
import type { EventData } from '#core/contract/events.ts';
import { fail, ok } from '#core/model/result.ts';
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
}

/** Writing a briefing as PDF where the person says. */
export function exportingCalls(parts: ExportingCallParts): CallsOf<'exporting'> {
  const { session, dialogs } = parts;
  let last: string | null = null;
  return {
    'exporting.exportPdf': async ({ id, ...workingCopy }) => {
      const listed = await session.call('search', 'briefings.list', { trashed: false });
      if (!listed.ok) return listed;
      const { rows } = listed.value as CallOutput<'briefings.list'>;
      const row = rows.find((it) => it.id === id);
      if (row === undefined) return fail({ code: 'not-found', what: 'briefing' });
      const folder = last === null ? parts.documents : dirname(last);
      const chosen = await dialogs.chooseExport(join(folder, exportName(row.title, row.date)));
      if (chosen === null) return fail({ code: 'cancelled' });
      const path = extname(chosen).toLowerCase() === '.pdf' ? chosen : `${chosen}.pdf`;
      const { onProgress } = parts;
      const exported = await session.ask('exportPdf', { id, path, ...workingCopy }, { onProgress });
      if (exported.ok) last = path;
      return exported;
    },
    'exporting.showLast': async () => {
      if (last === null) return fail({ code: 'cancelled' });
      if (!existsSync(last)) return fail({ code: 'cannot-read-file', name: basename(last) });
      parts.showInFolder(last);
      return ok({});
    },
  };
}
