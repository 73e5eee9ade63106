import { useRef, type KeyboardEvent } from 'react';
import { allSelected, moved, onlySelected, typedAhead, type ListSelection } from './list-selection.ts';

const TYPING_PAUSE = 700;

interface ListKeys {
  keys: readonly string[];
  names: readonly string[];
  selection: ListSelection;
  rowsPerPage: () => number;
  onSelection: (selection: ListSelection) => void;
  onOpen: (key: string) => void;
  onPreview: (key: string) => void;
  onDelete: (() => void) | undefined;
}

/** The keys of a list: arrows, Home, End, pages, with Shift; Ctrl+A; Enter, Space, Delete; and typing a name. */
export function useListKeys(list: ListKeys): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 });

  const steps: Record<string, () => number> = {
    ArrowDown: () => 1,
    ArrowUp: () => -1,
    Home: () => -Infinity,
    End: () => Infinity,
    PageDown: () => list.rowsPerPage(),
    PageUp: () => -list.rowsPerPage(),
  };

  const typeAhead = (event: KeyboardEvent): boolean => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return false;
    const going = event.timeStamp - typed.current.at < TYPING_PAUSE;
    if (event.key === ' ' && !going) return false;
    typed.current = { text: (going ? typed.current.text : '') + event.key, at: event.timeStamp };
    const active = list.selection.active === null ? -1 : list.keys.indexOf(list.selection.active);
    const key = list.keys[typedAhead(list.names, active, typed.current.text)];
    if (key !== undefined) list.onSelection(onlySelected(key));
    return true;
  };

  const command = (event: KeyboardEvent): boolean => {
    const { active } = list.selection;
    const step = steps[event.key];
    if (step !== undefined && !event.ctrlKey && !event.altKey) {
      list.onSelection(moved(list.keys, list.selection, step(), event.shiftKey));
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      list.onSelection(allSelected(list.keys, list.selection));
    } else if (event.key === 'Enter' && active !== null) {
      list.onOpen(active);
    } else if (typeAhead(event)) {
      return true;
    } else if (event.key === ' ' && active !== null) {
      list.onPreview(active);
    } else if (event.key === 'Delete' && list.onDelete !== undefined && list.selection.selected.size > 0) {
      list.onDelete();
    } else {
      return false;
    }
    return true;
  };

  return (event) => {
    if (command(event)) event.preventDefault();
  };
}
