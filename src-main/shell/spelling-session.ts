import { join } from 'node:path';
import type { CallName, CallsOn } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import type { Log } from './log.ts';
import type { Places } from './places.ts';
import { askAgain } from './workers/ask-again.ts';
import { keepWorker } from './workers/kept-worker.ts';
import type { SpellingCommands, SpellingStart } from './workers/messages.ts';
import { framesOf } from './workers/port.ts';

/** Spelling, behind its worker. It starts with the first question: who never writes never loads a dictionary. */
export interface SpellingSession {
  call(name: CallName, input: unknown): Promise<Result<unknown, CallError>>;
}

/** The personal dictionary lies in `userData`, as lines a person may edit. */
export function startSpellingSession(places: Places, userData: string, log: Log): SpellingSession {
  const workerData: SpellingStart = {
    resources: places.resources,
    wordsFile: join(userData, 'personal-dictionary.txt'),
  };
  const worker = keepWorker<SpellingCommands>({
    file: join(places.main, 'spelling-worker.js'),
    workerData,
    log,
    onGone: (error) => log({ code: 'worker-gone', subject: 'spelling', frames: framesOf(error) }),
  });
  const call: SpellingSession['call'] = (name, input) =>
    askAgain(() => worker.ask('call', { name: name as CallsOn<'spelling'>, input }));
  return { call };
}
