import type { ExportRow } from '#core/contract/print-views.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { usePart } from '#renderer/ui/store.ts';
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx';
import { CopyHash } from './CopyHash.tsx';
import './export.css';
import { exportedWhen, FORMATS } from './report-words.ts';

const COLUMNS = [
  { id: 'when', title: 'Exported', width: '132px' },
  { id: 'name', title: 'File', width: 'minmax(0, 1fr)' },
  { id: 'version', title: 'Version', width: '110px' },
  { id: 'copy', title: 'Copy', width: '62px' },
  { id: 'hash', title: 'SHA-256', width: '116px' },
] as const;

const keyOf = (row: ExportRow): string => `${row.exportedAt} ${row.sha256} ${row.fileName}`;

function cell(row: ExportRow, column: string) {
  switch (column) {
    case 'when':
      return exportedWhen(row.exportedAt, new Date().toISOString());
    case 'name':
      return (
        <>
          {row.fileName}
          <span className="export-row-detail">
            {FORMATS[row.format].name}
            {row.pages !== null && `, ${counted(row.pages, 'page')}`}
          </span>
        </>
      );
    case 'version':
      return row.versionName ?? <span className="export-row-none">Without a name</span>;
    case 'copy':
      return row.copy ?? '';
    default:
      return (
        <span className="export-row-hash" title={row.sha256}>
          <code>{row.sha256.slice(0, 8)}…</code>
          <CopyHash sha256={row.sha256} of={row.fileName} />
        </span>
      );
  }
}

/** The files that were made of a briefing, the latest first: what was given to whom can be told by its hash. */
export function ExportedFilesDialog({ session, onClose }: { session: BriefingSession; onClose: () => void }) {
  const desk = useDesk();
  const facts = usePart(session.state, (it) => it.facts);
  const list = useCall('exporting.list', { id: session.id }, ['versions']);
  const exportNow = () => {
    onClose();
    desk.run('exporting.exportPdf');
  };
  return (
    <Dialog
      title="Exported files"
      wide
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {list.state === 'failed' && <Failed error={list.error} onAgain={list.again} />}
      {list.state === 'ready' && list.value.rows.length === 0 && (
        <EmptyPlace
          title="Nothing was exported yet"
          actions={
            <Button disabled={desk.readOnly} onClick={exportNow}>
              Export PDF…
            </Button>
          }
        >
          Each file made of this briefing is noted here with its version and its SHA-256.
        </EmptyPlace>
      )}
      {list.state === 'ready' && list.value.rows.length > 0 && (
        <>
          <p className="ui-copyable">
            {counted(list.value.rows.length, 'file')} made of “{facts?.title || 'Untitled briefing'}”. The
            library notes them; it keeps no copy.
          </p>
          <VirtualTable
            label="Exported files"
            columns={COLUMNS}
            rows={list.value.rows}
            keyOf={keyOf}
            cell={cell}
            rowHeight={46}
          />
        </>
      )}
    </Dialog>
  );
}
