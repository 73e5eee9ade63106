import {
  ChevronDown,
  ChevronRight,
  FileText,
  Files,
  Hash,
  Image,
  Quote,
  Tag,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import type { LibraryState } from '#core/contract/views.ts';
import { CollectionList } from './collections/CollectionList.tsx';
import type { ItemKind } from './items.ts';
import { KIND_NAMES, type View } from './lists/view.ts';
import { TagList } from './TagList.tsx';
import { TrashKinds } from './trash/TrashKinds.tsx';

type Open = NonNullable<LibraryState['open']>;

const PLACES: readonly { kind: ItemKind; icon: LucideIcon; count: (it: Open) => number }[] = [
  { kind: 'source', icon: FileText, count: (it) => it.sources },
  { kind: 'excerpt', icon: Quote, count: (it) => it.excerpts },
  { kind: 'figure', icon: Hash, count: (it) => it.figures },
  { kind: 'picture', icon: Image, count: (it) => it.pictures },
  { kind: 'briefing', icon: Files, count: (it) => it.briefings },
];

/**
 * The tag and the collection stay while somebody goes from one kind of thing to another that can have them; choosing the
 * same kind again takes them off.
 */
function placeOf(kind: ItemKind, view: View): View {
  const isAgain = kind === view.kind && !view.trashed;
  const hasTags = kind !== 'picture' && kind !== 'briefing';
  return {
    ...view,
    kind,
    tag: isAgain || !hasTags ? null : view.tag,
    collectionId: isAgain || kind === 'briefing' ? null : view.collectionId,
    trashed: false,
  };
}

interface NavigationProps {
  library: Open;
  view: View;
  onView: (view: View) => void;
}

/** What the library holds: each place with its number. */
export function Navigation({ library, view, onView }: NavigationProps) {
  const [tagsOpen, setTagsOpen] = useState(false);
  const TagsIcon = tagsOpen ? ChevronDown : ChevronRight;
  const trashed = library.trashed === 0 ? '' : library.trashed.toLocaleString();
  return (
    <nav className="library-nav" aria-label="Library">
      {PLACES.map(({ kind, icon: Icon, count }) => (
        <button
          key={kind}
          type="button"
          aria-current={!view.trashed && view.kind === kind}
          onClick={() => onView(placeOf(kind, view))}
        >
          <Icon size={15} aria-hidden />
          <span className="library-nav-name">{KIND_NAMES[kind]}</span>
          <span className="library-nav-count">{count(library).toLocaleString()}</span>
        </button>
      ))}
      <CollectionList view={view} onView={onView} />
      <button type="button" aria-expanded={tagsOpen} onClick={() => setTagsOpen(!tagsOpen)}>
        <Tag size={15} aria-hidden />
        <span className="library-nav-name">Tags</span>
        <TagsIcon size={14} aria-hidden />
      </button>
      {tagsOpen && <TagList view={view} onView={onView} />}
      <button
        type="button"
        aria-current={view.trashed}
        onClick={() => onView({ ...view, tag: null, collectionId: null, trashed: true })}
      >
        <Trash2 size={15} aria-hidden />
        <span className="library-nav-name">Trash</span>
        <span className="library-nav-count">{trashed}</span>
      </button>
      {view.trashed && <TrashKinds view={view} onView={onView} />}
    </nav>
  );
}
