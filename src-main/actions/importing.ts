import { basename } from 'node:path';
import type { CallParsed } from '#core/contract/calls.ts';
import type { EventData } from '#core/contract/events.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { ProblemCode } from '#core/contract/problems.ts';
import type { ImportedFile, ImportReport } from '#core/contract/views.ts';
import { sourceId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { source as sourceSchema, UNJUDGED, type Source } from '#core/model/source.ts';
import { isPageWhole } from '#main/importers/pasted.ts';
import { keepBlob } from '#main/store/blobs.ts';
import { sha256Of } from '#main/store/hash.ts';
import { findSourceByCiteKey, findSourceByHash, insertSource, trashSources } from '#main/store/sources.ts';
import { answering } from './answering.ts';
import { makeCiteKey } from './cite-key.ts';
import type { Deps, FileToParse, ParsedFile } from './deps.ts';
import { readRegularFile } from './read-file.ts';

export interface ImportWatch {
  /** Called before each file and once at the end, where `done` is `total`. */
  readonly onProgress: (progress: EventData<'import.progress'>) => void;
  /** Stops before the next file; what is in stays in. */
  readonly signal: AbortSignal;
}

/**
 * Brings files in as sources, each in a transaction of its own: one that cannot be read is explained in the report and
 * stops none of the others. Bytes that are already in the library are not added again; a source that was in the trash
 * comes out of it. Fails with `nothing-to-import`; a failure of the library itself, such as `disk-full`, ends the import,
 * and what is in stays in.
 */
export function importFiles(
  deps: Deps,
  { paths }: { readonly paths: readonly string[] },
  { onProgress, signal }: ImportWatch,
): Promise<Result<ImportReport, CallError>> {
  return answering<ImportReport>(deps.library.name, async () => {
    if (paths.length === 0) return fail({ code: 'nothing-to-import' });
    const files: ImportedFile[] = [];
    for (const [done, path] of paths.entries()) {
      if (signal.aborted) return ok({ files, cancelled: true });
      onProgress({
        done,
        total: paths.length,
        fileName: basename(path),
        step: 'reading',
        added: 0,
        failed: 0,
      });
      files.push(await importPath(deps, path));
    }
    const done = paths.length;
    onProgress({ done, total: done, fileName: '', step: 'storing', added: 0, failed: 0 });
    return ok({ files, cancelled: false });
  });
}

async function importPath(deps: Deps, path: string): Promise<ImportedFile> {
  const fileName = basename(path);
  const bytes = readRegularFile(path);
  if (!bytes.ok) return notImported(fileName, bytes.error);
  return importFile(deps, { fileName, mediaType: null, encoding: null, bytes: bytes.value });
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
    if (isWhole || text.trim() === '') return one(take(deps, page, parsed));
  }
  if (text.trim() === '') return fail({ code: 'nothing-to-import' });
  return one(await importFile(deps, asFile(text, 'text/plain')));
}

async function importFile(deps: Deps, file: FileToParse): Promise<ImportedFile> {
  // What is there already need not be read again.
  const present = findSourceByHash(deps.library.db, sha256Of(file.bytes));
  if (present) return alreadyThere(deps, present, file);
  return take(deps, file, await deps.parse(file));
}

function take(deps: Deps, file: FileToParse, parsed: ParsedFile | 'stopped'): ImportedFile {
  if (parsed === 'stopped') return notImported(file.fileName ?? '', 'parser-stopped');
  if (parsed.draft === null)
    return { ...notImported(file.fileName ?? '', 'unreadable-file'), problems: [...parsed.problems] };
  return add(deps, file, parsed.draft, parsed.problems);
}

function add(
  deps: Deps,
  file: FileToParse,
  draft: NonNullable<ParsedFile['draft']>,
  problems: ParsedFile['problems'],
): ImportedFile {
  const { db, folder } = deps.library;
  // The bytes first: a row never stands for bytes that are not there.
  const bytesSha256 = keepBlob(folder, file.bytes);
  return db.transaction(() => {
    // The same bytes may have come in by another way while these were being read.
    const present = findSourceByHash(db, bytesSha256);
    if (present) return alreadyThere(deps, present, file);
    const { facts, text, residue, evidence, layout, mediaType, encoding } = draft;
    const added = sourceSchema.parse({
      ...facts,
      id: sourceId.parse(deps.newId()),
      citeKey: makeCiteKey(facts, file.fileName, (key) => findSourceByCiteKey(db, key) !== null),
      ...UNJUDGED,
      ...{ importedAt: deps.now(), trashedAt: null, fileName: file.fileName, mediaType, encoding },
      byteLength: file.bytes.byteLength,
      bytesSha256,
      textSha256: sha256Of(text),
    });
    insertSource(db, { source: added, text, residue, evidence, layout });
    return { ...reported(added, file), outcome: 'added', problems: [...problems] };
  });
}

function alreadyThere({ library }: Deps, present: Source, file: FileToParse): ImportedFile {
  // The bytes are at hand, so a copy that was lost or damaged is made good.
  keepBlob(library.folder, file.bytes);
  trashSources(library.db, [present.id], null);
  return {
    ...reported(present, file),
    outcome: 'already-in-library',
    problems: [{ code: 'already-in-library', subject: file.fileName ?? present.citeKey, line: null }],
  };
}

function reported(it: Source, file: FileToParse) {
  const nothing = { container: null, pictureId: null, nearDuplicateOf: null };
  return { ...nothing, fileName: file.fileName ?? '', sourceId: it.id, citeKey: it.citeKey, title: it.title };
}

function notImported(fileName: string, code: ProblemCode): ImportedFile {
  return {
    ...{ fileName, container: null, pictureId: null, nearDuplicateOf: null },
    outcome: 'not-imported',
    sourceId: null,
    citeKey: null,
    title: null,
    problems: [{ code, subject: fileName, line: null }],
  };
}
