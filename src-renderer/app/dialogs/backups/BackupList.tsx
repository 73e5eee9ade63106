import { CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import { useId, useState } from 'react';
import type { BackupLook, BackupRow } from '#core/contract/backup-calls.ts';
import { shownSize } from '#renderer/library/words.ts';
import { isUsable, kindWords, lookWords, madeWords } from './backup-words.ts';
import { keyOf } from './use-backups.ts';

interface BackupListProps {
  rows: readonly BackupRow[];
  looks: ReadonlyMap<string, BackupLook>;
  chosen: string | null;
  onChosen: (row: BackupRow) => void;
}

/** The copies, the newest first, to choose one of; arrows walk through them. */
export function BackupList({ rows, looks, chosen, onChosen }: BackupListProps) {
  const group = useId();
  const [now] = useState(() => new Date().toISOString());
  return (
    <div role="radiogroup" aria-label="Backups" className="backups-list">
      {rows.map((row) => {
        const key = keyOf(row);
        const look = looks.get(key) ?? null;
        return (
          <label key={key} className="backups-row">
            <input type="radio" name={group} checked={chosen === key} onChange={() => onChosen(row)} />
            <span className="backups-made">
              {madeWords(row, now)}
              <span className="backups-kind">{kindWords(row)}</span>
            </span>
            <span className="backups-look">{lookWords(look)}</span>
            <span className="backups-size">{shownSize(row.byteLength)}</span>
            <Soundness look={look} />
          </label>
        );
      })}
    </div>
  );
}

function Soundness({ look }: { look: BackupLook | null }) {
  if (look === null)
    return (
      <span className="backups-sound">
        <LoaderCircle size={14} aria-hidden /> Checking
      </span>
    );
  const sound = isUsable(look);
  const Icon = sound ? CircleCheck : CircleX;
  return (
    <span className="backups-sound" data-sound={sound}>
      <Icon size={14} aria-hidden /> {sound ? 'Sound' : look.newer ? 'Newer' : 'Damaged'}
    </span>
  );
}
