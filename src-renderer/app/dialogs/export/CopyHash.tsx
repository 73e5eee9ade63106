import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';

/** Copies a hash. That it did stands on the button itself: notices lie behind a dialog. */
export function CopyHash({ sha256, of }: { sha256: string; of: string }) {
  const desk = useDesk();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const answer = await call('shell.copyText', { text: sha256 });
    setCopied(answer.ok);
    if (!answer.ok) desk.fail(answer.error);
  };
  return (
    <IconButton
      label={copied ? `Copied the SHA-256 of ${of}` : `Copy the SHA-256 of ${of}`}
      onClick={() => void copy()}
      onBlur={() => setCopied(false)}
    >
      {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
    </IconButton>
  );
}
