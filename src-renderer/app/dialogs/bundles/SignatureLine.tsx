import { BadgeCheck, CircleHelp, CircleMinus } from 'lucide-react';
import { useState } from 'react';
import type { SignatureView } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import { call } from '#renderer/api.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import './bundles.css';
import { signatureWords } from './bundle-words.ts';
import { Fingerprint } from './Fingerprint.tsx';

interface SignatureLineProps {
  signature: SignatureView;
  onKnown: (signature: SignatureView) => void;
  onFail: (error: CallError) => void;
}

const ICONS = { none: CircleMinus, unknown: CircleHelp, known: BadgeCheck, own: BadgeCheck } as const;

/** Who a bundle is from, as far as that can be known; a key that is not known can be compared and remembered here. */
export function SignatureLine({ signature, onKnown, onFail }: SignatureLineProps) {
  const [isComparing, setIsComparing] = useState(false);
  const Icon = ICONS[signature.state];
  const { head, body } = signatureWords(signature);
  return (
    <div className="bundles-signature" data-state={signature.state}>
      <Icon size={20} aria-hidden />
      <div>
        <div className="bundles-name">{head}</div>
        <div className="bundles-muted">{body}</div>
        {signature.state !== 'none' && <Fingerprint of={signature.signer} digits={signature.fingerprint} />}
        {signature.state === 'unknown' &&
          (isComparing ? (
            <Compared
              suggested={signature.signer}
              publicKey={signature.publicKey}
              onKnown={(knownAs) => onKnown({ ...signature, state: 'known', knownAs })}
              onFail={onFail}
            />
          ) : (
            <Button onClick={() => setIsComparing(true)}>I Have Compared the Digits…</Button>
          ))}
      </div>
    </div>
  );
}

interface ComparedProps {
  suggested: string;
  publicKey: string;
  onKnown: (name: string) => void;
  onFail: (error: CallError) => void;
}

function Compared({ suggested, publicKey, onKnown, onFail }: ComparedProps) {
  const [name, setName] = useState(suggested);
  const know = async () => {
    const answer = await call('signing.know', { publicKey, name });
    if (answer.ok) onKnown(answer.value.name);
    else onFail(answer.error);
  };
  return (
    <form
      className="bundles-compared"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void know();
      }}
    >
      <TextField label="Who read you the same digits" value={name} onValue={setName} maxLength={200} />
      <Button type="submit" disabled={name.trim() === ''}>
        They Are the Same: Remember
      </Button>
    </form>
  );
}
