import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CareProgress } from '#core/contract/backup-calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { fileOfBackup, type CaredFor, type MadeBackup, type Places } from '#main/actions/backups.ts';
import type { Dialogs } from '#main/shell/dialogs.ts';
import { libraryName, type LibrarySession } from '#main/shell/library-session.ts';
import { withRecent, type StateFile } from '#main/shell/state-file.ts';
import type { AskOptions } from '#main/shell/workers/port.ts';
import type { Restoring } from '#main/store/backup-restore.ts';
import type { CallsOf } from './shell-calls.ts';
import { openAndRemember, type LibraryCallParts } from './library-calls.ts';

export interface BackupCallParts extends Pick<
  LibraryCallParts,
  'session' | 'stateFile' | 'newToken' | 'askTakeOver' | 'locked' | 'switching'
> {
  readonly dialogs: Pick<Dialogs, 'chooseNewLibrary' | 'chooseBackupFolder'>;
  readonly onProgress: (progress: CareProgress) => void;
}

type Which = 'open' | 'damaged';

/** Copies of the library: listing, restoring, a second folder; looking at everything, and salvaging. */
export function backupCalls(parts: BackupCallParts): CallsOf<'backups' | 'soundness'> {
  const { session, stateFile, dialogs, onProgress } = parts;
  let running: AbortController | null = null;
  /** Does something that `backups.cancel` stops. The thread may be in the middle of a look that cannot be stopped: nobody waits for it. */
  const stoppable = async <T>(
    work: (options: AskOptions<CareProgress>) => Promise<Result<T, CallError>>,
  ): Promise<Result<T, CallError>> => {
    const own = new AbortController();
    running = own;
    try {
      return await work({ signal: own.signal, onProgress: (it) => !own.signal.aborted && onProgress(it) });
    } finally {
      if (running === own) running = null;
    }
  };
  const stoppedAtOnce = <T>(
    { signal }: AskOptions<CareProgress>,
    work: Promise<Result<T, CallError>>,
  ): Promise<Result<T, CallError>> => {
    const stopped = new Promise<Result<T, CallError>>((resolve) =>
      signal?.addEventListener('abort', () => resolve(fail({ code: 'cancelled' })), { once: true }),
    );
    return Promise.race([work, stopped]);
  };
  const withLibrary = async <T>(
    which: Which,
    work: (it: CaredFor, places: Places) => Promise<Result<T, CallError>>,
  ): Promise<Result<T, CallError>> => {
    const it = session.caredFor(which);
    if (it === null) return fail({ code: 'no-library-open' });
    return work(it, placesOf(stateFile, it.folder));
  };
  /** A copy as the page names it, with where its files may be. */
  const withCopy = <T>(
    { library, copy }: { library: Which; copy: Parameters<typeof fileOfBackup>[1] },
    work: (from: Restoring, it: CaredFor) => Promise<Result<T, CallError>>,
  ): Promise<Result<T, CallError>> =>
    withLibrary(library, async (it, places) => {
      const file = fileOfBackup(places, copy);
      if (file === null) return fail({ code: 'cannot-read-file', name: copy.name });
      const homes = [it.folder, ...(places.home === null ? [] : [places.home])];
      return work({ file, homes, key: it.key }, it);
    });
  const remember = (folder: string): string => {
    const recent = withRecent(stateFile.state.recent, folder, parts.newToken);
    stateFile.change({ recent });
    return recent[0]?.token ?? '';
  };
  const chooseNew = (folder: string, word: string): Promise<string | null> =>
    dialogs.chooseNewLibrary(join(dirname(folder), `${basename(folder)} (${word})`));
  return {
    'backups.list': ({ library }) =>
      withLibrary(library, async (it, places) => {
        const second = secondOf(stateFile, it.folder);
        return ok({
          name: libraryName(it.folder),
          rows: await session.care('list', places),
          second: second === null ? null : { name: basename(second), isThere: existsSync(second) },
        });
      }),
    'backups.look': (input) => withCopy(input, ({ file, key }) => session.care('look', { file, key })),
    'backups.preview': (input) => withCopy(input, ({ file }, it) => session.care('preview', { ...it, file })),
    'backups.make': () =>
      withLibrary('open', async (it) => {
        const made = await backUpNow(parts, it, true);
        return made.ok ? ok({ name: made.value.name }) : made;
      }),
    'backups.chooseSecond': () =>
      withLibrary('open', async (it) => {
        const second = await dialogs.chooseBackupFolder();
        if (second === null) return fail({ code: 'cancelled' });
        const others = stateFile.state.backupFolders.filter(({ folder }) => folder !== it.folder);
        stateFile.change({ backupFolders: [...others, { folder: it.folder, second, home: null }] });
        const made = await backUpNow(parts, it, true);
        if (!made.ok) return made;
        const { secondError } = made.value;
        return secondError === null ? ok({ name: basename(second) }) : fail(secondError);
      }),
    'backups.forgetSecond': () =>
      withLibrary('open', async (it) => {
        const others = stateFile.state.backupFolders.filter(({ folder }) => folder !== it.folder);
        stateFile.change({ backupFolders: others });
        return ok({});
      }),
    'backups.restoreAsNew': (input) =>
      withCopy(input, async (from, it) => {
        const to = await chooseNew(it.folder, 'restored');
        if (to === null) return fail({ code: 'cancelled' });
        const done = await stoppable((options) => session.care('restoreAsNew', { ...from, to }, options));
        return done.ok ? ok({ ...done.value, token: remember(to) }) : done;
      }),
    'backups.restoreInPlace': (input) =>
      withCopy(input, (from, it) =>
        parts.switching(() =>
          stoppable(async (options) => {
            const { file, homes } = from;
            if (input.library === 'open')
              return session.aside(({ folder, key }) =>
                session.care('restoreInPlace', { file, homes, key, folder }, options),
              );
            const done = await session.care('restoreInPlace', { ...from, folder: it.folder }, options);
            if (!done.ok) return done;
            const opened = await openAndRemember(parts, { folder: it.folder, how: 'open', key: it.key });
            return opened.ok ? done : opened;
          }),
        ),
      ),
    'backups.cancel': async () => {
      running?.abort();
      return ok({});
    },
    'backups.damaged': async () => {
      const it = session.caredFor('damaged');
      return ok({ name: it === null ? null : libraryName(it.folder) });
    },
    'soundness.check': ({ library }) =>
      withLibrary(library, (it) =>
        stoppable((options) => stoppedAtOnce(options, session.care('check', it, options))),
      ),
    'soundness.salvage': ({ library }) =>
      withLibrary(library, async (it, { home }) => {
        const to = await chooseNew(it.folder, 'salvaged');
        if (to === null) return fail({ code: 'cancelled' });
        const homes = home === null ? [] : [home];
        const done = await stoppable((options) => {
          const run = (of: CaredFor) => session.care('salvage', { ...of, homes, to }, options);
          // Closed: while somebody writes to it, its files are no whole.
          return library === 'open' ? session.aside(run) : run(it);
        });
        return done.ok ? ok({ ...done.value, token: remember(to) }) : done;
      }),
  };
}

function secondOf({ state }: StateFile, folder: string): string | null {
  return state.backupFolders.find((it) => it.folder === folder)?.second ?? null;
}

function placesOf({ state }: StateFile, folder: string): Places {
  const home = state.backupFolders.find((it) => it.folder === folder)?.home ?? null;
  return { folder, home: home !== null && existsSync(home) ? home : null };
}

/** Makes a copy of the open library, and remembers where those of the second folder are. */
export async function backUpNow(
  { session, stateFile }: { readonly session: Pick<LibrarySession, 'care'>; readonly stateFile: StateFile },
  { folder, key }: CaredFor,
  force: boolean,
): Promise<Result<MadeBackup, CallError>> {
  const second = secondOf(stateFile, folder);
  const made = await session.care('backUp', { folder, key, force, second });
  if (made.ok && made.value.home !== null) {
    const { home } = made.value;
    const backupFolders = stateFile.state.backupFolders.map((it) =>
      it.folder === folder ? { ...it, home } : it,
    );
    stateFile.change({ backupFolders });
  }
  return made;
}
