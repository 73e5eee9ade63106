import type { Result } from '#core/model/result.ts';
import type { CallInput, CallName, CallOutput } from './calls.ts';
import type { CallError } from './errors.ts';
import type { EventData, EventName } from './events.ts';

/** What the preload gives the page: `window.chancery`. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>, CallError>>;
  /** Calls `listener` for each event until the answer is called. */
  onEvent<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void;
  /** Hands dropped files to the main process; answers tokens for `importing.importDropped`. Paths stay outside the page. */
  acceptDrop(files: readonly unknown[]): Promise<string[]>;
  /** `linux`, `darwin` or `win32`: which words and keys a person expects. */
  readonly platform: string;
}
