import { useState } from 'react';
import type { CollectionRow } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

interface DeleteCollectionDialogProps {
  collection: CollectionRow;
  onClose: () => void;
  onDeleted: () => void;
}

/** A collection is not kept in the trash, so it asks. */
export function DeleteCollectionDialog({ collection, onClose, onDeleted }: DeleteCollectionDialogProps) {
  const desk = useDesk();
  const [running, setRunning] = useState(false);
  const { id, name, sources } = collection;
  const remove = async () => {
    setRunning(true);
    const answer = await call('collections.delete', { id });
    if (answer.ok) {
      onDeleted();
      desk.tell(`Deleted the collection “${name}”.`);
    } else desk.fail(answer.error);
    onClose();
  };
  return (
    <Dialog
      title="Delete the collection"
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" disabled={running} onClick={() => void remove()}>
            Delete Collection
          </Button>
          <Button tone="primary" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <p>
        {sources === 0
          ? `This deletes the collection “${name}”, which is empty.`
          : `This deletes the collection “${name}”: which sources belong to it will be forgotten. Its ${counted(sources, 'source')} ${sources === 1 ? 'stays' : 'stay'} in the library.`}
      </p>
    </Dialog>
  );
}
