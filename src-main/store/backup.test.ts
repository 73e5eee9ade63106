import { copyFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { sorted } from './backup-names.ts';
import { connectForReading } from './connection.ts';
import { DATABASE_NAME, openLibrary, type OpenLibrary } from './library.ts';
import { changedPages } from './soundness-sums.ts';
import { addSource, withLibrary } from './test-library.ts';

const at = (hour: number): string => new Date(Date.UTC(2031, 2, 1, hour)).toISOString();
const folderOf = (library: OpenLibrary): string => join(library.folder, 'backups');
const copiesOf = (library: OpenLibrary): string[] =>
  sorted(readdirSync(folderOf(library))).map((it) => it.name);

async function nameOf(made: ReturnType<typeof backUp>): Promise<string | null> {
  const answer = await made;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

test('one an hour, and only where something changed', async () => {
  await withLibrary(async (library) => {
    expect(await nameOf(backUp(library, at(1)))).toBe('library-2031-03-01-010000.db');
    addSource(library, 's1', 'Some words.');
    expect(await nameOf(backUp(library, at(1)))).toBeNull();
    expect(await nameOf(backUp(library, at(2)))).toBe('library-2031-03-01-020000.db');
    expect(await nameOf(backUp(library, at(9)))).toBeNull();
    expect(await nameOf(backUp(library, at(9), { force: true }))).toBe('library-2031-03-01-090000.db');
    expect(copiesOf(library)).toHaveLength(3);
  });
});

test('a library that was closed and opened again has not changed', async () => {
  await withLibrary(async (library) => {
    addSource(library, 's1', 'Some words.');
    await backUp(library, at(1));
    library.close();
    const again = openLibrary(library.folder, { mode: 'open' });
    if (!again.ok) throw new Error(again.error.code);
    expect(await nameOf(backUp(again.value, at(3)))).toBeNull();
    expect(await nameOf(backUp(again.value, at(5)))).toBeNull();
    again.value.close();
  });
});

test('a clock set back neither stops copies nor takes the newer ones away', async () => {
  await withLibrary(async (library) => {
    const later = Array.from(
      { length: 30 },
      (_, hour) => `library-2032-01-0${1 + (hour % 9)}-${10 + hour}0000.db`,
    );
    const folder = folderOf(library);
    for (const name of later.filter((it) => sorted([it]).length > 0))
      writeFileSync(join(folder, name), 'later');
    const before = copiesOf(library).length;
    expect(await nameOf(backUp(library, at(1)))).not.toBeNull();
    expect(copiesOf(library)).toHaveLength(before + 1);
  });
});

test('what an ended copy left goes, what is somebody’s stays', async () => {
  await withLibrary(async (library) => {
    const folder = folderOf(library);
    for (const name of ['library-2026-03-02.db.part', 'read me.txt', '.library-2031-03-01-010000.db.x.part'])
      writeFileSync(join(folder, name), 'left');
    utimesSync(join(folder, '.library-2031-03-01-010000.db.x.part'), 0, 0);
    await backUp(library, at(2));
    expect(readdirSync(folder).toSorted()).toEqual([
      'library-2031-03-01-020000.db',
      'library-2031-03-01-020000.sums',
      'read me.txt',
    ]);
  });
});

test('a copy is of one state, whatever is written meanwhile', async () => {
  await withLibrary(async (library) => {
    for (let number = 0; number < 40; number += 1) addSource(library, `s${number}`, 'Halm. '.repeat(9000));
    let written = 0;
    const mayGoOn = (): boolean => {
      addSource(library, `m${(written += 1)}`, 'Meanwhile.');
      return true;
    };
    const name = await nameOf(backUp(library, at(1), { mayGoOn }));
    expect(written).toBeGreaterThan(3);
    const copy = connectForReading(join(folderOf(library), name ?? ''));
    expect(copy.db.get('SELECT count(*) AS n FROM sources')).toEqual({ n: 40 });
    copy.close();
  });
});

test('a copy that is stopped leaves nothing', async () => {
  await withLibrary(async (library) => {
    addSource(library, 's1', 'Some words.');
    await expect(backUp(library, at(1), { mayGoOn: () => false })).rejects.toThrow('stopped');
    expect(readdirSync(folderOf(library))).toEqual([]);
  });
});

test('a copy put in the place of the database is the library again', async () => {
  await withLibrary(async (library) => {
    addSource(library, 's1', 'Some words.');
    const name = (await nameOf(backUp(library, at(1)))) ?? '';
    addSource(library, 's2', 'Later words.');
    library.close();
    copyFileSync(join(folderOf(library), name), join(library.folder, DATABASE_NAME));
    expect(changedPages(join(library.folder, DATABASE_NAME))).toEqual([]);
    const opened = openLibrary(library.folder, { mode: 'open' });
    expect(opened.ok && opened.value.db.all('SELECT id FROM sources')).toEqual([{ id: 's1' }]);
    if (opened.ok) opened.value.close();
  });
});
