import type { CallParsed, CallsOn } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { answering } from '#main/actions/answering.ts';
import { getBriefing } from '#main/actions/briefings.ts';
import type { Deps } from '#main/actions/deps.ts';
import { changedBy, runLibraryCall } from '#main/actions/handlers.ts';
import { makeRechecks } from '#main/actions/rechecking.ts';
import { countAll } from '#main/store/counts.ts';
import type { Log } from '#main/shell/log.ts';
import { openLibrary, openReader, type OpenLibrary, type ReadLibrary } from '#main/store/library.ts';
import { isOnNetwork } from '#main/store/network-place.ts';
import { presenceOf } from '#main/store/presence.ts';
import type { OpenLibraryState, OpenRequest } from './messages.ts';

/** What a session needs besides a library. */
export interface Means extends Omit<Deps, 'library'> {
  readonly log: Log;
}

/** The library that is open in this thread, with what is running on it. */
export interface Session {
  state(): OpenLibraryState;
  call(name: CallsOn<'library'>, input: unknown): Promise<Result<unknown, CallError>>;
  /**
   * Runs something that writes; `library-read-only` where this library cannot be written. `signal` also fires when the
   * library is closed meanwhile.
   */
  write<T>(
    work: (deps: Deps, signal: AbortSignal) => Promise<Result<T, CallError>>,
    signal: AbortSignal,
  ): Promise<Result<T, CallError>>;
  /** Runs something that only reads, and may take its time. */
  read<T>(work: (library: ReadLibrary) => Promise<Result<T, CallError>>): Promise<Result<T, CallError>>;
  /** Stops what is running, waits for it, and closes. */
  close(): Promise<void>;
}

/** Opens a library for writing, or for reading alone where its disk allows no more. */
export function openSession(request: OpenRequest, means: Means): Result<Session, CallError> {
  const { folder, how, key = null, protection = null } = request;
  const opened =
    how === 'create'
      ? openLibrary(folder, { mode: 'create', id: means.newId(), createdAt: means.now(), protection })
      : openLibrary(folder, { mode: 'open', key });
  if (opened.ok) return ok(sessionOn(opened.value, { ...means, library: opened.value }));
  if (how === 'create' || opened.error.code !== 'library-read-only') return opened;
  const reading = openReader(folder, key);
  return reading.ok ? ok(sessionOn(reading.value, null)) : reading;
}

/** Open to the end, because closing them would touch what is not theirs. */
const abandoned: (OpenLibrary | ReadLibrary)[] = [];

function sessionOn(library: OpenLibrary | ReadLibrary, deps: (Deps & Means) | null): Session {
  const closing = new AbortController();
  const presence = presenceOf(library, deps !== null);
  const rechecks = deps === null ? null : makeRechecks(deps);
  const running = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    const tracked = work.finally(() => running.delete(tracked));
    running.add(tracked);
    return tracked;
  };
  const onNetwork = isOnNetwork(library.folder);
  const readOnly = fail<CallError>({ code: 'library-read-only', name: library.name });
  return {
    state: () => ({
      name: library.name,
      readOnly: deps === null,
      isProtected: library.cipher !== null,
      onNetwork,
      isCut: library.isCut,
      ...countAll(library.db),
    }),
    call: (name, input) => {
      const trouble = presence.trouble();
      if (trouble !== null) return Promise.resolve(fail(trouble));
      if (deps !== null) {
        if (changedBy[name].length > 0) rechecks?.changed();
        return track(runLibraryCall(deps, name, input as never));
      }
      // The one call of the writing worker that does not write.
      if (name === 'briefings.get')
        return Promise.resolve(getBriefing({ library }, input as CallParsed<'briefings.get'>));
      return Promise.resolve(readOnly);
    },
    write: (work, signal) => {
      const trouble = presence.trouble();
      if (trouble !== null) return Promise.resolve(fail(trouble));
      if (deps === null) return Promise.resolve(readOnly);
      rechecks?.changed();
      return track(work(deps, AbortSignal.any([signal, closing.signal])));
    },
    read: (work) => track(answering(library.name, () => work(library))),
    close: async () => {
      closing.abort();
      rechecks?.stop();
      await Promise.allSettled(running);
      // What lies beside another file of that name is not this library's to take away.
      if (presence.isReplaced()) abandoned.push(library);
      else library.close();
    },
  };
}
