import { useEffect } from 'react';
import { sentenceFor } from '#core/contract/messages.ts';
import type { SearchHit } from '#core/contract/search-views.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted, sourceLine, sourceName } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { Highlight } from '#renderer/ui/Highlight.tsx';
import { hitKey } from './group-hits.ts';
import { openHit } from './open-hit.ts';
import { orderWords } from './search-keys.ts';
import type { Search } from './use-search.ts';

function lineOf(hit: SearchHit): string {
  if (hit.kind === 'briefing') return hit.title === '' ? 'Untitled briefing' : hit.title;
  if (hit.source === null) return '';
  // A title that was found stands above already.
  if (hit.snippet.map((part) => part.text).join('') === hit.source.title) return sourceLine(hit.source);
  return [sourceName(hit.source), sourceLine(hit.source)].filter((part) => part !== '').join(' · ');
}

interface SearchResultsProps {
  search: Search;
  /** Filters are on. */
  narrowed: boolean;
  onClearFilters: () => void;
}

/** Hits in groups, the words found marked in them. */
export function SearchResults({ search, narrowed, onClearFilters }: SearchResultsProps) {
  const desk = useDesk();
  useEffect(() => {
    document.getElementById(`search-hit-${search.active}`)?.scrollIntoView({ block: 'nearest' });
  }, [search.active, search.groups]);

  if (search.error !== null) {
    return <EmptyPlace title="The search failed">{sentenceFor(search.error)}</EmptyPlace>;
  }
  if (search.hits.length === 0) {
    return search.current ? (
      <EmptyPlace
        title={`Nothing found for “${search.foundFor}”`}
        actions={narrowed && <Button onClick={onClearFilters}>Clear Filters</Button>}
      >
        {narrowed ? 'The filters leave some things out. ' : ''}
        Page furniture that was set aside and things in the trash are not searched.
      </EmptyPlace>
    ) : null;
  }
  return (
    <>
      <p className="search-order" role="status">
        {counted(search.hits.length, 'hit')}
        {search.more ? ' and more' : ''} · {orderWords(search.mode, search.active >= 0)}
      </p>
      <div className="search-results">
        <div id="search-hits" role="listbox" aria-label="Search results">
          {search.groups.map((group) => (
            <div key={group.name} role="group" aria-label={group.name}>
              <div className="search-group" role="presentation">
                {group.name}
              </div>
              {group.hits.map((hit, index) => {
                const mine = group.first + index;
                return (
                  <div
                    key={hitKey(hit)}
                    id={`search-hit-${mine}`}
                    role="option"
                    aria-selected={mine === search.active}
                    tabIndex={-1}
                    className="search-hit"
                    onClick={() => {
                      search.onActive(mine);
                      openHit(desk, hit, search.text);
                    }}
                    onKeyDown={(event) => event.key === 'Enter' && openHit(desk, hit, search.text)}
                  >
                    <div className="search-snippet">
                      <Highlight parts={hit.snippet} />
                    </div>
                    <div className="search-line">{lineOf(hit)}</div>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        {search.more && <p className="search-more">There is more. Type another word to narrow it down.</p>}
      </div>
    </>
  );
}
