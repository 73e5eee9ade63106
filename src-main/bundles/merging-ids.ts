import type { CiteKey } from '#core/model/source.ts';
import { citeKey } from '#core/model/source.ts';

/** Leaves room for what tells equal keys apart, within the 64 characters of a cite key. */
const LONGEST = 60;

/** A key as it came, or with a number where another source has it. */
export function freeCiteKey(wanted: CiteKey, isTaken: (key: string) => boolean): CiteKey {
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? wanted : citeKey.parse(`${wanted.slice(0, LONGEST)}-${count}`);
    if (!isTaken(key)) return key;
  }
}

/** An id as it came, or a new one where something else has it. */
export function freeId(wanted: string, isTaken: (id: string) => boolean, newId: () => string): string {
  return isTaken(wanted) ? newId() : wanted;
}
