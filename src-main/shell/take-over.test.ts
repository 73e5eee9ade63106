import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '#main/store/library.ts';
import { LOCK_NAME } from '#main/store/lock.ts';
import { NOON, temporaryFolder } from '#main/store/test-library.ts';
import { openPastLock, type HeldElsewhere } from './take-over.ts';

/** Opens a library that a machine called `host` holds; answers what the person was asked, and what came of it. */
async function check(host: string, says: boolean) {
  const { folder: home, remove } = temporaryFolder();
  const folder = join(home, 'Library');
  try {
    const made = openLibrary(folder, { mode: 'create', id: 'lib', createdAt: NOON });
    if (!made.ok) throw new Error(made.error.code);
    const path = join(folder, LOCK_NAME);
    const lock = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...lock, host, token: 'theirs' }));
    const asked: HeldElsewhere[] = [];
    const open = () => Promise.resolve(openLibrary(folder, { mode: 'open' }));
    const opened = await openPastLock(folder, open, (held) => {
      asked.push(held);
      return Promise.resolve(says);
    });
    if (opened.ok) opened.value.close();
    made.value.close();
    return { asked: asked.map((it) => it.host), outcome: opened.ok ? 'ok' : opened.error.code };
  } finally {
    remove();
  }
}

test.each([
  [true, 'ok'],
  [false, 'cancelled'],
])('a library that another machine holds: a person says %s, and it is %s', async (says, outcome) => {
  expect(await check('desk-in-marrow', says)).toEqual({ asked: ['desk-in-marrow'], outcome });
});
