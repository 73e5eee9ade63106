import '#main/refuse-network.ts';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { Verification } from '#core/contract/print-views.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { answering as answeringFailures } from '#main/actions/answering.ts';
import { addCitationStyle } from '#main/actions/citation-styles.ts';
import type { Deps } from '#main/actions/deps.ts';
import { exportAs } from '#main/actions/exporting-as.ts';
import { exportPdf } from '#main/actions/exporting.ts';
import { exportMarkdown } from '#main/actions/exporting-markdown.ts';
import { importFiles } from '#main/actions/importing.ts';
import { parseInProcess } from '#main/actions/parse-in-process.ts';
import { importBriefing } from '#main/actions/importing-briefing.ts';
import { importPictures } from '#main/actions/pictures.ts';
import { verifyFile } from '#main/actions/verifying.ts';
import { exportBundle } from '#main/bundles/export-bundle.ts';
import { mergeBundle, previewBundle } from '#main/bundles/import-bundle.ts';
import { paced } from '#main/bundles/paced.ts';
import { readSigningKey } from '#main/bundles/signing-key.ts';
import { makeSampleLibrary } from '#main/actions/sample-library.ts';
import { DATABASE_NAME, type ReadLibrary } from '#main/store/library.ts';
import { protectLibrary, removePlainBackups } from '#main/store/vault/protect.ts';
import { keepWorker } from './kept-worker.ts';
import type { LibraryCommands, OpenLibraryState, OpenRequest, PrintCommands } from './messages.ts';
import { openSession, type Means, type Session } from './open-library.ts';
import { answering, framesOf } from './port.ts';
import { relayedParser } from './relayed-parser.ts';
import { renderIn } from './render-in.ts';
import { log, parentOfThread, relayOfThread, startOfThread } from './this-thread.ts';

const { main, resources } = startOfThread();

/** Megabytes of heap for setting pages: enough for 500, and a bound keeps what is thrown away from piling up. */
const PRINT_HEAP = 320;
/** For a document that the bound is too small for. */
const LARGE_PRINT_HEAP = 4096;

const parser = parseInProcess(relayedParser(relayOfThread()), {
  onStopped: (why, frames) => log({ code: 'parser-stopped', subject: why, frames }),
  onRefused: (door) => log({ code: 'network-refused', subject: door }),
});
const keepPrinter = (heap: number) =>
  keepWorker<PrintCommands>({
    file: join(main, 'print-worker.js'),
    workerData: { main, resources },
    resourceLimits: { maxOldGenerationSizeMb: heap },
    log,
    onGone: (error) => log({ code: 'worker-gone', subject: 'print', frames: framesOf(error) }),
  });
const printer = keepPrinter(PRINT_HEAP);
const means: Means = {
  log,
  now: () => new Date().toISOString(),
  newId: randomUUID,
  parse: parser.parse,
  parseBriefing: parser.parseBriefing,
  readEvidence: parser.readEvidence,
  onCheckFailed: (check, error) => log({ code: 'check-failed', subject: check, frames: framesOf(error) }),
  renderPdf: renderIn(printer.ask, () => keepPrinter(LARGE_PRINT_HEAP)),
};

/** Fonts take a moment to parse: done while the person looks around, in milliseconds after the start. */
const WARM_DELAY = 3000;
setTimeout(() => {
  printer.ask('warm', null).catch((error: unknown) => log({ code: 'not-warmed', frames: framesOf(error) }));
}, WARM_DELAY);

let session: Session | null = null;

/** The new one is opened first: where that fails, the one that is open stays. */
async function open(request: OpenRequest): Promise<Result<OpenLibraryState, CallError>> {
  if (request.how === 'sample' && !existsSync(join(request.folder, DATABASE_NAME))) {
    const from = join(resources, 'sample');
    const made = await makeSampleLibrary(means, { folder: request.folder, from });
    if (!made.ok) return made;
  }
  const opened = openSession(request, means);
  for (const it of [request.key, request.protection?.key]) it?.fill(0);
  if (!opened.ok) return opened;
  const before = session;
  session = opened.value;
  await before?.close();
  return ok(session.state());
}

function writing<T>(
  signal: AbortSignal,
  work: (deps: Deps, signal: AbortSignal) => Promise<Result<T, CallError>>,
): Promise<Result<T, CallError>> {
  if (session === null) return Promise.resolve(fail({ code: 'no-library-open' }));
  return session.write(
    (deps, either) => answeringFailures(deps.library.name, () => work(deps, either)),
    signal,
  );
}

/** What only reads works in a library that cannot be written, too. */
function reading<T>(
  work: (library: ReadLibrary) => Promise<Result<T, CallError>>,
): Promise<Result<T, CallError>> {
  return session === null ? Promise.resolve(fail({ code: 'no-library-open' })) : session.read(work);
}

/** A file can be held against itself without a library. */
function verifying(path: string): Promise<Result<Verification, CallError>> {
  const verify = (library: ReadLibrary | null) => verifyFile({ ...parser, library }, path);
  return session === null ? verify(null) : session.read(verify);
}

answering<LibraryCommands>(parentOfThread(), {
  open,
  close: async () => {
    await session?.close();
    session = null;
    return null;
  },
  protect: async ({ folder, protection, removeBackups }, { signal, onProgress }) => {
    const done = await protectLibrary(folder, protection, { signal, onProgress });
    protection.key.fill(0);
    if (done.ok && removeBackups) removePlainBackups(folder);
    return done;
  },
  state: () => session?.state() ?? null,
  call: ({ name, input }) =>
    session === null ? fail({ code: 'no-library-open' }) : session.call(name, input),
  importFiles: (input, { signal, onProgress }) =>
    writing(signal, (deps, either) => importFiles(deps, input, { signal: either, onProgress })),
  importPictures: (input, { signal }) => writing(signal, async (deps) => importPictures(deps, input)),
  importBriefing: ({ path }, { signal }) =>
    writing(signal, async (deps) => {
      const made = await importBriefing(deps, path);
      return made.ok ? ok({ id: made.value.id, problems: [...made.value.problems] }) : made;
    }),
  exportPdf: ({ id, path, ...workingCopy }, { signal, onProgress }) =>
    writing(signal, (deps, either) =>
      exportPdf(deps, { briefingId: id, to: path, ...workingCopy }, onProgress, either),
    ),
  exportAs: ({ id, path, ...choice }, { signal, onProgress }) =>
    writing(signal, (deps, either) =>
      exportAs(deps, { briefingId: id, to: path, ...choice }, onProgress, either),
    ),
  verifyFile: ({ path }) => verifying(path),
  addStyle: ({ path }, { signal }) => writing(signal, async (deps) => addCitationStyle(deps, path)),
  exportBundle: ({ wish, path, version, keyFolder }, { signal, onProgress }) =>
    reading((library) => {
      const key = keyFolder === null ? null : readSigningKey(keyFolder);
      if (keyFolder !== null && key === null) return Promise.resolve(fail({ code: 'no-signing-key' }));
      const job = { wish, to: path, key, version, madeAt: means.now() };
      return exportBundle(library, job, paced(onProgress, performance.now.bind(performance)), signal);
    }),
  readBundle: ({ path }, { signal, onProgress }) =>
    reading((library) =>
      previewBundle(library, path, paced(onProgress, performance.now.bind(performance)), signal),
    ),
  mergeBundle: (job, { signal, onProgress }) =>
    writing(signal, (deps, either) =>
      mergeBundle(deps, job, paced(onProgress, performance.now.bind(performance)), either),
    ),
  exportMarkdown: ({ id, path }, { signal }) =>
    writing(signal, (deps) => exportMarkdown(deps, { briefingId: id, to: path })),
});
