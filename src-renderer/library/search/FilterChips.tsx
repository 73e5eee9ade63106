import { X } from 'lucide-react';
import type { SearchFilter } from '#core/contract/search-views.ts';
import type { SourceId } from '#core/model/ids.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { sourceName } from '#renderer/library/words.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { filterChips } from './search-filters.ts';

interface FilterChipsProps {
  filter: SearchFilter;
  onFilter: (filter: SearchFilter) => void;
  /** Nothing is looked for yet. */
  isIdle: boolean;
}

const useSourceName = (id: SourceId | null): string => {
  const detail = useCall('sources.get', id === null ? null : { id }, []);
  return detail.state === 'ready' ? sourceName(detail.value.source) : 'a source';
};

/** The filters that are on; each can be taken off. */
export function FilterChips({ filter, onFilter, isIdle }: FilterChipsProps) {
  const collections = useCall('collections.list', filter.collectionId === null ? null : {}, ['collections']);
  const briefings = useCall('briefings.list', filter.briefing === null ? null : {}, ['briefings']);
  const source = useSourceName(filter.originId ?? filter.sourceId);
  const chips = filterChips(filter, {
    collection: (id) =>
      (collections.state === 'ready' && collections.value.rows.find((it) => it.id === id)?.name) ||
      'a collection',
    source: () => source,
    briefing: (id) =>
      (briefings.state === 'ready' && briefings.value.rows.find((it) => it.id === id)?.title) ||
      'the briefing',
  });
  if (chips.length === 0) return null;
  return (
    <div className="search-chips" role="group" aria-label="Filters of the search">
      {chips.map((it) => (
        <span key={it.key} className="search-chip">
          <span title={it.label}>{it.label}</span>
          <IconButton label={`Take off: ${it.label}`} onClick={() => onFilter(it.without)}>
            <X size={12} />
          </IconButton>
        </span>
      ))}
      {isIdle && <p>They narrow the search, not the lists below.</p>}
    </div>
  );
}
