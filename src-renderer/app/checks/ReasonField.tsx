import { useEffect, useRef, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';

interface ReasonFieldProps {
  label: string;
  hint: string;
  /** The word on the button. */
  send: string;
  onSend: (reason: string) => void;
  onGiveUp: () => void;
}

/** Where a reason is written. Ctrl+Enter sends it, Escape gives it up. */
export function ReasonField({ label, hint, send, onSend, onGiveUp }: ReasonFieldProps) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isEmpty = reason.trim() === '';
  const submit = () => {
    if (!isEmpty) onSend(reason.trim());
  };
  return (
    <div className="checks-reason">
      <TextArea
        ref={field}
        label={label}
        hint={hint}
        value={reason}
        rows={2}
        maxLength={2000}
        onValue={setReason}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onGiveUp();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div className="checks-reason-buttons">
        <Button tone="quiet" title="Escape" onClick={onGiveUp}>
          Cancel
        </Button>
        <Button tone="primary" title="Ctrl+Enter" disabled={isEmpty} onClick={submit}>
          {send}
        </Button>
      </div>
    </div>
  );
}
