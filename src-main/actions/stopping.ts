import { setImmediate } from 'node:timers/promises';

/** The signal of what nobody stops. */
export const NEVER: AbortSignal = new AbortController().signal;

/** Whether somebody wants to stop; a wish that was sent while this thread was busy is heard first. */
export async function isStopped(signal: AbortSignal): Promise<boolean> {
  await setImmediate();
  return signal.aborted;
}
