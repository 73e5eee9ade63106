import { useState, type RefObject } from 'react';
import type { SearchFilter } from '#core/contract/search-views.ts';
import type { LibraryState } from '#core/contract/views.ts';
import { BriefingList } from './lists/BriefingList.tsx';
import { ExcerptList } from './lists/ExcerptList.tsx';
import { FigureList } from './lists/FigureList.tsx';
import { ListHead } from './lists/ListHead.tsx';
import { PictureList } from './lists/PictureList.tsx';
import { SourceList } from './lists/SourceList.tsx';
import type { View } from './lists/view.ts';
import './library.css';
import { Navigation } from './Navigation.tsx';
import type { SearchAround } from './search/search-around.ts';
import { isNarrowed, noFilter } from './search/search-filters.ts';
import { SearchField } from './search/SearchField.tsx';
import { SearchResults } from './search/SearchResults.tsx';
import { useSearch } from './search/use-search.ts';

const LISTS = {
  source: SourceList,
  excerpt: ExcerptList,
  figure: FigureList,
  picture: PictureList,
  briefing: BriefingList,
};

interface LibraryPaneProps {
  library: NonNullable<LibraryState['open']>;
  view: View;
  onView: (view: View) => void;
  searchField: RefObject<HTMLInputElement | null>;
  around: SearchAround;
}

/** Search on top, what the library holds below it, and the chosen list; results take the place of both. */
export function LibraryPane({ library, view, onView, searchField, around }: LibraryPaneProps) {
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<SearchFilter>(noFilter);
  const search = useSearch(text, filter);
  const List = LISTS[view.kind];
  return (
    <div className="library-pane">
      <SearchField
        ref={searchField}
        text={text}
        onText={setText}
        search={search}
        filter={filter}
        onFilter={setFilter}
        around={around}
      />
      {search.text === '' ? (
        <>
          <Navigation library={library} view={view} onView={onView} />
          <ListHead view={view} onView={onView} />
          <List key={`${view.kind}${view.trashed ? ' trash' : ''}`} view={view} />
        </>
      ) : (
        <SearchResults
          search={search}
          narrowed={isNarrowed(filter)}
          onClearFilters={() => setFilter(noFilter)}
        />
      )}
    </div>
  );
}
