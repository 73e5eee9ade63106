import { searchFilter, type SearchFilter } from '#core/contract/search-views.ts';
import { sourceId } from '#core/model/ids.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { openReader } from '#main/store/library.ts';
import { search as find } from '#main/store/search.ts';
import { inFolder } from './made.ts';
import { LANGUAGES, makeLibrary, OUTLETS } from './made-library.ts';
import { vocabulary } from './prose.ts';
import { toRow, type Measured, type Row } from './row.ts';
import { timeEach, withPeakMemory } from './sampling.ts';

const sizes = [1_000, 100_000, 1_000_000];
const shown = 50;
const WARM = 8;

/** From common words to names that hardly occur: rank by rank down the vocabulary. */
const words = Array.from({ length: 24 }, (_, at) => ((at + 1) / 25) ** 3).map(
  (share) => vocabulary[Math.floor(share * vocabulary.length)] ?? '',
);
const common = vocabulary.filter((it) => it.length > 4).slice(0, 24);

/** What is typed, by shape: each beginning of a word, then two and three words with the last one being typed. */
const shapes: readonly (readonly [name: string, queries: readonly string[]])[] = [
  ...[2, 3, 4, 5, 6, 8].map((length): [string, string[]] => [
    `${length} letters`,
    [...common, ...words].map((it) => it.slice(0, length)).filter((it) => it.length === length),
  ]),
  [
    '2 words',
    [...common.map((it, at) => `${it} ${(words[at] ?? '').slice(0, 3)}`), 'grain po', 'port in', 'the gr'],
  ],
  [
    '3 words',
    [...common.map((it) => `the ${it} of`), ...common.map((it) => `${it} grain ministry`), 'the of to'],
  ],
  ['a phrase', common.map((it) => `"of the ${it}"`)],
];

const ANY = searchFilter.parse({});
const filters: readonly (readonly [name: string, filter: Partial<SearchFilter>])[] = [
  ['a month', { publishedFrom: '2024-05', publishedTo: '2024-05' }],
  ['a common outlet', { outlet: OUTLETS[0] ?? null }],
  ['a rare outlet', { outlet: OUTLETS.at(-1) ?? null }],
  ['a language', { language: LANGUAGES[1] ?? null }],
  ['a common tag', { tag: 'common' }],
  ['a rare tag', { tag: 'rare' }],
  ['one source', { sourceId: sourceId.parse('s0') }],
];

/** Searching while typing in libraries of three sizes, with filters and ranked, beside a plain LIKE over the same rows. */
export async function search(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes)
    rows.push(...(await inFolder((folder) => measure(makeLibrary(folder, size), size))));
  return rows;
}

/** Measures in a library made by `makeLibrary`. */
export async function measure(library: string, excerpts: number): Promise<Row[]> {
  const opened = openReader(library);
  if (!opened.ok) throw new Error(opened.error.code);
  const { db, close } = opened.value;
  const size = `${excerpts.toLocaleString('en')} excerpts`;
  const typing = (queries: readonly string[], filter: SearchFilter) =>
    timeEach(queries, (text) => find(db, { text, limit: shown, mode: 'typing', filter }));
  // The first queries open the file and are compiled; a person has long been typing when the hundredth comes.
  for (const [, queries] of shapes) await typing(queries.slice(0, WARM), ANY);
  const { value, peakMemory } = await withPeakMemory(async () => {
    const measured: Measured[] = [];
    for (const [name, queries] of shapes)
      measured.push({ name: `${size}, ${name}`, times: await typing(queries, ANY) });
    const mixed = shapes.flatMap(([, queries]) => queries.slice(0, 4));
    for (const [name, filter] of filters)
      measured.push({ name: `${size}, within ${name}`, times: await typing(mixed, { ...ANY, ...filter }) });
    const ranked = await timeEach(
      shapes.slice(-3).flatMap(([, it]) => it),
      (text) => find(db, { text, limit: shown, mode: 'ranked', filter: ANY }),
    );
    return [...measured, { name: `${size}, ranked (Enter), words and phrases`, times: ranked }];
  });
  const peer: Measured = {
    name: `${size}: SQL LIKE over the excerpts`,
    times: await timeEach(shapes[2]?.[1] ?? [], (text) => like(db, text)),
    note: 'no snippets, no paragraphs, no titles',
  };
  close();
  return [...value.map((it) => toRow({ ...it, peakMemory, peer })), toRow(peer)];
}

function like(db: ReadDb, text: string): unknown {
  const sql = 'SELECT id, exact FROM excerpts WHERE exact LIKE ? ORDER BY seq DESC LIMIT ?';
  return db.all(sql, `%${text}%`, shown);
}
