import { Ellipsis } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import { DRAG_TYPE, readTargets } from '#core/contract/drag.ts';
import type { CollectionRow } from '#core/contract/views.ts';
import { useDesk } from '#renderer/library/desk.ts';
import type { View } from '#renderer/library/lists/view.ts';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MenuButton } from '#renderer/ui/MenuButton.tsx';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { addToCollection } from './add-to-collection.ts';

interface CollectionPlaceProps {
  collection: CollectionRow;
  view: View;
  onView: (view: View) => void;
  onRename: () => void;
  onDelete: () => void;
}

/** One collection in the list of places, with its number of sources. */
export function CollectionPlace({ collection, view, onView, onRename, onDelete }: CollectionPlaceProps) {
  const desk = useDesk();
  const [over, setOver] = useState(false);
  const isChosen = view.collectionId === collection.id;
  const kind = view.kind === 'briefing' ? 'source' : view.kind;
  const choose = () =>
    onView({ ...view, kind, trashed: false, collectionId: isChosen ? null : collection.id });
  const entries: MenuEntry[] = [
    { label: 'Rename…', shortcut: 'F2', disabled: desk.readOnly, run: onRename },
    { label: 'Delete Collection…', shortcut: 'Delete', disabled: desk.readOnly, run: onDelete },
  ];
  const hold = (event: DragEvent) => {
    if (desk.readOnly || !event.dataTransfer.types.includes(DRAG_TYPE)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const targets = readTargets(event.dataTransfer.getData(DRAG_TYPE));
    if (targets === null) return;
    event.preventDefault();
    const sources = targets.flatMap((it) => (it.kind === 'source' ? [it.id] : []));
    if (sources.length === 0) desk.tell('A collection holds sources. Drag the source there.');
    else void addToCollection(desk, collection, sources);
  };
  return (
    <ContextMenu entries={() => entries}>
      <div className="collections-place">
        <button
          type="button"
          aria-pressed={isChosen}
          data-over={over || undefined}
          onDragOver={hold}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          onClick={choose}
          onKeyDown={(event) => {
            if (desk.readOnly) return;
            if (event.key === 'F2') onRename();
            if (event.key === 'Delete') onDelete();
          }}
        >
          <span className="library-nav-name">{collection.name}</span>
          <span className="library-nav-count">{collection.sources.toLocaleString()}</span>
        </button>
        {!desk.readOnly && (
          <MenuButton entries={entries}>
            <IconButton label={`More for ${collection.name}`}>
              <Ellipsis size={14} />
            </IconButton>
          </MenuButton>
        )}
      </div>
    </ContextMenu>
  );
}
