import type { ImportReport } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { importRemarks, importSummary, importText } from './import-sentences.ts';

/** What an import did, file by file where there is something to say. */
export function ImportReportDialog({ report, onClose }: { report: ImportReport; onClose: () => void }) {
  const desk = useDesk();
  const remarks = importRemarks(report);
  const copy = async () => {
    const answer = await call('shell.copyText', { text: importText(report) });
    if (answer.ok) desk.tell('Copied the report.');
    else desk.fail(answer.error);
  };
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
      <p>{importSummary(report)}</p>
      {remarks.length > 0 && (
        <ul className="dialogs-list" aria-label="Remarks">
          {remarks.map((it, index) => (
            <li key={index}>
              {!it.isNamed && <strong>{it.fileName}</strong>}
              {it.sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
