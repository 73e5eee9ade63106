import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { searchFilter } from '#core/contract/search-views.ts';
import { openLibrary, openReader, type OpenLibrary } from '#main/store/library.ts';
import { search } from '#main/store/search.ts';
import { makeProtection, unlock, type Protection } from '#main/store/vault/key-file.ts';
import { protectLibrary } from '#main/store/vault/protect.ts';
import { bringIn, importDeps, writeFiles } from './importing.ts';
import { inFolder } from './made.ts';
import { makeLibrary } from './made-library.ts';
import { vocabulary } from './prose.ts';
import { percentile, toRow, toTable, type Row } from './row.ts';
import { timeEach } from './sampling.ts';

const FILES = 120;
const EXCERPTS = 10_000;
const AT = '2026-03-09T12:00:00.000Z';
const PASSPHRASE = 'correct heron ledger';

/** What encryption costs beside a plain library, measured in turns; `wrong`: files of the encrypted one that tell a word. */
export async function encryption(): Promise<{ readonly table: string; readonly wrong: number }> {
  const protection = await makeProtection(PASSPHRASE);
  const imported = await inFolder((folder) => importing(folder, protection));
  const searched = await inFolder((folder) => searching(folder, protection));
  const rows = [...imported.rows, ...searched];
  return { table: `${toTable(rows)}\n${imported.said}`, wrong: imported.tell };
}

function open(folder: string, protection: Protection | null, create = false): OpenLibrary {
  const opened = openLibrary(
    folder,
    create
      ? { mode: 'create', id: 'bench', createdAt: AT, protection }
      : { mode: 'open', key: protection?.key ?? null },
  );
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function importing(folder: string, protection: Protection) {
  const paths = writeFiles(join(folder, 'files'), FILES);
  const sides = [null, protection].map((it, at) => {
    const place = join(folder, ['plain', 'encrypted'][at] ?? '');
    return { place, deps: importDeps(open(place, it, true)), times: [] as number[], cpu: 0 };
  });
  for (const path of paths)
    for (const side of sides) {
      const before = process.cpuUsage();
      side.times.push(...(await timeEach([path], (it) => bringIn(side.deps, it))));
      const { user, system } = process.cpuUsage(before);
      side.cpu += (user + system) / 1000;
    }
  for (const { deps } of sides) deps.library.close();
  const [plain, encrypted] = sides;
  if (plain === undefined || encrypted === undefined) throw new Error('two sides');
  const unlocking = await timeEach([1, 2, 3], () => unlock(encrypted.place, PASSPHRASE));
  const peer = { name: 'plain library', times: plain.times };
  const rows = [
    toRow({ ...peer, note: `import, one document; ${cpuOf(plain)} ms of processor each` }),
    toRow({
      ...{ name: 'encrypted library', times: encrypted.times, peer },
      note: `${cpuOf(encrypted)} ms of processor each (${(encrypted.cpu / plain.cpu).toFixed(2)} times)`,
    }),
    toRow({ name: 'one guess at a passphrase', times: unlocking, note: 'scrypt, N=2^17' }),
  ];
  const size = (side: { place: string }) => statSync(join(side.place, 'library.db')).size;
  const words = wordsOf(paths);
  const tell = tellTales(encrypted.place, words).length;
  const said = [
    `size of the database: ${(size(encrypted) / size(plain)).toFixed(3)} times the plain one`,
    `files that tell one of ${words.length} sentences: plain ${tellTales(plain.place, words).length}, encrypted ${tell}`,
  ].join('\n');
  return { rows, tell, said };
}

const cpuOf = (side: { cpu: number }) => (side.cpu / FILES).toFixed(1);

/** A sentence out of the middle of some files. */
function wordsOf(paths: readonly string[]): string[] {
  return paths.slice(0, 20).map((path) => {
    const text = readFileSync(path, 'utf8');
    return text.slice(text.length / 2).match(/[A-Za-z ]{24}/)?.[0] ?? text;
  });
}

function tellTales(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return files
    .map((it) => join(it.parentPath, it.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return words.some((it) => bytes.includes(it) || bytes.includes(Buffer.from(it, 'utf16le')));
    });
}

async function searching(folder: string, protection: Protection): Promise<Row[]> {
  const plain = makeLibrary(folder, EXCERPTS);
  const encrypted = join(folder, 'encrypted');
  cpSync(plain, encrypted, { recursive: true });
  const protecting = await timeEach([1], () => protectLibrary(encrypted, protection));
  const queries = vocabulary.filter((it) => it.length > 4).slice(0, 60);
  const [one, other] = [await typing(plain, null, queries), await typing(encrypted, protection.key, queries)];
  const peer = { name: `typing, ${EXCERPTS} excerpts, plain`, times: one };
  const bytes = statSync(join(plain, 'library.db')).size;
  return [
    toRow(peer),
    toRow({ name: `typing, ${EXCERPTS} excerpts, encrypted`, times: other, peer }),
    toRow({
      name: 'protecting that library',
      times: protecting,
      note: `${(bytes / 1e6).toFixed(0)} MB, ${(bytes / 1e3 / percentile(protecting, 0.5)).toFixed(0)} MB/s`,
    }),
  ];
}

async function typing(folder: string, key: Uint8Array | null, queries: readonly string[]): Promise<number[]> {
  const opened = openReader(folder, key);
  if (!opened.ok) throw new Error(opened.error.code);
  const { db, close } = opened.value;
  const filter = searchFilter.parse({});
  const find = (text: string) => search(db, { text, limit: 50, mode: 'typing', filter });
  // The first queries open the file and are compiled.
  for (const text of queries) find(text);
  const times = await timeEach([...queries, ...queries, ...queries], find);
  close();
  return times;
}
