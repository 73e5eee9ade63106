import { useEffect, useState } from 'react';
import type { OpenTabs } from './open-tabs.ts';

/** The open tabs that have been in front at least once: the others are read only when somebody goes there. */
export function useVisited<T>({ open, active }: OpenTabs<T>): readonly T[] {
  const [visited, setVisited] = useState<readonly T[]>([]);
  useEffect(() => {
    setVisited((before) => {
      const kept = before.filter((it) => open.includes(it));
      return active === null || kept.includes(active) ? kept : [...kept, active];
    });
  }, [open, active]);
  return active === null || visited.includes(active)
    ? visited.filter((it) => open.includes(it))
    : [...visited, active];
}
