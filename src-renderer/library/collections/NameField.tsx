import { useEffect, useId, useRef, useState } from 'react';

interface NameFieldProps {
  label: string;
  value?: string;
  /** Stores the name; answers why it could not be. */
  onName: (name: string) => Promise<string | null>;
  onCancel: () => void;
}

/** A name typed in its place: Enter or leaving keeps it, Escape does not. */
export function NameField({ label, value = '', onName, onCancel }: NameFieldProps) {
  const [name, setName] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const storing = useRef(false);
  const below = useId();
  useEffect(() => field.current?.select(), []);
  const keep = async () => {
    const wanted = name.trim();
    if (storing.current) return;
    if (wanted === '' || wanted === value) {
      onCancel();
      return;
    }
    storing.current = true;
    setProblem(await onName(wanted));
    storing.current = false;
  };
  return (
    <div className="collections-naming">
      <input
        ref={field}
        className="ui-input"
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : below}
        placeholder="Name"
        maxLength={200}
        spellCheck={false}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep();
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          storing.current = true;
          onCancel();
        }}
      />
      {problem !== null && (
        <p id={below} className="ui-field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
