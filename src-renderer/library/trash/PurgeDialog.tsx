import { useState } from 'react';
import type { CallInput } from '#core/contract/calls.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { brokenSentence, purgedThings } from './purge-words.ts';
import './trash.css';

interface PurgeDialogProps {
  /** Null stands for everything in the trash. */
  items: CallInput<'trash.purge'>['items'];
  onClose: () => void;
}

/** Says what would be destroyed for good and what breaks by it, before it is. */
export function PurgeDialog({ items, onClose }: PurgeDialogProps) {
  const desk = useDesk();
  const [running, setRunning] = useState(false);
  const doomed = useCall('trash.consequences', { items }, []);
  const things = doomed.state === 'ready' ? purgedThings(doomed.value) : '';
  const broken = doomed.state === 'ready' ? brokenSentence(doomed.value) : null;
  const purge = async () => {
    setRunning(true);
    const answer = await call('trash.purge', { items });
    setRunning(false);
    if (answer.ok) desk.tell(`Deleted ${purgedThings(answer.value)} for good.`);
    else desk.fail(answer.error);
    onClose();
  };
  return (
    <Dialog
      title={items === null ? 'Empty the trash' : 'Delete for good'}
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" disabled={things === '' || running} onClick={() => void purge()}>
            {items === null ? 'Empty Trash' : 'Delete for Good'}
          </Button>
          <Button tone="primary" disabled={running} onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      {doomed.state === 'failed' && <Failed error={doomed.error} onAgain={doomed.again} />}
      {doomed.state === 'ready' &&
        (things === '' ? (
          <p>There is nothing in the trash.</p>
        ) : (
          <p>
            This destroys <strong>{things}</strong>. It cannot be undone.
          </p>
        ))}
      {doomed.state === 'ready' && broken !== null && (
        <div className="trash-breaks">
          <p>{broken}</p>
          <ul aria-label="Briefings that break">
            {doomed.value.breaks.map((it) => (
              <li key={it.briefingId}>
                <span>{it.title || 'Untitled briefing'}</span>
                <span>{counted(it.citations, 'place')}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {things !== '' && (
        <p className="trash-note">
          Copies of the library in its backups folder still hold all this, until newer copies push them out.
        </p>
      )}
    </Dialog>
  );
}
