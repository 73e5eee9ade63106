import type { SelectHTMLAttributes } from 'react';
import { Field } from './Field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'value'> & {
  label: string;
  value: string;
  onValue: (value: string) => void;
  choices: readonly Choice[];
  groups?: readonly ChoiceGroup[];
  hint?: string | null;
};

const option = (it: Choice) => (
  <option key={it.value} value={it.value}>
    {it.label}
  </option>
);

/** The platform's own list of choices: it works with every key and reader that people bring. */
export function Select({ label, value, onValue, choices, groups = [], hint = null, ...rest }: Props) {
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <select
          {...rest}
          id={id}
          className="ui-input"
          value={value}
          aria-describedby={describedBy}
          onChange={(event) => onValue(event.target.value)}
        >
          {choices.map(option)}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.choices.map(option)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
