import { openReader } from '#main/store/library.ts';
import { search as find } from '#main/store/search.ts';
import { inFolder } from './made.ts';
import { makeLibrary } from './made-library.ts';
import { vocabulary } from './prose.ts';
import { toRow, type Row } from './row.ts';
import { timeEach, withPeakMemory } from './sampling.ts';

const excerpts = 100_000;
const shown = 50;

/** What a person types, letter by letter: each beginning is a query. From common words to names that hardly occur. */
const typed = [
  'inspection',
  'grain port',
  'verification mechanism',
  ...[300, 1_000, 3_000, 9_000, 18_000].map((rank) => vocabulary[rank] ?? ''),
  `customs ${vocabulary[2_000]}`,
];

/** Searching while typing at 100,000 excerpts, beside a plain LIKE over the same rows and the exact ranking. */
export function search(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const opened = openReader(makeLibrary(folder, excerpts));
    if (!opened.ok) throw new Error(opened.error.code);
    const { db, close } = opened.value;
    const queries = typed.flatMap((words) => beginnings(words));
    const { value, peakMemory } = await withPeakMemory(async () => ({
      typing: await timeEach(queries, (text) => find(db, { text, limit: shown, mode: 'typing' })),
      ranked: await timeEach(typed, (text) => find(db, { text, limit: shown, mode: 'ranked' })),
    }));
    const like = await timeEach(queries, (text) =>
      db.all(
        'SELECT id, exact FROM excerpts WHERE exact LIKE ? ORDER BY seq DESC LIMIT ?',
        `%${text}%`,
        shown,
      ),
    );
    close();
    const peer = {
      name: 'SQL LIKE over the excerpts',
      times: like,
      note: 'no snippets, no paragraphs, no titles',
    };
    return [
      toRow({
        name: `search as you type, ${excerpts} excerpts`,
        times: value.typing,
        peakMemory,
        peer,
        note: `top ${shown} with snippets, over sources, paragraphs, excerpts and figures`,
      }),
      toRow({ name: 'search ranked (Enter)', times: value.ranked, peakMemory, peer }),
      toRow(peer),
    ];
  });
}

function beginnings(words: string): string[] {
  return Array.from({ length: words.length - 1 }, (_, at) => words.slice(0, at + 2));
}
