import { useEffect, useRef, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import type { Verification } from '#core/contract/print-views.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { VerifyResult } from './VerifyResult.tsx';
import { verificationText } from './verify-words.ts';

type Verifying =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly error: CallError }
  | { readonly state: 'done'; readonly verified: Verification };

/** Asks for a PDF and says whether what it claims still holds. */
export function VerifyDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const [now, setNow] = useState<Verifying>({ state: 'asking' });
  const [copied, setCopied] = useState(false);
  const usual = useRef<HTMLButtonElement>(null);
  const verify = async () => {
    setCopied(false);
    const before = now;
    setNow({ state: 'asking' });
    const answer = await call('verifying.verifyChosen', {});
    if (answer.ok) setNow({ state: 'done', verified: answer.value });
    else if (answer.error.code !== 'cancelled') setNow({ state: 'failed', error: answer.error });
    else if (before.state === 'asking') onClose();
    else setNow(before);
  };
  const first = useRef(verify);
  useEffect(() => void first.current(), []);
  useEffect(() => {
    if (now.state !== 'asking') usual.current?.focus();
  }, [now.state]);
  const copy = async (verified: Verification) => {
    const text = verificationText(verified, new Date().toISOString());
    const answer = await call('shell.copyText', { text });
    setCopied(answer.ok);
    if (!answer.ok) desk.fail(answer.error);
  };
  const actions = (
    <>
      {now.state === 'done' && (
        <Button onClick={() => void copy(now.verified)}>{copied ? 'Copied' : 'Copy as Text'}</Button>
      )}
      {now.state !== 'asking' && <Button onClick={() => void verify()}>Verify Another…</Button>}
      <Button ref={usual} tone="primary" onClick={onClose}>
        {now.state === 'asking' ? 'Cancel' : 'Done'}
      </Button>
    </>
  );
  return (
    <Dialog title="Verify a PDF" wide onClose={onClose} actions={actions}>
      {now.state === 'asking' && (
        <p role="status">
          Choose a PDF that Chancery exported. What it claims is then held against its evidence and the
          sources of this library; that may take a moment.
        </p>
      )}
      {now.state === 'failed' && (
        <p role="alert" className="dialogs-problem">
          {sentenceFor(now.error)}
        </p>
      )}
      {now.state === 'done' && <VerifyResult verified={now.verified} />}
    </Dialog>
  );
}
