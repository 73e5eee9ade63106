import { Worker } from 'node:worker_threads';
import type { DraftBriefing } from '#main/importers/briefing-markdown-draft.ts';
import type { Deps, FileToParse, ParsedFile } from './deps.ts';

/** What the thread is asked; it answers a ParsedFile or a DraftBriefing. */
export type ParseTask =
  | { readonly task: 'document'; readonly sent: FileToParse }
  | { readonly task: 'briefing'; readonly sent: string };

/** What one file may cost before its reading is stopped. Times in milliseconds. */
export interface ParseLimits {
  readonly deadline: number;
  /**
   * Of the thread's own heap: the last line. Where V8 reaches it in one step it ends the whole process, not the thread, so
   * `growthBytes` has to be reached well before.
   */
  readonly heapMegabytes: number;
  /** By which the whole process may grow meanwhile: buffers lie outside a thread's heap. */
  readonly growthBytes: number;
}

export const PARSE_LIMITS: ParseLimits = {
  deadline: 30_000,
  heapMegabytes: 2500,
  growthBytes: 1_200_000_000,
};

/** How often the size of the process is looked at, in milliseconds. */
const WATCH_EVERY = 50;

/** Reads one thing after the other; `stopped` where it ran into a limit or ended the thread. */
export interface ParserInWorker extends Pick<Deps, 'parse' | 'parseBriefing'> {
  stop(): Promise<void>;
}

/**
 * A parser in a thread of its own: whatever a file does to it costs that file alone. `workerFile` is the built
 * parse-worker, which answers each ParseTask it gets. It is started with the first file and again
 * after it died. `onStopped` hears why one was stopped: a word, or the error that ended the thread.
 */
export function parseInWorker(
  workerFile: string | URL,
  onStopped: (why: unknown) => void = () => undefined,
  limits: ParseLimits = PARSE_LIMITS,
): ParserInWorker {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const start = () => {
    const started = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
    });
    // What nobody waits for must not end the process, nor keep it alive.
    started.on('error', () => undefined);
    started.unref();
    return started;
  };
  const stop = async () => {
    const stopped = worker;
    worker = null;
    await stopped?.terminate();
  };
  const parseOne = async <T>(task: ParseTask): Promise<T | 'stopped'> => {
    worker ??= start();
    const outcome = await runOne<T>(worker, task, limits);
    if ('parsed' in outcome) return outcome.parsed;
    onStopped(outcome.why);
    await stop();
    return 'stopped';
  };
  const parse = <T>(task: ParseTask) => {
    const parsed = queue.then(() => parseOne<T>(task));
    queue = parsed.catch(() => undefined);
    return parsed;
  };
  return {
    parse: (sent) => parse<ParsedFile>({ task: 'document', sent }),
    parseBriefing: (sent) => parse<DraftBriefing>({ task: 'briefing', sent }),
    stop,
  };
}

type Outcome<T> = { readonly parsed: T } | { readonly why: unknown };

function runOne<T>(worker: Worker, task: ParseTask, limits: ParseLimits): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const end = (outcome: Outcome<T>) => {
      clearTimeout(deadline);
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      resolve(outcome);
    };
    const onMessage = (parsed: T) => end({ parsed });
    const onError = (why: unknown) => end({ why });
    const onExit = () => end({ why: 'exit' });
    const deadline = setTimeout(() => end({ why: 'deadline' }), limits.deadline);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growthBytes) end({ why: 'memory' });
    }, WATCH_EVERY);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    // Somebody waits: the thread keeps the process alive until it has answered.
    worker.ref();
    worker.postMessage(task);
  });
}
