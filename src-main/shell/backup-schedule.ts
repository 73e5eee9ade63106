import type { CallError } from '#core/contract/errors.ts';
import { backUpNow } from './calls/backup-calls.ts';
import type { LibrarySession } from './library-session.ts';
import type { Log } from './log.ts';
import type { StateFile } from './state-file.ts';
import { framesOf } from './workers/port.ts';

export interface ScheduleParts {
  readonly session: Pick<LibrarySession, 'care' | 'caredFor' | 'isBusy'>;
  readonly stateFile: StateFile;
  readonly log: Log;
  /** For so many seconds nobody has touched keyboard or mouse. */
  readonly idleSeconds: () => number;
  /** Tells the windows; each kind of trouble once for each library that is opened. */
  readonly onFailed: (error: CallError) => void;
  /** Between two looks whether a copy is due, in milliseconds. */
  readonly every?: number;
}

/** The first moments belong to the person who opened the library; then a look each minute, in milliseconds. */
const EVERY = 60_000;
/** Somebody who has not typed for so long is not held up, in seconds. */
const IDLE = 15;
/** ... and so many looks later a copy is made all the same: it is made in a thread of its own. */
const PATIENCE = 10;

/** Makes copies of the open library by themselves. Answers how to end it. */
export function scheduleBackups(parts: ScheduleParts): () => void {
  const { session, stateFile, log, idleSeconds, onFailed, every = EVERY } = parts;
  let isRunning = false;
  let waited = 0;
  let told = '';
  const look = async (): Promise<void> => {
    const it = session.caredFor('open');
    if (it === null || isRunning || session.isBusy) return;
    waited += 1;
    if (idleSeconds() < IDLE && waited < PATIENCE) return;
    waited = 0;
    isRunning = true;
    try {
      const made = await backUpNow({ session, stateFile }, it, false);
      const trouble = made.ok ? made.value.secondError : made.error;
      if (trouble === null) return;
      log({ code: 'no-backup', subject: trouble.code });
      // A stick that is away is no news, and neither is a library that cannot be written.
      const isQuiet = ['backup-folder-away', 'library-read-only', 'cancelled'].includes(trouble.code);
      const about = `${it.folder} ${trouble.code}`;
      if (!isQuiet && told !== about) onFailed(trouble);
      told = about;
    } catch (error) {
      log({ code: 'no-backup', subject: 'thrown', frames: framesOf(error) });
    } finally {
      isRunning = false;
    }
  };
  const timer = setInterval(() => void look(), every);
  return () => clearInterval(timer);
}
