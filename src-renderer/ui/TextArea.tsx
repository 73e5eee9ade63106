import type { Ref, TextareaHTMLAttributes } from 'react';
import { Field } from './Field.tsx';

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'> & {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string | null;
  problem?: string | null;
  ref?: Ref<HTMLTextAreaElement>;
};

export function TextArea({ label, value, onValue, hint = null, problem = null, ...rest }: Props) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <textarea
          rows={2}
          {...rest}
          id={id}
          className="ui-input"
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}
