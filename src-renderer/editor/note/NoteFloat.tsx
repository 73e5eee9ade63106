import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import './note.css';
import type { NoteContent } from './NoteNode.ts';
import { formatNote, parseNote } from './note-text.ts';

interface NoteFloatProps {
  number: string;
  content: NoteContent;
  readOnly: boolean;
  /** Told once, when it is closed in whatever way, what the note says then. */
  onClosed: (content: NoteContent) => void;
  close: () => void;
}

/** The words of a hand-written note. Closing keeps them. */
export function NoteFloat({ number, content, readOnly, onClosed, close }: NoteFloatProps) {
  const [typed, setTyped] = useState(() => formatNote(content));
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef({ typed, onClosed });
  useEffect(() => {
    latest.current = { typed, onClosed };
  });
  useEffect(() => {
    const it = field.current;
    it?.focus();
    it?.setSelectionRange(it.value.length, it.value.length);
    return () => latest.current.onClosed(parseNote(latest.current.typed.trim()));
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    close();
  };
  return (
    <div className="note-float">
      <TextArea
        ref={field}
        label={number === '' ? 'Note' : `Note ${number}`}
        value={typed}
        onValue={setTyped}
        readOnly={readOnly}
        rows={3}
        spellCheck
        hint="*italic*  **bold** · Enter or Esc keeps it · an empty note is removed"
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
