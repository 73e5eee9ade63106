import type { CallParsed } from '#core/contract/calls.ts';
import type { EventData } from '#core/contract/events.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { ImportedFile, ImportReport } from '#core/contract/views.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { isPageWhole } from '#main/importers/pasted.ts';
import { answering } from './answering.ts';
import type { Deps, FileToParse, ParsedFile } from './deps.ts';
import { findFiles, type Found } from './folder-files.ts';
import { notImported, opened, type Named } from './import-entries.ts';
import { pacedProgress, type Progress } from './import-progress.ts';
import { isPresent, present, take } from './importing-one.ts';
import { readRegularFile } from './read-file.ts';

export interface ImportWatch {
  /** Called at most every 50 ms, and once at the end, where `done` is `total`. */
  readonly onProgress: (progress: EventData<'import.progress'>) => void;
  /** Stops at once, in the middle of a file too; what is in stays in. */
  readonly signal: AbortSignal;
}

/** An attachment of a message that is attached to a message in an archive: nobody's document lies deeper. */
const DEEPEST_PART = 4;
/** Parts of one archive or message, those of its parts included. */
const MOST_PARTS = 10_000;
/**
 * Bytes of these together. One archive is bounded (archive-entries.ts), but messages in it may hold archives again, and what
 * is 30 MB on the disk would unfold into ten gigabytes that are all kept.
 */
const LARGEST_PARTS = 256 * 1024 * 1024;

/**
 * Brings files in as sources and pictures, each in a transaction of its own: one that cannot be read is explained in the
 * report and stops none of the others. Folders are walked, archives and messages opened. Bytes that are already in the
 * library are not added again; what was in the trash comes out of it. Fails with `nothing-to-import`; a failure of the
 * library itself, such as `disk-full`, ends the import, and what is in stays in.
 */
export function importFiles(
  deps: Deps,
  { paths }: { readonly paths: readonly string[] },
  { onProgress, signal }: ImportWatch,
): Promise<Result<ImportReport, CallError>> {
  return answering<ImportReport>(deps.library.name, async () => {
    if (paths.length === 0) return fail({ code: 'nothing-to-import' });
    const progress = pacedProgress(onProgress);
    try {
      const run: Run = { deps, signal, progress, files: [], parts: 0, partBytes: 0 };
      const found = await findFiles(paths, { signal, onFound: (total) => progress.update({ total }) });
      progress.update({ step: 'reading', total: found.filter((it) => it.kind === 'file').length });
      let ahead: Promise<ReadFile> | null = null;
      for (const [at, it] of found.entries()) {
        if (signal.aborted) break;
        progress.update({ fileName: it.fileName, step: 'reading' });
        const read: ReadFile = await (ahead ?? readFound(run, it));
        const next = found[at + 1];
        // While this one is stored here, the next is read over there.
        ahead = next === undefined || signal.aborted ? null : readFound(run, next);
        ahead?.catch(() => undefined);
        run.parts = run.partBytes = 0;
        await keep(run, read, 0);
      }
      if (!signal.aborted) progress.update({ step: 'storing', fileName: '' });
      return ok({ files: run.files, cancelled: signal.aborted });
    } finally {
      progress.end();
    }
  });
}

/** One import that is going on. */
interface Run {
  readonly deps: Deps;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** How each file fared, so far. */
  readonly files: ImportedFile[];
  /** Of the file that is being kept: how many parts were read so far, and their bytes. */
  parts: number;
  partBytes: number;
}

/** A file that was read and is not yet kept, or the entry of one that there is nothing to keep of. */
type ReadFile =
  | { readonly entry: ImportedFile; readonly isFile: boolean }
  | {
      readonly file: FileToParse;
      readonly named: Named;
      /** Null where the library has these bytes. */
      readonly parsed: ParsedFile | 'stopped' | null;
    };

async function readFound(run: Run, it: Found): Promise<ReadFile> {
  if (it.kind === 'folder') return { entry: opened(it, []), isFile: false };
  if (it.kind === 'skipped') return { entry: notImported(it, it.why), isFile: false };
  // Others have their turn even where every file is there already and none has to be read.
  await new Promise(setImmediate);
  const bytes = readRegularFile(it.path);
  if (!bytes.ok) return { entry: notImported(it, bytes.error), isFile: true };
  const { fileName, container } = it;
  const file = { fileName, mediaType: null, encoding: null, bytes: bytes.value };
  return readFile(run, file, { fileName, container });
}

async function readFile({ deps, signal }: Run, file: FileToParse, named: Named): Promise<ReadFile> {
  // What is there already need not be read again.
  const parsed = isPresent(deps, file) ? null : await deps.parse(file, signal);
  return { file, named, parsed };
}

/** Keeps what was read, and then what came in it. */
async function keep(run: Run, read: ReadFile, depth: number): Promise<void> {
  const { deps, signal, progress } = run;
  if (signal.aborted) return;
  if ('entry' in read) return report(run, read.entry, read.isFile);
  const { file, named, parsed } = read;
  progress.update({ step: 'storing' });
  if (parsed === null) {
    const there = present(deps, file, named);
    // Null where somebody has destroyed it meanwhile.
    return there ? report(run, there) : keep(run, await readFile(run, file, named), depth);
  }
  report(run, await take(deps, file, named, parsed));
  const parts = parsed === 'stopped' ? [] : parsed.parts;
  progress.update({ total: progress.state.total + parts.length });
  for (const part of parts) {
    if (signal.aborted) return;
    const of: Named = { fileName: part.fileName, container: named.fileName };
    progress.update({ fileName: part.fileName ?? '', step: 'reading' });
    await keep(run, await readPart(run, part, of, depth + 1), depth + 1);
  }
}

function readPart(run: Run, part: FileToParse, named: Named, depth: number): ReadFile | Promise<ReadFile> {
  run.parts += 1;
  run.partBytes += part.bytes.byteLength;
  const isTooMuch = depth > DEEPEST_PART || run.parts > MOST_PARTS || run.partBytes > LARGEST_PARTS;
  return isTooMuch
    ? { entry: notImported(named, 'archive-entry-refused'), isFile: true }
    : readFile(run, part, named);
}

/** Folders and what was passed over in them are told of, but not counted. */
function report({ files, progress }: Run, entry: ImportedFile, isFile = true): void {
  files.push(entry);
  if (!isFile) return;
  const { done, added, failed } = progress.state;
  progress.update({
    done: done + 1,
    added: added + (entry.outcome === 'added' ? 1 : 0),
    failed: failed + (entry.outcome === 'not-imported' ? 1 : 0),
  });
}

/**
 * Brings in what was copied: the formatted version where it has structure and holds the words of the plain one, else
 * the plain text. Fails with `nothing-to-import`.
 */
export async function importPasted(
  deps: Deps,
  { text, html }: CallParsed<'importing.importPasted'>,
): Promise<Result<ImportReport, CallError>> {
  const encoder = new TextEncoder();
  const pasted: Named = { fileName: null, container: null };
  const asFile = (content: string, mediaType: string): FileToParse => ({
    fileName: null,
    mediaType,
    encoding: null,
    bytes: encoder.encode(content),
  });
  const one = (file: ImportedFile) => ok({ files: [file], cancelled: false });
  if (html !== null && html.trim() !== '') {
    const page = asFile(html, 'text/html');
    const parsed = await deps.parse(page);
    const read = parsed === 'stopped' ? null : parsed.draft;
    const isWhole = read !== null && isPageWhole(html, read.text, text);
    if (isWhole || text.trim() === '') return one(await take(deps, page, pasted, parsed));
  }
  if (text.trim() === '') return fail({ code: 'nothing-to-import' });
  const plain = asFile(text, 'text/plain');
  const there = present(deps, plain, pasted);
  return one(there ?? (await take(deps, plain, pasted, await deps.parse(plain))));
}
