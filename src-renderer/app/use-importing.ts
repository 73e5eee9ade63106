import { useCallback, useMemo, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { ImportReport } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import { acceptDrop, call } from '#renderer/api.ts';
import { useImportProgress } from './use-import-progress.ts';

interface Told {
  tell: (text: string, action?: { label: string; run: () => void }) => void;
  fail: (error: CallError) => void;
  read: (id: SourceId, passage: null) => void;
}

/** Bringing files and pasted texts in: what runs, and the report when it is done. */
export function useImporting({ tell, fail, read }: Told) {
  const { progress, running } = useImportProgress();
  const [report, setReport] = useState<ImportReport | null>(null);

  const done = useCallback(
    async (work: Promise<Result<ImportReport, CallError>>) => {
      const answer = await running(work);
      if (!answer.ok) {
        fail(answer.error);
        return;
      }
      const [first, ...rest] = answer.value.files;
      if (first?.outcome === 'added' && first.problems.length === 0 && rest.length === 0) {
        const { sourceId, title, fileName } = first;
        const text = `Imported ${sourceId === null ? 'the picture ' : ''}“${title ?? fileName}”.`;
        if (sourceId === null) tell(text);
        else tell(text, { label: 'Open', run: () => read(sourceId, null) });
        return;
      }
      // A second import that ends while the first report is being read must not take its place.
      setReport((open) => (open === null ? answer.value : together(open, answer.value)));
    },
    [running, tell, fail, read],
  );

  return useMemo(
    () => ({
      progress,
      report,
      showReport: setReport,
      closeReport: () => setReport(null),
      importChosen: (what: 'files' | 'folders') => done(call('importing.importChosen', { what })),
      importDropped: async (files: readonly File[]) => {
        const tokens = await acceptDrop(files);
        if (tokens.length === 0) fail({ code: 'nothing-to-import' });
        else await done(call('importing.importDropped', { tokens }));
      },
      importPasted: (text: string, html: string | null) =>
        done(call('importing.importPasted', { text, html })),
      cancel: async () => {
        const answer = await call('importing.cancel', {});
        if (!answer.ok) fail(answer.error);
      },
    }),
    [progress, report, done, fail],
  );
}
export type Importing = ReturnType<typeof useImporting>;

const together = (one: ImportReport, next: ImportReport): ImportReport => ({
  files: [...one.files, ...next.files],
  cancelled: one.cancelled || next.cancelled,
});
