import type { ImportedFile, ImportReport } from '#core/contract/views.ts';
import { fileCount, importProblems } from './import-sentences.ts';

/** A line of the report of an import. */
export type ReportRow =
  | { readonly kind: 'group'; readonly key: string; readonly name: string; readonly count: number }
  | {
      readonly kind: 'file';
      readonly key: string;
      readonly file: ImportedFile;
      /** The outcome is said by the group, or by the row where the group holds all files. */
      readonly withOutcome: boolean;
    };

/** The lines of a report: first what there is something to say about, then, if wanted, every file in order. */
export function reportRows(report: ImportReport, withAll: boolean): ReportRow[] {
  const problems = importProblems(report);
  const groups = withAll ? [...problems, { name: 'All files', files: report.files }] : problems;
  return groups.flatMap(({ name, files }): ReportRow[] => [
    // A folder has a line among all files, and is not one of them.
    { kind: 'group', key: name, name, count: files === report.files ? fileCount(report) : files.length },
    ...files.map((file, index): ReportRow => ({
      kind: 'file',
      key: `${name} ${index}`,
      file,
      withOutcome: files === report.files,
    })),
  ]);
}
