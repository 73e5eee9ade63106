import { sentenceForProblem } from '#core/contract/messages.ts';
import type { ImportedFile, ImportReport } from '#core/contract/views.ts';
import { counted } from '#renderer/library/words.ts';

const count = (report: ImportReport, outcome: ImportedFile['outcome']) =>
  report.files.filter((it) => it.outcome === outcome).length;

/** What an import did, in sentences: what came in, what was there already, what did not come in. */
export function importSummary(report: ImportReport): string {
  const added = count(report, 'added');
  const known = count(report, 'already-in-library');
  const failed = count(report, 'not-imported');
  const parts = [
    added === report.files.length
      ? `Imported ${counted(added, 'file')}.`
      : `Imported ${added.toLocaleString()} of ${counted(report.files.length, 'file')}.`,
    known === 0
      ? ''
      : known === 1
        ? '1 was in the library already.'
        : `${known} were in the library already.`,
    failed === 0 ? '' : failed === 1 ? '1 could not be imported.' : `${failed} could not be imported.`,
    report.cancelled ? 'The import was cancelled; what was read until then is in the library.' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

interface ImportRemark {
  readonly fileName: string;
  readonly sentences: readonly string[];
  /** Whether the first sentence names the file by itself. */
  readonly isNamed: boolean;
}

/** One entry for each file that there is something to say about. */
export function importRemarks(report: ImportReport): ImportRemark[] {
  return report.files
    .filter((file) => file.problems.length > 0)
    .map(({ fileName, problems }) => {
      const sentences = problems.map(sentenceForProblem);
      return { fileName, sentences, isNamed: sentences[0]?.includes(fileName) === true };
    });
}

/** The whole report as text. */
export function importText(report: ImportReport): string {
  const remarks = importRemarks(report).map((it) =>
    (it.isNamed ? it.sentences : [`${it.fileName}:`, ...it.sentences]).join(' '),
  );
  return [importSummary(report), ...remarks].join('\n');
}
