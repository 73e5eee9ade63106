import { Eye, EyeOff } from 'lucide-react';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { Field } from '#renderer/ui/Field.tsx';
import './protection.css';

interface PassphraseFieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string | null;
  problem?: string | null;
  disabled?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A passphrase: hidden unless somebody asks to see it, with a word where capital letters are locked. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onValue, hint = null, problem = null, disabled = false, ref } = props;
  const [shown, setShown] = useState(false);
  const [capitals, setCapitals] = useState(false);
  const look = (event: KeyboardEvent) => setCapitals(event.getModifierState('CapsLock'));
  return (
    <Field label={label} hint={capitals ? 'Caps Lock is on.' : hint} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <div className="protection-field">
          <input
            ref={ref}
            id={id}
            className="ui-input"
            type={shown ? 'text' : 'password'}
            value={value}
            maxLength={1000}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            disabled={disabled}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(event) => onValue(event.target.value)}
            onKeyDown={look}
            onKeyUp={look}
          />
          <button
            type="button"
            className="ui-icon-button"
            aria-label={shown ? 'Hide what is typed' : 'Show what is typed'}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
          </button>
        </div>
      )}
    </Field>
  );
}
