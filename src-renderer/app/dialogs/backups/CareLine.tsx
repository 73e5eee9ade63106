import { useEffect, useState } from 'react';
import type { CareProgress } from '#core/contract/backup-calls.ts';
import { onEvent } from '#renderer/api.ts';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { progressWords } from './backup-words.ts';

/** How far the work is that is going on now. */
export function CareLine({ what }: { what: string }) {
  const [progress, setProgress] = useState<CareProgress | null>(null);
  useEffect(() => onEvent('care.progress', setProgress), []);
  const isCounted = progress !== null && progress.total > 0;
  return (
    <div className="backups-progress">
      <p role="status">{what}</p>
      <ProgressBar
        label={what}
        share={isCounted ? progress.done / progress.total : null}
        words={progressWords(progress)}
        wide
      />
      <p className="backups-step">{progressWords(progress)}</p>
    </div>
  );
}
