import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import './button.css';
import './dialog.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** The buttons at the foot, the usual one last. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** Where the keyboard goes first: the first field to write in, else the usual button. */
const startOf = (dialog: HTMLDialogElement): HTMLElement | null =>
  dialog.querySelector<HTMLElement>(
    '.ui-dialog-body :is(input:not([type="checkbox"], [type="radio"]:not(:checked)), textarea)',
  ) ?? dialog.querySelector<HTMLElement>('.ui-dialog-foot button:last-child');

/** A modal dialog: the platform keeps the focus inside and gives it back; Escape closes. */
export function Dialog({ title, onClose, actions, wide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const before = document.activeElement;
    dialog.showModal();
    startOf(dialog)?.focus();
    return () => {
      dialog.close();
      // Where one was reading stays where it is.
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`ui-dialog ${wide ? 'ui-dialog-wide' : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="ui-dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="ui-icon-button" aria-label="Close" onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <div className="ui-dialog-body">{children}</div>
      {actions !== undefined && <footer className="ui-dialog-foot">{actions}</footer>}
    </dialog>
  );
}
