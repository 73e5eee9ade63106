import { join } from 'node:path';
import { excerpt } from '#core/model/excerpt.ts';
import { source, UNJUDGED } from '#core/model/source.ts';
import { NO_LAYOUT } from '#core/model/source-layout.ts';
import { insertExcerpt } from '#main/store/excerpts.ts';
import { sha256Of } from '#main/store/hash.ts';
import { openLibrary } from '#main/store/library.ts';
import { insertSource } from '#main/store/sources.ts';
import { prose } from './prose.ts';

const at = '2026-03-09T12:00:00.000Z';
const perSource = 100;

/** The first publishes most, the last hardly anything. */
export const OUTLETS = ['The Courier', 'Harbour Post', 'Northern Wire', 'Tessen Institute', 'The Lantern'];
export const LANGUAGES = ['en', 'fr', 'uk'];

/** Makes a library of `excerpts` excerpts, a hundred of each source, in `folder`/library; answers its folder. */
export function makeLibrary(folder: string, excerpts: number): string {
  const place = join(folder, 'library');
  const opened = openLibrary(place, { mode: 'create', id: 'bench', createdAt: at });
  if (!opened.ok) throw new Error(opened.error.code);
  const { db, close } = opened.value;
  for (let first = 0; first < excerpts; first += perSource) {
    db.transaction(() => {
      addSource(db, first);
    });
  }
  close();
  return place;
}

/** 0 for half of the numbers, the last for one in a hundred. */
function rare(number: number): number {
  return number % 2 === 0 ? 0 : number % 100 === 1 ? OUTLETS.length - 1 : 1 + (number % 3);
}

function addSource(db: Parameters<typeof insertSource>[0], first: number): void {
  const made = prose(first);
  const sentences = Array.from({ length: perSource }, () => made.sentence());
  const text = sentences.join('\n\n');
  const textSha256 = sha256Of(text);
  const id = `s${first}`;
  const nothing = { kind: null, url: null, ...UNJUDGED };
  const number = first / perSource;
  const added = source.parse({
    ...nothing,
    ...{
      id,
      citeKey: id,
      title: made.sentence().slice(0, 60),
      authors: [],
      outlet: OUTLETS[rare(number)] ?? null,
      publishedOn: `${2020 + (number % 6)}-${String(1 + (number % 12)).padStart(2, '0')}-03`,
      language: LANGUAGES[number % LANGUAGES.length],
      tags: number % 4 === 0 ? ['common'] : [],
    },
    ...{
      importedAt: at,
      trashedAt: null,
      fileName: `${id}.txt`,
      mediaType: 'text/plain',
      encoding: 'utf-8',
    },
    ...{ byteLength: text.length, bytesSha256: sha256Of(`bytes ${id}`), textSha256 },
  });
  insertSource(db, { source: added, text, residue: [], evidence: [], layout: NO_LAYOUT });
  let start = 0;
  sentences.forEach((exact, index) => {
    const end = start + exact.length;
    const anchor = { exact, prefix: '', suffix: '', start, end, textSha256 };
    insertExcerpt(
      db,
      excerpt.parse({
        ...{ id: `x${first + index}`, sourceId: id, anchor, createdAt: at, trashedAt: null },
        ...{ speaker: null, note: null, credibility: null, marking: null },
        tags: (first + index) % 2500 === 7 ? ['rare'] : [],
      }),
    );
    start = end + 2;
  });
}
