import type { InputHTMLAttributes, Ref } from 'react';
import { Field } from './Field.tsx';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string | null;
  problem?: string | null;
  ref?: Ref<HTMLInputElement>;
};

export function TextField({ label, value, onValue, hint = null, problem = null, ...rest }: Props) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <input
          {...rest}
          id={id}
          className="ui-input"
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          spellCheck={rest.spellCheck ?? false}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}
