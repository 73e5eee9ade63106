import type { EventData } from '#core/contract/events.ts';
import { progressShare, progressWords } from './passphrase-words.ts';

/** How far encrypting has come. */
export function ProtectProgress({ progress }: { progress: EventData<'protection.progress'> | null }) {
  const words = progressWords(progress);
  const share = Math.round(progressShare(progress) * 100);
  return (
    <div className="protection-progress">
      <div
        className="protection-bar"
        role="progressbar"
        aria-label="Protect Library"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={words}
      >
        <div style={{ width: `${share}%` }} />
      </div>
      <p>{words}</p>
      <p className="protection-note">Until the last step the library stays as it is.</p>
    </div>
  );
}
