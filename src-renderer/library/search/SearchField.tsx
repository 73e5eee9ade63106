import { Search as SearchIcon, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { SearchFilter } from '#core/contract/search-views.ts';
import { call } from '#renderer/api.ts';
import { commandKey } from '#renderer/library/command-words.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { FilterButton } from './FilterButton.tsx';
import { FilterChips } from './FilterChips.tsx';
import { openHit } from './open-hit.ts';
import { RecentSearches } from './RecentSearches.tsx';
import type { SearchAround } from './search-around.ts';
import { enterDoes } from './search-keys.ts';
import './search.css';
import type { Search } from './use-search.ts';

interface SearchFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  search: Search;
  filter: SearchFilter;
  onFilter: (filter: SearchFilter) => void;
  around: SearchAround;
}

/** The field stays in the hand while the arrow keys walk through what is below it: hits, or earlier searches. */
export function SearchField(props: SearchFieldProps) {
  const { ref, text, onText, search, filter, onFilter } = props;
  const desk = useDesk();
  const { hits, active, onActive } = search;
  const from = useRef<Element | null>(null);
  const past = usePastSearches(text);
  const shown = past.searches.length > 0 ? 'recent' : hits.length > 0 ? 'hit' : null;
  const at = shown === 'recent' ? past.active : active;
  const goBack = () => {
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
    else desk.run('view.editor');
  };
  const walk = (step: 1 | -1) => {
    if (shown === 'recent') past.walk(step);
    else onActive(Math.max(-1, Math.min(active + step, hits.length - 1)));
  };
  const enter = () => {
    const earlier = past.searches[past.active];
    if (earlier !== undefined) onText(earlier);
    const does = enterDoes(search);
    const hit = hits[active];
    if (does === 'rank') search.rank();
    if (does === 'open' && hit !== undefined) openHit(desk, hit, search.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') walk(1);
    else if (event.key === 'ArrowUp') walk(-1);
    else if (event.key === 'Enter') enter();
    else if (event.key === 'Escape' && text !== '') onText('');
    else if (event.key === 'Escape') goBack();
    else return;
    event.preventDefault();
  };
  return (
    <div className="search">
      <div className="search-field">
        <SearchIcon size={15} aria-hidden />
        <input
          ref={ref}
          type="text"
          role="combobox"
          aria-label="Search the Library"
          aria-expanded={shown !== null}
          aria-controls={shown === null ? undefined : shown === 'recent' ? 'search-recent' : 'search-hits'}
          aria-activedescendant={shown !== null && at >= 0 ? `search-${shown}-${at}` : undefined}
          aria-autocomplete="list"
          placeholder={`Search the library (${commandKey('library.find') ?? ''})`}
          spellCheck={false}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onFocus={(event) => {
            from.current = event.relatedTarget;
            past.onFocused(true);
          }}
          onBlur={() => past.onFocused(false)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && (
          <IconButton label="Clear the search" onClick={() => onText('')}>
            <X size={14} />
          </IconButton>
        )}
        <FilterButton filter={filter} onFilter={onFilter} around={props.around} />
      </div>
      {shown === 'recent' && (
        <RecentSearches
          searches={past.searches}
          active={past.active}
          canForget={!desk.readOnly}
          onChoose={onText}
          onForget={() => void past.forget()}
        />
      )}
      <FilterChips filter={filter} onFilter={onFilter} isIdle={text.trim() === ''} />
    </div>
  );
}

/** Earlier searches while the field is empty and has the keyboard, and the one the arrow keys have reached. */
function usePastSearches(text: string) {
  const desk = useDesk();
  const [focused, setFocused] = useState(false);
  const [active, setActive] = useState(-1);
  const isShown = focused && text === '';
  const recent = useCall('search.recent', isShown ? {} : null, []);
  const searches = isShown && recent.state === 'ready' ? recent.value.searches : [];
  return {
    searches,
    active: isShown ? Math.min(active, searches.length - 1) : -1,
    walk: (step: 1 | -1) => setActive(Math.max(-1, Math.min(active + step, searches.length - 1))),
    onFocused: (now: boolean) => {
      setFocused(now);
      setActive(-1);
    },
    forget: async () => {
      const answer = await call('search.forget', {});
      if (!answer.ok) desk.fail(answer.error);
      else desk.tell('The searches are forgotten.');
      recent.again();
    },
  };
}
