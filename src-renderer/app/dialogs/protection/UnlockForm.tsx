import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { PassphraseField } from './PassphraseField.tsx';

export type Unlock = (passphrase: string) => Promise<CallError | null>;

interface UnlockFormProps {
  onUnlock: Unlock;
  /** Buttons before the one that opens. */
  others: ReactNode;
}

/** The passphrase of a library that is locked. What is typed is forgotten as soon as it is sent. */
export function UnlockForm({ onUnlock, others }: UnlockFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not before it can be written in again.
    if (error !== null && !busy) field.current?.focus();
  }, [error, busy]);
  const unlock = async () => {
    if (passphrase === '' || busy) return;
    setBusy(true);
    setError(null);
    const failed = await onUnlock(passphrase);
    setBusy(false);
    if (failed === null) return;
    setError(failed);
    setPassphrase('');
  };
  return (
    <form
      className="protection-unlock"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <PassphraseField
        ref={field}
        label="Passphrase"
        value={passphrase}
        onValue={(value) => {
          setPassphrase(value);
          setError(null);
        }}
        problem={error === null ? null : sentenceFor(error)}
        hint={busy ? 'Checking the passphrase takes a second or two.' : null}
        disabled={busy}
      />
      <div className="protection-buttons">
        {others}
        <Button tone="primary" type="submit" disabled={passphrase === '' || busy}>
          {busy ? 'Opening' : 'Open'}
        </Button>
      </div>
      <span role="status" className="ui-hidden">
        {busy ? 'Opening the library' : error === null ? '' : sentenceFor(error)}
      </span>
    </form>
  );
}
