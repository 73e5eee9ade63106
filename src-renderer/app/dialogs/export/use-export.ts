import { useEffect, useRef, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import type { ExportFormat, ExportReport, PrintChoice } from '#core/contract/print-views.ts';
import type { BriefingId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/model/result.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { call, onEvent } from '#renderer/api.ts';

/** What was written; of Markdown only its name is known. */
export type Exported = ExportReport | { readonly fileName: string; readonly format: 'markdown' };

export type ExportStep =
  | { readonly step: 'before'; readonly error: CallError | null; readonly wasCancelled: boolean }
  | {
      readonly step: 'running';
      readonly progress: EventData<'export.progress'> | null;
      readonly stopping: boolean;
    }
  | { readonly step: 'done'; readonly report: Exported };

async function write(
  id: BriefingId,
  format: ExportFormat,
  choice: PrintChoice,
): Promise<Result<Exported, CallError>> {
  const copy = choice.copy?.trim() || null;
  if (format === 'markdown') {
    const answer = await call('exporting.exportMarkdown', { id });
    return answer.ok ? ok({ fileName: answer.value.fileName, format }) : answer;
  }
  return format === 'pdf'
    ? call('exporting.exportPdf', { id, ...choice, copy })
    : call('exporting.exportAs', { id, format, ...choice, copy });
}

/** Saves what is not saved and answers why it could not be. What is printed is what is stored. */
export async function stored(
  session: BriefingSession,
  save: () => Promise<boolean>,
): Promise<CallError | null> {
  if (await save()) return null;
  const { save: state } = session.state.get();
  return state.state === 'failed' ? state.error : { code: 'disk-full' };
}

/** An export of a briefing from what is chosen to the file, with the way to stop it. */
export function useExport(session: BriefingSession) {
  const [state, setState] = useState<ExportStep>({ step: 'before', error: null, wasCancelled: false });
  const isStopping = useRef(false);
  useEffect(
    () =>
      onEvent('export.progress', (progress) =>
        setState((before) => (before.step === 'running' ? { ...before, progress } : before)),
      ),
    [],
  );
  const back = (error: CallError | null, wasCancelled = false) =>
    setState({ step: 'before', error, wasCancelled });
  const run = async (format: ExportFormat, choice: PrintChoice) => {
    isStopping.current = false;
    setState({ step: 'running', progress: null, stopping: false });
    const unsaved = await stored(session, () => session.keepVersion());
    if (unsaved !== null) {
      back(unsaved);
      return;
    }
    const answer = await write(session.id, format, choice);
    if (answer.ok) setState({ step: 'done', report: answer.value });
    // Giving up in the system's dialog needs no words; stopping what was running does.
    else if (answer.error.code === 'cancelled') back(null, isStopping.current);
    else back(answer.error);
  };
  const stop = async () => {
    isStopping.current = true;
    setState((before) => (before.step === 'running' ? { ...before, stopping: true } : before));
    const answer = await call('exporting.cancel', {});
    // It goes on, then: the button works again.
    if (!answer.ok)
      setState((before) => (before.step === 'running' ? { ...before, stopping: false } : before));
  };
  return { state, run, stop };
}
