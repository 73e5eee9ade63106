import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { itemKind, type ItemKind } from '#core/bundle/compare.ts';
import { MOST_BEFORE } from '#core/bundle/format.ts';
import { sha256, type Sha256 } from '#core/model/ids.ts';
import { writeWhole } from '#main/store/atomic-file.ts';
import { codeOf } from '#main/store/failures.ts';
import { sha256Of } from '#main/store/hash.ts';
import type { ReadLibrary } from '#main/store/library.ts';

// Which states of which items this library has sent or received: hashes alone, in a file beside the database. Where the file is
// lost, items that differ are said to differ, and no more: nothing is merged because of what it says.

const FILE_NAME = 'exchanged.json';
/** What an encrypted library seals it as. */
const SEALED_AS = sha256Of('exchanged states');
const MOST_ITEMS = 500_000;

const file = z.array(z.tuple([itemKind, z.string().min(1).max(64), z.array(sha256).max(MOST_BEFORE)]));

export interface Exchanged {
  before(kind: ItemKind, id: string): readonly Sha256[];
  /** Remembers that an item was in this state, as the latest. */
  add(kind: ItemKind, id: string, state: Sha256): void;
  /**
   * Writes it down. On a disk that cannot be written nothing is remembered: later bundles then say that things differ, and no
   * more.
   */
  save(): void;
}

type Place = Pick<ReadLibrary, 'folder' | 'cipher'>;

export function readExchanged(place: Place): Exchanged {
  const known = new Map<string, [ItemKind, string, Sha256[]]>();
  for (const [kind, id, states] of read(place)) known.set(`${kind} ${id}`, [kind, id, states]);
  return {
    before: (kind, id) => known.get(`${kind} ${id}`)?.[2] ?? [],
    add: (kind, id, state) => {
      const states = (known.get(`${kind} ${id}`)?.[2] ?? []).filter((it) => it !== state);
      known.set(`${kind} ${id}`, [kind, id, [...states, state].slice(-MOST_BEFORE)]);
    },
    save: () => write(place, [...known.values()].slice(-MOST_ITEMS)),
  };
}

function read({ folder, cipher }: Place): z.infer<typeof file> {
  try {
    const kept = readFileSync(join(folder, FILE_NAME));
    const bytes = cipher === null ? kept : cipher.open(SEALED_AS, kept);
    return bytes === null ? [] : file.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    if (codeOf(error) !== null || error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}

function write({ folder, cipher }: Place, items: z.infer<typeof file>): void {
  const bytes = Buffer.from(JSON.stringify(items));
  try {
    writeWhole(join(folder, FILE_NAME), cipher === null ? bytes : cipher.seal(SEALED_AS, bytes));
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}
