import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { LARGEST_FILE } from '#main/importers/file-to-read.ts';
import { temporaryFolder } from '#main/store/test-library.ts';
import { readRegularFile } from './read-file.ts';

const cases: [name: string, make: (path: string) => void, expected: string][] = [
  ['a file', (path) => writeFileSync(path, 'words'), 'words'],
  ['an empty file', (path) => writeFileSync(path, ''), ''],
  ['nothing', () => {}, 'unreadable-file'],
  ['a folder', (path) => mkdirSync(path), 'not-a-regular-file'],
  ['a link', (path) => symlinkSync('/etc/hostname', path), 'not-a-regular-file'],
  ['a large file', (path) => writeFileSync(path, new Uint8Array(LARGEST_FILE + 1)), 'file-too-large'],
];

test.each(cases)('%s', (_, make, expected) => {
  const { folder, remove } = temporaryFolder();
  try {
    const path = join(folder, 'letter.txt');
    make(path);
    const read = readRegularFile(path);
    expect(read.ok ? Buffer.from(read.value).toString() : read.error).toBe(expected);
  } finally {
    remove();
  }
});

test.runIf(process.platform === 'linux')('a file that somebody is writing to', async () => {
  const { folder, remove } = temporaryFolder();
  const path = join(folder, 'growing.txt');
  writeFileSync(path, 'x'.repeat(8_000_000));
  // Writes one letter over and over: the size stays, the time of the last change does not.
  const script = `const { openSync, writeSync } = require('node:fs');
    const file = openSync(process.argv[1], 'r+');
    process.stdout.write('on');
    for (;;) writeSync(file, 'y', 0);`;
  const writer = spawn(process.execPath, ['-e', script, path]);
  try {
    await once(writer.stdout, 'data');
    let outcome = '';
    for (let tries = 0; tries < 100 && outcome !== 'unreadable-file'; tries += 1) {
      const read = readRegularFile(path);
      outcome = read.ok ? 'read' : read.error;
      await wait(10);
    }
    expect(outcome).toBe('unreadable-file');
  } finally {
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    remove();
  }
});
