import { CircleCheck, CircleX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import {
  lookedWords,
  sentenceForFault,
  soundnessText,
  type SoundnessReport,
} from '#core/contract/soundness.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Scrolling } from '#renderer/ui/Scrolling.tsx';
import './backups.css';
import { CareLine } from './CareLine.tsx';

interface CheckDialogProps {
  onBackups: () => void;
  onSalvage: () => void;
  onClose: () => void;
}

type Now =
  | { readonly state: 'looking' }
  | { readonly state: 'failed'; readonly error: CallError }
  | { readonly state: 'done'; readonly report: SoundnessReport };

/** Looks at everything in the library, and says what is wrong. */
export function CheckDialog({ onBackups, onSalvage, onClose }: CheckDialogProps) {
  const desk = useDesk();
  const [now, setNow] = useState<Now>({ state: 'looking' });
  const [copied, setCopied] = useState(false);
  const usual = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let wanted = true;
    void call('soundness.check', { library: 'open' }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setNow({ state: 'done', report: answer.value });
      else if (answer.error.code !== 'cancelled') setNow({ state: 'failed', error: answer.error });
    });
    return () => {
      wanted = false;
      void call('backups.cancel', {});
    };
  }, []);
  useEffect(() => {
    if (now.state !== 'looking') usual.current?.focus();
  }, [now.state]);
  const copy = async (report: SoundnessReport) => {
    const answer = await call('shell.copyText', { text: `${soundnessText(report)}\n` });
    setCopied(answer.ok);
    if (!answer.ok) desk.fail(answer.error);
  };
  const faults = now.state === 'done' ? now.report.faults : [];
  return (
    <Dialog
      title="Check the Library"
      wide
      onClose={onClose}
      actions={
        <>
          {now.state === 'done' && (
            <Button onClick={() => void copy(now.report)}>{copied ? 'Copied' : 'Copy as Text'}</Button>
          )}
          {faults.length > 0 && <Button onClick={onSalvage}>Salvage into a New Library…</Button>}
          {faults.length > 0 && <Button onClick={onBackups}>Backups…</Button>}
          <Button ref={usual} tone="primary" onClick={onClose}>
            {now.state === 'looking' ? 'Cancel' : 'Done'}
          </Button>
        </>
      }
    >
      {now.state === 'looking' && (
        <CareLine what="Everything in the library is looked at. You can cancel at any time." />
      )}
      {now.state === 'failed' && (
        <p role="alert" className="dialogs-problem">
          {sentenceFor(now.error)}
        </p>
      )}
      {now.state === 'done' && <Report report={now.report} />}
    </Dialog>
  );
}

function Report({ report: { faults, looked } }: { report: SoundnessReport }) {
  const Icon = faults.length === 0 ? CircleCheck : CircleX;
  const lines = [...new Set(faults.map(sentenceForFault))];
  return (
    <>
      <div className="backups-verdict" data-sound={faults.length === 0} role="status">
        <Icon size={22} aria-hidden />
        <p>
          {faults.length === 0
            ? 'The library is sound: everything in it is what was kept.'
            : `Not everything is what was kept: ${counted(faults.length, 'fault')}.`}
        </p>
      </div>
      {lines.length > 0 && (
        <Scrolling className="backups-faults" aria-label="Faults">
          <ul className="dialogs-list">
            {lines.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </Scrolling>
      )}
      <p className="backups-hint">{lookedWords(looked)}</p>
    </>
  );
}
