import { readdirSync, writeFileSync } from 'node:fs';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { DATABASE_NAME, openLibrary } from './library.ts';
import { addSource, withLibrary } from './test-library.ts';

const day = (date: number): string => `2026-03-${String(date).padStart(2, '0')}T12:00:00.000Z`;

test('one sound copy a day, the newest five', async () => {
  await withLibrary((library) => {
    const folder = join(library.folder, 'backups');
    writeFileSync(join(folder, 'library-2026-03-02.db.part'), 'left by a crash');
    writeFileSync(join(folder, 'read me.txt'), 'mine');
    for (const date of [1, 2, 2, 3, 4, 5, 6]) backUp(library, day(date));
    const copies = [2, 3, 4, 5, 6].map((date) => `library-2026-03-0${date}.db`);
    expect(readdirSync(folder).toSorted()).toEqual([...copies, 'read me.txt']);
  });
});

test('a copy put in the place of the database is the library again', async () => {
  await withLibrary((library) => {
    addSource(library, 's1', 'Some words.');
    const name = backUp(library, day(1)) ?? '';
    addSource(library, 's2', 'Later words.');
    library.close();
    copyFileSync(join(library.folder, 'backups', name), join(library.folder, DATABASE_NAME));
    const opened = openLibrary(library.folder, { mode: 'open' });
    expect(opened.ok && opened.value.db.all('SELECT id FROM sources')).toEqual([{ id: 's1' }]);
    if (opened.ok) opened.value.close();
  });
});
