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
import type { ItemKind } from './items.ts';
import { KIND_NAMES, type View } from './lists/view.ts';
import { TagList } from './TagList.tsx';

type Open = NonNullable<LibraryState['open']>;

const PLACES: readonly { kind: ItemKind; icon: LucideIcon; count: (it: Open) => number }[] = [
  { kind: 'source', icon: FileText, count: (it) => it.sources },
  { kind: 'excerpt', icon: Quote, count: (it) => it.excerpts },
  { kind: 'figure', icon: Hash, count: (it) => it.figures },
  { kind: 'picture', icon: Image, count: (it) => it.pictures },
  { kind: 'briefing', icon: Files, count: (it) => it.briefings },
];

/** The tag stays while somebody goes from one kind of thing to another; choosing the same kind again takes it off. */
const tagFor = (kind: ItemKind, view: View): string | null =>
  kind === view.kind || kind === 'picture' || kind === 'briefing' ? null : view.tag;

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
          onClick={() => onView({ ...view, kind, tag: tagFor(kind, view), trashed: false })}
        >
          <Icon size={15} aria-hidden />
          <span className="library-nav-name">{KIND_NAMES[kind]}</span>
          <span className="library-nav-count">{count(library).toLocaleString()}</span>
        </button>
      ))}
      <button type="button" aria-expanded={tagsOpen} onClick={() => setTagsOpen(!tagsOpen)}>
        <Tag size={15} aria-hidden />
        <span className="library-nav-name">Tags</span>
        <TagsIcon size={14} aria-hidden />
      </button>
      {tagsOpen && <TagList view={view} onView={onView} />}
      <button
        type="button"
        aria-current={view.trashed}
        onClick={() => onView({ ...view, tag: null, trashed: true })}
      >
        <Trash2 size={15} aria-hidden />
        <span className="library-nav-name">Trash</span>
        <span className="library-nav-count">{trashed}</span>
      </button>
      {view.trashed && <TrashKinds view={view} onView={onView} />}
    </nav>
  );
}

function TrashKinds({ view, onView }: { view: View; onView: (view: View) => void }) {
  return (
    <div className="library-tags">
      {PLACES.map(({ kind }) => (
        <button
          key={kind}
          type="button"
          aria-pressed={view.kind === kind}
          onClick={() => onView({ ...view, kind })}
        >
          <span className="library-nav-name">Trashed {KIND_NAMES[kind].toLowerCase()}</span>
        </button>
      ))}
    </div>
  );
}
