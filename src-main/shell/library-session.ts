import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CallName } from '#core/contract/calls.ts';
import type { Place } from '#core/contract/call.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, type Result } from '#core/model/result.ts';
import type { StartParser } from '#main/actions/parser-process.ts';
import type { CaredFor } from '#main/actions/backups.ts';
import { dropOwnLock } from '#main/store/lock.ts';
import { DATABASE_NAME } from '#main/store/library.ts';
import { changedAreas } from './changed-areas.ts';
import type { Log } from './log.ts';
import { relayParsers } from './parser-relay.ts';
import type { Places } from './places.ts';
import { askAgain } from './workers/ask-again.ts';
import { keepWorker } from './workers/kept-worker.ts';
import type {
  CareCommands,
  LibraryCommands,
  OpenLibraryState,
  OpenRequest,
  ProtectRequest,
  SearchCommands,
  WorkerStart,
} from './workers/messages.ts';
import { framesOf, type Ask, type AskOptions } from './workers/port.ts';

/** The library that is open, behind its workers. */
export interface LibrarySession {
  /** The folder of the open library, or null. */
  readonly folder: string | null;
  /** The library that is open is encrypted. */
  readonly isProtected: boolean;
  /** Something is running that closing would stop: an import, an export. */
  readonly isBusy: boolean;
  open(request: OpenRequest): Promise<Result<OpenLibraryState, CallError>>;
  state(): Promise<OpenLibraryState | null>;
  /** Runs a call of the contract in the worker it belongs to. */
  call(
    place: Exclude<Place, 'shell' | 'spelling'>,
    name: CallName,
    input: unknown,
  ): Promise<Result<unknown, CallError>>;
  /** The writing worker, for what a path belongs to. */
  readonly ask: Ask<LibraryCommands>;
  /** Encrypts the open library; it is closed meanwhile, and open again afterwards however that ends. */
  protect(
    request: ProtectRequest,
    options: AskOptions<LibraryCommands['protect']['progress']>,
  ): Promise<Result<null, CallError>>;
  /** The thread that makes copies and looks at everything. */
  readonly care: Ask<CareCommands>;
  /** What is to be taken care of, with a key to be sent along: the open library, or the one that was damaged when it was opened last. */
  caredFor(which: 'open' | 'damaged'): CaredFor | null;
  /** Does something with the files of the open library while nobody has them open; it is open again afterwards however that ends. */
  aside<T>(work: (it: CaredFor) => Promise<Result<T, CallError>>): Promise<Result<T, CallError>>;
  /** Closes the library, ends the threads that read it, and wipes its key. */
  lock(): Promise<void>;
  close(): Promise<void>;
}

/** Closing waits so long for a worker that may be in the middle of something, in milliseconds. */
const CLOSE_PATIENCE = 4000;

/** `startParser` starts the process in which files are read. */
export function startLibrarySession(places: Places, log: Log, startParser: StartParser): LibrarySession {
  let folder: string | null = null;
  /** Of the open library, where it is encrypted; wiped when it is closed or locked. */
  let key: Uint8Array | null = null;
  const forgetKey = () => {
    key?.fill(0);
    key = null;
  };
  /** Its disk is away: it is opened again before anything else is asked of it. */
  let isAway = false;
  const workerData: WorkerStart = { main: places.main, resources: places.resources };
  const onGone = (subject: string) => (error: unknown) => {
    log({ code: 'worker-gone', subject, frames: framesOf(error) });
  };
  const library = keepWorker<LibraryCommands>({
    file: join(places.main, 'library-worker.js'),
    workerData,
    relay: (port) => relayParsers(port, startParser),
    prepareAgain: async (ask) => {
      if (folder === null) return;
      // The thread that held the lock is gone, this process is not: nobody else would take it for stale.
      dropOwnLock(folder);
      const opened = await ask('open', { folder, how: 'open', key });
      if (opened.ok) return;
      if (opened.error.code === 'not-a-library') isAway = true;
      else folder = null;
    },
    log,
    onGone: onGone('library'),
  });
  const keepReader = (subject: string) =>
    keepWorker<SearchCommands>({
      file: join(places.main, 'search-worker.js'),
      workerData,
      prepareAgain: async (ask) => {
        if (folder !== null) await ask('open', { folder, key });
      },
      log,
      onGone: onGone(subject),
    });
  const care = keepWorker<CareCommands>({
    file: join(places.main, 'care-worker.js'),
    workerData,
    log,
    onGone: onGone('care'),
  });
  let damaged: CaredFor | null = null;
  const caredFor: LibrarySession['caredFor'] = (which) =>
    which === 'damaged' ? damaged : folder === null ? null : { folder, key };
  const search = keepReader('search');
  const analysis = keepReader('analysis');
  /** The library the second reader has open: it opens one with the first call, most people never need it. */
  let analysed: string | null = null;
  const analyse = async (name: CallName, input: unknown): Promise<Result<unknown, CallError>> => {
    if (folder === null) return fail({ code: 'no-library-open' });
    if (analysed !== folder) {
      const wanted = folder;
      const opened = await analysis.ask('open', { folder: wanted, key });
      if (!opened.ok) return opened;
      analysed = wanted;
    }
    return analysis.ask('call', { name, input } as never);
  };
  const endAnalysis = async () => {
    if (analysed === null) return;
    analysed = null;
    await analysis.ask('close', null);
  };

  const openNow = async (request: OpenRequest): Promise<Result<OpenLibraryState, CallError>> => {
    const opened = await library.ask('open', request);
    if (!opened.ok) {
      if (opened.error.code === 'library-damaged')
        damaged = { folder: request.folder, key: request.key ?? null };
      return opened;
    }
    damaged = null;
    folder = request.folder;
    const given = request.key ?? request.protection?.key ?? null;
    if (given !== key) forgetKey();
    key = given;
    isAway = false;
    await endAnalysis().catch(onGone('analysis'));
    const reading = await search.ask('open', { folder, key });
    if (reading.ok) return opened;
    await library.ask('close', null);
    folder = null;
    forgetKey();
    return reading;
  };
  // One after the other: both workers must end with the same library.
  let opening: Promise<unknown> = Promise.resolve();
  const open = (request: OpenRequest) => {
    const opened = opening.then(() => openNow(request));
    opening = opened.catch(() => undefined);
    return opened;
  };
  const callNow: LibrarySession['call'] = (place, name, input) => {
    if (place === 'analysis') return askAgain(() => analyse(name, input));
    const request = { name, input } as never;
    if (place === 'search') return askAgain(() => search.ask('call', request));
    const ask = () => library.ask('call', request);
    return changedAreas(name).length === 0 || name === 'briefings.save' ? askAgain(ask) : ask();
  };
  /** Opens what is back; answers why it is not. One at a time: the first of several questions opens for all. */
  const comeBack = async (wanted: string): Promise<CallError | null> => {
    if (!existsSync(join(wanted, DATABASE_NAME)))
      return { code: 'library-unreachable', name: libraryName(wanted) };
    const opened = await (returning ??= reopen(wanted).finally(() => {
      returning = null;
    }));
    return opened.ok ? null : opened.error;
  };
  let returning: ReturnType<typeof open> | null = null;
  const reopen = async (wanted: string) => {
    await library.ask('close', null);
    // One that died while the disk was away could not give its lock back.
    dropOwnLock(wanted);
    const opened = await open({ folder: wanted, how: 'open', key });
    isAway = !opened.ok;
    return opened;
  };
  const call: LibrarySession['call'] = async (place, name, input) => {
    if (folder === null) return fail({ code: 'no-library-open' });
    const trouble = isAway ? await comeBack(folder) : null;
    if (trouble !== null) return fail(trouble);
    const answer = await callNow(place, name, input);
    if (answer.ok) return answer;
    if (answer.error.code === 'library-unreachable') isAway = true;
    // The worker died while the disk was away, and found nothing to open.
    const isFound = answer.error.code !== 'no-library-open' || !isAway;
    return isFound ? answer : fail({ code: 'library-unreachable', name: libraryName(folder) });
  };
  let asked = 0;
  const ask: Ask<LibraryCommands> = (name, input, options) => {
    asked += 1;
    return library.ask(name, input, options).finally(() => {
      asked -= 1;
    });
  };
  const protectNow: LibrarySession['protect'] = async (request, options) => {
    if (folder === null) return fail({ code: 'no-library-open' });
    const wanted = folder;
    await Promise.all([search.ask('close', null), endAnalysis()]);
    await library.ask('close', null);
    const done = await library.ask('protect', { folder: wanted, ...request }, options);
    const opened = await openNow({
      folder: wanted,
      how: 'open',
      key: done.ok ? request.protection.key : null,
    });
    if (!opened.ok) folder = null;
    return done.ok && !opened.ok ? opened : done;
  };
  const protect: LibrarySession['protect'] = (request, options) => {
    const done = opening.then(() => protectNow(request, options));
    opening = done.catch(() => undefined);
    return done;
  };
  const asideNow: LibrarySession['aside'] = async (work) => {
    if (folder === null) return fail({ code: 'no-library-open' });
    const wanted = folder;
    await Promise.all([search.ask('close', null), endAnalysis()]);
    await library.ask('close', null);
    const done = await work({ folder: wanted, key });
    const opened = await openNow({ folder: wanted, how: 'open', key });
    if (!opened.ok) folder = null;
    return done.ok && !opened.ok ? opened : done;
  };
  const aside: LibrarySession['aside'] = (work) => {
    const done = opening.then(() => asideNow(work));
    opening = done.catch(() => undefined);
    return done;
  };
  const lock = async () => {
    await opening;
    const wanted = folder;
    await close();
    folder = null;
    analysed = null;
    forgetKey();
    // A thread that had to be ended could not give its lock back.
    if (wanted !== null) dropOwnLock(wanted);
  };
  const close = async () => {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_PATIENCE));
    const closed = Promise.all([library.ask('close', null), search.ask('close', null), endAnalysis()]).catch(
      onGone('close'),
    );
    await Promise.race([closed, patience]);
    await Promise.all([library.stop(), search.stop(), analysis.stop(), care.stop()]);
  };
  return {
    get folder() {
      return folder;
    },
    get isProtected() {
      return folder !== null && key !== null;
    },
    get isBusy() {
      return asked > 0;
    },
    care: care.ask,
    caredFor,
    aside,
    open,
    protect,
    lock,
    state: () => (folder === null ? Promise.resolve(null) : library.ask('state', null)),
    call,
    ask,
    close,
  };
}

/** What a person knows a library by. */
export function libraryName(folder: string): string {
  return basename(folder);
}
