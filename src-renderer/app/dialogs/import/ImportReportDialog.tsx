import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ImportedFile, ImportReport } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import './import.css';
import { fileCount, importProblems, importSummary, importText } from './import-sentences.ts';
import { reportRows } from './report-rows.ts';
import { ReportList } from './ReportList.tsx';

interface ImportReportDialogProps {
  report: ImportReport;
  onClose: () => void;
  /** Shows this report again. */
  onShowAgain: (report: ImportReport) => void;
}

/** What an import did: in a sentence, then file by file where there is something to say, then all of it if wanted. */
export function ImportReportDialog({ report, onClose, onShowAgain }: ImportReportDialogProps) {
  const desk = useDesk();
  const [withAll, setWithAll] = useState(false);
  const rows = useMemo(() => reportRows(report, withAll), [report, withAll]);
  const copy = async () => {
    const answer = await call('shell.copyText', { text: importText(report) });
    if (answer.ok) desk.tell('Copied the report.');
    else desk.fail(answer.error);
  };
  const open = ({ sourceId, pictureId }: ImportedFile) => {
    onClose();
    if (sourceId !== null) {
      desk.select({ kind: 'source', id: sourceId });
      desk.read(sourceId, null);
    } else if (pictureId !== null) {
      desk.select({ kind: 'picture', id: pictureId });
      desk.showPicture(pictureId);
    }
    desk.tell('The report of the import is closed.', {
      label: 'Back to the Report',
      run: () => onShowAgain(report),
    });
  };
  const fewer = importProblems(report).length === 0 ? 'Hide the files' : 'Show only what needs a look';
  const Chevron = withAll ? ChevronDown : ChevronRight;
  return (
    <Dialog
      title="Import"
      wide
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void copy()}>Copy Report</Button>
          <Button tone="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p className="ui-copyable">{importSummary(report)}</p>
      {report.files.length > 0 && (
        <Button
          tone="quiet"
          className="import-report-toggle"
          icon={<Chevron size={14} aria-hidden />}
          aria-expanded={withAll}
          onClick={() => setWithAll(!withAll)}
        >
          {withAll ? fewer : `Show all ${counted(fileCount(report), 'file')}`}
        </Button>
      )}
      {rows.length > 0 && <ReportList rows={rows} onOpen={open} />}
    </Dialog>
  );
}
