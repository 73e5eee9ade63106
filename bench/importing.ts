import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '#core/model/result.ts';
import type { Deps } from '#main/actions/deps.ts';
import { importFiles } from '#main/actions/importing.ts';
import { parseBriefing } from '#main/importers/briefing-markdown-parse.ts';
import { readDocument } from '#main/importers/read-document.ts';
import { connectForWriting } from '#main/store/connection.ts';
import { openLibrary, type OpenLibrary } from '#main/store/library.ts';
import { importingInWindow } from './importing-window.ts';
import { inFolder } from './made.ts';
import { prose } from './prose.ts';
import { percentile, toRow, type Row } from './row.ts';
import { timeEach, withPeakMemory } from './sampling.ts';

const count = 400;

/** Bringing files in, one by one as the app does, beside keeping the same files as rows of a bare database. */
export async function importing(): Promise<Row[]> {
  const alone = await inFolder(async (folder) => {
    const paths = writeFiles(join(folder, 'files'));
    const opened = openLibrary(join(folder, 'library'), { mode: 'create', id: 'bench', createdAt: now() });
    if (!opened.ok) throw new Error(opened.error.code);
    const deps = importDeps(opened.value);
    const { value, peakMemory } = await withPeakMemory(() => timeEach(paths, (path) => bringIn(deps, path)));
    opened.value.close();
    const peer = { name: 'the bytes into a bare table', times: await bare(join(folder, 'bare.db'), paths) };
    const rate = Math.round(1000 / percentile(value, 0.5));
    return [
      toRow({
        name: 'import, one document',
        times: value,
        peakMemory,
        peer,
        note: `${rate} documents/s, about 600 words`,
      }),
      toRow({ ...peer, note: 'one INSERT and fsync a file: no text, no index, no paragraphs' }),
    ];
  });
  return [...alone, ...(await importingInWindow())];
}

const now = () => '2026-03-09T12:00:00.000Z';

/** What an import needs, with a library and without processes of its own. */
export function importDeps(library: OpenLibrary): Deps {
  let ids = 0;
  return {
    library,
    now,
    newId: () => `b${(ids += 1)}`,
    parse: (file) => readDocument(file),
    parseBriefing: (markdown) => Promise.resolve(parseBriefing(markdown)),
    readEvidence: () => Promise.resolve(null),
    renderPdf: () => Promise.resolve(ok({ bytes: new Uint8Array(), pages: 1, checks: [], claims: [] })),
  };
}

/** Texts and web pages of about 600 words, every other one of each. */
export function writeFiles(folder: string, files = count): string[] {
  mkdirSync(folder);
  return Array.from({ length: files }, (_, at) => {
    const made = prose(at);
    const paragraphs = Array.from({ length: 12 }, () => made.paragraph(3));
    const isPage = at % 2 === 0;
    const path = join(folder, `file-${at}.${isPage ? 'html' : 'txt'}`);
    const title = made.sentence();
    const page = `<!doctype html><title>${title}</title><nav><a href="/">Home</a></nav><article><h1>${title}</h1>`;
    writeFileSync(
      path,
      isPage
        ? `${page}${paragraphs.map((it) => `<p>${it}</p>`).join('')}</article><footer>All rights reserved</footer>`
        : [title, ...paragraphs].join('\n\n'),
    );
    return path;
  });
}

export async function bringIn(deps: Deps, path: string): Promise<void> {
  const watch = { onProgress: () => undefined, signal: new AbortController().signal };
  const report = await importFiles(deps, { paths: [path] }, watch);
  if (!report.ok || report.value.files[0]?.outcome !== 'added') throw new Error(`${path} was not imported`);
}

async function bare(file: string, paths: readonly string[]): Promise<number[]> {
  const { db, close } = connectForWriting(file);
  db.script('CREATE TABLE files (path TEXT, bytes BLOB)');
  const times = await timeEach(paths, (path) =>
    db.run('INSERT INTO files VALUES (?, ?)', path, readFileSync(path)),
  );
  close();
  return times;
}
