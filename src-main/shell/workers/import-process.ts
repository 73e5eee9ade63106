import '#main/refuse-network.ts';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromParser, ParseLimits } from '#main/actions/parser-process.ts';
import type { Piece } from '#main/actions/pieces.ts';
import { outsideOfProcess } from './outside-of-process.ts';
import { framesOf } from './port.ts';

// Reads files for the library worker or the command line, in a process of its own: a thread bounds the heap, this watches
// the rest, and what neither stops ends nothing but this process.

/** How often the size of the process is looked at, in milliseconds: a file that fills buffers adds a gigabyte a second. */
const WATCH_EVERY = 20;
/** Time for the last words to reach the other side, in milliseconds. */
const LAST_WORDS = 30;
/** A process that has kept so much of what it was allowed makes way for a new one. */
const SPENT = 0.4;

const outside = outsideOfProcess();
const limits = JSON.parse(process.argv[2] ?? '') as ParseLimits;
const thread = new Worker(join(import.meta.dirname, 'parse-worker.js'), {
  resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
});
const atStart = process.memoryUsage.rss();
const growth = () => process.memoryUsage.rss() - atStart;
let watch: NodeJS.Timeout | undefined;

outside.onPiece((piece) => {
  watch ??= setInterval(() => {
    if (growth() > limits.growthBytes) endWith('memory', '');
  }, WATCH_EVERY);
  thread.postMessage(piece, [piece.bytes.buffer]);
});
thread.on('message', (message: Piece | Exclude<FromParser, Piece>) => {
  if (message.type !== 'piece') return outside.post(message);
  if (message.isLast) {
    clearInterval(watch);
    watch = undefined;
  }
  outside.post({ ...message, isSpent: message.isLast && growth() > limits.growthBytes * SPENT });
});
thread.on('error', (error: Error & { code?: string }) => {
  endWith(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'error', framesOf(error));
});
thread.on('exit', () => endWith('error', ''));

let isEnding = false;
function endWith(why: 'memory' | 'error', frames: string): void {
  if (isEnding) return;
  isEnding = true;
  outside.post({ type: 'stopped', why, frames });
  // An ordinary exit waits for the thread, and the thread may not listen.
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), LAST_WORDS);
}
