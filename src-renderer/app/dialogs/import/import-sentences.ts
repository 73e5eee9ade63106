import { sentenceForProblem } from '#core/contract/messages.ts';
import type { ImportedFile, ImportReport } from '#core/contract/views.ts';
import { counted } from '#renderer/library/words.ts';

/** Folders and archives are told of by what came out of them. */
const isFile = (it: ImportedFile) => it.outcome !== 'opened';

/** How many files an import dealt with. */
export const fileCount = (report: ImportReport): number => report.files.filter(isFile).length;

const count = (report: ImportReport, outcome: ImportedFile['outcome']) =>
  report.files.filter((it) => it.outcome === outcome).length;

/** What an import did, in sentences: what came in, what was there already, what did not come in. */
export function importSummary(report: ImportReport): string {
  const total = fileCount(report);
  const added = count(report, 'added');
  const known = count(report, 'already-in-library');
  const failed = count(report, 'not-imported');
  const parts = [
    total === 0
      ? 'There were no files to import.'
      : added === total
        ? `Imported ${counted(added, 'file')}.`
        : `Imported ${added.toLocaleString()} of ${counted(total, 'file')}.`,
    known === 0 ? '' : `${known.toLocaleString()} ${known === 1 ? 'was' : 'were'} in the library already.`,
    failed === 0 ? '' : `${failed.toLocaleString()} could not be imported.`,
    report.cancelled ? 'The import was cancelled; what was read until then is in the library.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export const OUTCOMES: Record<ImportedFile['outcome'], string> = {
  added: 'Added',
  'already-in-library': 'In the library already',
  'not-imported': 'Not imported',
  opened: 'Opened',
};

/** A file by its name, or a copied text by its title. */
export const importedName = (it: ImportedFile): string => it.fileName || (it.title ?? 'Copied text');

/** Some files that fared alike, in the order in which they were read. */
export interface ImportGroup {
  readonly name: string;
  readonly files: readonly ImportedFile[];
}

const isRemarked = (it: ImportedFile) => it.problems.length > 0 || it.nearDuplicateOf !== null;

const PROBLEMS: readonly { name: string; has: (it: ImportedFile) => boolean }[] = [
  { name: 'Not imported', has: (it) => it.outcome === 'not-imported' },
  {
    name: 'With remarks',
    has: (it) => (it.outcome === 'added' || it.outcome === 'opened') && isRemarked(it),
  },
  { name: 'In the library already', has: (it) => it.outcome === 'already-in-library' },
];

const grouped = (files: readonly ImportedFile[], kinds: typeof PROBLEMS): ImportGroup[] =>
  kinds
    .map(({ name, has }) => ({ name, files: files.filter(has) }))
    .filter((group) => group.files.length > 0);

/** The files there is something to say about, what did not come in first. */
export const importProblems = (report: ImportReport): ImportGroup[] => grouped(report.files, PROBLEMS);

/** What there is to say about one file; that it is there already is said by its group. */
export const importRemarks = (file: ImportedFile): string[] =>
  file.problems.filter((it) => it.code !== 'already-in-library').map(sentenceForProblem);

function textLine(file: ImportedFile): string {
  const from = file.container === null ? '' : ` (in ${file.container})`;
  const key = file.citeKey === null ? '' : ` [${file.citeKey}]`;
  const remarks = importRemarks(file);
  return `- ${importedName(file)}${from}${key}${remarks.length === 0 ? '' : `: ${remarks.join(' ')}`}`;
}

/** The whole report as text: every file, under how it fared. */
export function importText(report: ImportReport): string {
  const clean = { name: 'Added', has: (it: ImportedFile) => it.outcome === 'added' && !isRemarked(it) };
  const groups = grouped(report.files, [...PROBLEMS, clean]).map(({ name, files }) =>
    [`${name} (${files.length.toLocaleString()}):`, ...files.map(textLine)].join('\n'),
  );
  return [importSummary(report), ...groups].join('\n\n');
}
