import { useState, type FormEvent } from 'react';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** Asks what the version is to be called that is kept of the text as it is. */
export function KeepVersionDialog({ session, onClose }: { session: BriefingSession; onClose: () => void }) {
  const desk = useDesk();
  const [name, setName] = useState('');
  const [keeping, setKeeping] = useState(false);
  const wanted = name.trim();
  const keep = async () => {
    if (wanted === '' || keeping) return;
    setKeeping(true);
    const answer = await session.keepNamedVersion(wanted);
    setKeeping(false);
    if (!answer.ok) {
      desk.fail(answer.error);
      return;
    }
    onClose();
    desk.tell(`The version “${wanted}” is kept.`);
  };
  return (
    <Dialog
      title="Keep a version"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={wanted === '' || keeping} onClick={() => void keep()}>
            Keep
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField
          label="Name"
          placeholder="such as: before the comments of the ministry"
          maxLength={200}
          value={name}
          onValue={setName}
          hint="The text as it is now is kept under this name. You can compare with it and go back to it at any time."
        />
      </form>
    </Dialog>
  );
}
