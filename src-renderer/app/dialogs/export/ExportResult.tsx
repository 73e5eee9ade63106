import { Copy, FolderOpen } from 'lucide-react';
import { sentenceForProblem } from '#core/contract/messages.ts';
import type { ExportReport } from '#core/contract/print-views.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';

/** What was exported, where to find it, and the hash by which anyone can tell it is this file. */
export function ExportResult({ report }: { report: ExportReport }) {
  const desk = useDesk();
  const show = async () => {
    const answer = await call('exporting.showLast', {});
    if (!answer.ok) desk.fail(answer.error);
  };
  const copy = async () => {
    const answer = await call('shell.copyText', { text: report.sha256 });
    if (answer.ok) desk.tell('Copied the SHA-256.');
    else desk.fail(answer.error);
  };
  return (
    <>
      <p role="status">
        Exported {report.fileName}: {report.pages !== null && `${counted(report.pages, 'page')}, `}
        {counted(report.notes, 'note')}, {counted(report.sources, 'source')}.
      </p>
      <div>
        <Button icon={<FolderOpen size={15} />} onClick={() => void show()}>
          Show in folder
        </Button>
      </div>
      <dl className="dialogs-facts">
        <dt>SHA-256</dt>
        <dd className="dialogs-hash">
          {report.sha256}{' '}
          <Button
            tone="quiet"
            icon={<Copy size={14} aria-hidden />}
            aria-label="Copy the SHA-256"
            onClick={() => void copy()}
          />
        </dd>
      </dl>
      {report.problems.length > 0 && (
        <ul className="dialogs-list" aria-label="Remarks">
          {report.problems.map((it, index) => (
            <li key={index}>{sentenceForProblem(it)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
