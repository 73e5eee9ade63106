import type { CallError } from '#core/contract/errors.ts';
import { fail, type Result } from '#core/model/result.ts';
import type { OpenWindow } from './windows.ts';

/**
 * Opens another library under every window: the other ones save first and are closed to the keyboard meanwhile. Where one
 * of them cannot save, nothing is opened; where the library opens, they begin anew, so that nothing they show is of the
 * one before.
 */
export async function switchLibrary<T>(
  others: readonly Pick<OpenWindow, 'saveForSwitch' | 'startAnew' | 'send'>[],
  open: () => Promise<Result<T, CallError>>,
): Promise<Result<T, CallError>> {
  let anew = false;
  try {
    const saved = await Promise.all(others.map((it) => it.saveForSwitch()));
    if (!saved.every(Boolean)) return fail({ code: 'other-window-unsaved' });
    const opened = await open();
    anew = opened.ok;
    return opened;
  } finally {
    for (const it of others) {
      if (anew) it.startAnew();
      else it.send('library.stays', {});
    }
  }
}
