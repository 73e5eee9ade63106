import { useEffect, useRef, useState } from 'react';
import { keptSelection, nothingSelected, type ListSelection } from './list-selection.ts';

/**
 * The selection of a list whose rows may change under it. `keys` is null while the rows are not known; `onMoved` is
 * told when rows that were selected are gone.
 */
export function useKeptSelection(
  keys: readonly string[] | null,
  onMoved: (selection: ListSelection) => void,
): readonly [ListSelection, (selection: ListSelection) => void] {
  const [selection, setSelection] = useState<ListSelection>(nothingSelected);
  const before = useRef<readonly string[]>([]);
  const latest = useRef({ selection, onMoved });
  useEffect(() => {
    latest.current = { selection, onMoved };
  });
  useEffect(() => {
    if (keys === null) return;
    const kept = keptSelection(before.current, keys, latest.current.selection);
    before.current = keys;
    if (kept === latest.current.selection) return;
    setSelection(kept);
    latest.current.onMoved(kept);
  }, [keys]);
  return [selection, setSelection];
}
