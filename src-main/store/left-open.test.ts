import Database from 'better-sqlite3';
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Fault } from '#core/contract/soundness.ts';
import { keepBlob } from './blobs.ts';
import { DATABASE_NAME, openLibrary, type OpenLibrary } from './library.ts';
import { LOCK_NAME } from './lock.ts';
import { salvage } from './salvage.ts';
import { checkLibrary } from './soundness.ts';
import { addSource, NOON, temporaryFolder } from './test-library.ts';

// What a library is that was left without being closed, and was then damaged.

const OPEN = { mode: 'open' } as const;
const WORDS = 'The harbour of Halm was closed.';

function bringIn(library: OpenLibrary, id: string): void {
  addSource(library, id, WORDS);
  keepBlob(library, Buffer.from(`${id} ${WORDS}`));
}

/** Closed once with one source, opened again, two more brought in, and left there. */
function leaveOpen(folder: string): void {
  const writing = `${folder} in use`;
  const made = openLibrary(writing, { mode: 'create', id: 'lib', createdAt: NOON });
  if (!made.ok) throw new Error(made.error.code);
  bringIn(made.value, 's0');
  made.value.close();
  const opened = openLibrary(writing, OPEN);
  if (!opened.ok) throw new Error(opened.error.code);
  for (const id of ['s1', 's2']) bringIn(opened.value, id);
  cpSync(writing, folder, { recursive: true });
  opened.value.close();
  // Sums that were just being kept.
  writeFileSync(join(folder, '.library.sums-open.fbacfd21-6433-49d3-88c2-9ab84d424057.part'), '{');
  for (const it of [LOCK_NAME, `${DATABASE_NAME}-shm`]) rmSync(join(folder, it), { force: true });
}

const flip = (file: string, at: (bytes: Buffer) => number): void => {
  const bytes = readFileSync(file);
  bytes[at(bytes)]! ^= 0x40;
  writeFileSync(file, bytes);
};
const database = (folder: string): string => join(folder, DATABASE_NAME);
const log = (folder: string): string => `${database(folder)}-wal`;

interface Expected {
  readonly opens: 'whole' | 'cut' | 'library-damaged';
  readonly sources?: number;
  readonly fault?: Fault['code'];
}

const cases: [what: string, damage: (folder: string) => void, expected: Expected][] = [
  ['nothing', () => undefined, { opens: 'whole', sources: 3 }],
  [
    'a byte of the database that no hash covers',
    (folder) => flip(database(folder), (it) => it.indexOf(NOON.slice(0, 10)) + 3),
    { opens: 'library-damaged', fault: 'pages-changed' },
  ],
  [
    'a byte of its log',
    (folder) => flip(log(folder), () => 32 + 24 + 100),
    { opens: 'library-damaged', fault: 'log-broken' },
  ],
  [
    'a byte of what was written last',
    (folder) => flip(log(folder), (it) => it.length - 100),
    { opens: 'cut', sources: 2, fault: 'log-broken' },
  ],
  [
    'a write that was not ended',
    (folder) => truncateSync(log(folder), readFileSync(log(folder)).length - 5000),
    { opens: 'whole', sources: 2 },
  ],
  [
    'nothing, but another program opened it',
    (folder) => new Database(database(folder)).close(),
    { opens: 'whole', sources: 3 },
  ],
  [
    'its sums',
    (folder) => writeFileSync(join(folder, 'library.sums-open'), '{'),
    { opens: 'whole', sources: 3 },
  ],
];

test.for(cases)('%s', async ([, damage, { opens, sources, fault }]) => {
  const { folder: parent, remove } = temporaryFolder();
  try {
    const folder = join(parent, 'Library');
    leaveOpen(folder);
    expect(readdirSync(folder)).toContain('library.sums-open');
    damage(folder);
    const checked = await checkLibrary(folder, null);
    expect(checked.ok && checked.value.faults.map((it) => it.code)).toEqual(fault ? [fault] : []);
    if (fault === 'log-broken') {
      const job = { folder, key: null, homes: [], at: NOON, newId: () => 'saved' };
      const saved = await salvage(job, join(parent, 'Saved'));
      expect(saved.ok && saved.value.unread.join()).toContain('what was written last');
    }
    const opened = openLibrary(folder, OPEN);
    expect(opened.ok ? (opened.value.isCut ? 'cut' : 'whole') : opened.error.code).toBe(opens);
    if (!opened.ok) return;
    expect(opened.value.db.all('SELECT 1 FROM sources')).toHaveLength(sources ?? 0);
    opened.value.close();
    expect(readdirSync(folder).toSorted()).toEqual(['backups', 'blobs', DATABASE_NAME, 'library.sums']);
    const again = openLibrary(folder, OPEN);
    expect(again.ok && again.value.isCut).toBe(false);
    if (again.ok) again.value.close();
  } finally {
    remove();
  }
});

test('a session that changed nothing leaves sums that say something', () => {
  const { folder: parent, remove } = temporaryFolder();
  try {
    const folder = join(parent, 'Library');
    const made = openLibrary(folder, { mode: 'create', id: 'lib', createdAt: NOON });
    if (made.ok) made.value.close();
    const opened = openLibrary(folder, OPEN);
    if (!opened.ok) throw new Error(opened.error.code);
    opened.value.db.run('DELETE FROM sources WHERE id = ?', 'nobody');
    opened.value.close();
    flip(database(folder), (it) => it.indexOf(NOON.slice(0, 10)) + 3);
    const again = openLibrary(folder, OPEN);
    expect(again.ok ? 'opened' : again.error.code).toBe('library-damaged');
  } finally {
    remove();
  }
});
