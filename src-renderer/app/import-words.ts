import type { EventData } from '#core/contract/events.ts';
import { counted } from '#renderer/library/words.ts';

export type ImportProgress = EventData<'import.progress'>;

/** How far an import is, in words: `Importing 12 of 40: minutes.pdf`. */
export function importWords({ done, total, fileName, step }: ImportProgress): string {
  if (step === 'looking') return `Looking for files: ${counted(total, 'file')} so far`;
  const at = `Importing ${Math.min(done + 1, total).toLocaleString()} of ${total.toLocaleString()}`;
  return fileName === '' ? at : `${at}: ${fileName}`;
}

/** What is being done and what has come of it: `reading · 11 added, 1 not imported`. */
export function importCounts({ step, added, failed }: ImportProgress): string {
  const counts = [
    added > 0 ? `${added.toLocaleString()} added` : null,
    failed > 0 ? `${failed.toLocaleString()} not imported` : null,
  ].filter((it) => it !== null);
  if (step === 'looking') return '';
  return [step, counts.join(', ')].filter((it) => it !== '').join(' · ');
}
