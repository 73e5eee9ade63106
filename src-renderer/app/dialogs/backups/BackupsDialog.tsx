import { useEffect, useRef, useState } from 'react';
import type { BackupRef, BackupRow } from '#core/contract/backup-calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { BackupList } from './BackupList.tsx';
import { BackupPreview } from './BackupPreview.tsx';
import './backups.css';
import { isUsable } from './backup-words.ts';
import { CareLine } from './CareLine.tsx';
import { SecondFolder } from './SecondFolder.tsx';
import { keyOf, useBackups, type WhichLibrary } from './use-backups.ts';

interface BackupsDialogProps {
  library: WhichLibrary;
  /** Puts a copy in the place of the library, and opens it; answers why that could not be done. */
  onRestoreInPlace: (library: WhichLibrary, copy: BackupRef) => Promise<CallError | null>;
  onOpenRecent: (token: string) => void;
  onClose: () => void;
}

type Now =
  | { readonly state: 'choosing'; readonly error: CallError | null }
  | { readonly state: 'working'; readonly what: string }
  | {
      readonly state: 'restored';
      readonly name: string;
      readonly token: string;
      readonly missing: readonly string[];
    };

const CHOOSING: Now = { state: 'choosing', error: null };

/** The copies of the library: what each would bring back, and restoring one. */
export function BackupsDialog({ library, onRestoreInPlace, onOpenRecent, onClose }: BackupsDialogProps) {
  const desk = useDesk();
  const { list, error, looks, again } = useBackups(library);
  const [chosen, setChosen] = useState<BackupRow | null>(null);
  const [now, setNow] = useState<Now>(CHOOSING);
  const usual = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (now.state === 'restored') usual.current?.focus();
  }, [now.state]);
  const end = (failure: CallError | null) =>
    setNow({ state: 'choosing', error: failure?.code === 'cancelled' ? null : failure });
  const restoreAsNew = async (copy: BackupRef) => {
    setNow({ state: 'working', what: 'Restoring into a new library' });
    const answer = await call('backups.restoreAsNew', { library, copy });
    if (!answer.ok) return end(answer.error);
    const { name, token, missingFiles } = answer.value;
    setNow({ state: 'restored', name, token, missing: missingFiles });
  };
  const restoreInPlace = async (copy: BackupRef) => {
    setNow({ state: 'working', what: 'Putting the backup in the place of the library' });
    const failure = await onRestoreInPlace(library, copy);
    if (failure === null) onClose();
    else end(failure);
  };
  const make = async () => {
    setNow({ state: 'working', what: 'Making a backup' });
    const answer = await call('backups.make', {});
    end(answer.ok ? null : answer.error);
    if (answer.ok) desk.tell('A backup was made and checked.');
    again();
  };
  const isRunning = now.state === 'working';
  const copy = chosen === null ? null : { place: chosen.place, name: chosen.name };
  const canRestore = chosen !== null && isUsable(looks.get(keyOf(chosen)) ?? null);
  const actions =
    now.state === 'working' ? (
      <Button onClick={() => void call('backups.cancel', {})}>Cancel</Button>
    ) : now.state === 'restored' ? (
      <>
        <Button onClick={onClose}>Done</Button>
        <Button
          ref={usual}
          tone="primary"
          onClick={() => {
            onClose();
            onOpenRecent(now.token);
          }}
        >
          Open It
        </Button>
      </>
    ) : (
      <>
        {library === 'open' && !desk.readOnly && <Button onClick={() => void make()}>Back Up Now</Button>}
        <Button onClick={onClose}>Close</Button>
        {!(library === 'open' && desk.readOnly) && (
          <Button disabled={!canRestore} onClick={() => copy !== null && void restoreInPlace(copy)}>
            Restore in Place
          </Button>
        )}
        <Button
          tone="primary"
          disabled={!canRestore}
          onClick={() => copy !== null && void restoreAsNew(copy)}
        >
          Restore as a New Library…
        </Button>
      </>
    );
  return (
    <Dialog title="Backups" wide onClose={isRunning ? () => undefined : onClose} actions={actions}>
      {now.state === 'working' && <CareLine what={now.what} />}
      {now.state === 'restored' && <Restored {...now} />}
      {now.state === 'choosing' && (
        <>
          {(now.error ?? error) !== null && (
            <p role="alert" className="dialogs-problem">
              {sentenceFor(now.error ?? error ?? { code: 'cancelled' })}
            </p>
          )}
          <p className="backups-lead">
            Chancery keeps a copy of the database every hour in which something changed, of each day for a
            week, and of each week for two months. Restoring in place keeps the present library as a backup
            first; original files are never touched.
          </p>
          {library === 'open' && list !== null && <SecondFolder second={list.second} onChanged={again} />}
          {list !== null && list.rows.length === 0 && (
            <p className="backups-hint">There are no backups yet. The first is made within the hour.</p>
          )}
          {list !== null && list.rows.length > 0 && (
            <>
              <BackupList
                rows={list.rows}
                looks={looks}
                chosen={chosen === null ? null : keyOf(chosen)}
                onChosen={setChosen}
              />
              {copy === null ? (
                <p className="backups-hint">Choose a backup to see what it would bring back.</p>
              ) : (
                <BackupPreview key={keyOf(copy)} library={library} copy={copy} />
              )}
            </>
          )}
        </>
      )}
    </Dialog>
  );
}

function Restored({ name, missing }: { name: string; missing: readonly string[] }) {
  return (
    <>
      <p role="status">The backup was restored as “{name}”. The library it is of was not changed.</p>
      {missing.length > 0 && (
        <>
          <p className="dialogs-problem">
            The original files of these are nowhere whole any more. Their texts, excerpts and figures are
            there:
          </p>
          <ul className="dialogs-list">
            {missing.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
