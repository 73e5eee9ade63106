import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';
import { IconButton } from './IconButton.tsx';

interface DialogProps {
  title: string;
  onClose: () => void;
  /** The buttons at the foot, the usual one last. */
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A modal dialog: the platform keeps the focus inside and gives it back; Escape closes. */
export function Dialog({ title, onClose, actions, wide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
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
        <IconButton label="Close" onClick={onClose}>
          <X size={16} />
        </IconButton>
      </header>
      <div className="ui-dialog-body">{children}</div>
      {actions !== undefined && <footer className="ui-dialog-foot">{actions}</footer>}
    </dialog>
  );
}
