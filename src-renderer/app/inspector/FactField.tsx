import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useDesk } from '#renderer/library/desk.ts';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

interface FactFieldProps {
  label: string;
  /** The stored value as text. */
  value: string;
  /** Stores what was typed; a sentence says why it cannot be stored, null that it was. */
  onStore: (text: string) => Promise<string | null>;
  long?: boolean;
  /** A long one whose Enter begins a line; it is stored when its field is left, or by Ctrl+Enter. */
  lines?: boolean;
  hint?: string | null;
  placeholder?: string;
  /** What stands below the field, such as the words a value rests on. */
  below?: ReactNode;
}

/** A fact that is stored when its field is left or Enter is pressed; Escape brings the stored one back. */
export function FactField(props: FactFieldProps) {
  const {
    label,
    value,
    onStore,
    lines = false,
    long = lines,
    hint = null,
    placeholder,
    below = null,
  } = props;
  const { readOnly } = useDesk();
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const stored = useRef(value);
  useEffect(() => {
    // Somebody else changed the stored value; what is half typed here is kept.
    // Read before it is written: what is given to setText runs later.
    const before = stored.current;
    stored.current = value;
    setText((now) => (now === before ? value : now));
  }, [value]);
  const store = async () => {
    if (text === stored.current) {
      setProblem(null);
      return;
    }
    setProblem(await onStore(text));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // In a dialog the first Escape is for the field, the next for the dialog.
      if (text !== stored.current) event.preventDefault();
      setText(stored.current);
      setProblem(null);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (lines ? !event.ctrlKey && !event.metaKey : long && event.shiftKey) return;
      event.preventDefault();
      void store();
    }
  };
  const common = {
    label,
    value: text,
    hint,
    problem,
    placeholder,
    readOnly,
    onValue: setText,
    onBlur: () => void store(),
    onKeyDown,
  };
  const field = long ? <TextArea {...common} /> : <TextField {...common} />;
  return below === null ? (
    field
  ) : (
    <div>
      {field}
      {below}
    </div>
  );
}
