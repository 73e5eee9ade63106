import { useId } from 'react';
import { NOT_PROTECTED } from '#core/contract/not-protected.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

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
      <section
        className="dialogs-about"
        aria-labelledby={heading}
        // It is longer than the dialog: the keyboard must be able to get into it to move it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <h3 id={heading}>What Chancery does not protect against</h3>
        <dl className="dialogs-limits">
          {NOT_PROTECTED.map(({ against, because }) => (
            <div key={against}>
              <dt>{against}</dt>
              <dd>{because}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Dialog>
  );
}
