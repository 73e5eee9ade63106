import { useEffect, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { PLAIN_CHOICE, type ExportReport, type PrintChoice } from '#core/contract/print-views.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { call, onEvent } from '#renderer/api.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { ExportResult } from './ExportResult.tsx';

type Progress = EventData<'export.progress'>;
type Step =
  | { readonly step: 'preview' }
  | { readonly step: 'running'; readonly progress: Progress | null }
  | { readonly step: 'done'; readonly report: ExportReport };

function progressWords(progress: Progress | null): string {
  if (progress === null) return 'Saving the briefing';
  if (progress.step === 'reading') return 'Reading the briefing and its sources';
  if (progress.step === 'laying-out') {
    return progress.pages === 0 ? 'Laying out' : `Laying out page ${progress.pages}`;
  }
  return 'Writing the file';
}

/** From what will be exported to the file that was: nothing is left out of it in silence. */
export function ExportDialog({ session, onClose }: { session: BriefingSession; onClose: () => void }) {
  const [state, setState] = useState<Step>({ step: 'preview' });
  const [workingCopy, setWorkingCopy] = useState<PrintChoice>(PLAIN_CHOICE);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(
    () =>
      onEvent('export.progress', (progress) =>
        setState((before) => (before.step === 'running' ? { step: 'running', progress } : before)),
      ),
    [],
  );
  const run = async () => {
    setError(null);
    setState({ step: 'running', progress: null });
    // What is printed is what is stored; the status bar says why it could not be stored.
    if (!(await session.keepVersion())) {
      const { save } = session.state.get();
      setError(save.state === 'failed' ? save.error : { code: 'disk-full' });
      setState({ step: 'preview' });
      return;
    }
    const answer = await call('exporting.exportPdf', { id: session.id, ...workingCopy });
    if (answer.ok) setState({ step: 'done', report: answer.value });
    else {
      setState({ step: 'preview' });
      if (answer.error.code !== 'cancelled') setError(answer.error);
    }
  };
  const actions =
    state.step === 'done' ? (
      <Button tone="primary" onClick={onClose}>
        Done
      </Button>
    ) : (
      <>
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="primary" disabled={state.step === 'running'} onClick={() => void run()}>
          Export…
        </Button>
      </>
    );
  return (
    <Dialog title="Export PDF" onClose={onClose} actions={actions}>
      {state.step === 'done' ? (
        <ExportResult report={state.report} />
      ) : (
        <ExportPreview session={session} workingCopy={workingCopy} onWorkingCopy={setWorkingCopy} />
      )}
      {state.step === 'running' && <p role="status">{progressWords(state.progress)}…</p>}
      {error !== null && (
        <p role="alert" className="dialogs-problem">
          {sentenceFor(error)}
        </p>
      )}
    </Dialog>
  );
}
