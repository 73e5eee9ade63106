/** Characters a passphrase needs. Length is what counts: no rule asks for signs and capitals. */
export const LEAST_CHARACTERS = 12;

/** Whether it is too short, counted as a person counts; the same letters from another keyboard are the same passphrase. */
export function isWeakPassphrase(passphrase: string): boolean {
  return [...writtenPassphrase(passphrase)].length < LEAST_CHARACTERS;
}

/** The form that keys are made from. */
export function writtenPassphrase(passphrase: string): string {
  return passphrase.normalize('NFC');
}
