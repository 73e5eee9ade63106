import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { APPLICATION_ID, connectForWriting, type ReadDb } from './connection.ts';
import { DATABASE_NAME, openLibrary } from './library.ts';
import { migrate, migrations, SCHEMA_VERSION } from './migrate.ts';
import { temporaryFolder } from './test-library.ts';

const SNAPSHOT = join(import.meta.dirname, 'schema-snapshot.sql');

function schemaOf(db: ReadDb): string {
  const rows = db.all(
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%\\_index\\_%' ESCAPE '\\' ORDER BY type, name",
  );
  return `${rows.map((it) => `${String(it['sql'])};`).join('\n\n')}\n`;
}

function onDatabase<T>(work: (file: string) => T): T {
  const { folder, remove } = temporaryFolder();
  try {
    return work(join(folder, DATABASE_NAME));
  } finally {
    remove();
  }
}

/** To accept a change of the schema: UPDATE_SCHEMA=1 npx vitest run src-main/store/migrate.test.ts */
test('the schema is the one that was reviewed', () => {
  const schema = onDatabase((file) => {
    const connection = connectForWriting(file);
    migrate(connection.db);
    const found = schemaOf(connection.db);
    connection.close();
    return found;
  });
  if (process.env['UPDATE_SCHEMA'] === '1') writeFileSync(SNAPSHOT, schema);
  expect(schema).toBe(readFileSync(SNAPSHOT, 'utf8'));
});

test('the steps are numbered from 1 without gaps', () => {
  expect(migrations.map((it) => it.version)).toEqual(migrations.map((_, at) => at + 1));
});

test.each([
  ['an empty database', ''],
  ['a library that was made and never filled', `PRAGMA application_id = ${APPLICATION_ID};`],
])('%s comes to the present schema, once', (_, sql) => {
  onDatabase((file) => {
    const before = new Database(file);
    before.exec(`${sql} CREATE TABLE filler (a); DROP TABLE filler;`);
    before.close();
    for (let times = 0; times < 2; times += 1) {
      const connection = connectForWriting(file);
      migrate(connection.db);
      expect(connection.pragma('user_version')).toBe(SCHEMA_VERSION);
      expect(connection.pragma('application_id')).toBe(APPLICATION_ID);
      expect(connection.pragma('integrity_check')).toBe('ok');
      connection.close();
    }
  });
});

test('a library of version 0 is opened and brought up', () => {
  onDatabase((file) => {
    const before = new Database(file);
    before.exec(`PRAGMA application_id = ${APPLICATION_ID}; CREATE TABLE filler (a); DROP TABLE filler;`);
    before.close();
    const opened = openLibrary(join(file, '..'), { mode: 'open' });
    expect(opened.ok && opened.value.db.get('SELECT count(*) AS n FROM sources')).toEqual({ n: 0 });
    if (opened.ok) opened.value.close();
  });
});
