import type { EventData } from '#core/contract/events.ts';
import { fail } from '#core/model/result.ts';
import type { CallAnswer } from '#main/shell/door.ts';
import type { Dialogs } from '#main/shell/dialogs.ts';
import type { Drops } from '#main/shell/drops.ts';
import type { LibrarySession } from '#main/shell/library-session.ts';
import type { CallsOf } from './shell-calls.ts';

export interface ImportingCallParts {
  readonly session: LibrarySession;
  readonly dialogs: Dialogs;
  readonly drops: Drops;
  readonly onProgress: (progress: EventData<'import.progress'>) => void;
}

/** Bringing files in. The dialogs come first: what follows runs in the writing worker, by path. */
export function importingCalls(parts: ImportingCallParts): CallsOf<'importing' | 'pictures' | 'briefings'> {
  const { session, dialogs, drops } = parts;
  const running = new Set<AbortController>();
  const importFiles = async (paths: readonly string[]): Promise<CallAnswer<'importing.importChosen'>> => {
    const stop = new AbortController();
    running.add(stop);
    try {
      return await session.ask(
        'importFiles',
        { paths },
        { signal: stop.signal, onProgress: parts.onProgress },
      );
    } finally {
      running.delete(stop);
    }
  };
  return {
    'importing.importChosen': async ({ what }) => {
      if (session.folder === null) return fail({ code: 'no-library-open' });
      const paths = await (what === 'files' ? dialogs.chooseFiles('sources') : dialogs.chooseFolders());
      return paths === null ? fail({ code: 'cancelled' }) : importFiles(paths);
    },
    'importing.importDropped': async ({ tokens }) => {
      if (session.folder === null) return fail({ code: 'no-library-open' });
      const paths = drops.take(tokens);
      return paths.length === 0 ? fail({ code: 'nothing-to-import' }) : importFiles(paths);
    },
    'importing.cancel': () => {
      for (const stop of running) stop.abort();
      return Promise.resolve({ ok: true, value: {} });
    },
    'pictures.importChosen': async () => {
      if (session.folder === null) return fail({ code: 'no-library-open' });
      const paths = await dialogs.chooseFiles('pictures');
      return paths === null ? fail({ code: 'cancelled' }) : session.ask('importPictures', { paths });
    },
    'briefings.importChosen': async () => {
      if (session.folder === null) return fail({ code: 'no-library-open' });
      const [path] = (await dialogs.chooseFiles('briefing')) ?? [];
      return path === undefined ? fail({ code: 'cancelled' }) : session.ask('importBriefing', { path });
    },
  };
}
