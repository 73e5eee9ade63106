import { useState } from 'react';
import { useDesk } from '#renderer/library/desk.ts';
import type { ItemKind } from '#renderer/library/items.ts';
import { KIND_NAMES, type View } from '#renderer/library/lists/view.ts';
import { useCall, type Loaded } from '#renderer/library/use-call.ts';
import { PurgeDialog } from './PurgeDialog.tsx';

const KINDS = ['source', 'excerpt', 'figure', 'picture', 'briefing'] as const satisfies ItemKind[];

/** What the trash holds, kind by kind, and the way to empty it. */
export function TrashKinds({ view, onView }: { view: View; onView: (view: View) => void }) {
  const desk = useDesk();
  const [emptying, setEmptying] = useState(false);
  const counts = useTrashCounts();
  const isEmpty = KINDS.every((kind) => counts[kind] === 0);
  return (
    <div className="library-tags">
      <button type="button" disabled={desk.readOnly || isEmpty} onClick={() => setEmptying(true)}>
        <span className="library-nav-name">Empty Trash…</span>
      </button>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={view.kind === kind}
          onClick={() => onView({ ...view, kind })}
        >
          <span className="library-nav-name">Trashed {KIND_NAMES[kind].toLowerCase()}</span>
          <span className="library-nav-count">{counts[kind]?.toLocaleString() ?? ''}</span>
        </button>
      ))}
      {emptying && <PurgeDialog items={null} onClose={() => setEmptying(false)} />}
    </div>
  );
}

const ONE = { limit: 1, filter: { trashed: true } };

/** How many there are of each kind, as its list shows them; null where that is not known. */
function useTrashCounts(): Record<ItemKind, number | null> {
  const sources = useCall('sources.list', ONE, ['sources']);
  const excerpts = useCall('excerpts.list', ONE, ['excerpts', 'sources']);
  const figures = useCall('figures.list', ONE, ['figures', 'sources']);
  const pictures = useCall('pictures.list', ONE, ['pictures', 'sources']);
  const briefings = useCall('briefings.list', { trashed: true }, ['briefings']);
  const total = (it: Loaded<{ total: number }>) => (it.state === 'ready' ? it.value.total : null);
  return {
    source: total(sources),
    excerpt: total(excerpts),
    figure: total(figures),
    picture: total(pictures),
    briefing: briefings.state === 'ready' ? briefings.value.rows.length : null,
  };
}
