import { useState } from 'react';
import type { SourceId } from '#core/model/ids.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SourceJump } from './SourceJump.tsx';
import { SourcePicker } from './SourcePicker.tsx';

interface PictureSourceProps {
  sourceId: SourceId | null;
  onSource: (id: SourceId | null) => void;
}

/** The source a picture was taken from; a citation of the picture names it. */
export function PictureSource({ sourceId, onSource }: PictureSourceProps) {
  const desk = useDesk();
  const [picking, setPicking] = useState(false);
  const source = useCall('sources.get', sourceId === null ? null : { id: sourceId }, ['sources']);
  if (picking) {
    return (
      <SourcePicker
        label="Taken from"
        placeholder="a title or outlet"
        onPick={(id) => {
          onSource(id);
          setPicking(false);
        }}
        onCancel={() => setPicking(false)}
      />
    );
  }
  return (
    <section className="inspector-part" aria-label="Source of the picture">
      <h3>{sourceId === null ? 'Not taken from a source' : 'Taken from'}</h3>
      {source.state === 'ready' && sourceId !== null && (
        <SourceJump source={source.value.source} passage={null} paragraphs={null} />
      )}
      <div className="inspector-actions">
        <Button disabled={desk.readOnly} onClick={() => setPicking(true)}>
          {sourceId === null ? 'Name Its Source…' : 'Another Source…'}
        </Button>
        {sourceId !== null && (
          <Button disabled={desk.readOnly} onClick={() => onSource(null)}>
            None
          </Button>
        )}
      </div>
    </section>
  );
}
