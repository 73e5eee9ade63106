import { useEffect, useRef, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';

interface CommentFieldProps {
  label: string;
  /** The word on the button. */
  send: string;
  start?: string;
  /** Answers whether it was kept; what was not stays in the field. */
  onSend: (body: string) => Promise<boolean>;
  onGiveUp: () => void;
}

/** Where a comment is written. Ctrl+Enter sends it, Escape gives it up. */
export function CommentField({ label, send, start = '', onSend, onGiveUp }: CommentFieldProps) {
  const [body, setBody] = useState(start);
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isEmpty = body.trim() === '';
  const submit = () => {
    if (isEmpty || sending) return;
    setSending(true);
    void onSend(body.trim()).finally(() => setSending(false));
  };
  return (
    <div className="comment-field">
      <TextArea
        ref={field}
        label={label}
        value={body}
        rows={3}
        maxLength={20_000}
        spellCheck={false}
        onValue={setBody}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onGiveUp();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div className="comment-field-buttons">
        <Button tone="quiet" title="Escape" onClick={onGiveUp}>
          Cancel
        </Button>
        <Button tone="primary" title="Ctrl+Enter" disabled={isEmpty || sending} onClick={submit}>
          {send}
        </Button>
      </div>
    </div>
  );
}
