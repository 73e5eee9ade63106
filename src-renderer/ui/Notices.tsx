import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import './notices.css';

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface NoticesProps {
  notices: readonly Notice[];
  onDismiss: (id: number) => void;
}

/** What happened, in sentences, above everything else, dialogs too; the region is always there, so that it is read out when something comes in. */
export function Notices({ notices, onDismiss }: NoticesProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const it = ref.current;
    if (it === null || notices.length === 0) return;
    it.showPopover();
    return () => it.hidePopover();
  }, [notices]);
  return (
    <div ref={ref} popover="manual" className="ui-notices" role="status" aria-label="Notices">
      {notices.map((notice) => (
        <div key={notice.id} className={`ui-notice ui-notice-${notice.tone}`}>
          <p className="ui-copyable">{notice.text}</p>
          {notice.action !== undefined && (
            <Button
              tone="quiet"
              onClick={() => {
                notice.action?.run();
                onDismiss(notice.id);
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton label="Dismiss" onClick={() => onDismiss(notice.id)}>
            <X size={14} />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
