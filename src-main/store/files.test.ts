import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from './atomic-file.ts';
import { blobPath, keepBlob, readBlob, removeBlobParts, type BlobPlace } from './blobs.ts';
import { expectedFailure } from './failures.ts';
import { sha256Of } from './hash.ts';
import { temporaryFolder } from './test-library.ts';
import { makeCipher } from './vault/cipher.ts';

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

test.runIf(process.platform === 'linux')('a pipe is not replaced by a file', () => {
  inFolder((folder) => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(() => writeWhole(pipe, bytes('x'))).toThrow('no file');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(['pipe']);
  });
});

test('a long name in any script can be written', () => {
  inFolder((folder) => {
    const name = `${'夏'.repeat(80)}.pdf`;
    writeWhole(join(folder, name), bytes('x'));
    expect(readdirSync(folder)).toEqual([name]);
  });
});

test('what a killed process left of a file goes with the next one, not what is being written', () => {
  inFolder((folder) => {
    const left = '.brief.pdf.0b5f0f6e-5d1c-4a53-9d5e-0a1b2c3d4e5f.part';
    const fresh = left.replace('0b5f', '1b5f');
    for (const it of [left, fresh, '.brief.pdf.mine.part']) writeFileSync(join(folder, it), 'half');
    utimesSync(join(folder, left), 0, 0);
    writeWhole(join(folder, 'brief.pdf'), bytes('x'));
    expect(readdirSync(folder).toSorted()).toEqual(['.brief.pdf.mine.part', fresh, 'brief.pdf'].toSorted());
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

/** A plain library, and an encrypted one. */
const PLACES = [
  ['plain', () => null],
  ['encrypted', () => makeCipher(Buffer.alloc(32, 7))],
] as const;

describe.each(PLACES)('the files of a library that is %s', (_kind, cipher) => {
  const inPlace = (work: (place: BlobPlace) => void): void =>
    inFolder((folder) => work({ folder, cipher: cipher() }));

  test('are kept under their hash, once, and made good when they were damaged', () => {
    inPlace((place) => {
      const hash = keepBlob(place, bytes('the original'));
      const path = blobPath(place, hash);
      const kept = readFileSync(path);
      expect(readBlob(place, hash, 'a source')).toEqual({ ok: true, value: Buffer.from('the original') });
      keepBlob(place, bytes('the original'));
      expect(readFileSync(path)).toEqual(kept);

      writeFileSync(path, 'the 0riginal');
      const changed = { ok: false, error: { code: 'stored-bytes-changed', what: 'a source' } };
      expect(readBlob(place, hash, 'a source')).toEqual(changed);
      expect(readBlob(place, sha256Of('never kept'), 'a source')).toEqual(changed);

      keepBlob(place, bytes('the original'));
      expect(readBlob(place, hash, 'a source').ok).toBe(true);
    });
  });

  test('half-written ones go, whole ones stay', () => {
    inPlace((place) => {
      removeBlobParts(place.folder);
      const path = blobPath(place, keepBlob(place, bytes('the original')));
      writeFileSync(join(path, '../.ab12.0b5f0f6e-5d1c-4a53-9d5e-0a1b2c3d4e5f.part'), 'the orig');
      removeBlobParts(place.folder);
      expect(readdirSync(join(path, '..'))).toEqual([basename(path)]);
    });
  });

  test('are not said to have changed where the disk refuses to give them', () => {
    inPlace((place) => {
      const hash = sha256Of('the original');
      mkdirSync(blobPath(place, hash), { recursive: true });
      const refused = { ok: false, error: { code: 'cannot-read-file', name: 'a source' } };
      expect(readBlob(place, hash, 'a source')).toEqual(refused);
    });
  });
});

test('a plain library names a file by its hash', () => {
  inFolder((folder) => {
    const place = { folder, cipher: null };
    const hash = keepBlob(place, bytes('the original'));
    const path = blobPath(place, hash);
    expect(path.endsWith(join('blobs', hash.slice(0, 2), hash))).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('the original');
  });
});

test('an encrypted library tells neither the hash nor the words, and takes no file for another', () => {
  inFolder((folder) => {
    const place = { folder, cipher: makeCipher(Buffer.alloc(32, 7)) };
    const [one, other] = [keepBlob(place, bytes('the original')), keepBlob(place, bytes('another'))];
    expect(blobPath(place, one)).not.toContain(one);
    expect(readFileSync(blobPath(place, one)).includes('original')).toBe(false);

    copyFileSync(blobPath(place, one), blobPath(place, other));
    expect(readBlob(place, other, '').ok).toBe(false);
  });
});
