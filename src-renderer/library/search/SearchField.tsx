import { Search as SearchIcon, X } from 'lucide-react';
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { commandKey } from '#renderer/library/command-words.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { openHit } from './open-hit.ts';
import './search.css';
import type { Search } from './use-search.ts';

interface SearchFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  search: Search;
}

/** The field stays in the hand while the arrow keys walk through the hits below it. */
export function SearchField({ ref, text, onText, search }: SearchFieldProps) {
  const desk = useDesk();
  const { hits, active, onActive } = search;
  const from = useRef<Element | null>(null);
  const goBack = () => {
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
    else desk.run('view.editor');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[active];
    if (event.key === 'ArrowDown') onActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') onActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && hit !== undefined && search.current) openHit(desk, hit);
    else if (event.key === 'Escape' && text !== '') onText('');
    else if (event.key === 'Escape') goBack();
    else return;
    event.preventDefault();
  };
  return (
    <div className="search-field">
      <SearchIcon size={15} aria-hidden />
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label="Search the Library"
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? 'search-hits' : undefined}
        aria-activedescendant={active >= 0 ? `search-hit-${active}` : undefined}
        aria-autocomplete="list"
        placeholder={`Search the library (${commandKey('library.find') ?? ''})`}
        spellCheck={false}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onFocus={(event) => {
          from.current = event.relatedTarget;
        }}
        onKeyDown={onKeyDown}
      />
      {text !== '' && (
        <IconButton label="Clear the search" onClick={() => onText('')}>
          <X size={14} />
        </IconButton>
      )}
    </div>
  );
}
