import '#main/refuse-network.ts';
import { randomUUID } from 'node:crypto';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { answering as answeringFailures } from '#main/actions/answering.ts';
import { listAllBackups, lookAt, makeBackup, previewOf } from '#main/actions/backups.ts';
import { STOPPED } from '#main/store/backup-copy.ts';
import { restoreAsNew, restoreInPlace } from '#main/store/backup-restore.ts';
import { codeOf } from '#main/store/failures.ts';
import { salvage } from '#main/store/salvage.ts';
import { checkLibrary, type Care } from '#main/store/soundness.ts';
import { salvageText } from '#core/contract/salvage.ts';
import { basename } from 'node:path';
import type { CareCommands } from './messages.ts';
import { answering, type Context } from './port.ts';
import { parentOfThread } from './this-thread.ts';

// What may take minutes and only reads the library that is open: copies, restoring, looking at everything, salvaging. It has a
// thread of its own so that nobody waits for it. A key stays no longer than its command.

const now = (): string => new Date().toISOString();

/** Runs what somebody may stop; wipes the key it was given. */
async function caring<T>(
  name: string,
  key: Uint8Array | null,
  work: () => Result<T, CallError> | Promise<Result<T, CallError>>,
): Promise<Result<T, CallError>> {
  try {
    return await answeringFailures(name, work);
  } catch (error) {
    if (codeOf(error) === STOPPED) return fail({ code: 'cancelled' });
    throw error;
  } finally {
    key?.fill(0);
  }
}

/** Told at most so often, in milliseconds: a window draws no faster. */
const TELL_EVERY = 80;

function careOf({ signal, onProgress }: Context<CareCommands['check']['progress']>): Care {
  let told = 0;
  let step = '';
  return {
    mayGoOn: () => !signal.aborted,
    onProgress: (it) => {
      const moment = performance.now();
      if (it.step === step && moment - told < TELL_EVERY) return;
      [told, step] = [moment, it.step];
      onProgress(it);
    },
  };
}

answering<CareCommands>(parentOfThread(), {
  backUp: (job, { signal }) =>
    caring(basename(job.folder), job.key, () => makeBackup(job, now(), () => !signal.aborted)),
  list: (places) => listAllBackups(places),
  look: ({ file, key }) => caring(basename(file), key, () => ok(lookAt(file, key))),
  preview: ({ folder, key, file }) => caring(basename(folder), key, () => previewOf({ folder, key }, file)),
  restoreAsNew: ({ to, ...from }, context) =>
    caring(basename(to), from.key, () => restoreAsNew(from, to, randomUUID(), careOf(context))),
  restoreInPlace: ({ folder, ...from }, context) =>
    caring(basename(folder), from.key, () => restoreInPlace(from, folder, now(), careOf(context))),
  check: ({ folder, key }, context) =>
    caring(basename(folder), key, () => checkLibrary(folder, key, careOf(context))),
  salvage: ({ to, ...job }, context) =>
    caring(basename(job.folder), job.key, async () => {
      const parts = { ...job, at: now(), newId: randomUUID };
      const done = await salvage(parts, to, careOf(context));
      if (!done.ok) return done;
      const { lost, marked } = done.value;
      return ok({ report: salvageText(done.value), name: basename(to), lost: lost.length + marked.length });
    }),
});
