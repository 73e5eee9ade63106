import { useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

interface CaptionFieldProps {
  present: string;
  onKeep: (caption: string) => void;
}

/** The caption of a table, written in a field: Enter keeps it. */
export function CaptionField({ present, onKeep }: CaptionFieldProps) {
  const [caption, setCaption] = useState(present);
  return (
    <form
      className="table-caption-form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(caption.trim());
      }}
    >
      <TextField
        label="Caption"
        value={caption}
        maxLength={1000}
        spellCheck
        hint="Stands above the table, after its number."
        onValue={setCaption}
      />
      <Button type="submit" tone="primary">
        Keep
      </Button>
    </form>
  );
}
