import { fail } from '#core/model/result.ts';
import type { Deps } from '#main/actions/deps.ts';
import type { PrintCommands } from './messages.ts';
import type { KeptWorker } from './kept-worker.ts';
import { hasEnded, type Ask } from './port.ts';

/**
 * Sets pages in the print worker, and again in one with more room where it died over them. Where the signal is aborted this answers at once; the worker, which hears no message while
 * it sets pages, sees the wish in memory both share and stops at its next page.
 */
export function renderIn(
  ask: Ask<PrintCommands>,
  larger: () => Pick<KeptWorker<PrintCommands>, 'ask' | 'stop'>,
): Deps['renderPdf'] {
  return async (job, onPages, signal) => {
    const cancelled = fail({ code: 'cancelled' } as const);
    if (signal?.aborted === true) return cancelled;
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const onProgress = (pages: number) => {
      if (signal?.aborted !== true) onPages(pages);
    };
    const rendered = withRoom(ask, larger, (asked) => asked('render', { job, stop }, { onProgress }));
    if (signal === undefined) return rendered;
    let onAbort = () => {};
    const stopped = new Promise<typeof cancelled>((resolve) => {
      onAbort = () => {
        Atomics.store(new Int32Array(stop), 0, 1);
        resolve(cancelled);
      };
      signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
      return await Promise.race([rendered, stopped]);
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  };
}

/** Does it with the worker that is kept; where that one died of it, with one that ends afterwards. */
async function withRoom<T>(
  ask: Ask<PrintCommands>,
  larger: () => Pick<KeptWorker<PrintCommands>, 'ask' | 'stop'>,
  work: (ask: Ask<PrintCommands>) => Promise<T>,
): Promise<T> {
  try {
    return await work(ask);
  } catch (fault) {
    if (!hasEnded(fault)) throw fault;
    const worker = larger();
    try {
      return await work(worker.ask);
    } finally {
      await worker.stop();
    }
  }
}
