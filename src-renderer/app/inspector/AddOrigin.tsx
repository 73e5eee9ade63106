import { useEffect, useRef, useState } from 'react';
import type { OriginRef } from '#core/model/origin.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

const SHOWN = 5;

/** Names an origin by hand: a source of the library, found by its title or outlet, or one that was not seen. */
export function AddOrigin({ onAdd }: { onAdd: (origin: OriginRef) => void }) {
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);
  const wanted = name.trim();
  const found = useCall(
    'search.find',
    wanted === '' ? null : { text: wanted, limit: SHOWN, filter: { kinds: ['source'] } },
    [],
  );
  const close = () => {
    setOpen(false);
    setName('');
  };
  const add = (origin: OriginRef) => {
    onAdd(origin);
    close();
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
  const hits = found.state === 'ready' ? found.value.hits : [];
  return (
    <div className="inspector-part">
      <TextField
        label="Derives from"
        placeholder="a title or outlet, or the name of one not in the library"
        value={name}
        ref={field}
        onValue={setName}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      {hits.map((it) =>
        it.kind === 'source' ? (
          <Button
            key={it.sourceId}
            tone="quiet"
            className="inspector-jump"
            onClick={() => add({ kind: 'source', id: it.sourceId })}
          >
            {[sourceName(it.source), sourceLine(it.source)].filter((part) => part !== '').join(', ')}
          </Button>
        ) : null,
      )}
      <div className="inspector-actions">
        <Button disabled={wanted === ''} onClick={() => add({ kind: 'named', name: wanted })}>
          {wanted === '' ? 'Not in the Library' : `“${wanted}”, Not in the Library`}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </div>
  );
}
