import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { briefingId, sha256, sourceId, versionId } from '#core/model/ids.ts';
import { searchFilter } from '#core/contract/search-views.ts';
import { readBlob } from './blobs.ts';
import { listBriefings, readBriefing } from './briefings.ts';
import { connectForReading, connectForWriting, type ReadDb, type WriteDb } from './connection.ts';
import { sha256Of } from './hash.ts';
import { DATABASE_NAME, openLibrary, openReader, type OpenLibrary } from './library.ts';
import { migrate, SCHEMA_VERSION } from './migrate.ts';
import { contentOf, SCHEMAS, stateOfFolder, unpackLibrary } from './old-libraries.test-support.ts';
import { search } from './search.ts';
import { readText } from './source-texts.ts';
import { temporaryFolder } from './test-library.ts';
import { readVersion } from './versions.ts';

/** What the app wrote in every schema, by its ids. */
type Content = ReturnType<typeof contentOf>;

function inFolder(work: (folder: string) => void): void {
  const { folder, remove } = temporaryFolder();
  try {
    work(folder);
  } finally {
    remove();
  }
}

function reading<T>(file: string, read: (db: ReadDb) => T): T {
  const connection = connectForReading(file);
  try {
    return read(connection.db);
  } finally {
    connection.close();
  }
}

function opening(folder: string, work: (library: OpenLibrary) => void): void {
  const opened = openLibrary(folder, { mode: 'open' });
  if (!opened.ok) throw new Error(opened.error.code);
  try {
    work(opened.value);
  } finally {
    opened.value.close();
  }
}

/** Whether all of it is there for a person too: texts, files, passages, briefings, versions, and what search finds. */
function expectUsable(library: OpenLibrary, content: Content): void {
  const { db } = library;
  for (const it of content['sources'] ?? []) {
    const text = readText(db, sourceId.parse(it['id']));
    expect(text.ok && sha256Of(text.value.text)).toBe(it['text_sha256']);
    const bytes = readBlob(library, sha256.parse(it['bytes_sha256']), 'a source');
    expect(bytes.ok && bytes.value.byteLength).toBe(it['byte_length']);
  }
  for (const it of [...(content['excerpts'] ?? []), ...(content['figures'] ?? [])])
    expect(sha256Of(String(it['exact']))).toBe(it['exact_sha256']);
  for (const it of content['briefings'] ?? []) {
    const read = readBriefing(db, briefingId.parse(it['id']));
    expect(read).toMatchObject({
      ok: true,
      value: { briefing: { title: it['title'] }, revision: it['revision'] },
    });
  }
  expect(listBriefings(db, false).map((it) => it.title)).toContain('Quay at Port Marrow');
  for (const it of content['versions'] ?? [])
    expect(readVersion(db, versionId.parse(it['id'])).ok).toBe(true);
  expect(found(db, '"cracked piles"')).toContain('source');
  expect(found(db, 'paperwork')).toEqual(expect.arrayContaining(['source', 'excerpt']));
  expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
}

function found(db: ReadDb, text: string): string[] {
  const want = { text, limit: 50, mode: 'typing', filter: searchFilter.parse({}) } as const;
  return search(db, want).hits.map((it) => it.kind);
}

test.each(SCHEMAS)('a library of schema %i holds something of everything', (schema) =>
  inFolder((folder) => {
    unpackLibrary(schema, folder);
    const content = reading(join(folder, DATABASE_NAME), (db) => {
      expect(db.get('PRAGMA user_version')).toEqual({ user_version: schema });
      return contentOf(db);
    });
    for (const [name, rows] of Object.entries(content))
      // The app of the fourth schema could not yet export what it had begun to write.
      if (!(schema === 4 && name === 'exports')) expect(rows.length, name).toBeGreaterThan(0);
    expect(content['sources']).toHaveLength(10);
    expect(content['sources']?.filter((it) => it['trashed_at'] !== null)).toHaveLength(1);
  }),
);

test.each(SCHEMAS)('a library of schema %i opens with everything it held, and opens again', (schema) =>
  inFolder((folder) => {
    unpackLibrary(schema, folder);
    const before = reading(join(folder, DATABASE_NAME), contentOf);
    for (let times = 0; times < 2; times += 1)
      opening(folder, (library) => {
        expect(library.db.get('PRAGMA user_version')).toEqual({ user_version: SCHEMA_VERSION });
        expect(contentOf(library.db)).toEqual(before);
        expectUsable(library, before);
      });
  }),
);

const OLDER = SCHEMAS.filter((it) => it < SCHEMA_VERSION);

test.each(OLDER)('what a library of schema %i was is kept beside it', (schema) =>
  inFolder((folder) => {
    unpackLibrary(schema, folder);
    const before = reading(join(folder, DATABASE_NAME), contentOf);
    opening(folder, () => {});
    const kept = readdirSync(join(folder, 'backups')).filter((it) => it.endsWith('.db'));
    expect(kept).toEqual([expect.stringMatching(new RegExp(`^before-schema-${schema}-`))]);
    reading(join(folder, 'backups', kept[0] ?? ''), (db) => {
      expect(db.get('PRAGMA user_version')).toEqual({ user_version: schema });
      expect(contentOf(db)).toEqual(before);
    });
  }),
);

test.each(OLDER)('a library of schema %i is brought up for who only reads, too', (schema) =>
  inFolder((folder) => {
    unpackLibrary(schema, folder);
    const before = reading(join(folder, DATABASE_NAME), contentOf);
    const opened = openReader(folder);
    expect(opened.ok && contentOf(opened.value.db)).toEqual(before);
    if (opened.ok) opened.value.close();
  }),
);

test.each(OLDER)('a library of schema %i of which no copy can be made stays what it was', (schema) =>
  inFolder((folder) => {
    unpackLibrary(schema, folder);
    rmSync(join(folder, 'backups'), { recursive: true });
    writeFileSync(join(folder, 'backups'), 'a file where a folder should be');
    const before = reading(join(folder, DATABASE_NAME), contentOf);
    let opened: ReturnType<typeof openLibrary> | null = null;
    try {
      opened = openLibrary(folder, { mode: 'open' });
    } catch {
      // A folder that somebody spoilt is no expected failure.
    }
    expect(opened?.ok ?? false).toBe(false);
    reading(join(folder, DATABASE_NAME), (db) => {
      expect(db.get('PRAGMA user_version')).toEqual({ user_version: schema });
      expect(contentOf(db)).toEqual(before);
    });
    rmSync(join(folder, 'backups'));
    opening(folder, (library) => expect(contentOf(library.db)).toEqual(before));
  }),
);

/** The connection, with `before` called before every statement that writes. */
function watched(db: WriteDb, before: () => void): WriteDb {
  return {
    ...db,
    run: (...args) => {
      before();
      return db.run(...args);
    },
    script: (sql) => {
      before();
      db.script(sql);
    },
  };
}

test.each(OLDER)(
  'a library of schema %i is the old one or the new one whenever the app is killed',
  (schema) =>
    inFolder((folder) => {
      const [was, copies] = [join(folder, 'was'), join(folder, 'copies')];
      for (const it of [was, copies]) mkdirSync(it);
      unpackLibrary(schema, was);
      const file = join(was, DATABASE_NAME);
      const before = reading(file, contentOf);
      // What lies on the disk at a moment is what a killed process leaves there.
      const states = new Map<string, string>();
      const keep = (): void => {
        const state = ['', '-wal'].map((it) => (existsSync(file + it) ? stateOfFile(file + it) : '')).join();
        if (states.has(state)) return;
        const copy = join(copies, String(states.size));
        mkdirSync(copy);
        for (const it of ['', '-wal'])
          if (existsSync(file + it)) copyFileSync(file + it, join(copy, DATABASE_NAME + it));
        states.set(state, copy);
      };
      const connection = connectForWriting(file);
      let statements = 0;
      migrate(
        watched(connection.db, () => {
          statements += 1;
          keep();
        }),
      );
      keep();
      connection.close();
      expect(statements).toBeGreaterThan(3);
      const versions = [...states.values()].map((copy) => {
        const left = connectForWriting(join(copy, DATABASE_NAME));
        const version = Number(left.pragma('user_version'));
        expect([schema, SCHEMA_VERSION]).toContain(version);
        expect(contentOf(left.db)).toEqual(before);
        migrate(left.db);
        expect(contentOf(left.db)).toEqual(before);
        expect(found(left.db, '"cracked piles"')).toContain('source');
        left.close();
        return version;
      });
      expect(versions).toContain(schema);
      expect(versions.at(-1)).toBe(SCHEMA_VERSION);
    }),
);

/** Enough to tell whether a file has been written meanwhile; SQLite writes past the times of the log. */
function stateOfFile(file: string): string {
  return sha256Of(stateOfFolder(join(file, '..'))[file.slice(file.lastIndexOf('/') + 1)] ?? '');
}

test.each(OLDER)('a step that fails half-way leaves a library of schema %i as it was', (schema) =>
  inFolder((folder) => {
    unpackLibrary(schema, folder);
    const file = join(folder, DATABASE_NAME);
    const before = reading(file, contentOf);
    let statements = 0;
    const whole = connectForWriting(copyOf(file, join(folder, 'whole.db')));
    migrate(
      watched(whole.db, () => {
        statements += 1;
      }),
    );
    whole.close();
    const connection = connectForWriting(file);
    // The first of the statements switches foreign keys off, the last switches them on.
    for (let at = 2; at < statements; at += Math.max(1, Math.floor(statements / 12))) {
      let count = 0;
      const stop = () => {
        count += 1;
        if (count === at) throw new Error('stopped');
      };
      expect(() => migrate(watched(connection.db, stop))).toThrow('stopped');
      expect(connection.pragma('user_version')).toBe(schema);
      expect(contentOf(connection.db)).toEqual(before);
    }
    connection.close();
  }),
);

function copyOf(file: string, to: string): string {
  copyFileSync(file, to);
  return to;
}

test('a library of a newer schema is refused, and not a byte or a time of it changes', () =>
  inFolder((folder) => {
    unpackLibrary(SCHEMA_VERSION, folder);
    const connection = connectForWriting(join(folder, DATABASE_NAME));
    connection.db.script(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    connection.close();
    const before = stateOfFolder(folder);
    for (let times = 0; times < 2; times += 1) {
      expect(openLibrary(folder, { mode: 'open' })).toMatchObject({ error: { code: 'library-newer' } });
      expect(openReader(folder)).toMatchObject({ error: { code: 'library-newer' } });
      expect(stateOfFolder(folder)).toEqual(before);
    }
  }));
