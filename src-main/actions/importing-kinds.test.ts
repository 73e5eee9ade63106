import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ok } from '#core/model/result.ts';
import { pictureId, sourceId } from '#core/model/ids.ts';
import { readPicture } from '#main/importers/read-picture.ts';
import { trashPictures } from '#main/store/pictures.ts';
import { temporaryFolder } from '#main/store/test-library.ts';
import type { Deps, FileToParse, ParsedFile } from './deps.ts';
import { importFiles } from './importing.ts';
import { getSource } from './sources.ts';
import { parseText, pngHeader, withDeps } from './test-deps.ts';

/**
 * A reader of archives and messages whose parts are named in them: `zip: a=words; b=words`, `mail: words| a=words`.
 * Pictures and all else as they are.
 */
function parse(file: FileToParse): Promise<ParsedFile | 'stopped'> {
  const nothing = { draft: null, picture: null, parts: [], problems: [] };
  const picture = readPicture(file).draft;
  if (picture) return Promise.resolve({ ...nothing, picture });
  if (file.bytes.byteLength > 100_000_000) return Promise.resolve(nothing);
  const text = new TextDecoder().decode(file.bytes);
  const [, kind, rest = ''] = /^(zip|mail|unfolds): ([^]*)/.exec(text) ?? [];
  if (text === 'scan') {
    const read = parseText(file);
    if (read === 'stopped' || read.draft === null) return Promise.resolve(read);
    const problems = [{ code: 'scan-without-text' as const, subject: '', line: null }];
    return Promise.resolve({ ...read, draft: { ...read.draft, text: '' }, problems });
  }
  if (kind === undefined) return Promise.resolve(parseText(file));
  if (kind === 'unfolds') {
    const bytes = new Uint8Array(Number(rest) * 1_000_000);
    return Promise.resolve({ ...nothing, parts: [{ ...file, fileName: 'part', bytes }] });
  }
  // One bar parts a message from what is attached to it, two are one bar of the attachment.
  const pieces = kind === 'zip' ? rest.split('; ') : rest.replace(/(?<!\|)\| /, '; ').split('; ');
  const parts = pieces
    .filter((it) => it.includes('='))
    .map((it) => {
      const [fileName = '', ...words] = it.split('=');
      const inside = words.join('=').replaceAll(/\|(\|*) /g, '$1 ');
      return { fileName, mediaType: null, encoding: null, bytes: new TextEncoder().encode(inside) };
    });
  if (kind === 'zip') return Promise.resolve({ ...nothing, parts });
  const read = parseText({ ...file, bytes: new TextEncoder().encode(pieces[0]) });
  return Promise.resolve(read === 'stopped' ? read : { ...read, parts });
}

type Files = Record<string, string | Uint8Array>;

async function importing(
  files: Files,
  work: (deps: Deps, imported: () => Promise<unknown[]>) => Promise<void>,
) {
  const { folder, remove } = temporaryFolder();
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const paths = [...new Set(Object.keys(files).map((it) => it.split('/')[0] ?? ''))];
    await withDeps(
      (deps) =>
        work(deps, async () => {
          const watch = { onProgress: () => undefined, signal: new AbortController().signal };
          const report = await importFiles(deps, { paths: paths.map((it) => join(folder, it)) }, watch);
          if (!report.ok) throw new Error(report.error.code);
          return report.value.files.map(
            (it) =>
              `${it.container === null ? '' : `${it.container}: `}${it.fileName} ${it.problems[0]?.code ?? it.outcome}`,
          );
        }),
      { parse },
    );
  } finally {
    remove();
  }
}

const check = (files: Files, expected: string[]) =>
  importing(files, async (_, imported) => {
    expect(await imported()).toEqual(expected);
  });

test('an archive is opened and each of its parts fares by itself', () =>
  check({ 'box.zip': 'zip: a.txt=First words.; b.txt=broken; c.txt=First words.' }, [
    'box.zip opened',
    'box.zip: a.txt added',
    'box.zip: b.txt unknown-format',
    'box.zip: c.txt already-in-library',
  ]));

test('a message is a source, and so is what is attached to it', () =>
  check({ 'm.eml': 'mail: See below.| a.txt=First words.' }, ['m.eml added', 'm.eml: a.txt added']));

test('messages within messages have an end', () =>
  check({ 'a.eml': 'mail: A| b=mail: B|| c=mail: C||| d=mail: D|||| e=mail: E||||| f=mail: F' }, [
    'a.eml added',
    'a.eml: b added',
    'b: c added',
    'c: d added',
    'd: e added',
    'e: f archive-entry-refused',
  ]));

test('what unfolds out of one file has an end, and the next file one of its own', () =>
  check({ 'box.zip': 'zip: a=unfolds: 150; b=unfolds: 130', 'c.eml': 'unfolds: 150' }, [
    'box.zip opened',
    'box.zip: a opened',
    'a: part unreadable-file',
    'box.zip: b opened',
    'b: part archive-entry-refused',
    'c.eml opened',
    'c.eml: part unreadable-file',
  ]));

test('a folder is walked, and what is passed over is said', () =>
  check({ 'box/b.txt': 'Words.', 'box/a/c.txt': 'More words.', 'box/.secret': 'x', 'box/.DS_Store': 'x' }, [
    'box opened',
    'box: .secret folder-entry-skipped',
    'box/a: c.txt added',
    'box: b.txt added',
  ]));

test('a picture is kept as a picture, once, and comes out of the trash', () =>
  importing({ 'p.png': pngHeader(40, 30), 'q.png': pngHeader(40, 30) }, async (deps, imported) => {
    expect(await imported()).toEqual(['p.png added', 'q.png already-in-library']);
    trashPictures(deps.library.db, [pictureId.parse('id1')], deps.now());
    expect(await imported()).toEqual(['p.png already-in-library', 'q.png already-in-library']);
    expect(deps.library.db.all('SELECT file_name, trashed_at FROM pictures')).toEqual([
      { file_name: 'p.png', trashed_at: null },
    ]);
  }));

test('a scan without text is kept all the same', () =>
  importing({ 'scan.pdf': 'scan' }, async (deps, imported) => {
    expect(await imported()).toEqual(['scan.pdf scan-without-text']);
    const read = getSource(deps, { id: sourceId.parse('id1') });
    expect(read).toMatchObject(ok({ text: '', residue: [] }));
    expect(deps.library.db.all('SELECT * FROM paragraphs')).toEqual([]);
  }));

const LINES = Array.from(
  { length: 12 },
  (_, at) => `Barge ${at} of the Halm line lay at quay ${at * 3} on that day.`,
);

test('nearly the same text is kept beside the other, and named', () =>
  importing(
    { 'a.txt': LINES.join('\n\n'), 'b.txt': [...LINES, 'And one more line.'].join('\n\n') },
    async (deps, imported) => {
      expect(await imported()).toEqual(['a.txt added', 'b.txt near-duplicate']);
      const read = getSource(deps, { id: sourceId.parse('id1') });
      expect(read.ok && read.value.nearDuplicates.map((it) => [it.source.id, it.share])).toEqual([
        ['id2', 1],
      ]);
    },
  ));

test('a large text comes in like a small one', () =>
  importing(
    { 'large.txt': 'The tide turned.\n\n'.repeat(20_000), 'b.txt': 'Words.' },
    async (deps, imported) => {
      expect(await imported()).toEqual(['large.txt added', 'b.txt added']);
      const rows = deps.library.db.all('SELECT trashed_at FROM sources');
      expect(rows).toEqual([{ trashed_at: null }, { trashed_at: null }]);
      expect(await imported()).toEqual(['large.txt already-in-library', 'b.txt already-in-library']);
    },
  ));
