import { z } from 'zod';
import { call, nothing } from './call.ts';
import * as views from './views.ts';

/** Long enough for a sentence of any length, and bounded. */
export const MOST_PASSPHRASE = 1000;
const passphrase = z.string().min(1).max(MOST_PASSPHRASE);

/** Libraries that are encrypted. A passphrase travels in these calls and is kept nowhere. */
export const protectionCalls = {
  /** Opens the library that waits for its passphrase. Fails with `wrong-passphrase` and `library-key-damaged`. */
  'library.unlock': call('shell', z.object({ passphrase }), views.libraryState),
  /**
   * Saves what every window has, closes the library and forgets its key; all windows begin anew, locked. Fails with
   * `other-window-unsaved` where something could not be saved: then it stays open.
   */
  'library.lock': call('shell', nothing, nothing),
  /** The library that waits for its passphrase does so no more; another may be chosen. */
  'library.leaveLocked': call('shell', nothing, views.libraryState),
  /** Of the open library: names of its copies in `backups` that anybody can read. */
  'protection.state': call('shell', nothing, z.object({ plainBackups: z.array(z.string()) })),
  /**
   * Encrypts the open library (`protection.progress`); the other windows begin anew when it is open again.
   * `removeBackups`: also those copies. Fails with `passphrase-weak`, `other-window-unsaved`, `cancelled`, `disk-full`: then
   * it is plain as before and open.
   */
  'protection.protect': call(
    'shell',
    z.object({ passphrase, removeBackups: z.boolean() }),
    views.libraryState,
  ),
  'protection.cancel': call('shell', nothing, nothing),
  /** Wraps the same key by another passphrase. Fails with `wrong-passphrase` and `passphrase-weak`. */
  'protection.changePassphrase': call('shell', z.object({ before: passphrase, after: passphrase }), nothing),
} as const;
