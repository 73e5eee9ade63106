import { useEffect, useState } from 'react';
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
  useEffect(() => onEvent('bundle.progress', setProgress), []);
  /** Answers what the work answers; why it failed is in `error` too, unless somebody gave up. */
  const run = async <T>(work: () => Promise<Result<T, CallError>>): Promise<Result<T, CallError>> => {
    setProgress(null);
    setError(null);
    setIsRunning(true);
    const answer = await work();
    setIsRunning(false);
    setIsStopping(false);
    if (!answer.ok && answer.error.code !== 'cancelled') setError(answer.error);
    return answer;
  };
  const stop = async () => {
    setIsStopping(true);
    const answer = await call('bundles.cancel', {});
    // It goes on, then: the button works again.
    if (!answer.ok) setIsStopping(false);
  };
  return { progress, isRunning, isStopping, error, run, stop };
}
