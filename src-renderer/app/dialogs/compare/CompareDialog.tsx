import { useState } from 'react';
import type { SourceDetail } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import './compare.css';
import { CompareFacts } from './CompareFacts.tsx';
import { CompareTexts } from './CompareTexts.tsx';

interface CompareDialogProps {
  sources: readonly [SourceId, SourceId];
  onClose: () => void;
}

/** Two sources that say nearly the same, side by side, and which of them is kept. */
export function CompareDialog({ sources: [a, b], onClose }: CompareDialogProps) {
  const desk = useDesk();
  const [deciding, setDeciding] = useState(false);
  const one = useCall('sources.get', { id: a }, []);
  const other = useCall('sources.get', { id: b }, []);
  const decide = async (kept: SourceDetail, lost: SourceDetail, both: boolean) => {
    setDeciding(true);
    const [id, loser] = [kept.source.id, lost.source.id];
    const answer = await call('sources.decideNearDuplicate', {
      id,
      other: loser,
      keep: both ? 'both' : 'this',
    });
    setDeciding(false);
    if (!answer.ok) {
      desk.fail(answer.error);
      return;
    }
    onClose();
    if (both) desk.tell('Both sources are kept.');
    else
      desk.tell(`Moved “${sourceName(lost.source)}” to the trash.`, {
        label: 'Undo',
        run: () =>
          void call('sources.restore', { ids: [loser] }).then((restored) => {
            if (restored.ok) desk.tell('Both sources are kept.');
            else desk.fail(restored.error);
          }),
      });
  };
  const left = one.state === 'ready' ? one.value : null;
  const right = other.state === 'ready' ? other.value : null;
  const blocked = desk.readOnly || deciding || left === null || right === null;
  return (
    <Dialog
      title="Compare two sources"
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Decide Later</Button>
          <Button
            tone="primary"
            disabled={blocked}
            onClick={() => left !== null && right !== null && void decide(left, right, true)}
          >
            Keep Both
          </Button>
        </>
      }
    >
      {one.state === 'failed' && <Failed error={one.error} onAgain={one.again} />}
      {other.state === 'failed' && <Failed error={other.error} onAgain={other.again} />}
      {left !== null && right !== null && (
        <div className="compare">
          <CompareFacts
            left={left}
            right={right}
            disabled={blocked}
            onKeep={(kept, lost) => void decide(kept, lost, false)}
          />
          <CompareTexts left={left} right={right} />
        </div>
      )}
    </Dialog>
  );
}
