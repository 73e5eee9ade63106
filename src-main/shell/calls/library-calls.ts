import { join } from 'node:path';
import { isWeakPassphrase } from '#core/model/passphrase.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { LibraryState } from '#core/contract/views.ts';
import type { CallAnswer } from '#main/shell/door.ts';
import type { Dialogs } from '#main/shell/dialogs.ts';
import { libraryName, type LibrarySession } from '#main/shell/library-session.ts';
import type { LockedLibrary } from '#main/shell/locked-library.ts';
import { openPastLock, type HeldElsewhere } from '#main/shell/take-over.ts';
import { withRecent, type StateFile } from '#main/shell/state-file.ts';
import type { OpenRequest } from '#main/shell/workers/messages.ts';
import { makeProtection } from '#main/store/vault/key-file.ts';
import type { CallsOf } from './shell-calls.ts';

export interface LibraryCallParts {
  readonly session: LibrarySession;
  readonly stateFile: StateFile;
  /** The library that waits for its passphrase. */
  readonly locked: LockedLibrary;
  readonly dialogs: Dialogs;
  /** Opens another library under all windows: see `switchLibrary`. */
  readonly switching: <T>(open: () => Promise<Result<T, CallError>>) => Promise<Result<T, CallError>>;
  readonly newToken: () => string;
  /** Whether a library is to be opened that another machine has open, as far as is known. */
  readonly askTakeOver: (held: HeldElsewhere) => Promise<boolean>;
  readonly defaultFolder: string;
  /** How `defaultFolder` is called in words. */
  readonly defaultPlace: string;
  readonly sampleFolder: string;
}

const cancelled: CallError = { code: 'cancelled' };

/** Which library is open, and opening another. */
export function libraryCalls(
  parts: LibraryCallParts,
): Omit<CallsOf<'library'>, 'library.unlock' | 'library.lock' | 'library.leaveLocked'> {
  const { dialogs } = parts;
  const { answer, open } = libraryOpening(parts);
  return {
    'library.state': answer,
    'library.create': async ({ place, passphrase }) => {
      if (passphrase !== null && isWeakPassphrase(passphrase)) return fail({ code: 'passphrase-weak' });
      const folder =
        place === 'default' ? parts.defaultFolder : await dialogs.chooseNewLibrary(parts.defaultFolder);
      if (folder === null) return fail(cancelled);
      const protection = passphrase === null ? null : await makeProtection(passphrase);
      return open({ folder, how: 'create', protection });
    },
    'library.open': async () => {
      const folder = await dialogs.chooseLibrary();
      return folder === null ? fail(cancelled) : open({ folder, how: 'open' });
    },
    'library.openRecent': async ({ token }) => {
      const known = parts.stateFile.state.recent.find((it) => it.token === token);
      if (known === undefined) return fail({ code: 'bad-input', call: 'library.openRecent' });
      return open({ folder: known.folder, how: known.folder === parts.sampleFolder ? 'sample' : 'open' });
    },
    'library.openSample': () => open({ folder: parts.sampleFolder, how: 'sample' }),
  };
}

/** What is open, said to a page; and opening another under all windows. */
export function libraryOpening(parts: LibraryCallParts) {
  const answer = async (): Promise<CallAnswer<'library.state'>> => ok(await describe(parts));
  const open = async (request: OpenRequest): Promise<CallAnswer<'library.state'>> => {
    const opened = await parts.switching(() => openAndRemember(parts, request));
    return opened.ok ? answer() : opened;
  };
  return { answer, open };
}

async function describe({
  session,
  stateFile,
  locked,
  defaultPlace,
}: LibraryCallParts): Promise<LibraryState> {
  const open = await session.state();
  const { name } = locked;
  return {
    open,
    locked: open === null && name !== null ? { name } : null,
    defaultPlace,
    recent: stateFile.state.recent.map(({ token, folder }) => ({ token, name: libraryName(folder) })),
  };
}

/** Opens a library and puts it at the head of those used before. */
export async function openAndRemember(
  {
    session,
    stateFile,
    newToken,
    askTakeOver,
    locked,
  }: Pick<LibraryCallParts, 'session' | 'stateFile' | 'newToken' | 'askTakeOver' | 'locked'>,
  request: OpenRequest,
) {
  const opened = await openPastLock(request.folder, () => session.open(request), askTakeOver);
  if (!opened.ok && opened.error.code === 'library-locked') locked.request = request;
  if (opened.ok) {
    locked.request = null;
    const { folder } = request;
    stateFile.change({ last: folder, recent: withRecent(stateFile.state.recent, folder, newToken) });
  }
  return opened;
}

/** Where a library goes that nobody has chosen a place for. */
export function defaultLibraryFolder(documents: string): string {
  return join(documents, 'Chancery', 'Library');
}
