import { useEffect, useRef, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import type { Result } from '#core/model/result.ts';
import { call, onEvent } from '#renderer/api.ts';

/** Something that is done with a bundle and may take a while: how far it is, and the way to stop it. */
export function useBundleWork() {
  const [progress, setProgress] = useState<EventData<'bundle.progress'> | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [isStopping, setIsStopping] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const wasStopped = useRef(false);
  useEffect(() => onEvent('bundle.progress', setProgress), []);
  /** Answers what was done, or null where it was not; why is then in `error`, unless somebody gave up. */
  const run = async <T>(work: () => Promise<Result<T, CallError>>): Promise<T | null> => {
    wasStopped.current = false;
    setProgress(null);
    setError(null);
    setIsRunning(true);
    const answer = await work();
    setIsRunning(false);
    setIsStopping(false);
    if (answer.ok) return answer.value;
    if (answer.error.code !== 'cancelled') setError(answer.error);
    return null;
  };
  const stop = async () => {
    wasStopped.current = true;
    setIsStopping(true);
    const answer = await call('bundles.cancel', {});
    // It goes on, then: the button works again.
    if (!answer.ok) setIsStopping(false);
  };
  return { progress, isRunning, isStopping, error, run, stop, wasStopped };
}
