import { useCallback, useEffect, useRef, useState } from 'react';
import type { References } from '#core/model/references.ts';
import { call } from '#renderer/api.ts';
import { useLibraryChange } from '#renderer/library/use-library-change.ts';
import { pictureName, sourceName } from '#renderer/library/words.ts';
import { tabKey, type Readable } from './open-tabs.ts';

function titlesIn({ sources, pictures }: Pick<References, 'sources' | 'pictures'>): Map<string, string> {
  return new Map([
    ...sources.map((it) => [tabKey({ kind: 'source', id: it.id }), sourceName(it)] as const),
    ...pictures.map((it) => [tabKey({ kind: 'picture', id: it.id }), pictureName(it)] as const),
  ]);
}

/** The titles of what is open in the reader, by the keys of its tabs. What the library no longer has is told to `onGone`. */
export function useReadingTitles(
  open: readonly Readable[],
  onGone: (it: Readable) => void,
): ReadonlyMap<string, string> {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const latest = useRef({ open, onGone });
  useEffect(() => {
    latest.current = { open, onGone };
  });
  const ask = useCallback(async () => {
    const targets = latest.current.open;
    if (targets.length === 0) return;
    const answer = await call('briefings.resolve', { targets: [...targets] });
    if (!answer.ok) return;
    const found = titlesIn(answer.value);
    setTitles((before) => new Map([...before, ...found]));
    for (const it of targets) if (!found.has(tabKey(it))) latest.current.onGone(it);
  }, []);
  useEffect(() => void ask(), [open, ask]);
  useLibraryChange(['sources', 'pictures'], () => void ask());
  return titles;
}
