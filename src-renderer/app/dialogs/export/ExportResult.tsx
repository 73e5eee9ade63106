import { ChevronDown, ChevronRight, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { sentenceForProblem } from '#core/contract/messages.ts';
import type { ExportReport, PdfCheck } from '#core/contract/print-views.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CopyHash } from './CopyHash.tsx';
import './export.css';
import { checkWords, ruleWords } from './report-words.ts';
import type { Exported } from './use-export.ts';

/** Shows the file exported last where it lies. */
export function ShowInFolder() {
  const desk = useDesk();
  const show = async () => {
    const answer = await call('exporting.showLast', {});
    if (!answer.ok) desk.fail(answer.error);
  };
  return (
    <Button icon={<FolderOpen size={15} aria-hidden />} onClick={() => void show()}>
      Show in Folder
    </Button>
  );
}

/** What was exported, and the hash by which anyone can tell it is this file. */
export function ExportResult({ report }: { report: Exported }) {
  return (
    <>
      <p role="status" className="export-done">
        Exported {report.fileName}.
      </p>
      {'sha256' in report && <Report report={report} />}
    </>
  );
}

function Report({ report }: { report: ExportReport }) {
  const checked = checkWords(report);
  return (
    <>
      <dl className="dialogs-facts">
        {report.pages !== null && (
          <>
            <dt>Pages</dt>
            <dd>{report.pages.toLocaleString()}</dd>
          </>
        )}
        <dt>Holds</dt>
        <dd>
          {counted(report.notes, 'note')}, {counted(report.sources, 'source')}
        </dd>
        <dt>SHA-256</dt>
        <dd className="export-hash">
          <span className="dialogs-hash">{report.sha256}</span>
          <CopyHash sha256={report.sha256} of={report.fileName} />
        </dd>
      </dl>
      {checked !== null && (
        <section className="export-part" aria-label="Checks of the written file">
          <p className="ui-copyable">{checked}</p>
          {report.checks.length > 0 && <Checks checks={report.checks} />}
        </section>
      )}
      {report.problems.length > 0 && (
        <section className="export-part" aria-label="Remarks">
          <h3 className="export-heading">{counted(report.problems.length, 'remark')}</h3>
          <ul className="dialogs-list export-remarks">
            {report.problems.map((it, index) => (
              <li key={index}>{sentenceForProblem(it)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Checks({ checks }: { checks: readonly PdfCheck[] }) {
  // What failed is not for anybody to go looking for.
  const [open, setOpen] = useState(checks.some((it) => !it.passed));
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <>
      <Button
        tone="quiet"
        className="export-toggle"
        icon={<Chevron size={14} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Hide the checks' : 'What was checked'}
      </Button>
      {open && (
        <ul className="export-checks">
          {checks.map((it) => (
            <li key={it.rule} data-failed={!it.passed || undefined}>
              <span className="export-check-state">{it.passed ? 'Passed' : 'Not passed'}</span>
              <span>{ruleWords(it)}</span>
              <span className="export-check-found">{it.found}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
