import { useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import type { Preferences } from '#core/contract/views.ts';
import { call, platform } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { isChosen, NOTHING_CHOSEN } from './passphrase-words.ts';

type LockAfter = Preferences['lockAfter'];

interface PassphraseDialogProps {
  lockAfter: LockAfter;
  onLockAfter: (minutes: LockAfter) => void;
  onClose: () => void;
}

const MINUTES: readonly LockAfter[] = [5, 15, 60, null];
const choices = MINUTES.map((it) => ({
  value: String(it),
  label: it === null ? 'Never' : `After ${it} minutes without keyboard or mouse`,
}));

/** Of a protected library: another passphrase, and when it locks by itself. */
export function PassphraseDialog({ lockAfter, onLockAfter, onClose }: PassphraseDialogProps) {
  const desk = useDesk();
  const [before, setBefore] = useState('');
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = async () => {
    setBusy(true);
    setError(null);
    const answer = await call('protection.changePassphrase', { before, after: chosen.first });
    setBusy(false);
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    onClose();
    desk.tell('The passphrase is changed. The library opens with the new one from now on.');
  };
  const isWrong = error?.code === 'wrong-passphrase';
  return (
    <Dialog
      title="Passphrase and Locking"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            tone="primary"
            disabled={busy || before === '' || !isChosen(chosen)}
            onClick={() => void change()}
          >
            {busy ? 'Changing' : 'Change passphrase'}
          </Button>
        </>
      }
    >
      <div className="protection-dialog">
        <PassphraseField
          label="Passphrase now"
          value={before}
          onValue={setBefore}
          problem={error !== null && isWrong ? sentenceFor(error) : null}
        />
        <NewPassphrase label="New passphrase" chosen={chosen} onChosen={setChosen} />
        <p className="protection-note">
          Nothing else of the library is written anew, and its backups open as before. A copy of the library
          that was made earlier still opens with the passphrase it had then.
        </p>
        {error !== null && !isWrong && (
          <p role="alert" className="protection-problem">
            {sentenceFor(error)}
          </p>
        )}
        <Select
          label="Lock protected libraries"
          value={String(lockAfter)}
          choices={choices}
          onValue={(value) => onLockAfter(MINUTES.find((it) => String(it) === value) ?? null)}
          hint={`Also ${platform() === 'linux' ? '' : 'when the screen is locked and '}before the computer sleeps. An import or export is finished first.`}
        />
      </div>
    </Dialog>
  );
}
