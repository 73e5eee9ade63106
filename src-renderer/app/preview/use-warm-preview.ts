import { useEffect } from 'react';
import { call } from '#renderer/api.ts';

/** After so long nobody waits for anything else, in milliseconds. */
const AT_REST = 4000;

/** Gets the pages ready while a briefing is open and they are not shown: they are asked for in the middle of writing. */
export function useWarmPreview(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return;
    const timer = setTimeout(() => void call('preview.warm', {}), AT_REST);
    return () => clearTimeout(timer);
  }, [isWanted]);
}
