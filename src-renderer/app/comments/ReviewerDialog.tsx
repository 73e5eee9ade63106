import { useId, useState } from 'react';
import type { Reviewer } from '#core/model/inline.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { initialsOf } from './initials.ts';

interface ReviewerDialogProps {
  /** Who it was until now. */
  before: Reviewer | null;
  onDone: (reviewer: Reviewer | null) => void;
}

/** Asks whose name comments and suggestions bear. */
export function ReviewerDialog({ before, onDone }: ReviewerDialogProps) {
  const [name, setName] = useState(before?.name ?? '');
  const [typed, setTyped] = useState(before?.initials ?? null);
  const form = useId();
  const initials = typed ?? initialsOf(name);
  const isComplete = name.trim() !== '' && initials.trim() !== '';
  const done = () => {
    if (isComplete) onDone({ name: name.trim().slice(0, 200), initials: initials.trim().slice(0, 8) });
  };
  return (
    <Dialog
      title="Who comments here?"
      onClose={() => onDone(null)}
      actions={
        <>
          <Button onClick={() => onDone(null)}>Cancel</Button>
          <Button tone="primary" type="submit" form={form} disabled={!isComplete}>
            Use this name
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="reviewer-form"
        onSubmit={(event) => {
          event.preventDefault();
          done();
        }}
      >
        <p>Your comments and suggestions bear this name. It stays on this computer and in this library.</p>
        <TextField label="Name" value={name} maxLength={200} autoComplete="off" onValue={setName} />
        <TextField
          label="Initials"
          value={initials}
          maxLength={8}
          autoComplete="off"
          onValue={(value) => setTyped(value)}
        />
      </form>
    </Dialog>
  );
}
