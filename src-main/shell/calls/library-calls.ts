import { join } from 'node:path';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { LibraryState } from '#core/contract/views.ts';
import type { CallAnswer } from '#main/shell/door.ts';
import type { Dialogs } from '#main/shell/dialogs.ts';
import { libraryName, type LibrarySession } from '#main/shell/library-session.ts';
import { openPastLock, type HeldElsewhere } from '#main/shell/take-over.ts';
import { withRecent, type StateFile } from '#main/shell/state-file.ts';
import type { OpenRequest } from '#main/shell/workers/messages.ts';
import type { CallsOf } from './shell-calls.ts';

export interface LibraryCallParts {
  readonly session: LibrarySession;
  readonly stateFile: StateFile;
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
export function libraryCalls(parts: LibraryCallParts): CallsOf<'library'> {
  const { session, dialogs } = parts;
  const answer = async (): Promise<CallAnswer<'library.state'>> => ok(await describe(parts));
  const open = async (request: OpenRequest): Promise<CallAnswer<'library.state'>> => {
    const opened = await parts.switching(() => openAndRemember(parts, request));
    return opened.ok ? answer() : opened;
  };
  return {
    'library.state': answer,
    'library.create': async ({ place }) => {
      const folder =
        place === 'default' ? parts.defaultFolder : await dialogs.chooseNewLibrary(parts.defaultFolder);
      return folder === null ? fail(cancelled) : open({ folder, how: 'create' });
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
  function describe({ stateFile }: LibraryCallParts): Promise<LibraryState> {
    return session.state().then((state) => ({
      open: state,
      defaultPlace: parts.defaultPlace,
      recent: stateFile.state.recent.map(({ token, folder }) => ({ token, name: libraryName(folder) })),
    }));
  }
}

/** Opens a library and puts it at the head of those used before. */
export async function openAndRemember(
  {
    session,
    stateFile,
    newToken,
    askTakeOver,
  }: Pick<LibraryCallParts, 'session' | 'stateFile' | 'newToken' | 'askTakeOver'>,
  request: OpenRequest,
) {
  const opened = await openPastLock(request.folder, () => session.open(request), askTakeOver);
  if (opened.ok) {
    const { folder } = request;
    stateFile.change({ last: folder, recent: withRecent(stateFile.state.recent, folder, newToken) });
  }
  return opened;
}

/** Where a library goes that nobody has chosen a place for. */
export function defaultLibraryFolder(documents: string): string {
  return join(documents, 'Chancery', 'Library');
}
