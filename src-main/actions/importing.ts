import type { CallParsed } from '#core/contract/calls.ts';
import type { EventData } from '#core/contract/events.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { ImportedFile, ImportReport } from '#core/contract/views.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { isPageWhole } from '#main/importers/pasted.ts';
import { answering } from './answering.ts';
import type { Deps, FileToParse } from './deps.ts';
import { findFiles, type Found } from './folder-files.ts';
import { notImported, opened, type Named } from './import-entries.ts';
import { pacedProgress, type Progress } from './import-progress.ts';
import { present, take } from './importing-one.ts';
import { readRegularFile } from './read-file.ts';

export interface ImportWatch {
  /** Called at most every 50 ms, and once at the end, where `done` is `total`. */
  readonly onProgress: (progress: EventData<'import.progress'>) => void;
  /** Stops at once, in the middle of a file too; what is in stays in. */
  readonly signal: AbortSignal;
}

/** An attachment of a message that is attached to a message in an archive: nobody's document lies deeper. */
const DEEPEST_PART = 4;
/** Parts of archives and messages, of all files of one import together. */
const MOST_PARTS = 10_000;

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
      const run: Run = { deps, signal, progress, files: [], parts: 0 };
      const found = await findFiles(paths, { signal, onFound: (total) => progress.update({ total }) });
      progress.update({ step: 'reading', total: found.filter((it) => it.kind === 'file').length });
      for (const it of found) {
        if (signal.aborted) break;
        await importFound(run, it);
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
  parts: number;
}

async function importFound(run: Run, it: Found): Promise<void> {
  if (it.kind === 'folder') run.files.push(opened(it, []));
  else if (it.kind === 'skipped') run.files.push(notImported(it, it.why));
  else {
    run.progress.update({ fileName: it.fileName });
    // Others have their turn even where every file is there already and none has to be read.
    await new Promise(setImmediate);
    const bytes = readRegularFile(it.path);
    if (!bytes.ok) return report(run, notImported(it, bytes.error));
    const { fileName, container } = it;
    await importFile(
      run,
      { fileName, mediaType: null, encoding: null, bytes: bytes.value },
      { fileName, container },
      0,
    );
  }
}

/** Brings a file in and then what it holds. */
async function importFile(run: Run, file: FileToParse, named: Named, depth: number): Promise<void> {
  const { deps, signal, progress } = run;
  progress.update({ fileName: named.fileName ?? '', step: 'reading' });
  // What is there already need not be read again.
  const there = present(deps, file, named);
  if (there) return report(run, there);
  const parsed = await deps.parse(file, signal);
  if (signal.aborted) return;
  progress.update({ step: 'storing' });
  report(run, take(deps, file, named, parsed));
  const parts = parsed === 'stopped' ? [] : parsed.parts;
  progress.update({ total: progress.state.total + parts.length });
  for (const part of parts) {
    if (signal.aborted) return;
    await importPart(run, part, { fileName: part.fileName, container: named.fileName }, depth + 1);
  }
}

async function importPart(run: Run, part: FileToParse, named: Named, depth: number): Promise<void> {
  run.parts += 1;
  if (depth > DEEPEST_PART || run.parts > MOST_PARTS)
    report(run, notImported(named, 'archive-entry-refused'));
  else await importFile(run, part, named, depth);
}

function report({ files, progress }: Run, entry: ImportedFile): void {
  files.push(entry);
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
    if (isWhole || text.trim() === '') return one(take(deps, page, pasted, parsed));
  }
  if (text.trim() === '') return fail({ code: 'nothing-to-import' });
  const plain = asFile(text, 'text/plain');
  const there = present(deps, plain, pasted);
  return one(there ?? take(deps, plain, pasted, await deps.parse(plain)));
}
