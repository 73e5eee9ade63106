import { X } from 'lucide-react';
import type { Collection } from '#core/model/collection.ts';
import { collectionId, type SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { problemOf } from './store-facts.ts';

/** The collections a source is in; it is put into others and taken out. */
export function Collections({ id, collections }: { id: SourceId; collections: readonly Collection[] }) {
  const desk = useDesk();
  const all = useCall('collections.list', {}, ['collections']);
  const others =
    all.state === 'ready'
      ? all.value.rows.filter((it) => !collections.some((mine) => mine.id === it.id))
      : [];
  const change = async (name: 'collections.addSources' | 'collections.removeSources', collection: string) => {
    const read = collectionId.safeParse(collection).data;
    if (read === undefined) return;
    const problem = await problemOf(call(name, { id: read, sources: [id] }));
    if (problem !== null) desk.tell(problem);
  };
  if (collections.length === 0 && others.length === 0) return null;
  return (
    <section className="inspector-part" aria-label="Collections">
      {others.length > 0 && (
        <Select
          label="Collections"
          disabled={desk.readOnly}
          value=""
          choices={[
            { value: '', label: collections.length === 0 ? 'Put into…' : 'Put into another…' },
            ...others.map((it) => ({ value: it.id, label: it.name })),
          ]}
          onValue={(value) => void change('collections.addSources', value)}
        />
      )}
      {collections.map((it) => (
        <div key={it.id} className="inspector-chip">
          <span>{it.name}</span>
          <IconButton
            label={`Take out of ${it.name}`}
            disabled={desk.readOnly}
            onClick={() => void change('collections.removeSources', it.id)}
          >
            <X size={14} />
          </IconButton>
        </div>
      ))}
    </section>
  );
}
