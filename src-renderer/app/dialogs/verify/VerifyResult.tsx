import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ClaimState, Verification } from '#core/contract/print-views.ts';
import { CopyHash } from '#renderer/app/dialogs/export/CopyHash.tsx';
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx';
import './verify.css';
import * as words from './verify-words.ts';

const ICONS: Readonly<Record<ClaimState, typeof CircleCheck>> = {
  valid: CircleCheck,
  changed: CircleX,
  'source-missing': CircleHelp,
};

const COLUMNS = [
  { id: 'note', title: 'Note', width: '34px' },
  { id: 'claim', title: 'Claim', width: 'minmax(0, 5fr)' },
  { id: 'source', title: 'Source', width: 'minmax(0, 4fr)' },
  { id: 'state', title: 'State', width: 'minmax(0, 3fr)' },
] as const;

const keyOf = (row: words.ClaimRow): string => row.key;

function cell({ claim: row }: words.ClaimRow, column: string) {
  switch (column) {
    case 'note':
      return row.note ?? <span title="Said without a note">–</span>;
    case 'claim':
      return row.claim;
    case 'source':
      return (
        <>
          {row.source}
          {row.quote !== null && <span className="verify-quote">“{row.quote}”</span>}
        </>
      );
    default:
      return (
        <>
          <span className="verify-state" data-state={row.state}>
            {words.STATES[row.state]}
          </span>
          <span className="verify-differs">{words.differenceWords(row)}</span>
        </>
      );
  }
}

/** The verdict on a file, what it was held against, and every claim with how it stands. */
export function VerifyResult({ verified }: { verified: Verification }) {
  const doubtful = words.claimRows(verified.claims, false).length;
  const [all, setAll] = useState(doubtful === 0);
  const [asked] = useState(() => new Date().toISOString());
  const Icon = ICONS[verified.state];
  const rows = useMemo(() => words.claimRows(verified.claims, all), [verified, all]);
  const filters = [
    { id: 'all', label: `All ${verified.claims.length}`, on: all, set: () => setAll(true) },
    { id: 'doubtful', label: `Needs a look ${doubtful}`, on: !all, set: () => setAll(false) },
  ];
  return (
    <>
      <div className="verify-verdict" data-state={verified.state} role="status">
        <Icon size={22} aria-hidden />
        <p>{words.headline(verified)}</p>
      </div>
      <dl className="dialogs-facts">
        <dt>File</dt>
        <dd>{verified.fileName}</dd>
        <dt>Title</dt>
        <dd>{verified.title || 'Untitled briefing'}</dd>
        <dt>SHA-256</dt>
        <dd className="verify-hash">
          <span className="dialogs-hash">{verified.fileSha256}</span>
          <CopyHash sha256={verified.fileSha256} of={verified.fileName} />
        </dd>
      </dl>
      <p className="verify-said">
        {words.againstWords(verified)} {words.exportedWords(verified, asked)}
      </p>
      {verified.claims.length > 0 && (
        <>
          {doubtful > 0 && (
            <div className="verify-filter" role="group" aria-label="Which claims">
              {filters.map((it) => (
                <button key={it.id} type="button" aria-pressed={it.on} onClick={it.set}>
                  {it.label}
                </button>
              ))}
            </div>
          )}
          <VirtualTable
            label="Claims of the file"
            columns={COLUMNS}
            rows={rows}
            keyOf={keyOf}
            cell={cell}
            rowHeight={66}
          />
        </>
      )}
    </>
  );
}
