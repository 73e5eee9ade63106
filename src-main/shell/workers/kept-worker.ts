import { MessageChannel, Worker, type MessagePort, type ResourceLimits } from 'node:worker_threads';
import type { Log, LogEntry } from '#main/shell/log.ts';
import { asking, type Ask, type Commands } from './port.ts';

export interface KeptWorker<C extends Commands<C>> {
  readonly ask: Ask<C>;
  /** Ends the thread for good. */
  stop(): Promise<void>;
}

export interface WorkerParts<C extends Commands<C>> {
  /** The built file of the worker. */
  readonly file: string;
  readonly workerData?: object;
  /** Gets one end of a port for each thread that is started; the thread finds the other as `workerData.relay`. */
  readonly relay?: (port: MessagePort) => void;
  readonly resourceLimits?: ResourceLimits;
  /** Brings a thread that was started again to where the one before it was; not called for the first one. */
  readonly prepareAgain?: (ask: Ask<C>) => Promise<void>;
  /** Where the thread's own entries go. */
  readonly log: Log;
  /** Hears that the thread ended by itself, and why where that is known. */
  readonly onGone: (error: unknown) => void;
}

interface Running<C extends Commands<C>> {
  readonly worker: Worker;
  readonly ask: Ask<C>;
  readonly ready: Promise<void>;
}

/**
 * A worker thread that is started again after it died, with the next question (so one that cannot start does not start
 * for ever). What waited when it died is rejected with a WorkerFault.
 */
export function keepWorker<C extends Commands<C>>(parts: WorkerParts<C>): KeptWorker<C> {
  let current: Running<C> | null = null;
  let starts = 0;
  const start = (): Running<C> => {
    const { file, workerData, resourceLimits } = parts;
    const ports = parts.relay === undefined ? null : new MessageChannel();
    const worker = new Worker(file, {
      workerData: ports === null ? workerData : { ...workerData, relay: ports.port2 },
      transferList: ports === null ? [] : [ports.port2],
      ...(resourceLimits === undefined ? {} : { resourceLimits }),
    });
    // It closes with the thread.
    if (ports !== null) parts.relay?.(ports.port1);
    const { ask, end } = asking<C>(worker);
    let reason: unknown = null;
    worker.on('message', (message: { readonly type: string; readonly entry: LogEntry }) => {
      if (message.type === 'log') parts.log(message.entry);
    });
    worker.on('error', (error) => {
      reason = error;
    });
    worker.once('exit', () => {
      end();
      if (current?.worker !== worker) return;
      current = null;
      parts.onGone(reason);
    });
    starts += 1;
    const ready =
      starts > 1 && parts.prepareAgain !== undefined ? parts.prepareAgain(ask) : Promise.resolve();
    // Looked at by each question; a failure before the first one must not count as unhandled.
    ready.catch(() => undefined);
    return { worker, ask, ready };
  };
  const ask: Ask<C> = async (name, input, options) => {
    current ??= start();
    const running = current;
    await running.ready;
    return running.ask(name, input, options);
  };
  const stop = async () => {
    const worker = current?.worker;
    current = null;
    await worker?.terminate();
  };
  return { ask, stop };
}
