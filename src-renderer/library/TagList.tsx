import { sentenceFor } from '#core/contract/messages.ts';
import type { View } from './lists/view.ts';
import { useCall } from './use-call.ts';

/** Every tag with its uses; choosing one narrows the list that is shown. */
export function TagList({ view, onView }: { view: View; onView: (view: View) => void }) {
  const tags = useCall('tags.list', {}, ['sources', 'excerpts', 'figures']);
  if (tags.state === 'loading') return null;
  if (tags.state === 'failed') return <p className="library-tags">{sentenceFor(tags.error)}</p>;
  if (tags.value.tags.length === 0) return <p className="library-tags">No tags yet</p>;
  const kind = view.kind === 'picture' || view.kind === 'briefing' ? 'source' : view.kind;
  return (
    <div className="library-tags">
      {tags.value.tags.map(({ tag, uses }) => (
        <button
          key={tag}
          type="button"
          aria-pressed={view.tag === tag}
          onClick={() => onView({ ...view, kind, trashed: false, tag: view.tag === tag ? null : tag })}
        >
          <span className="library-nav-name">{tag}</span>
          <span className="library-nav-count">{uses.toLocaleString()}</span>
        </button>
      ))}
    </div>
  );
}
