import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DATABASE_NAME, openLibrary } from './library.ts';
import { LOCK_NAME } from './lock.ts';
import { presenceOf } from './presence.ts';
import { NOON, temporaryFolder } from './test-library.ts';

/** Opens a library, lets `happen` at its folder, and says what trouble that is. */
function check(happen: (folder: string) => void, expected: string | null, mayWrite = true): void {
  const { folder, remove } = temporaryFolder();
  const place = join(folder, 'Library');
  const opened = openLibrary(place, { mode: 'create', id: 'lib', createdAt: NOON });
  if (!opened.ok) throw new Error(opened.error.code);
  try {
    const presence = presenceOf(opened.value, mayWrite);
    expect(presence.trouble()).toBeNull();
    happen(place);
    expect(presence.trouble()?.code ?? null).toBe(expected);
  } finally {
    opened.value.close();
    remove();
  }
}

const moveAway = (folder: string) => renameSync(folder, `${folder} moved`);
const another = (folder: string) => {
  moveAway(folder);
  mkdirSync(folder);
  for (const it of [DATABASE_NAME, LOCK_NAME])
    writeFileSync(join(folder, it), readFileSync(join(`${folder} moved`, it)));
};
const takeOver = (folder: string) => {
  const path = join(folder, LOCK_NAME);
  const lock = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...lock, host: 'desk-in-marrow', token: 'theirs' }));
};

test.each<[name: string, happen: (folder: string) => void, expected: string | null]>([
  ['nothing happened', () => {}, null],
  ['the folder was moved away', moveAway, 'library-unreachable'],
  ['the folder was deleted', (it) => rmSync(it, { recursive: true }), 'library-unreachable'],
  ['a copy lies in its place', another, 'library-unreachable'],
  ['its lock is gone', (it) => rmSync(join(it, LOCK_NAME)), 'library-unreachable'],
  ['another machine took it over', takeOver, 'library-taken-over'],
  [
    'it came back',
    (it) => {
      moveAway(it);
      renameSync(`${it} moved`, it);
    },
    null,
  ],
])('%s', (_, happen, expected) => check(happen, expected));

test('who only reads needs no lock', () => {
  check((it) => rmSync(join(it, LOCK_NAME)), null, false);
  check(another, 'library-unreachable', false);
});

test('looking after a library makes nothing', () => {
  let place = '';
  check((it) => {
    place = it;
    moveAway(it);
  }, 'library-unreachable');
  expect(existsSync(place)).toBe(false);
});
