import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { onlySelected, toggled, type ListSelection } from '#renderer/ui/list-selection.ts';
import { useListKeys } from '#renderer/ui/use-list-keys.ts';
import type { Day, DayEntry } from './version-list.ts';
import { dayWords, timesOf, versionLine, versionName } from './version-words.ts';

interface VersionTreeProps {
  days: readonly Day[];
  open: ReadonlySet<string>;
  selection: ListSelection;
  onSelection: (selection: ListSelection) => void;
  onToggle: (fold: string) => void;
  /** Enter, or a double click, on a version. */
  onOpen: () => void;
}

/** So many days are drawn at first; each shows a handful of lines, because what was kept by itself is folded. */
const DAYS = 40;

/** Versions under their days. One is picked, or two by Ctrl; Enter opens what is picked or unfolds what is folded. */
export function VersionTree({ days, open, selection, onSelection, onToggle, onOpen }: VersionTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const [shownDays, setShownDays] = useState(DAYS);
  const shown = days.slice(0, shownDays);
  const entries = shown.flatMap((it) => it.entries);
  const keys = entries.map((it) => it.key);
  const select = (next: ListSelection) => {
    onSelection(next);
    if (next.active !== null)
      document.getElementById(rowId(next.active))?.scrollIntoView({ block: 'nearest' });
  };
  const act = (key: string) => (isFold(key) ? onToggle(key) : onOpen());
  const onListKey = useListKeys({
    keys,
    names: entries.map((it) => (it.kind === 'version' ? versionName(it.version.row) : '')),
    selection,
    rowsPerPage: () => Math.max(1, Math.floor((tree.current?.clientHeight ?? 0) / 44) - 1),
    onSelection: select,
    onOpen: act,
    onPreview: act,
    onDelete: undefined,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const { active } = selection;
    if (active !== null && event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      if (!isFold(active)) onSelection(pair(selection, active));
    } else if (
      active !== null &&
      isFold(active) &&
      event.key === (open.has(active) ? 'ArrowLeft' : 'ArrowRight')
    )
      onToggle(active);
    else onListKey(event);
  };
  const press = (event: MouseEvent) => {
    const key = keyAt(event);
    if (key === null) return;
    if (isFold(key)) onToggle(key);
    const adds = !isFold(key) && (event.ctrlKey || event.metaKey || event.shiftKey);
    select(adds ? pair(selection, key) : onlySelected(key));
  };
  return (
    <>
      <div
        ref={tree}
        role="tree"
        aria-label="Versions"
        aria-multiselectable
        aria-activedescendant={selection.active === null ? undefined : rowId(selection.active)}
        tabIndex={0}
        className="versions-tree"
        onKeyDown={onKeyDown}
        onClick={press}
        onDoubleClick={(event) => {
          const key = keyAt(event);
          if (key !== null && !isFold(key)) onOpen();
        }}
      >
        {shown.map(({ day, entries: ofDay }) => (
          <div key={day} role="group" aria-label={dayName(ofDay)}>
            <div className="versions-day" aria-hidden>
              {dayName(ofDay)}
            </div>
            {ofDay.map((it) => (
              <Row key={it.key} entry={it} open={open} selection={selection} />
            ))}
          </div>
        ))}
      </div>
      {days.length > shownDays && (
        <div className="versions-older">
          <Button tone="quiet" onClick={() => setShownDays(shownDays + DAYS)}>
            Show Older Versions
          </Button>
        </div>
      )}
    </>
  );
}

interface RowProps {
  entry: DayEntry;
  open: ReadonlySet<string>;
  selection: ListSelection;
}

function Row({ entry, open, selection }: RowProps) {
  const { key, kind } = entry;
  const isNamed = kind === 'version' && entry.version.row.name !== null;
  const isNested = kind === 'version' && entry.nested;
  return (
    <div
      id={rowId(key)}
      role="treeitem"
      // The tree has the keyboard; a row is never stepped to by itself.
      tabIndex={-1}
      aria-selected={selection.selected.has(key)}
      aria-expanded={kind === 'folded' ? open.has(key) : undefined}
      data-key={key}
      data-active={key === selection.active || undefined}
      className={`versions-row versions-${kind} ${isNamed ? 'versions-named' : ''} ${isNested ? 'versions-nested' : ''}`}
    >
      <EntryWords entry={entry} />
    </div>
  );
}

const rowId = (key: string): string => `version-${key}`;
const isFold = (key: string): boolean => key.startsWith('fold-');

/** The key of the row that an event happened in. */
function keyAt({ target }: MouseEvent): string | null {
  return target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;
}

/** Two can be compared: a third one takes the place of the one that was picked first. */
function pair(from: ListSelection, key: string): ListSelection {
  const next = toggled(from, key);
  return { ...next, selected: new Set([...next.selected].filter((it) => !isFold(it)).slice(-2)) };
}

function EntryWords({ entry }: { entry: DayEntry }) {
  if (entry.kind === 'folded') {
    const [last, first] = [entry.versions[0]?.row, entry.versions.at(-1)?.row];
    return (
      <>
        <div className="versions-name">{entry.versions.length.toLocaleString()} saved by itself</div>
        <div className="versions-line">
          {first !== undefined && last !== undefined && timesOf(first, last)}
        </div>
      </>
    );
  }
  return (
    <>
      <div className="versions-name" title={entry.version.row.name ?? undefined}>
        {versionName(entry.version.row)}
      </div>
      <div className="versions-line">{versionLine(entry.version)}</div>
    </>
  );
}

function dayName(entries: readonly DayEntry[]): string {
  const [first] = entries;
  const row = first?.kind === 'folded' ? first.versions[0]?.row : first?.version.row;
  return row === undefined ? '' : dayWords(row);
}
