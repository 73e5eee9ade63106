import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

export function AboutDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Chancery"
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          Close
        </Button>
      }
    >
      <p>
        Cited briefings from a local library of sources, excerpts and figures. Chancery works offline: nothing
        leaves this computer.
      </p>
      <p>Released under the MIT licence. Noto Sans and Noto Serif under the SIL Open Font License 1.1.</p>
    </Dialog>
  );
}
