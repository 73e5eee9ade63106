import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { APPLICATION_ID } from './connection.ts';
import { DATABASE_NAME, openLibrary, openReader } from './library.ts';
import { LOCK_NAME } from './lock.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { addSource, NOON, temporaryFolder, withLibrary } from './test-library.ts';

const CREATE = { mode: 'create', id: 'lib', createdAt: NOON } as const;
const OPEN = { mode: 'open' } as const;

function inFolder(work: (folder: string) => void): void {
  const { folder, remove } = temporaryFolder();
  try {
    work(folder);
  } finally {
    remove();
  }
}

/** Makes a library, lets `spoil` at its closed folder, and says how opening it ends. */
function check(spoil: (folder: string) => void, expected: string): void {
  inFolder((folder) => {
    const made = openLibrary(folder, CREATE);
    if (!made.ok) throw new Error(made.error.code);
    made.value.close();
    spoil(folder);
    const before = bytesOf(folder);
    const opened = openLibrary(folder, OPEN);
    expect(opened.ok ? 'ok' : opened.error.code).toBe(expected);
    if (opened.ok) opened.value.close();
    else expect(bytesOf(folder), 'a refused library is left as it was').toEqual(before);
  });
}

function bytesOf(folder: string): string | null {
  const file = join(folder, DATABASE_NAME);
  return existsSync(file) ? readFileSync(file).toString('base64') : null;
}

const database = (folder: string): string => join(folder, DATABASE_NAME);
const change = (folder: string, sql: string): void => {
  const db = new Database(database(folder));
  db.exec(sql);
  db.close();
};

describe('opening', () => {
  const lock = (folder: string, fields: object): void => {
    const now = Date.now();
    const holder = { host: hostname(), pid: 1, machineStarted: 0, processStarted: now, ...fields };
    writeFileSync(join(folder, LOCK_NAME), JSON.stringify(holder));
  };
  const cases: [name: string, spoil: (folder: string) => void, expected: string][] = [
    ['a library', () => {}, 'ok'],
    ['an empty folder', (folder) => rmSync(database(folder)), 'not-a-library'],
    ['a database of somebody else', (folder) => change(folder, 'PRAGMA application_id = 7'), 'not-a-library'],
    [
      'a text of that name',
      (folder) => {
        rmSync(join(folder, 'blobs'), { recursive: true });
        writeFileSync(database(folder), 'a shopping list');
      },
      'not-a-library',
    ],
    [
      'a library that lost its beginning',
      (folder) => {
        const bytes = readFileSync(database(folder));
        bytes.fill(0, 0, 100);
        writeFileSync(database(folder), bytes);
      },
      'library-damaged',
    ],
    [
      'a library full of noise',
      (folder) => {
        const bytes = readFileSync(database(folder));
        bytes.fill(0x5a, 100);
        writeFileSync(database(folder), bytes);
      },
      'library-damaged',
    ],
    [
      'a newer library',
      (folder) => change(folder, `PRAGMA user_version = ${SCHEMA_VERSION + 1}`),
      'library-newer',
    ],
    [
      'one whose schema is not the one it names',
      (it) => change(it, 'PRAGMA user_version = 0'),
      'library-damaged',
    ],
    [
      'one of which a byte changed in words that no hash covers',
      (folder) => {
        const bytes = readFileSync(database(folder));
        bytes[bytes.indexOf('2026-') + 3] = 0x37;
        writeFileSync(database(folder), bytes);
      },
      'library-damaged',
    ],
    [
      'one whose sums are damaged',
      (folder) => writeFileSync(join(folder, 'library.sums'), '{"version":1,"sums":"AAAA"}'),
      'ok',
    ],
    [
      'one locked from another machine',
      (folder) => lock(folder, { host: 'elsewhere' }),
      'library-in-use-elsewhere',
    ],
    ['one left locked before a restart', (folder) => lock(folder, { pid: 1 }), 'ok'],
    [
      'one left locked by a process that is gone',
      (folder) => lock(folder, { pid: 2 ** 22 + 1, machineStarted: machineStarted() }),
      'ok',
    ],
    [
      'one locked by a living process',
      (folder) => lock(folder, { pid: process.ppid, machineStarted: machineStarted() }),
      'library-in-use',
    ],
    [
      'one locked by an earlier process with our number',
      (folder) => lock(folder, { pid: process.pid, machineStarted: machineStarted(), processStarted: 0 }),
      'ok',
    ],
  ];
  test.each(cases)('%s', (_, spoil, expected) => check(spoil, expected));
});

function machineStarted(): number {
  return Date.now() - Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1000;
}

test('two at once: the second is refused until the first has closed', () => {
  inFolder((folder) => {
    const first = openLibrary(folder, CREATE);
    const second = openLibrary(folder, OPEN);
    expect(second).toEqual({ ok: false, error: { code: 'library-in-use', name: expect.any(String) } });
    if (first.ok) first.value.close();
    const third = openLibrary(folder, OPEN);
    expect(third.ok).toBe(true);
    if (third.ok) third.value.close();
    expect(readdirSync(folder)).not.toContain(LOCK_NAME);
  });
});

describe('creating', () => {
  const refused = (content: string): void =>
    inFolder((folder) => {
      writeFileSync(join(folder, content), 'mine');
      const made = openLibrary(folder, CREATE);
      expect(made.ok ? 'ok' : made.error.code).toBe('folder-not-empty');
      expect(readdirSync(folder)).toEqual([content]);
    });
  test.each(['letter.txt', DATABASE_NAME])('refuses a folder with %s in it', refused);

  test('goes on where an interrupted creation stopped', () => {
    inFolder((folder) => {
      writeFileSync(join(folder, `${DATABASE_NAME}.part`), 'half a database');
      const made = openLibrary(folder, CREATE);
      expect(made.ok).toBe(true);
      if (made.ok) made.value.close();
      expect(readdirSync(folder).toSorted()).toEqual(['backups', 'blobs', DATABASE_NAME, 'library.sums']);
    });
  });

  test.each(['', '-journal', '-wal', '-shm'])('goes on past a leftover library.db.part%s', (ending) => {
    inFolder((folder) => {
      writeFileSync(join(folder, `${DATABASE_NAME}.part${ending}`), 'left');
      writeFileSync(join(folder, `${LOCK_NAME}.12.stale`), '{}');
      const made = openLibrary(folder, { ...CREATE, mode: 'openOrCreate' });
      expect(made.ok).toBe(true);
      if (made.ok) made.value.close();
    });
  });

  test('or opening: what is there is opened, a stranger’s folder refused', () => {
    inFolder((folder) => {
      const how = { ...CREATE, mode: 'openOrCreate' } as const;
      const open = (place: string) => {
        const opened = openLibrary(place, how);
        if (!opened.ok) return opened.error.code;
        addSource(opened.value, `s${opened.value.db.all('SELECT 1 FROM sources').length}`, 'Words.');
        const { n } = opened.value.db.get('SELECT count(*) AS n FROM sources') ?? {};
        opened.value.close();
        return n;
      };
      expect([open(join(folder, 'Library')), open(join(folder, 'Library')), open(folder)]).toEqual([
        1,
        2,
        'not-a-library',
      ]);
      writeFileSync(join(folder, 'letter.txt'), 'mine');
      expect(open(join(folder, 'letter.txt'))).toBe('not-a-library');
    });
  });

  test('makes the folders on the way', () => {
    inFolder((folder) => {
      const made = openLibrary(join(folder, 'a/b/Library'), CREATE);
      expect(made.ok && made.value.name).toBe('Library');
      if (made.ok) made.value.close();
    });
  });
});

test('every connection waits for the disk and minds foreign keys', async () => {
  await withLibrary((library) => {
    const reader = openReader(library.folder);
    if (!reader.ok) throw new Error(reader.error.code);
    for (const db of [library.db, reader.value.db]) {
      expect(db.get('PRAGMA synchronous')).toEqual({ synchronous: 2 });
      expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
      expect(db.get('PRAGMA busy_timeout')).toEqual({ timeout: 5000 });
      expect(db.get('PRAGMA application_id')).toEqual({ application_id: APPLICATION_ID });
      expect(db.get('PRAGMA user_version')).toEqual({ user_version: SCHEMA_VERSION });
    }
    reader.value.close();
    expect(existsSync(`${database(library.folder)}-wal`)).toBe(true);
  });
});

test('a reader sees what is written beside it and cannot write', async () => {
  await withLibrary((library) => {
    const reader = openReader(library.folder);
    if (!reader.ok) throw new Error(reader.error.code);
    addSource(library, 's1', 'Some words.');
    expect(reader.value.db.get('SELECT count(*) AS n FROM sources')).toEqual({ n: 1 });
    expect(() => reader.value.db.all('DELETE FROM residue RETURNING source')).toThrow('writes');
    reader.value.close();
  });
});

test('a library closed before its reader does not look like one that crashed', async () => {
  await withLibrary((library) => {
    const reader = openReader(library.folder);
    if (!reader.ok) throw new Error(reader.error.code);
    addSource(library, 's1', 'Some words.');
    library.close();
    expect(statSync(`${database(library.folder)}-wal`).size).toBe(0);
    reader.value.close();
  });
});

test('closing gives the lock back even where the log cannot be emptied', async () => {
  await withLibrary((library) => {
    addSource(library, 's1', 'Some words.');
    // A transaction left open refuses it, as a full disk does.
    library.db.script('BEGIN IMMEDIATE');
    library.close();
    const again = openLibrary(library.folder, OPEN);
    expect(again.ok && again.value.db.get('SELECT count(*) AS n FROM sources')).toEqual({ n: 1 });
    if (again.ok) again.value.close();
  });
});

test('a reader brings an older library up first', () => {
  inFolder((folder) => {
    change(folder, `PRAGMA application_id = ${APPLICATION_ID}; CREATE TABLE filler (a); DROP TABLE filler`);
    const reader = openReader(folder);
    expect(reader.ok && reader.value.db.get('SELECT count(*) AS n FROM sources')).toEqual({ n: 0 });
    if (reader.ok) reader.value.close();
  });
});

test('the number of a row reaches FTS5 as an integer: a REAL one would match every row', async () => {
  await withLibrary((library) => {
    for (const id of ['s1', 's2', 's3']) addSource(library, id, `Grain of ${id}.`, { title: 'Grain' });
    const sql = 'SELECT rowid FROM source_index WHERE source_index MATCH ? AND rowid = ?';
    expect(library.db.all(sql, '"grain"', 2)).toEqual([{ rowid: 2 }]);
  });
});

test('a library on a disk that cannot be written is read from memory', () => {
  inFolder((folder) => {
    const made = openLibrary(folder, CREATE);
    if (!made.ok) throw new Error(made.error.code);
    addSource(made.value, 's1', 'Some words.');
    made.value.close();
    // SQLite cannot make its files where folders of those names are in the way: as on a disk it may not write to.
    for (const name of ['-shm', '-wal']) mkdirSync(database(folder) + name);
    rmSync(`${database(folder)}-wal`, { recursive: true });
    const reader = openReader(folder);
    expect(reader.ok && reader.value.db.get('SELECT count(*) AS n FROM sources')).toEqual({ n: 1 });
    if (reader.ok) reader.value.close();
  });
});
