import type { CallError } from '#core/contract/errors.ts';
import { fail, type Result } from '#core/model/result.ts';
import { breakLock } from '#main/store/lock.ts';

export type HeldElsewhere = Extract<CallError, { code: 'library-in-use-elsewhere' }>;

/**
 * Opens a library; where the lock of another machine keeps it shut, asks the person, and opens it past that lock on their
 * word alone. `cancelled` where they leave it: they have read why.
 */
export async function openPastLock<T>(
  folder: string,
  open: () => Promise<Result<T, CallError>>,
  ask: (held: HeldElsewhere) => Promise<boolean>,
): Promise<Result<T, CallError>> {
  const opened = await open();
  if (opened.ok || opened.error.code !== 'library-in-use-elsewhere') return opened;
  if (!(await ask(opened.error))) return fail({ code: 'cancelled' });
  breakLock(folder);
  return open();
}
