import type { Problem } from '#core/contract/problems.ts';
import { namesInArchive, openArchive, type ArchiveEntry } from './archive-entries.ts';
import { kindOfArchive } from './archive-kind.ts';
import { problemWith, type FileToRead } from './file-to-read.ts';
import { refused, type ReadDocument } from './read-result.ts';

/**
 * Reads a ZIP archive, as a Word or Excel file where it is one. Else each file in it is a part, named without its folders.
 * Problems: `archive-refused` (see openArchive), `unknown-format` (a package of a kind that is not read), `empty-text` (no
 * files in it), those of docx and sheets; beside the other parts `archive-entry-refused`, naming an entry that is damaged
 * or an archive itself (Word and Excel files are documents).
 */
export async function readArchive(file: FileToRead): Promise<ReadDocument> {
  const opened = await openArchive(file);
  if (!opened.ok) return { draft: null, picture: null, parts: [], problems: [opened.error] };
  switch (kindOfArchive(opened.value.map((it) => it.name))) {
    case 'docx':
      return (await import('./docx.ts')).readDocx(file, opened.value);
    case 'xlsx':
      return (await import('./sheets.ts')).readSheets(file, opened.value);
    case 'other':
      return refused(file, 'unknown-format');
    case 'archive':
      return readParts(file, opened.value);
  }
}

/** What systems put beside the files of a person: forks and icons, no documents. */
const OF_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

async function readParts(file: FileToRead, entries: readonly ArchiveEntry[]): Promise<ReadDocument> {
  const parts: FileToRead[] = [];
  const problems: Problem[] = [];
  for (const { name, bytes } of entries.filter((it) => !OF_THE_SYSTEM.test(it.name))) {
    if (bytes === null || (await isArchive(bytes)))
      problems.push(problemWith([file.fileName, name].filter(Boolean).join(': '), 'archive-entry-refused'));
    else parts.push({ fileName: withoutFolders(name), mediaType: null, encoding: null, bytes });
  }
  if (parts.length === 0 && problems.length === 0) return refused(file, 'empty-text');
  return { draft: null, picture: null, parts, problems };
}

/** Whether bytes are an archive of files. Archives in archives are no end of work, and of hiding places. */
async function isArchive(bytes: Uint8Array): Promise<boolean> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) <= 8 && (bytes[3] ?? 0) <= 8;
  if (!isZip) return false;
  const names = await namesInArchive(bytes);
  return names === null || kindOfArchive(names) === 'archive';
}

function withoutFolders(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
