import type { EventData } from '#core/contract/events.ts';
import './bundles.css';
import { progressWords } from './bundle-words.ts';

interface BundleProgressProps {
  progress: EventData<'bundle.progress'> | null;
  stopping: boolean;
}

/** How far it is, in the foot of a dialog. */
export function BundleProgress({ progress, stopping }: BundleProgressProps) {
  const share = progress === null || progress.total === 0 ? null : progress.done / progress.total;
  const words = stopping ? 'Stopping' : progressWords(progress);
  return (
    <div className="bundles-progress">
      <div
        className="bundles-progress-bar"
        role="progressbar"
        aria-label="Bundle"
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
