import { basename, join } from 'node:path';
import type { CareProgress } from '#core/contract/backup-calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Fault, SoundnessReport } from '#core/contract/soundness.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { connectWhereReadable } from './connect-readable.ts';
import type { Connection, ReadDb } from './connection.ts';
import { codeOf } from './failures.ts';
import { readHeader } from './header.ts';
import { DATABASE_NAME } from './library.ts';
import { isHeld } from './lock.ts';
import { stateOfLog } from './log-pages.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { intFrom } from './rows.ts';
import { briefingsOf } from './soundness-briefings.ts';
import { faultsOfFile, faultsOfIndex, faultsOfReferences, faultsOfSchema } from './soundness-database.ts';
import { changedPages } from './soundness-sums.ts';
import { filesOf, textsOf, type Checked, type Finder } from './soundness-things.ts';
import { makeCipher } from './vault/cipher.ts';
import { isProtected } from './vault/key-file.ts';

/** How somebody follows what takes long, and ends it. */
export interface Care {
  readonly onProgress?: (progress: CareProgress) => void;
  readonly mayGoOn?: () => boolean;
}

/**
 * Looks at everything in a library, open elsewhere or not, and writes nothing: the file of the database, references, the
 * schema, and every text, excerpt, figure, file, picture, briefing and version by its hash. Fails with `not-a-library`,
 * `library-newer`, `library-locked`, `cancelled`.
 */
export async function checkLibrary(
  folder: string,
  key: Uint8Array | null,
  care: Care = {},
): Promise<Result<SoundnessReport, CallError>> {
  const name = basename(folder);
  const file = join(folder, DATABASE_NAME);
  const header = readHeader(file);
  if (header === null) return fail({ code: 'not-a-library', name });
  if (isProtected(folder) && key === null) return fail({ code: 'library-locked', name });
  if (key === null && header !== 'not-sqlite' && header.version > SCHEMA_VERSION)
    return fail({ code: 'library-newer', name });
  const faults: Fault[] = [];
  const pages = changedPages(file).length;
  if (pages > 0) faults.push({ code: 'pages-changed', count: pages });
  if (!isHeld(folder) && stateOfLog(file) !== 'whole') faults.push({ code: 'log-broken' });
  const cipher = key !== null && isProtected(folder) ? makeCipher(key) : null;
  let connection: Connection<ReadDb> | null = null;
  try {
    connection = connectWhereReadable(file, cipher?.databaseKey ?? null);
    const looked = await checkAll({ db: connection.db, folder, cipher }, faults, care);
    return looked === null ? fail({ code: 'cancelled' }) : ok({ name, faults, looked });
  } catch (error) {
    if (!isOfFile(error)) throw error;
    faults.push({ code: 'database-broken', detail: wordsOf(error) });
    return ok({ name, faults, looked: NOTHING });
  } finally {
    connection?.close();
    cipher?.wipe();
  }
}

const NOTHING: SoundnessReport['looked'] = {
  ...{ sources: 0, texts: 0, excerpts: 0, figures: 0, pictures: 0, files: 0, briefings: 0, versions: 0 },
};

/** Adds what it finds to `faults`; answers how much was looked at, null where it was stopped. */
async function checkAll(
  place: Checked,
  faults: Fault[],
  { onProgress, mayGoOn = () => true }: Care,
): Promise<SoundnessReport['looked'] | null> {
  const { db } = place;
  const count = (table: string): number =>
    attempt(faults, () => intFrom(db.get(`SELECT count(*) AS n FROM ${table}`), 'n')) ?? 0;
  onProgress?.({ step: 'database', done: 0, total: 0 });
  for (const find of [faultsOfFile, faultsOfReferences, faultsOfSchema, faultsOfIndex]) {
    await breath();
    if (!mayGoOn()) return null;
    faults.push(...(attempt(faults, () => find(db)) ?? []));
  }
  const looked = {
    ...{ sources: count('sources'), texts: count('texts'), excerpts: count('excerpts') },
    ...{ figures: count('figures'), pictures: count('pictures'), briefings: count('briefings') },
    ...{ versions: count('versions'), files: 0 },
  };
  looked.files = looked.sources + looked.pictures;
  const steps: readonly [CareProgress['step'], number, (place: Checked) => Finder][] = [
    ['texts', looked.sources, textsOf],
    ['files', looked.files, filesOf],
    ['briefings', looked.briefings, briefingsOf],
  ];
  for (const [step, total, find] of steps) {
    const finder = find(place);
    for (let done = 0; ; done += 1) {
      onProgress?.({ step, done, total });
      await breath();
      if (!mayGoOn()) return null;
      const next = attempt(faults, () => finder.next());
      if (next === null || next.done === true) break;
      faults.push(...next.value.faults);
    }
  }
  return looked;
}

/** What cannot be read of one table must not hide what is wrong with another. */
function attempt<T>(faults: Fault[], work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!isOfFile(error)) throw error;
    const detail = wordsOf(error);
    if (!faults.some((it) => it.code === 'database-broken' && it.detail === detail))
      faults.push({ code: 'database-broken', detail });
    return null;
  }
}

function isOfFile(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_') === true;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : 'it cannot be read');

/** Others have their turn: somebody may want it to stop. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
