import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { asAddress } from './address.ts';
import type { LinkHere } from './linked.ts';
import './link.css';

interface LinkFloatProps {
  here: LinkHere;
  readOnly: boolean;
  onLink: (address: string, text: string) => void;
  onCopy: (address: string) => void;
}

/** Where some words lead. Nothing is opened from here: the address can be copied. */
export function LinkFloat({ here, readOnly, onLink, onCopy }: LinkFloatProps) {
  const [address, setAddress] = useState(here.address);
  const [text, setText] = useState(here.text);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    const meant = address.trim() === '' ? '' : asAddress(address);
    if (meant === null) {
      setProblem(
        'A link is a web, mail or telephone address, such as https://example.org. Nothing was changed.',
      );
    } else onLink(meant, text === '' && meant !== '' ? address.trim() : text);
  };
  return (
    <form
      className="link-float"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label="Address"
        value={address}
        readOnly={readOnly}
        problem={problem}
        hint={here.address === '' ? null : 'Empty it to take the link off.'}
        placeholder="https://"
        onValue={(value) => {
          setAddress(value);
          setProblem(null);
        }}
      />
      <TextField label="Words" value={text} readOnly={readOnly} onValue={setText} />
      <div className="link-float-actions">
        {!readOnly && (
          <Button type="submit" tone="primary" disabled={here.address === '' && address.trim() === ''}>
            {here.address !== '' && address.trim() === '' ? 'Take the link off' : 'Link'}
          </Button>
        )}
        {here.address !== '' && (
          <Button tone="quiet" onClick={() => onCopy(here.address)}>
            Copy the address
          </Button>
        )}
      </div>
    </form>
  );
}
