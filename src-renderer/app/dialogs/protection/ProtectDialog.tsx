import { useEffect, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { call, onEvent } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Check } from '#renderer/ui/Check.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { NewPassphrase, WhatIsLost } from './NewPassphrase.tsx';
import { isChosen, NOTHING_CHOSEN } from './passphrase-words.ts';
import { ProtectProgress } from './ProtectProgress.tsx';

interface ProtectDialogProps {
  /** Saves everything; answers whether everything is saved. */
  save: () => Promise<boolean>;
  onDone: () => void;
  onClose: () => void;
}

/** Encrypting the library that is open. */
export function ProtectDialog({ save, onDone, onClose }: ProtectDialogProps) {
  const desk = useDesk();
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [plainBackups, setPlainBackups] = useState<readonly string[]>([]);
  const [removeBackups, setRemoveBackups] = useState(false);
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<EventData<'protection.progress'> | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  useEffect(() => {
    void call('protection.state', {}).then((answer) => {
      if (answer.ok) setPlainBackups(answer.value.plainBackups);
      else setError(answer.error);
    });
    return onEvent('protection.progress', setProgress);
  }, []);
  const protect = async () => {
    setError(null);
    if (!(await save())) {
      desk.tell('Something could not be saved, so the library was not changed. See the line at the bottom.');
      return;
    }
    setProgress(null);
    setRunning(true);
    const answer = await call('protection.protect', { passphrase: chosen.first, removeBackups });
    setRunning(false);
    if (answer.ok) {
      onDone();
      onClose();
      desk.tell('The library is protected. From now on it opens with its passphrase.');
    } else if (answer.error.code !== 'cancelled') setError(answer.error);
  };
  const close = () => {
    if (!running) onClose();
  };
  const copies = plainBackups.length === 1 ? 'the copy' : `the ${plainBackups.length} copies`;
  return (
    <Dialog
      title="Protect Library"
      onClose={close}
      actions={
        running ? (
          <Button onClick={() => void call('protection.cancel', {})}>Cancel</Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button tone="primary" disabled={!isChosen(chosen)} onClick={() => void protect()}>
              Protect
            </Button>
          </>
        )
      }
    >
      {running ? (
        <ProtectProgress progress={progress} />
      ) : (
        <div className="protection-dialog">
          <p>
            The database and all kept files are encrypted. An encrypted copy is made and read again before it
            takes the place of the library, so this needs as much room on the disk as the library has.
          </p>
          <NewPassphrase chosen={chosen} onChosen={setChosen} />
          <WhatIsLost />
          {plainBackups.length > 0 && (
            <Check
              label={`Also delete ${copies} in its backups folder that anybody can read`}
              checked={removeBackups}
              onChecked={setRemoveBackups}
            />
          )}
          <p className="protection-note">
            The files in the open are deleted afterwards. On most disks deleted files can be recovered for
            some time. Copies in other places, exported files and bundles stay readable.
          </p>
          {error !== null && (
            <p role="alert" className="protection-problem">
              {sentenceFor(error)}
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}
