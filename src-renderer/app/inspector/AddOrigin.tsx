import { useState } from 'react';
import type { OriginRef } from '#core/model/origin.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SourcePicker } from './SourcePicker.tsx';

/** Names an origin by hand: a source of the library, found by its title or outlet, or one that was not seen. */
export function AddOrigin({ onAdd }: { onAdd: (origin: OriginRef) => void }) {
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  const add = (origin: OriginRef) => {
    onAdd(origin);
    setOpen(false);
  };
  if (!open) {
    return (
      <div className="inspector-actions">
        <Button disabled={desk.readOnly} onClick={() => setOpen(true)}>
          Add an Origin…
        </Button>
      </div>
    );
  }
  return (
    <SourcePicker
      label="Derives from"
      placeholder="a title or outlet, or the name of one not in the library"
      onPick={(id) => add({ kind: 'source', id })}
      onCancel={() => setOpen(false)}
      other={(name) => (
        <Button disabled={name === ''} onClick={() => add({ kind: 'named', name })}>
          {name === '' ? 'Not in the Library' : `“${name}”, Not in the Library`}
        </Button>
      )}
    />
  );
}
