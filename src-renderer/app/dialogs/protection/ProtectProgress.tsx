import type { EventData } from '#core/contract/events.ts';
import { ProgressBar } from '#renderer/ui/ProgressBar.tsx';
import { progressShare, progressWords } from './passphrase-words.ts';

/** How far encrypting has come. */
export function ProtectProgress({ progress }: { progress: EventData<'protection.progress'> | null }) {
  const words = progressWords(progress);
  return (
    <div className="protection-progress">
      <ProgressBar label="Protect Library" share={progressShare(progress)} words={words} wide />
      <p>{words}</p>
      <p className="protection-note">Until the last step the library stays as it is.</p>
    </div>
  );
}
