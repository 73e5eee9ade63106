import { useCallback, useEffect, useRef, useState } from 'react';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useLibraryChange } from '#renderer/library/use-library-change.ts';
import { sourceName } from '#renderer/library/words.ts';

/** The titles of open sources. A source that the library no longer has is told to `onGone`. */
export function useSourceTitles(
  open: readonly SourceId[],
  onGone: (id: SourceId) => void,
): ReadonlyMap<SourceId, string> {
  const [titles, setTitles] = useState<ReadonlyMap<SourceId, string>>(new Map());
  const asked = useRef(new Set<SourceId>());
  const latest = useRef({ open, onGone });
  useEffect(() => {
    latest.current = { open, onGone };
  });
  const ask = useCallback(async (id: SourceId) => {
    asked.current.add(id);
    const answer = await call('sources.get', { id });
    if (answer.ok) setTitles((before) => new Map(before).set(id, sourceName(answer.value.source)));
    else if (answer.error.code === 'not-found') latest.current.onGone(id);
    else asked.current.delete(id);
  }, []);
  useEffect(() => {
    for (const id of open) if (!asked.current.has(id)) void ask(id);
  }, [open, ask]);
  useLibraryChange(['sources'], () => {
    for (const id of latest.current.open) void ask(id);
  });
  return titles;
}
