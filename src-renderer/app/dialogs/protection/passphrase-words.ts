import type { EventData } from '#core/contract/events.ts';
import { isWeakPassphrase, LEAST_CHARACTERS } from '#core/model/passphrase.ts';

/** A passphrase somebody chooses, twice: nobody sees what they type. */
export interface Chosen {
  readonly first: string;
  readonly second: string;
}

export const NOTHING_CHOSEN: Chosen = { first: '', second: '' };

/** What is wrong with the first field as long as somebody types, or null: how much is missing. */
export function lengthProblem({ first }: Chosen): string | null {
  if (first === '' || !isWeakPassphrase(first)) return null;
  const missing = LEAST_CHARACTERS - [...first.normalize('NFC')].length;
  return missing === 1 ? '1 more character is needed.' : `${missing} more characters are needed.`;
}

/** What is wrong with the second field, or null. What may still become the first is not wrong yet. */
export function repeatProblem({ first, second }: Chosen): string | null {
  return first.startsWith(second) || first === second ? null : 'This is not what stands above.';
}

export function isChosen({ first, second }: Chosen): boolean {
  return !isWeakPassphrase(first) && first === second;
}

type Progress = EventData<'protection.progress'>;

const STEPS: Record<Progress['step'], string> = {
  database: 'Encrypting the database',
  files: 'Encrypting files',
  comparing: 'Reading the encrypted copy again',
  swapping: 'Putting it in place',
};

export function progressWords(progress: Progress | null): string {
  if (progress === null) return 'Making the key';
  const { step, done, total } = progress;
  return total === 0 ? STEPS[step] : `${STEPS[step]}, ${done} of ${total}`;
}

/** How much of the whole is done, 0 to 1: each file is read twice. */
export function progressShare(progress: Progress | null): number {
  if (progress === null) return 0;
  const { step, done, total } = progress;
  const part = total === 0 ? 0 : done / total;
  if (step === 'database') return 0.05;
  if (step === 'files') return 0.1 + 0.5 * part;
  return step === 'comparing' ? 0.6 + 0.35 * part : 0.97;
}
