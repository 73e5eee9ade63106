import { dirname, extname, join } from 'node:path';
import type { CallOutput } from '#core/contract/calls.ts';
import type { BundleSubject } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import type { BriefingId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { recognised } from '#main/bundles/recognise.ts';
import { readSigningKey } from '#main/bundles/signing-key.ts';
import type { Dialogs } from '#main/shell/dialogs.ts';
import type { Drops } from '#main/shell/drops.ts';
import { exportName } from '#main/shell/export-name.ts';
import type { LibrarySession } from '#main/shell/library-session.ts';
import type { CallsOf } from './shell-calls.ts';

export interface BundleCallParts {
  readonly session: LibrarySession;
  readonly dialogs: Pick<Dialogs, 'chooseFiles' | 'chooseExport'>;
  readonly drops: Drops;
  /** Where bundles go until a person has chosen a folder. */
  readonly documents: string;
  /** Where the signing key and the known signers are. */
  readonly userData: string;
  /** Of the app. */
  readonly version: string;
  readonly newToken: () => string;
  /** Whether a window writes a briefing. */
  readonly isWritten: (id: BriefingId) => boolean;
  readonly onProgress: (progress: EventData<'bundle.progress'>) => void;
}

const ENDING = '.chancery';

/** Bundles: where they go and come from is asked here, and what is in them is the library worker's. */
export function bundleCalls(parts: BundleCallParts): CallsOf<'bundles'> {
  const { session, dialogs, userData } = parts;
  let lastFolder = parts.documents;
  let running: AbortController | null = null;
  /** The file that was looked at last: a page may merge what it was shown, and nothing else. */
  let shown: { readonly token: string; readonly path: string } | null = null;
  const stoppable = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const own = new AbortController();
    running = own;
    try {
      return await work(own.signal);
    } finally {
      if (running === own) running = null;
    }
  };
  const choosePath = async (token: string | null): Promise<string | null> => {
    if (token !== null) return parts.drops.take([token])[0] ?? null;
    return (await dialogs.chooseFiles('bundle'))?.[0] ?? null;
  };
  return {
    'bundles.exportChosen': async ({ sign, ...wish }) => {
      if (session.folder === null) return fail({ code: 'no-library-open' });
      if (sign && readSigningKey(userData) === null) return fail({ code: 'no-signing-key' });
      const title = await titleOf(session, wish.subject);
      if (!title.ok) return title;
      const chosen = await dialogs.chooseExport(
        join(lastFolder, exportName(title.value, null, 'chancery')),
        'bundle',
      );
      if (chosen === null) return fail({ code: 'cancelled' });
      const path = extname(chosen).toLowerCase() === ENDING ? chosen : chosen + ENDING;
      const { version, onProgress } = parts;
      const job = { wish, path, version, keyFolder: sign ? userData : null };
      const made = await stoppable((signal) => session.ask('exportBundle', job, { onProgress, signal }));
      if (made.ok) lastFolder = dirname(path);
      return made;
    },
    'bundles.readChosen': async ({ token }) => {
      if (session.folder === null) return fail({ code: 'no-library-open' });
      const path = await choosePath(token);
      if (path === null) return fail({ code: 'cancelled' });
      const { onProgress } = parts;
      const read = await stoppable((signal) => session.ask('readBundle', { path }, { onProgress, signal }));
      if (!read.ok) return read;
      shown = { token: parts.newToken(), path };
      return ok({ ...read.value, token: shown.token, signature: recognised(read.value.signature, userData) });
    },
    'bundles.merge': async ({ token, digest, choices }) => {
      if (shown === null || shown.token !== token) return fail({ code: 'bundle-changed', name: '' });
      const { path } = shown;
      const isOpen = choices.some(
        (it) => it.kind === 'briefing' && it.choice === 'theirs' && parts.isWritten(it.id as BriefingId),
      );
      if (isOpen) return fail({ code: 'bundle-briefing-open' });
      const { onProgress } = parts;
      return stoppable((signal) =>
        session.ask('mergeBundle', { path, digest, choices }, { onProgress, signal }),
      );
    },
    'bundles.cancel': async () => {
      running?.abort();
      return ok({});
    },
  };
}

async function titleOf(session: LibrarySession, subject: BundleSubject): Promise<Result<string, CallError>> {
  if (subject.kind === 'briefing') {
    const listed = await session.call('search', 'briefings.list', { trashed: false });
    if (!listed.ok) return listed;
    const { rows } = listed.value as CallOutput<'briefings.list'>;
    const row = rows.find((it) => it.id === subject.id);
    return row ? ok(row.title || 'Briefing') : fail({ code: 'not-found', what: 'briefing' });
  }
  const listed = await session.call('search', 'collections.list', {});
  if (!listed.ok) return listed;
  const { rows } = listed.value as CallOutput<'collections.list'>;
  const row = rows.find((it) => it.id === subject.id);
  return row ? ok(row.name) : fail({ code: 'not-found', what: 'collection' });
}
