import { useEffect, useRef, useState } from 'react';
import type { KnownSignerView, SigningKeyView } from '#core/contract/bundle-views.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import type { CallError } from '#core/contract/errors.ts';
import { call } from '#renderer/api.ts';
import { shownMoment } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import './bundles.css';
import { Fingerprint } from './Fingerprint.tsx';
import { useSigning } from './use-signing.ts';

/** The key of this account: made, renewed, put aside; and the signers known here. */
export function SigningKeyDialog({ onClose }: { onClose: () => void }) {
  const { signing, error, reload, fail } = useSigning();
  const [isRenewing, setIsRenewing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  if (signing === null) return <Shell onClose={onClose} error={error} said={null} />;
  const { key, signers } = signing;
  const done = (words: string) => {
    setIsRenewing(false);
    setSaid(words);
    reload();
  };
  const takeCopy = async () => {
    const answer = await call('signing.useCopy', {});
    if (answer.ok) done('The key of that file is now the key of this account.');
    else fail(answer.error);
  };
  return (
    <Shell onClose={onClose} error={error} said={said}>
      <p>
        A signature shows that a bundle comes from the holder of a key and has not changed since. The key lies
        in the files of this account on this computer. Nothing else protects it: whoever can use this account
        can sign with it.
      </p>
      {key === null || isRenewing ? (
        <NewKey
          before={key}
          onMade={() => done('The key is made. Read its fingerprint to those who get bundles from you.')}
          onFail={fail}
          onCancel={key === null ? null : () => setIsRenewing(false)}
          onUseCopy={() => void takeCopy()}
        />
      ) : (
        <OwnKey
          signingKey={key}
          onRenew={() => setIsRenewing(true)}
          onUseCopy={() => void takeCopy()}
          onSaved={(fileName) => done(`A copy is in “${fileName}”. Keep it where nobody else can read it.`)}
          onFail={fail}
        />
      )}
      <h3 className="bundles-heading">Signers known here</h3>
      {signers.length === 0 ? (
        <p className="bundles-muted">
          Nobody yet. When a bundle comes with a key you do not know, compare its fingerprint with the sender
          and say so.
        </p>
      ) : (
        <Signers
          signers={signers}
          onForgotten={() => done('The signer is no longer known here.')}
          onFail={fail}
        />
      )}
    </Shell>
  );
}

interface ShellProps {
  onClose: () => void;
  error: CallError | null;
  said: string | null;
  children?: React.ReactNode;
}

function Shell({ onClose, error, said, children }: ShellProps) {
  const actions = (
    <Button tone="primary" onClick={onClose}>
      Done
    </Button>
  );
  return (
    <Dialog title="Signing Key" wide onClose={onClose} actions={actions}>
      {children}
      {said !== null && <p role="status">{said}</p>}
      {error !== null && (
        <p role="alert" className="dialogs-problem">
          {sentenceFor(error)}
        </p>
      )}
    </Dialog>
  );
}

interface NewKeyProps {
  before: SigningKeyView | null;
  onMade: () => void;
  onFail: (error: CallError) => void;
  onCancel: (() => void) | null;
  onUseCopy: () => void;
}

function NewKey({ before, onMade, onFail, onCancel, onUseCopy }: NewKeyProps) {
  const [signer, setSigner] = useState(before?.signer ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const make = async () => {
    const answer = await call('signing.make', { signer });
    if (answer.ok) onMade();
    else onFail(answer.error);
  };
  return (
    <form
      className="bundles-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (signer.trim() !== '') void make();
      }}
    >
      {before !== null && (
        <p className="bundles-warning">
          A new key has a new fingerprint. The present key is gone for good unless you saved a copy; everybody
          who knows it will see a key they do not know, until they have compared the new digits.
        </p>
      )}
      <TextField
        ref={field}
        label="Your name, as it stands in the signature"
        value={signer}
        onValue={setSigner}
        maxLength={200}
      />
      <div className="bundles-buttons">
        <Button type="submit" disabled={signer.trim() === ''}>
          {before === null ? 'Make a Key' : 'Make a New Key'}
        </Button>
        {onCancel === null ? (
          <Button tone="quiet" onClick={onUseCopy}>
            Use a Saved Copy…
          </Button>
        ) : (
          <Button tone="quiet" onClick={onCancel}>
            Keep the Present Key
          </Button>
        )}
      </div>
    </form>
  );
}

interface OwnKeyProps {
  signingKey: SigningKeyView;
  onRenew: () => void;
  onUseCopy: () => void;
  onSaved: (fileName: string) => void;
  onFail: (error: CallError) => void;
}

function OwnKey({ signingKey, onRenew, onUseCopy, onSaved, onFail }: OwnKeyProps) {
  const [now] = useState(() => new Date().toISOString());
  const save = async () => {
    const answer = await call('signing.saveCopy', {});
    if (answer.ok) onSaved(answer.value.fileName);
    else onFail(answer.error);
  };
  return (
    <div className="bundles-part">
      <dl className="dialogs-facts">
        <dt>Name</dt>
        <dd>{signingKey.signer}</dd>
        <dt>Made</dt>
        <dd>{shownMoment(signingKey.madeAt, now)}</dd>
        <dt>Fingerprint</dt>
        <dd>
          <Fingerprint of="your key" digits={signingKey.fingerprint} />
        </dd>
      </dl>
      <div className="bundles-buttons">
        <Button onClick={() => void save()}>Save a Copy…</Button>
        <Button onClick={onRenew}>Make a New Key…</Button>
        <Button tone="quiet" onClick={onUseCopy}>
          Use a Saved Copy…
        </Button>
      </div>
    </div>
  );
}

interface SignersProps {
  signers: readonly KnownSignerView[];
  onForgotten: () => void;
  onFail: (error: CallError) => void;
}

function Signers({ signers, onForgotten, onFail }: SignersProps) {
  const [now] = useState(() => new Date().toISOString());
  const forget = async (publicKey: string) => {
    const answer = await call('signing.forget', { publicKey });
    if (answer.ok) onForgotten();
    else onFail(answer.error);
  };
  return (
    <ul className="bundles-signers">
      {signers.map((it) => (
        <li key={it.publicKey}>
          <div>
            <div className="bundles-name">{it.name}</div>
            <div className="bundles-muted">Compared {shownMoment(it.since, now)}</div>
            <Fingerprint of={it.name} digits={it.fingerprint} />
          </div>
          <Button tone="quiet" aria-label={`Forget ${it.name}`} onClick={() => void forget(it.publicKey)}>
            Forget
          </Button>
        </li>
      ))}
    </ul>
  );
}
