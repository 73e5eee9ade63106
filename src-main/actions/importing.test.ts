import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { EventData } from '#core/contract/events.ts';
import { sourceId } from '#core/model/ids.ts';
import { blobPath, readBlob } from '#main/store/blobs.ts';
import { listSources, trashSources } from '#main/store/sources.ts';
import { temporaryFolder } from '#main/store/test-library.ts';
import type { Deps } from './deps.ts';
import { importDetails } from './import-details.ts';
import { importFiles, importPasted } from './importing.ts';
import { LARGEST_FILE } from '#main/importers/file-to-read.ts';
import { parseText, withDeps } from './test-deps.ts';

const unwatched = { onProgress: () => {}, signal: new AbortController().signal };
const ALL = {
  offset: 0,
  limit: 100,
  filter: { sourceId: null, collectionId: null, tag: null, trashed: false },
  sort: 'added',
  descending: false,
} as const;

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const { folder, remove } = temporaryFolder();
  try {
    await work(folder);
  } finally {
    remove();
  }
}

/** Writes files, imports them in order, and says how each fared. */
async function check(
  files: Record<string, string | ((path: string) => void)>,
  expected: Record<string, string>,
): Promise<void> {
  await inFolder(async (folder) => {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      if (typeof content === 'string') writeFileSync(path, content);
      else content(path);
      return path;
    });
    await withDeps(async (deps) => {
      const report = await importFiles(deps, { paths }, unwatched);
      if (!report.ok) throw new Error(report.error.code);
      const fared = report.value.files.map((it) => [
        it.fileName,
        it.problems[0]?.code ?? `${it.outcome} ${it.citeKey ?? ''}`,
      ]);
      expect(Object.fromEntries(fared)).toEqual(expected);
    });
  });
}

test('one bad file stops none of the others', () =>
  check(
    {
      'a.txt': 'First words.',
      'broken.txt': 'broken',
      'bomb.txt': 'bomb',
      'link.txt': (path) => symlinkSync(join(path, '../a.txt'), path),
      'absent.txt': () => {},
      'large.txt': (path) => {
        writeFileSync(path, '');
        truncateSync(path, LARGEST_FILE + 1);
      },
      'same.txt': 'First words.',
      'b.txt': 'Other words.',
    },
    {
      'a.txt': 'added courier2026',
      'broken.txt': 'unknown-format',
      'bomb.txt': 'parser-stopped',
      'link.txt': 'not-a-regular-file',
      'absent.txt': 'unreadable-file',
      'large.txt': 'file-too-large',
      'same.txt': 'already-in-library',
      'b.txt': 'added courier2026a',
    },
  ));

test('the original bytes are kept, and the body is what was read', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, '  First words.\n');
    await withDeps(async (deps) => {
      await importFiles(deps, { paths: [path] }, unwatched);
      const id = sourceId.parse('id1');
      const details = importDetails(deps, id);
      expect(details.ok && details.value).toMatchObject({
        sourceId: 'id1',
        body: 'First words.',
        residue: [],
      });
      const { rows } = listSources(deps.library.db, ALL);
      expect(rows.map((it) => [it.title, it.fileName])).toEqual([['First words.', 'a.txt']]);
      expect(details).toMatchObject({ ok: true, value: { offsetsIn: 'original', readTo: 12 } });
      const [row] = deps.library.db.all('SELECT bytes_sha256 FROM sources');
      const kept = readBlob(deps.library, String(row?.['bytes_sha256']) as never, 'a');
      expect(kept.ok && kept.value.toString()).toBe('  First words.\n');
      writeFileSync(blobPath(deps.library, String(row?.['bytes_sha256']) as never), 'First words?');
      expect(importDetails(deps, id)).toMatchObject({ ok: false, error: { code: 'stored-bytes-changed' } });
    });
  }));

test('an import can be stopped in the middle of a file, and says how far it is', () =>
  inFolder(async (folder) => {
    const paths = ['a', 'b', 'c'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, `Words of ${path}.`);
    const stop = new AbortController();
    const parse: Deps['parse'] = async (file, signal) => {
      if (file.fileName !== 'b') return parseText(file);
      stop.abort();
      return signal?.aborted === true ? 'stopped' : parseText(file);
    };
    await withDeps(
      async (deps) => {
        const report = await importFiles(deps, { paths }, { ...unwatched, signal: stop.signal });
        expect(report.ok && [report.value.cancelled, report.value.files.map((it) => it.fileName)]).toEqual([
          true,
          ['a'],
        ]);
      },
      { parse },
    );
  }));

test('progress begins with looking and ends with everything done', () =>
  inFolder(async (folder) => {
    const paths = ['a', 'broken', 'c'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, path.endsWith('broken') ? 'broken' : `Words of ${path}.`);
    await withDeps(async (deps) => {
      const seen: EventData<'import.progress'>[] = [];
      await importFiles(deps, { paths }, { ...unwatched, onProgress: (it) => seen.push(it) });
      expect(seen[0]).toMatchObject({ step: 'looking', done: 0 });
      expect(seen.at(-1)).toMatchObject({ step: 'storing', done: 3, total: 3, added: 2, failed: 1 });
    });
  }));

test('what is imported again comes out of the trash', () =>
  withDeps(async (deps) => {
    const pasted = { text: 'Copied words.', html: null };
    const [first] = await filesOf(deps, pasted);
    expect(first?.outcome).toBe('added');
    trashSources(deps.library.db, [sourceId.parse('id1')], deps.now());
    expect(listSources(deps.library.db, ALL).total).toBe(0);
    const [again] = await filesOf(deps, pasted);
    expect([again?.outcome, again?.sourceId]).toEqual(['already-in-library', 'id1']);
    expect(listSources(deps.library.db, ALL).total).toBe(1);
  }));

test.each([
  ['formatted words before plain ones', { text: 'plain', html: '<p>formatted' }, 'text/html'],
  ['plain words where the formatted ones cannot be read', { text: 'plain', html: 'broken' }, 'text/plain'],
  ['plain words where there are no others', { text: 'plain', html: null }, 'text/plain'],
])('pasting takes %s', (_, pasted, mediaType) =>
  withDeps(async (deps) => {
    await filesOf(deps, pasted);
    expect(deps.library.db.all('SELECT media_type, file_name FROM sources')).toEqual([
      { media_type: mediaType, file_name: null },
    ]);
  }),
);

test('there must be something to import', () =>
  withDeps(async (deps) => {
    const nothing = { ok: false, error: { code: 'nothing-to-import' } };
    expect(await importPasted(deps, { text: ' \n', html: '' })).toEqual(nothing);
    expect(await importFiles(deps, { paths: [] }, unwatched)).toEqual(nothing);
  }));

test('a disk that is full while importing is a value', () =>
  withDeps(async (deps) => {
    const full: Deps = {
      ...deps,
      parse: () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' })),
    };
    const answer = await importFiles(full, { paths: [import.meta.filename] }, unwatched);
    expect(answer).toEqual({ ok: false, error: { code: 'disk-full' } });
  }));

async function filesOf(deps: Deps, pasted: { text: string; html: string | null }) {
  const report = await importPasted(deps, pasted);
  if (!report.ok) throw new Error(report.error.code);
  return report.value.files;
}
