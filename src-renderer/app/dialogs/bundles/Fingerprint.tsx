import { useState } from 'react';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import './bundles.css';

/** A fingerprint to be read aloud and compared: eight groups of five digits. */
export function Fingerprint({ of, digits }: { of: string; digits: string }) {
  const desk = useDesk();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const answer = await call('shell.copyText', { text: digits });
    setCopied(answer.ok);
    if (!answer.ok) desk.fail(answer.error);
  };
  return (
    <div className="bundles-fingerprint">
      <span className="bundles-digits" role="group" aria-label={`Fingerprint of ${of}`}>
        {digits.split(' ').map((group, at) => (
          <span key={`${at} ${group}`}>{group} </span>
        ))}
      </span>
      <Button tone="quiet" onClick={() => void copy()} onBlur={() => setCopied(false)}>
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
