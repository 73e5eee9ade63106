// Questions and answers between two threads, typed by a table of commands. Knows nothing of what is asked.

/** What a command takes, answers and reports on the way. */
export interface Command {
  input: unknown;
  output: unknown;
  progress: unknown;
}
export type Commands<C> = { [N in keyof C]: Command };

/** The part of a MessagePort or a Worker that is used here. */
export interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
}

export interface AskOptions<P> {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: P) => void) | undefined;
}

export type Ask<C extends Commands<C>> = <N extends keyof C & string>(
  name: N,
  input: C[N]['input'],
  options?: AskOptions<C[N]['progress']>,
) => Promise<C[N]['output']>;

export interface Context<P> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: P) => void;
}
export type Answers<C extends Commands<C>> = {
  [N in keyof C]: (
    input: C[N]['input'],
    context: Context<C[N]['progress']>,
  ) => C[N]['output'] | Promise<C[N]['output']>;
};

type Request =
  | { readonly type: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'cancel'; readonly id: number };
type Reply =
  | { readonly type: 'answer'; readonly id: number; readonly output: unknown }
  | { readonly type: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly type: 'thrown'; readonly id: number; readonly name: string; readonly stack: string };

/** A command threw, or its thread ended before it answered. The stack is the other thread's; it names no content. */
export class WorkerFault extends Error {
  constructor(name: string, stack: string) {
    super('');
    this.name = name;
    this.stack = stack;
  }
}

/** Whether a thread ended before it answered, rather than answering that it threw. */
export function hasEnded(fault: unknown): boolean {
  return fault instanceof WorkerFault && fault.name === ENDED;
}

const ENDED = 'WorkerEnded';

/** Where an error came from, without its message: a message may quote what somebody wrote. */
export function framesOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return '';
  const head = error.stack.indexOf(error.message);
  const body = error.message === '' ? error.stack : error.stack.slice(head + error.message.length);
  return body
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    .join('\n');
}

interface Pending {
  resolve(output: unknown): void;
  reject(error: unknown): void;
  onProgress(progress: unknown): void;
  forget(): void;
}

/**
 * The asking side. `ask` rejects with a WorkerFault where the other side threw or is gone; a signal that is aborted is
 * passed on, and the command says itself how it ends. `end` rejects all that is still waiting, and all that comes.
 */
export function asking<C extends Commands<C>>(port: Port): { ask: Ask<C>; end(): void } {
  const waiting = new Map<number, Pending>();
  let lastId = 0;
  let ended = false;
  port.on('message', (message) => {
    const reply = message as Reply;
    const pending = waiting.get(reply.id);
    if (pending === undefined) return;
    if (reply.type === 'progress') return pending.onProgress(reply.progress);
    waiting.delete(reply.id);
    pending.forget();
    if (reply.type === 'answer') pending.resolve(reply.output);
    else pending.reject(new WorkerFault(reply.name, reply.stack));
  });
  const ask: Ask<C> = (name, input, { signal, onProgress } = {}) =>
    new Promise<C[typeof name]['output']>((resolve, reject) => {
      if (ended) return reject(new WorkerFault(ENDED, ''));
      const id = (lastId += 1);
      const cancel = () => port.postMessage({ type: 'cancel', id } satisfies Request);
      waiting.set(id, {
        resolve: resolve as (output: unknown) => void,
        reject,
        onProgress: (progress) => onProgress?.(progress as C[typeof name]['progress']),
        forget: () => signal?.removeEventListener('abort', cancel),
      });
      port.postMessage({ type: 'ask', id, name, input } satisfies Request);
      if (signal?.aborted === true) cancel();
      else signal?.addEventListener('abort', cancel, { once: true });
    });
  const end = () => {
    ended = true;
    for (const pending of waiting.values()) {
      pending.forget();
      pending.reject(new WorkerFault(ENDED, ''));
    }
    waiting.clear();
  };
  return { ask, end };
}

/** The answering side: runs one function a command. What it throws goes back as a name and stack frames only. */
export function answering<C extends Commands<C>>(port: Port, answers: Answers<C>): void {
  const running = new Map<number, AbortController>();
  const post = (reply: Reply) => port.postMessage(reply);
  const run = async (id: number, name: string, input: unknown) => {
    const stop = new AbortController();
    running.set(id, stop);
    try {
      const answer = answers[name as keyof C];
      const output = await answer(input as C[keyof C]['input'], {
        signal: stop.signal,
        onProgress: (progress) => post({ type: 'progress', id, progress }),
      });
      post({ type: 'answer', id, output });
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error;
      post({ type: 'thrown', id, name, stack: framesOf(error) });
    } finally {
      running.delete(id);
    }
  };
  port.on('message', (message) => {
    const request = message as Request;
    if (request.type === 'cancel') running.get(request.id)?.abort();
    else void run(request.id, request.name, request.input);
  });
}
