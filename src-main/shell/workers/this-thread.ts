import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { onRefusal } from '#main/refuse-network.ts';
import type { Log } from '#main/shell/log.ts';
import type { WorkerStart, WorkerWithRelay } from './messages.ts';

/** The port to the thread that started this one. */
export function parentOfThread(): MessagePort {
  if (parentPort === null) throw new Error('this file is the entry of a worker thread');
  return parentPort;
}

/** What this thread was told when it started. */
export function startOfThread(): WorkerStart {
  return workerData as WorkerStart;
}

/** The port by which this thread gets a process of its own for each file it has read. */
export function relayOfThread(): MessagePort {
  const { relay } = workerData as Partial<WorkerWithRelay>;
  if (relay === undefined) throw new Error('this worker was started without a relay');
  return relay;
}

/** Writes to the log of the main process. */
export const log: Log = (entry) => parentOfThread().postMessage({ type: 'log', entry });

onRefusal((door) => log({ code: 'network-refused', subject: door }));
