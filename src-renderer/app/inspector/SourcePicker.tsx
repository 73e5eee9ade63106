import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SourceId } from '#core/model/ids.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

const SHOWN = 5;

interface SourcePickerProps {
  label: string;
  placeholder: string;
  onPick: (id: SourceId) => void;
  onCancel: () => void;
  /** A further button for what is typed, beside Cancel. */
  other?: (typed: string) => ReactNode;
}

/** Finds a source of the library by its title or outlet. */
export function SourcePicker({ label, placeholder, onPick, onCancel, other }: SourcePickerProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [text, setText] = useState('');
  const wanted = text.trim();
  const found = useCall(
    'search.find',
    wanted === '' ? null : { text: wanted, limit: SHOWN, filter: { kinds: ['source'] } },
    [],
  );
  const hits = found.state === 'ready' ? found.value.hits : [];
  return (
    <div className="inspector-part">
      <TextField
        label={label}
        placeholder={placeholder}
        value={text}
        ref={field}
        onValue={setText}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      {hits.map((it) =>
        it.kind === 'source' ? (
          <Button
            key={it.sourceId}
            tone="quiet"
            className="inspector-jump"
            onClick={() => onPick(it.sourceId)}
          >
            {[sourceName(it.source), sourceLine(it.source)].filter((part) => part !== '').join(', ')}
          </Button>
        ) : null,
      )}
      <div className="inspector-actions">
        {other?.(wanted)}
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
