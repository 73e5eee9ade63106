import type { BackupRef } from '#core/contract/backup-calls.ts';
import type { Problem } from '#core/contract/problems.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { MenuCommand } from '#core/contract/menu.ts';
import type { Preferences } from '#core/contract/views.ts';
import type { BriefingId, SourceId } from '#core/model/ids.ts';
import type { AskedDialog, Openness } from '#renderer/app/actions.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import type { Importing } from '#renderer/app/use-importing.ts';
import { NewBriefingDialog } from '#renderer/app/new-briefing/NewBriefingDialog.tsx';
import { Palette } from '#renderer/app/palette/Palette.tsx';
import { KeepVersionDialog } from '#renderer/app/versions/KeepVersionDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { ExportBundleDialog } from './bundles/ExportBundleDialog.tsx';
import { ImportBundleDialog } from './bundles/ImportBundleDialog.tsx';
import { SigningKeyDialog } from './bundles/SigningKeyDialog.tsx';
import { BackupsDialog } from './backups/BackupsDialog.tsx';
import { CheckDialog } from './backups/CheckDialog.tsx';
import { SalvageDialog } from './backups/SalvageDialog.tsx';
import type { WhichLibrary } from './backups/use-backups.ts';
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
import { NewLibraryDialog } from './protection/NewLibraryDialog.tsx';
import { PassphraseDialog } from './protection/PassphraseDialog.tsx';
import { ProtectDialog } from './protection/ProtectDialog.tsx';
import { UnlockDialog } from './protection/UnlockDialog.tsx';
import { VerifyDialog } from './verify/VerifyDialog.tsx';

export type DialogName =
  | AskedDialog
  | 'closing'
  | 'new-protected-library'
  | 'salvage'
  | { readonly damaged: string }
  | { readonly unlock: string }
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
  onCreateLibrary: (passphrase: string | null) => Promise<CallError | null>;
  onUnlock: (passphrase: string) => Promise<CallError | null>;
  onRestoreInPlace: (library: WhichLibrary, copy: BackupRef) => Promise<CallError | null>;
  onOpenRecent: (token: string) => void;
  /** The open library is another kind of library now. */
  onLibrary: () => void;
  lockAfter: Preferences['lockAfter'];
  onLockAfter: (minutes: Preferences['lockAfter']) => void;
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
    if ('damaged' in dialog)
      return (
        <SalvageDialog
          library="damaged"
          name={dialog.damaged}
          onBackups={() => onDialog({ backups: 'damaged' })}
          onOpenRecent={props.onOpenRecent}
          onClose={close}
        />
      );
    if ('backups' in dialog)
      return (
        <BackupsDialog
          library={dialog.backups}
          onRestoreInPlace={props.onRestoreInPlace}
          onOpenRecent={props.onOpenRecent}
          onClose={close}
        />
      );
    if ('unlock' in dialog)
      return (
        <UnlockDialog
          name={dialog.unlock}
          onUnlock={async (passphrase) => {
            const error = await props.onUnlock(passphrase);
            if (error === null) close();
            return error;
          }}
          onClose={close}
        />
      );
    if ('importBundle' in dialog)
      return (
        <ImportBundleDialog
          token={dialog.importBundle}
          onOpenBriefing={props.onOpenBriefing}
          onClose={close}
        />
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
    case 'export-bundle':
      return <ExportBundleDialog session={session} onClose={close} />;
    case 'signing-key':
      return <SigningKeyDialog onClose={close} />;
    case 'check-library':
      return (
        <CheckDialog
          onBackups={() => onDialog({ backups: 'open' })}
          onSalvage={() => onDialog('salvage')}
          onClose={close}
        />
      );
    case 'salvage':
      return (
        <SalvageDialog
          library="open"
          name={null}
          onBackups={() => onDialog({ backups: 'open' })}
          onOpenRecent={props.onOpenRecent}
          onClose={close}
        />
      );
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
    case 'new-library':
    case 'new-protected-library':
      return (
        <NewLibraryDialog
          protect={dialog === 'new-protected-library'}
          onCreate={props.onCreateLibrary}
          onClose={close}
        />
      );
    case 'protect':
      return <ProtectDialog save={save} onDone={props.onLibrary} onClose={close} />;
    case 'passphrase':
      return <PassphraseDialog lockAfter={props.lockAfter} onLockAfter={props.onLockAfter} onClose={close} />;
    case 'closing':
      return <ClosingDialog session={session} save={save} onClose={close} />;
  }
}
