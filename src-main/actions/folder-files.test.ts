import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#main/store/test-library.ts';
import { DEEPEST, findFiles, MOST_FILES } from './folder-files.ts';

const file = (path: string) => writeFileSync(path, 'Words.');

/** What is found in a folder `box`, each as `kind container/fileName`. */
async function check(make: Record<string, (path: string) => void>, expected: string[]): Promise<void> {
  const { folder, remove } = temporaryFolder();
  try {
    for (const [name, write] of Object.entries(make)) {
      const path = join(folder, 'box', name);
      mkdirSync(dirname(path), { recursive: true });
      write(path);
    }
    const found = await findFiles([join(folder, 'box')], {
      signal: new AbortController().signal,
      onFound: () => undefined,
    });
    expect(found.map((it) => `${it.kind} ${it.container ?? ''}/${it.fileName}`)).toEqual(expected);
  } finally {
    remove();
  }
}

test('a folder is walked by name, folders within it too', () =>
  check({ 'b.txt': file, 'a/c.txt': file, 'a/b/d.txt': file, 'a.txt': file }, [
    'folder /box',
    'file box/a/b/d.txt',
    'file box/a/c.txt',
    'file box/a.txt',
    'file box/b.txt',
  ]));

test('links, devices and hidden files are passed over, litter without a word', () =>
  check(
    {
      '.DS_Store': file,
      'Thumbs.db': file,
      '__MACOSX/x': file,
      '.hidden/a.txt': file,
      'link.txt': (path) => symlinkSync('/etc/hostname', path),
      around: (path) => symlinkSync('..', path),
      pipe: (path) => execFileSync('mkfifo', [path]),
      'note.txt': file,
    },
    [
      'folder /box',
      'skipped box/.hidden',
      'skipped box/around',
      'skipped box/link.txt',
      'file box/note.txt',
      'skipped box/pipe',
    ],
  ));

test('what lies too deep is passed over', () => {
  const at = (depth: number) => Array.from({ length: depth }, () => 'd').join('/');
  return check({ [`${at(DEEPEST - 1)}/in.txt`]: file, [`${at(DEEPEST)}/out.txt`]: file }, [
    'folder /box',
    `skipped box/${at(DEEPEST - 1)}/d`,
    `file box/${at(DEEPEST - 1)}/in.txt`,
  ]);
});

test('of too many files the first come in, and it is said once that there are more', async () => {
  const { folder, remove } = temporaryFolder();
  try {
    for (let at = 0; at < MOST_FILES + 2; at += 1) file(join(folder, `${at}`.padStart(6, '0')));
    const found = await findFiles([folder], {
      signal: new AbortController().signal,
      onFound: () => undefined,
    });
    expect(found.filter((it) => it.kind === 'file').length).toBe(MOST_FILES);
    expect(found.filter((it) => it.kind === 'skipped').map((it) => it.fileName)).toEqual(['010000']);
  } finally {
    remove();
  }
});

test('an empty folder is answered too', () => check({ 'empty/': (path) => path }, ['folder /box']));
