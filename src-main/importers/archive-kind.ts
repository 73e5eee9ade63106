/** What an archive is for. `other`: a document or program of a kind that is not read, whose parts mean nothing alone. */
export type ArchiveKind = 'docx' | 'xlsx' | 'other' | 'archive';

/** Macros make a .docm or .xlsm of it, whatever it is called. */
const MACROS = /(?:^|\/)vbaProject\.bin$/i;
/** Packages of Office, OpenDocument and EPUB, and programs, each by what it cannot be without. */
const PACKAGES = new Set(['[Content_Types].xml', 'mimetype', 'META-INF/MANIFEST.MF', 'AndroidManifest.xml']);
/** Some versions of Office number the main part. */
const WORD = /^word\/document\d*\.xml$/;
const EXCEL = /^xl\/workbook\d*\.xml$/;

/** Tells a Word or Excel file from an archive of files by the names inside. */
export function kindOfArchive(names: readonly string[]): ArchiveKind {
  if (!names.some((it) => PACKAGES.has(it))) return 'archive';
  if (names.some((it) => MACROS.test(it))) return 'other';
  if (names.some((it) => WORD.test(it))) return 'docx';
  return names.some((it) => EXCEL.test(it)) ? 'xlsx' : 'other';
}
