import { useState } from 'react';
import { sentenceFor } from '#core/contract/messages.ts';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { addToCollection } from './add-to-collection.ts';

/** Makes a collection of some sources. */
export function NewCollectionDialog({ sources, onClose }: { sources: SourceId[]; onClose: () => void }) {
  const desk = useDesk();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const create = async () => {
    const answer = await call('collections.create', { name: name.trim() });
    if (!answer.ok) {
      setProblem(sentenceFor(answer.error));
      return;
    }
    onClose();
    await addToCollection(desk, answer.value, sources);
  };
  const isNamed = name.trim() !== '';
  return (
    <Dialog
      title={`New collection of ${counted(sources.length, 'source')}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={!isNamed} onClick={() => void create()}>
            Create Collection
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isNamed) void create();
        }}
      >
        <TextField label="Name" value={name} onValue={setName} maxLength={200} problem={problem} />
      </form>
    </Dialog>
  );
}
