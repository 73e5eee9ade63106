import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blobPath, keepBlob } from './blobs.ts';
import { openLibrary, type OpenLibrary } from './library.ts';
import { NOON, temporaryFolder } from './test-library.ts';
import { removeUnwantedBlobs } from './unwanted-blobs.ts';

const note = ({ db }: OpenLibrary, hash: string): void => {
  db.run('INSERT INTO unwanted_blobs (bytes_sha256) VALUES (?)', hash);
};
const noted = ({ db }: OpenLibrary): unknown[] => db.all('SELECT bytes_sha256 FROM unwanted_blobs');

function onLibrary(work: (library: OpenLibrary, reopen: () => OpenLibrary) => void): void {
  const { folder, remove } = temporaryFolder();
  const open = (): OpenLibrary => {
    const opened = openLibrary(join(folder, 'Library'), { mode: 'openOrCreate', id: 'lib', createdAt: NOON });
    if (!opened.ok) throw new Error(opened.error.code);
    return opened.value;
  };
  let library = open();
  try {
    work(library, () => {
      library.close();
      library = open();
      return library;
    });
  } finally {
    library.close();
    remove();
  }
}

test('a file that was to go when the process was killed goes when the library is opened', () =>
  onLibrary((library, reopen) => {
    const hash = keepBlob(library, Buffer.from('secret'));
    note(library, hash);
    const reopened = reopen();
    expect(existsSync(blobPath(reopened, hash))).toBe(false);
    expect(noted(reopened)).toEqual([]);
  }));

test('a file the disk does not let go stays noted, and the others go', () =>
  onLibrary((library) => {
    const kept = keepBlob(library, Buffer.from('first'));
    const path = blobPath(library, kept);
    // A folder of that name is what no process may take for a file, on every system.
    rmSync(path);
    mkdirSync(path);
    const hash = keepBlob(library, Buffer.from('second'));
    note(library, kept);
    note(library, hash);
    removeUnwantedBlobs(library);
    expect(existsSync(blobPath(library, hash))).toBe(false);
    expect(noted(library)).toEqual([{ bytes_sha256: kept }]);
  }));

test('a file that is gone already is no failure', () =>
  onLibrary((library) => {
    note(library, 'a'.repeat(64));
    removeUnwantedBlobs(library);
    expect(noted(library)).toEqual([]);
  }));
