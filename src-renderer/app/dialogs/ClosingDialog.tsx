import { useState } from 'react';
import { sentenceFor } from '#core/contract/messages.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { call } from '#renderer/api.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface ClosingDialogProps {
  session: BriefingSession | null;
  save: () => Promise<boolean>;
  onClose: () => void;
}

/** The window was to close, but something could not be saved: nobody loses words without having said so. */
export function ClosingDialog({ session, save, onClose }: ClosingDialogProps) {
  const [trying, setTrying] = useState(false);
  const state = session?.state.get().save;
  const retry = async () => {
    setTrying(true);
    const saved = await save();
    setTrying(false);
    if (saved) await call('shell.readyToClose', {});
  };
  return (
    <Dialog
      title="Something is not saved"
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" onClick={() => void call('shell.readyToClose', {})}>
            Close without saving
          </Button>
          <Button disabled={trying} onClick={() => void retry()}>
            Try again
          </Button>
          <Button tone="primary" onClick={onClose}>
            Keep open
          </Button>
        </>
      }
    >
      <p>
        {state?.state === 'failed' ? sentenceFor(state.error) : 'The last changes could not be saved.'} What
        was saved before is safe.
      </p>
    </Dialog>
  );
}
