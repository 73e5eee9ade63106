import { useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Check } from '#renderer/ui/Check.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { NewPassphrase, WhatIsLost } from './NewPassphrase.tsx';
import { isChosen, NOTHING_CHOSEN } from './passphrase-words.ts';

interface NewLibraryDialogProps {
  /** Whether protecting it is chosen to begin with. */
  protect: boolean;
  /** Makes the library where the person says; answers why it could not. */
  onCreate: (passphrase: string | null) => Promise<CallError | null>;
  onClose: () => void;
}

/** A new library: protected or not, and then its place. */
export function NewLibraryDialog({ protect, onCreate, onClose }: NewLibraryDialogProps) {
  const [isProtected, setProtected] = useState(protect);
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const create = async () => {
    setBusy(true);
    const failed = await onCreate(isProtected ? chosen.first : null);
    setBusy(false);
    if (failed === null) onClose();
    else if (failed.code !== 'cancelled') setError(failed);
  };
  return (
    <Dialog
      title="New Library"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone="primary"
            disabled={busy || (isProtected && !isChosen(chosen))}
            onClick={() => void create()}
          >
            Choose a place…
          </Button>
        </>
      }
    >
      <div className="protection-dialog">
        <p>A library is one folder on this computer, with its sources, excerpts, figures and briefings.</p>
        <Check label="Protect it with a passphrase" checked={isProtected} onChecked={setProtected} />
        {isProtected && (
          <>
            <p>
              Everything in the folder is encrypted. The library is asked for its passphrase whenever it is
              opened, and it is locked when you leave it alone.
            </p>
            <NewPassphrase chosen={chosen} onChosen={setChosen} />
            <WhatIsLost />
          </>
        )}
        {error !== null && (
          <p role="alert" className="protection-problem">
            {sentenceFor(error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
