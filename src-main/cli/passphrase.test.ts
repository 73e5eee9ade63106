import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#main/store/test-library.ts';
import { KEY_FILE_NAME, makeProtection } from '#main/store/vault/key-file.ts';
import { keyOf } from './passphrase.ts';

const WORDS = 'correct heron ledger';

test.each([
  ['a file with the words', `${WORDS}\n`, null, 'key'],
  ['a file with more lines', `${WORDS}\r\nand notes\n`, null, 'key'],
  ['a file without an end of line', WORDS, null, 'key'],
  ['a file with others', 'something else\n', null, 'wrong-passphrase'],
  ['an empty file', '', null, 'wrong-passphrase'],
  ['a person', null, WORDS, 'key'],
  ['a person with others', null, 'something else', 'wrong-passphrase'],
  ['a person who went away', null, 'gone', 'library-locked'],
  ['nobody', null, null, 'library-locked'],
])('%s', async (_who, written, typed, expected) => {
  const { folder, remove } = temporaryFolder();
  try {
    const { key, keyFile } = await makeProtection(WORDS, 2 ** 10);
    writeFileSync(join(folder, KEY_FILE_NAME), keyFile);
    const file = written === null ? null : join(folder, 'words.txt');
    if (file !== null && written !== null) writeFileSync(file, written);
    const ask = typed === null ? null : () => Promise.resolve(typed === 'gone' ? null : typed);
    const answer = await keyOf(folder, { file, ask });
    if (expected === 'key') expect(answer).toEqual({ ok: true, value: Buffer.from(key) });
    else expect(answer).toMatchObject({ ok: false, error: { code: expected } });
  } finally {
    remove();
  }
});

test('a plain library needs none, and a file that is not there is said', async () => {
  const { folder, remove } = temporaryFolder();
  try {
    const file = join(folder, 'absent.txt');
    expect(await keyOf(folder, { file, ask: null })).toEqual({ ok: true, value: null });
    writeFileSync(join(folder, KEY_FILE_NAME), '');
    const missing = { ok: false, error: { code: 'cannot-read-file', name: 'absent.txt' } };
    expect(await keyOf(folder, { file, ask: null })).toEqual(missing);
  } finally {
    remove();
  }
});
