import { useCallback, useEffect, useRef, useState } from 'react';
import { onEvent } from '#renderer/api.ts';
import type { ImportProgress } from './import-words.ts';

/** What is over sooner than this is not told of while it runs. Milliseconds. */
const QUIET = 800;

/**
 * How far the running imports are; null where none runs, or none for long. `running` holds the line open while some
 * work goes on: two imports at once show whichever spoke last.
 */
export function useImportProgress() {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const runs = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const [shown, setShown] = useState(false);
  useEffect(
    () =>
      onEvent('import.progress', (it) => {
        // The last word on a file may come after the answer to the whole.
        if (runs.current === 0) return;
        setProgress(it);
        // The clock starts with the first file: a person may look through a dialog for as long as they like.
        timer.current ??= setTimeout(() => setShown(true), QUIET);
      }),
    [],
  );
  const running = useCallback(async <T>(work: Promise<T>): Promise<T> => {
    runs.current += 1;
    try {
      return await work;
    } finally {
      runs.current -= 1;
      if (runs.current === 0) {
        if (timer.current !== null) clearTimeout(timer.current);
        timer.current = null;
        setShown(false);
        setProgress(null);
      }
    }
  }, []);
  return { progress: shown ? progress : null, running };
}
