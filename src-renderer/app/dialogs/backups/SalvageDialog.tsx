import { useRef, useState } from 'react';
import type { CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Scrolling } from '#renderer/ui/Scrolling.tsx';
import './backups.css';
import { CareLine } from './CareLine.tsx';
import type { WhichLibrary } from './use-backups.ts';

interface SalvageDialogProps {
  library: WhichLibrary;
  /** What the library is called, where it could not be opened. */
  name: string | null;
  onBackups: () => void;
  onOpenRecent: (token: string) => void;
  onClose: () => void;
}

type Now =
  | { readonly state: 'asking'; readonly error: CallError | null }
  | { readonly state: 'working' }
  | { readonly state: 'done'; readonly saved: CallOutput<'soundness.salvage'> };

/** What can be done with a library that is damaged: a backup, or what can still be read and proved. */
export function SalvageDialog({ library, name, onBackups, onOpenRecent, onClose }: SalvageDialogProps) {
  const desk = useDesk();
  const [now, setNow] = useState<Now>({ state: 'asking', error: null });
  const usual = useRef<HTMLButtonElement>(null);
  const salvage = async () => {
    setNow({ state: 'working' });
    const answer = await call('soundness.salvage', { library });
    if (answer.ok) setNow({ state: 'done', saved: answer.value });
    else setNow({ state: 'asking', error: answer.error.code === 'cancelled' ? null : answer.error });
  };
  const copy = async (text: string) => {
    const answer = await call('shell.copyText', { text });
    if (answer.ok) desk.tell('The report was copied.');
    else desk.fail(answer.error);
  };
  return (
    <Dialog
      title={library === 'damaged' ? 'The Library Is Damaged' : 'Salvage the Library'}
      wide
      onClose={now.state === 'working' ? () => undefined : onClose}
      actions={
        now.state === 'working' ? (
          <Button onClick={() => void call('backups.cancel', {})}>Cancel</Button>
        ) : now.state === 'done' ? (
          <>
            <Button onClick={() => void copy(now.saved.report)}>Copy as Text</Button>
            <Button onClick={onClose}>Done</Button>
            <Button
              ref={usual}
              tone="primary"
              onClick={() => {
                onClose();
                onOpenRecent(now.saved.token);
              }}
            >
              Open It
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onClose}>Close</Button>
            <Button onClick={() => void salvage()}>Salvage into a New Library…</Button>
            <Button tone="primary" onClick={onBackups}>
              Restore a Backup…
            </Button>
          </>
        )
      }
    >
      {now.state === 'asking' && (
        <>
          {now.error !== null && (
            <p role="alert" className="dialogs-problem">
              {sentenceFor(now.error)}
            </p>
          )}
          {name !== null && (
            <p>
              “{name}” is damaged, or something other than Chancery changed it. It was not opened, and nothing
              in it was written to.
            </p>
          )}
          <p>
            <strong>Restore a backup</strong> brings the library back as it was at a time you choose. What was
            done since is missing.
          </p>
          <p>
            <strong>Salvage</strong> carries over into a new library all that can still be read and proved.
            What nothing proves bears a mark that says so; what is lost is named, with the briefings that rest
            on it.
          </p>
        </>
      )}
      {now.state === 'working' && <CareLine what="Carrying over what can be read and proved" />}
      {now.state === 'done' && (
        <Scrolling className="backups-report" role="status" aria-label="Report">
          <pre>{now.saved.report}</pre>
        </Scrolling>
      )}
    </Dialog>
  );
}
