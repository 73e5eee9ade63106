import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import { isWeakPassphrase } from '#core/model/passphrase.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { CallAnswer } from '#main/shell/door.ts';
import type { LibrarySession } from '#main/shell/library-session.ts';
import type { LockedLibrary } from '#main/shell/locked-library.ts';
import type { OpenRequest } from '#main/shell/workers/messages.ts';
import { changePassphrase, makeProtection, unlock } from '#main/store/vault/key-file.ts';
import { plainBackups } from '#main/store/vault/protect.ts';
import type { ShellCalls } from './shell-calls.ts';

export interface ProtectionCallParts {
  readonly session: LibrarySession;
  readonly locked: LockedLibrary;
  /** Opens a library under all windows and remembers it; wipes nothing. */
  readonly open: (request: OpenRequest) => Promise<CallAnswer<'library.state'>>;
  readonly state: () => Promise<CallAnswer<'library.state'>>;
  /** Does something to the library while no window may change it: see `switchLibrary`. */
  readonly switching: <T>(work: () => Promise<Result<T, CallError>>) => Promise<Result<T, CallError>>;
  /** Locks the library under all windows, this one too. */
  readonly lock: () => Promise<Result<null, CallError>>;
  readonly onProgress: (progress: EventData<'protection.progress'>) => void;
}

type ProtectionCalls = Pick<
  ShellCalls,
  Extract<
    keyof ShellCalls,
    `protection.${string}` | 'library.unlock' | 'library.lock' | 'library.leaveLocked'
  >
>;

/** Passphrases come in here, and go no further than `key-file.ts`. */
export function protectionCalls(parts: ProtectionCallParts): ProtectionCalls {
  const { session, locked } = parts;
  let running: AbortController | null = null;
  return {
    'library.unlock': async ({ passphrase }) => {
      const { request } = locked;
      if (request === null) return parts.state();
      const key = await unlock(request.folder, passphrase);
      if (!key.ok) return key;
      const opened = await parts.open({ ...request, key: key.value });
      if (!opened.ok) key.value.fill(0);
      return opened;
    },
    'library.lock': async () => {
      if (!session.isProtected) return fail({ code: 'no-library-open' });
      const done = await parts.lock();
      return done.ok ? ok({}) : done;
    },
    'library.leaveLocked': () => {
      locked.request = null;
      return parts.state();
    },
    'protection.state': async () => {
      if (session.folder === null) return fail({ code: 'no-library-open' });
      return ok({ plainBackups: plainBackups(session.folder) });
    },
    'protection.protect': async ({ passphrase, removeBackups }) => {
      if (session.folder === null) return fail({ code: 'no-library-open' });
      if (isWeakPassphrase(passphrase)) return fail({ code: 'passphrase-weak' });
      const stop = new AbortController();
      running = stop;
      const protection = await makeProtection(passphrase);
      const done = await parts.switching(() =>
        session.protect({ protection, removeBackups }, { signal: stop.signal, onProgress: parts.onProgress }),
      );
      running = null;
      if (!done.ok) protection.key.fill(0);
      return done.ok ? parts.state() : done;
    },
    'protection.cancel': async () => {
      running?.abort();
      return ok({});
    },
    'protection.changePassphrase': async (change) => {
      if (session.folder === null) return fail({ code: 'no-library-open' });
      const done = await changePassphrase(session.folder, change);
      return done.ok ? ok({}) : done;
    },
  };
}
