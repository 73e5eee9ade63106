import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import './filtered-list.css';
import { ListedOption, type ListedChoice } from './ListedOption.tsx';

interface FilteredListProps<T extends ListedChoice> {
  label: string;
  placeholder: string;
  /** What there is for some words; none at all are asked for first. */
  find: (query: string) => Promise<readonly T[]>;
  /** Said where nothing was found; `''` is the query before anything is typed. */
  none: (query: string) => string;
  hint: string;
  /** More to choose, below the list. */
  foot?: ReactNode;
  onChoose: (chosen: T) => void;
}

interface Found<T> {
  readonly items: readonly T[];
  /** What they answer; null before the first answer. */
  readonly query: string | null;
  readonly status: 'searching' | 'ready' | 'failed';
}

/** A field and the list it filters: arrows walk, Enter chooses. */
export function FilteredList<T extends ListedChoice>(props: FilteredListProps<T>) {
  const { label, placeholder, find, none, hint, foot, onChoose } = props;
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found<T>>({ items: [], query: null, status: 'searching' });
  const [active, setActive] = useState(0);
  const finder = useRef(find);
  const chooser = useRef(onChoose);
  /** The words for which Enter came before there was an answer. */
  const chosenAhead = useRef<string | null>(null);
  const id = useId();
  const { items, status } = found;
  const activeId = items.length > 0 ? `${id}-${active}` : undefined;

  useEffect(() => {
    chooser.current = onChoose;
  });
  useEffect(() => {
    let isCurrent = true;
    const set = (next: Found<T>) => {
      if (!isCurrent) return;
      setFound(next);
      setActive(0);
    };
    finder.current(query).then(
      (all) => set({ items: all, query, status: 'ready' }),
      () => set({ items: [], query, status: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [query]);
  useEffect(() => {
    if (chosenAhead.current === null || chosenAhead.current !== found.query) return;
    chosenAhead.current = null;
    const [first] = found.items;
    if (first !== undefined) chooser.current(first);
  }, [found]);
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const step = (by: 1 | -1) => {
    if (items.length > 0) setActive((active + by + items.length) % items.length);
  };
  const choose = (index: number) => {
    const chosen = items[index];
    if (chosen !== undefined) onChoose(chosen);
  };
  /** What is still listed may answer other words: who types fast and presses Enter does not mean that. */
  const chooseActive = () => {
    if (found.query === query) choose(active);
    else chosenAhead.current = query;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') {
      chooseActive();
      // Where the list stays open, the next words take the place of these.
      event.currentTarget.select();
    } else return;
    event.preventDefault();
  };
  const said =
    status === 'failed'
      ? 'The library could not be searched. Nothing was changed; try again.'
      : items.length > 0
        ? hint
        : status === 'searching'
          ? 'Searching…'
          : none(query);
  return (
    <div className="filtered-list">
      <input
        className="ui-input"
        role="combobox"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls={id}
        aria-activedescendant={activeId}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          chosenAhead.current = null;
          setQuery(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={label} className="filtered-list-choices">
        {items.map((it, index) => (
          <ListedOption
            key={it.key}
            id={`${id}-${index}`}
            it={it}
            isActive={index === active}
            onChoose={() => choose(index)}
          />
        ))}
      </div>
      <p className="filtered-list-hint" role="status">
        {said}
      </p>
      {foot}
    </div>
  );
}
