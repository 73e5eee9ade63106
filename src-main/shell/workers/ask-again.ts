import { hasEnded } from './port.ts';

/**
 * Asks, and asks once more where the thread died of it or beneath it. Only for what may be done twice: reading, and a
 * save that knows itself (`saveBriefing`).
 */
export async function askAgain<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (fault) {
    if (!hasEnded(fault)) throw fault;
    return ask();
  }
}
