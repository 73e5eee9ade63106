import type { Problem } from '#core/contract/problems.ts';
import type { MenuCommand } from '#core/contract/menu.ts';
import type { BriefingId, SourceId } from '#core/model/ids.ts';
import type { AskedDialog, Openness } from '#renderer/app/actions.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import type { Importing } from '#renderer/app/use-importing.ts';
import { NewBriefingDialog } from '#renderer/app/new-briefing/NewBriefingDialog.tsx';
import { Palette } from '#renderer/app/palette/Palette.tsx';
import { KeepVersionDialog } from '#renderer/app/versions/KeepVersionDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { ClosingDialog } from './ClosingDialog.tsx';
import { CompareDialog } from './compare/CompareDialog.tsx';
import './dialogs.css';
import { ExportDialog } from './export/ExportDialog.tsx';
import { ExportedFilesDialog } from './export/ExportedFilesDialog.tsx';
import { PrintDialog } from './export/PrintDialog.tsx';
import { FactsDialog } from './facts/FactsDialog.tsx';
import { ImportReportDialog } from './import/ImportReportDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { PageSetupDialog } from './page-setup/PageSetupDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { ProblemsDialog } from './ProblemsDialog.tsx';
import { VerifyDialog } from './verify/VerifyDialog.tsx';

export type DialogName =
  | AskedDialog
  | 'closing'
  | { readonly briefingProblems: readonly Problem[] }
  | { readonly compare: readonly [SourceId, SourceId] };

interface DialogsProps {
  dialog: DialogName | null;
  onDialog: (dialog: DialogName | null) => void;
  /** The briefing in front. */
  session: BriefingSession | null;
  importing: Importing;
  openness: Openness;
  onRun: (command: MenuCommand) => void;
  onOpenBriefing: (id: BriefingId) => void;
  /** Saves everything; answers whether everything is saved. */
  save: () => Promise<boolean>;
}

/** The dialogs that are open, if any: what is asked for stands in front of the report of an import. */
export function Dialogs(props: DialogsProps) {
  const { report, closeReport, showReport } = props.importing;
  return (
    <>
      {report !== null && (
        <ImportReportDialog report={report} onClose={closeReport} onShowAgain={showReport} />
      )}
      <AskedFor {...props} />
    </>
  );
}

function AskedFor(props: DialogsProps) {
  const { dialog, onDialog, session, importing, save } = props;
  const close = () => onDialog(null);
  if (dialog === null) return null;
  if (typeof dialog === 'object') {
    if ('export' in dialog)
      return session === null ? null : (
        <ExportDialog session={session} format={dialog.export} onClose={close} />
      );
    if ('facts' in dialog) return <FactsDialog sources={dialog.facts} onClose={close} />;
    return 'compare' in dialog ? (
      <CompareDialog sources={dialog.compare} onClose={close} />
    ) : (
      <ProblemsDialog problems={dialog.briefingProblems} onClose={close} />
    );
  }
  switch (dialog) {
    case 'paste':
      return (
        <PasteDialog onPasted={(text, html) => void importing.importPasted(text, html)} onClose={close} />
      );
    case 'page-setup':
      return session === null ? null : <PageSetupDialog session={session} onClose={close} />;
    case 'print':
      return session === null ? null : <PrintDialog session={session} onClose={close} />;
    case 'exported-files':
      return session === null ? null : <ExportedFilesDialog session={session} onClose={close} />;
    case 'verify':
      return <VerifyDialog onClose={close} />;
    case 'keys':
      return <KeysDialog openness={props.openness} onRun={props.onRun} onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'new-briefing':
      return <NewBriefingDialog onClose={close} onMade={props.onOpenBriefing} />;
    case 'keep-version':
      return session === null ? null : <KeepVersionDialog session={session} onClose={close} />;
    case 'palette':
      return <Palette openness={props.openness} onRun={props.onRun} onClose={close} />;
    case 'closing':
      return <ClosingDialog session={session} save={save} onClose={close} />;
  }
}
