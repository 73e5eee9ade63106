import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from './atomic-file.ts';
import { blobPath, keepBlob, readBlob } from './blobs.ts';
import { expectedFailure } from './failures.ts';
import { sha256Of } from './hash.ts';
import { temporaryFolder } from './test-library.ts';

function inFolder(work: (folder: string) => void): void {
  const { folder, remove } = temporaryFolder();
  try {
    work(folder);
  } finally {
    remove();
  }
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file is replaced whole', () => {
  inFolder((folder) => {
    const path = join(folder, 'brief.pdf');
    writeWhole(path, bytes('old'));
    writeWhole(path, bytes('new words'));
    expect(readFileSync(path, 'utf8')).toBe('new words');
    expect(readdirSync(folder)).toEqual(['brief.pdf']);
  });
});

test('a file that cannot be written leaves nothing behind, and the old one as it was', () => {
  inFolder((folder) => {
    expect(() => writeWhole(join(folder, 'absent', 'brief.pdf'), bytes('x'))).toThrow('ENOENT');
    // A folder stands where the file should go: everything but the last step works.
    const taken = join(folder, 'brief.pdf');
    mkdirSync(taken);
    writeFileSync(join(taken, 'inside'), 'kept');
    expect(() => writeWhole(taken, bytes('x'))).toThrow();
    expect(readdirSync(folder)).toEqual(['brief.pdf']);
    expect(readFileSync(join(taken, 'inside'), 'utf8')).toBe('kept');
  });
});

// /dev/full answers every write with ENOSPC; only Linux has it.
test.runIf(existsSync('/dev/full'))('a full disk is an expected failure', () => {
  inFolder((folder) => {
    const full = join(folder, 'full');
    symlinkSync('/dev/full', full);
    let thrown: unknown = null;
    try {
      writeFileSync(full, 'x');
    } catch (error) {
      thrown = error;
    }
    expect(expectedFailure(thrown, 'Library')).toEqual({ code: 'disk-full' });
  });
});

test('a bug is no expected failure', () => {
  expect(expectedFailure(new TypeError('x is undefined'), 'Library')).toBeNull();
  expect(expectedFailure(Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT' }), 'Library')).toBeNull();
});

test('bytes are kept under their hash, once, and made good when they were damaged', () => {
  inFolder((folder) => {
    const hash = keepBlob(folder, bytes('the original'));
    const path = blobPath(folder, hash);
    expect(path.endsWith(join('blobs', hash.slice(0, 2), hash))).toBe(true);
    expect(readBlob(folder, hash, 'a source')).toEqual({ ok: true, value: Buffer.from('the original') });

    writeFileSync(path, 'the 0riginal');
    const changed = { ok: false, error: { code: 'stored-bytes-changed', what: 'a source' } };
    expect(readBlob(folder, hash, 'a source')).toEqual(changed);
    expect(readBlob(folder, sha256Of('never kept'), 'a source')).toEqual(changed);

    keepBlob(folder, bytes('the original'));
    expect(readFileSync(path, 'utf8')).toBe('the original');
  });
});
