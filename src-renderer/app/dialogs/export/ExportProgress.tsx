import type { EventData } from '#core/contract/events.ts';
import './export.css';
import { progressShare, progressWords } from './report-words.ts';

interface ExportProgressProps {
  progress: EventData<'export.progress'> | null;
  /** About how many pages there will be. */
  pages: number;
  stopping: boolean;
}

/** How far an export is, in the foot of its dialog. */
export function ExportProgress({ progress, pages, stopping }: ExportProgressProps) {
  const share = progressShare(progress, pages);
  const words = stopping ? 'Stopping' : progressWords(progress);
  return (
    <div className="export-progress">
      <div
        className="export-progress-bar"
        role="progressbar"
        aria-label="Export"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        aria-valuetext={words}
      >
        <div style={{ width: `${(share ?? 0) * 100}%` }} />
      </div>
      <span>{words}…</span>
    </div>
  );
}
