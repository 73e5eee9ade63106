import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import type { ImportReport } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import { acceptDrop, call, onEvent } from '#renderer/api.ts';

export type ImportProgress = EventData<'import.progress'>;

interface Told {
  tell: (text: string, action?: { label: string; run: () => void }) => void;
  fail: (error: CallError) => void;
  read: (id: SourceId, passage: null) => void;
}

/** Bringing files and pasted texts in: what runs, and the report when it is done. */
export function useImporting({ tell, fail, read }: Told) {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  useEffect(
    // The last word on a file may come after the answer to the whole.
    () => onEvent('import.progress', (it) => setProgress(it.done < it.total ? it : null)),
    [],
  );

  const done = useCallback(
    (answer: Result<ImportReport, CallError>) => {
      setProgress(null);
      if (!answer.ok) {
        fail(answer.error);
        return;
      }
      const [first, ...rest] = answer.value.files;
      const id = first?.sourceId ?? null;
      if (first?.outcome === 'added' && first.problems.length === 0 && rest.length === 0 && id !== null) {
        tell(`Imported “${first.title ?? first.fileName}”.`, { label: 'Open', run: () => read(id, null) });
        return;
      }
      setReport(answer.value);
    },
    [tell, fail, read],
  );

  return useMemo(
    () => ({
      progress,
      report,
      closeReport: () => setReport(null),
      importChosen: async () => done(await call('importing.importChosen', {})),
      importDropped: async (files: readonly File[]) => {
        const tokens = await acceptDrop(files);
        if (tokens.length === 0) fail({ code: 'nothing-to-import' });
        else done(await call('importing.importDropped', { tokens }));
      },
      importPasted: async (text: string, html: string | null) =>
        done(await call('importing.importPasted', { text, html })),
      cancel: async () => {
        const answer = await call('importing.cancel', {});
        if (!answer.ok) fail(answer.error);
      },
    }),
    [progress, report, done, fail],
  );
}
export type Importing = ReturnType<typeof useImporting>;
