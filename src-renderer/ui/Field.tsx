import { useId, type ReactNode } from 'react';
import './field.css';

interface FieldProps {
  label: string;
  hint?: string | null;
  /** What is wrong with the value, in a sentence. */
  problem?: string | null;
  /** Gets the ids that tie the control to its label and its hint. */
  children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode;
}

/** A labelled control with a hint or what is wrong below it. */
export function Field({ label, hint = null, problem = null, children }: FieldProps) {
  const id = useId();
  const below = problem ?? hint;
  return (
    <div className="ui-field">
      <label className="ui-field-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: below === null ? undefined : `${id}-below`, invalid: problem !== null })}
      {below !== null && (
        <p id={`${id}-below`} className={problem === null ? 'ui-field-hint' : 'ui-field-problem'}>
          {below}
        </p>
      )}
    </div>
  );
}
