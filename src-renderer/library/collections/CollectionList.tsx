import { ChevronDown, ChevronRight, FolderClosed, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CollectionRow } from '#core/contract/views.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import type { View } from '#renderer/library/lists/view.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CollectionPlace } from './CollectionPlace.tsx';
import './collections.css';
import { DeleteCollectionDialog } from './DeleteCollectionDialog.tsx';
import { NameField } from './NameField.tsx';

interface CollectionListProps {
  view: View;
  onView: (view: View) => void;
}

/** The collections of the library: choosing one narrows the list, sources are dropped on one. */
export function CollectionList({ view, onView }: CollectionListProps) {
  const desk = useDesk();
  const [open, setOpen] = useState(true);
  /** The collection that is being named; `new` for one that is not there yet. */
  const [naming, setNaming] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<CollectionRow | null>(null);
  const all = useCall('collections.list', {}, ['collections', 'sources']);
  const Chevron = open ? ChevronDown : ChevronRight;
  const create = async (name: string) => {
    const answer = await call('collections.create', { name });
    if (!answer.ok) return sentenceFor(answer.error);
    setNaming(null);
    return null;
  };
  const rename = async ({ id }: CollectionRow, name: string) => {
    const answer = await call('collections.rename', { id, name });
    if (!answer.ok) return sentenceFor(answer.error);
    setNaming(null);
    return null;
  };
  return (
    <>
      <div className="collections-head">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <FolderClosed size={15} aria-hidden />
          <span className="library-nav-name">Collections</span>
          <Chevron size={14} aria-hidden />
        </button>
        {!desk.readOnly && (
          <IconButton
            label="New Collection"
            onClick={() => {
              setOpen(true);
              setNaming('new');
            }}
          >
            <Plus size={15} />
          </IconButton>
        )}
      </div>
      {open && (
        <div className="collections-list">
          {all.state === 'failed' && <p>{sentenceFor(all.error)}</p>}
          {naming === 'new' && (
            <NameField label="Name of the new collection" onName={create} onCancel={() => setNaming(null)} />
          )}
          {all.state === 'ready' &&
            all.value.rows.map((it) =>
              naming === it.id ? (
                <NameField
                  key={it.id}
                  label={`New name of ${it.name}`}
                  value={it.name}
                  onName={(name) => rename(it, name)}
                  onCancel={() => setNaming(null)}
                />
              ) : (
                <CollectionPlace
                  key={it.id}
                  collection={it}
                  view={view}
                  onView={onView}
                  onRename={() => setNaming(it.id)}
                  onDelete={() => setDeleting(it)}
                />
              ),
            )}
          {all.state === 'ready' && all.value.rows.length === 0 && naming === null && (
            <p>No collections yet</p>
          )}
        </div>
      )}
      {deleting !== null && (
        <DeleteCollectionDialog
          collection={deleting}
          onClose={() => setDeleting(null)}
          onDeleted={() => {
            if (view.collectionId === deleting.id) onView({ ...view, collectionId: null });
          }}
        />
      )}
    </>
  );
}
