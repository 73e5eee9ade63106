import { useId } from 'react';
import { NOT_PROTECTED } from '#core/contract/not-protected.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Scrolling } from '#renderer/ui/Scrolling.tsx';

/** What the app is, and what nobody should expect of it. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const heading = useId();
  return (
    <Dialog
      title="Chancery"
      wide
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
      <Scrolling className="dialogs-about" aria-labelledby={heading}>
        <h3 id={heading}>What Chancery does not protect against</h3>
        <dl className="dialogs-limits">
          {NOT_PROTECTED.map(({ against, because }) => (
            <div key={against}>
              <dt>{against}</dt>
              <dd>{because}</dd>
            </div>
          ))}
        </dl>
      </Scrolling>
    </Dialog>
  );
}
