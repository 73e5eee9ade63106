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

function addSource(db: Parameters<typeof insertSource>[0], first: number): void {
  const made = prose(first);
  const sentences = Array.from({ length: perSource }, () => made.sentence());
  const text = sentences.join('\n\n');
  const textSha256 = sha256Of(text);
  const id = `s${first}`;
  const nothing = { outlet: null, kind: null, url: null, ...UNJUDGED };
  const added = source.parse({
    ...nothing,
    ...{
      id,
      citeKey: id,
      title: made.sentence().slice(0, 60),
      authors: [],
      publishedOn: '2026-03-01',
      language: 'en',
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
        ...{ speaker: null, note: null, tags: [], credibility: null, marking: null },
      }),
    );
    start = end + 2;
  });
}
