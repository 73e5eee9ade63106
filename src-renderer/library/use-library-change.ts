import { useEffect, useRef } from 'react';
import type { EventData } from '#core/contract/events.ts';
import { onEvent } from '#renderer/api.ts';

export type Area = EventData<'library.changed'>['areas'][number];

/** Many changes in a row (an import of hundreds of files) make one reading in this time. Milliseconds. */
const GATHER = 150;

/** Calls `onChange` soon after one of the areas of the library changed. */
export function useLibraryChange(areas: readonly Area[], onChange: () => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  const key = areas.join(' ');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const wanted = new Set(key.split(' '));
    const stop = onEvent('library.changed', (data) => {
      if (timer !== null || !data.areas.some((area) => area === 'library' || wanted.has(area))) return;
      timer = setTimeout(() => {
        timer = null;
        latest.current();
      }, GATHER);
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [key]);
}
