import { cpSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { versionId } from '#core/model/ids.ts';
import type { Block } from '#core/model/block.ts';
import { backUp } from '#main/store/backup.ts';
import { keepBlob, readBlob } from '#main/store/blobs.ts';
import { insertBriefing, listBriefings, readBriefing, showBriefing } from '#main/store/briefings.ts';
import { listThreads } from '#main/store/comments.ts';
import { excerptsOf } from '#main/store/excerpts.ts';
import { codeOf } from '#main/store/failures.ts';
import { figuresOf, updateFigure } from '#main/store/figures.ts';
import { DATABASE_NAME, openLibrary, type ReadLibrary } from '#main/store/library.ts';
import { LOCK_NAME } from '#main/store/lock.ts';
import { readLog } from '#main/store/log-pages.ts';
import { findPictures, insertPicture } from '#main/store/pictures.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { readText } from '#main/store/source-texts.ts';
import { listedSources } from '#main/store/sources.ts';
import {
  addExcerpt,
  addFigure,
  addSource,
  newBriefing,
  NOON,
  paragraphBlock,
} from '#main/store/test-library.ts';
import { keepVersion, listVersions, readVersion } from '#main/store/versions.ts';
import { picture } from '#core/model/picture.ts';

const SOURCES = 24;
const WORDS = [
  'Halm',
  'harbour',
  'grain',
  'ships',
  'council',
  'Port Marrow',
  'convoy',
  'reported',
  'on Monday',
  'late',
];

/** A library as people have them, small: sources with texts and files, excerpts, figures, pictures, briefings, versions. */
export async function makeDamageable(folder: string): Promise<void> {
  const opened = openLibrary(folder, { mode: 'create', id: 'lib', createdAt: NOON });
  if (!opened.ok) throw new Error(opened.error.code);
  const library = opened.value;
  const blocks: Block[] = [];
  for (let number = 0; number < SOURCES; number += 1) {
    const text = textOf(number);
    const title = `Harbour Post ${number}: ${WORDS[number % WORDS.length]}`;
    const source = addSource(library, `s${number}`, text, {
      title,
      outlet: 'Harbour Post',
      tags: [`t${number % 5}`],
    });
    keepBlob(library, Buffer.from(`s${number} ${text}`));
    const exact = text.slice(40, 90);
    const kept = addExcerpt(library, `e${number}`, { source, text, exact }, { note: `See ${title}` });
    addFigure(
      library,
      `f${number}`,
      { source, text, exact: `${1000 + number} tonnes` },
      { value: 1000 + number },
    );
    blocks.push(paragraphBlock(`p${number}`, `Statement ${number}. ${text.slice(0, 300)}`, [kept]));
  }
  for (let number = 0; number < 6; number += 1) {
    const bytes = Buffer.from(`picture ${number} ${textOf(number)}`);
    const bytesSha256 = keepBlob(library, bytes);
    insertPicture(
      library.db,
      picture.parse({
        ...{
          id: `i${number}`,
          sourceId: null,
          caption: `Quay ${number}`,
          credit: 'Halm',
          altText: 'A quay.',
        },
        ...{ marking: null, fileName: `quay-${number}.png`, mediaType: 'image/png', width: 40, height: 30 },
        ...{ byteLength: bytes.length, bytesSha256, createdAt: NOON, trashedAt: null },
      }),
    );
  }
  for (let number = 0; number < 4; number += 1) {
    const mine = blocks.slice(number * 6, number * 6 + 6);
    insertBriefing(library.db, { ...newBriefing(`b${number}`, mine), title: `Halm ${number}` }, NOON);
    const stored = readBriefing(library.db, newBriefing(`b${number}`, []).id);
    if (stored.ok)
      keepVersion(library.db, stored.value, {
        id: versionId.parse(`v${number}`),
        name: `V${number}`,
        savedAt: NOON,
      });
  }
  await backUp(library, NOON);
  library.close();
}

/**
 * Writes into a library and leaves its files as they are then, as a crash does: some of it is in the database, the rest in
 * its log.
 */
export function leaveAsCrashed(folder: string): void {
  const opened = openLibrary(folder, { mode: 'open' });
  if (!opened.ok) throw new Error(opened.error.code);
  const { db } = opened.value;
  const figures = listedSources(db).flatMap((it) => figuresOf(db, it.id));
  const file = join(folder, DATABASE_NAME);
  // Until the log has begun anew, and a little more.
  for (let at = 0, isAnew = false; !isAnew || at % 20 > 0; at += 1) {
    const figure = figures[at % figures.length];
    if (figure) updateFigure(db, { ...figure, note: `Looked at again, ${at}.` });
    const { frames = 0, all = 0 } = readLog(file) ?? {};
    isAnew ||= frames < all;
  }
  const left = `${folder} as left`;
  cpSync(folder, left, { recursive: true });
  opened.value.close();
  rmSync(folder, { recursive: true });
  for (const it of [LOCK_NAME, `${DATABASE_NAME}-shm`]) rmSync(join(left, it), { force: true });
  renameSync(left, folder);
}

/** Some 6,000 characters, the same for the same number. */
function textOf(number: number): string {
  const sentences = Array.from({ length: 90 }, (_, at) => {
    const words = Array.from(
      { length: 9 },
      (_unused, word) => WORDS[(number * 7 + at * 3 + word * word) % WORDS.length],
    );
    return `${words.join(' ')} ${at}.`;
  });
  return `In all ${1000 + number} tonnes came in.\n\n${sentences.join('\n\n')}`;
}

/** Everything a library says, each thing under its kind and id; what was refused when it was read is `{ told }`. */
export interface ReadOut {
  /** Why it did not open at all. */
  readonly refused: string | null;
  /** It said that what was written last could not be read back. */
  readonly isCut: boolean;
  readonly things: ReadonlyMap<string, unknown>;
}

/** Opens a library and reads all of it as the app does. */
export function readAll(folder: string): ReadOut {
  const opened = openLibrary(folder, { mode: 'open' });
  if (!opened.ok) return { refused: opened.error.code, isCut: false, things: new Map() };
  const things = new Map<string, unknown>();
  try {
    const refused = attempt(() => readThings(opened.value, things));
    return { refused: isTold(refused) ? refused.told : null, isCut: opened.value.isCut, things };
  } finally {
    opened.value.close();
  }
}

function readThings(library: ReadLibrary, things: Map<string, unknown>): null {
  const { db } = library;
  const put = (key: string, read: () => unknown): unknown => things.set(key, attempt(read));
  for (const source of listedSources(db)) {
    put(`source ${source.id}`, () => source);
    put(`text ${source.id}`, () => toldOr(readText(db, source.id)));
    put(`file ${source.id}`, () => toldOr(readBlob(library, source.bytesSha256, '')));
    for (const it of excerptsOf(db, source.id))
      put(`excerpt ${it.id}`, () => toldOr(verifiedReferencesOf(db, [{ kind: 'excerpt', id: it.id }])));
    for (const it of figuresOf(db, source.id))
      put(`figure ${it.id}`, () => toldOr(verifiedReferencesOf(db, [{ kind: 'figure', id: it.id }])));
  }
  const ids = db.all('SELECT id FROM pictures').map((row) => row['id'] as never);
  for (const it of findPictures(db, ids)) {
    put(`picture ${it.id}`, () => it);
    put(`file ${it.id}`, () => toldOr(readBlob(library, it.bytesSha256, '')));
  }
  for (const { id } of listBriefings(db, false)) {
    put(`briefing ${id}`, () => {
      const shown = showBriefing(db, id);
      return shown.ok && shown.value.newer ? { told: 'newer' } : toldOr(shown);
    });
    put(`comments ${id}`, () => listThreads(db, id));
    for (const version of listVersions(db, id))
      put(`version ${version.id}`, () => toldOr(readVersion(db, version.id)));
  }
  return null;
}

const isTold = (it: unknown): it is { told: string } => typeof it === 'object' && it !== null && 'told' in it;

function toldOr(result: { ok: true; value: unknown } | { ok: false; error: { code: string } }): unknown {
  return result.ok ? result.value : { told: result.error.code };
}

/** SQLite's refusals reach a person as a sentence, the model's as one with a number: both are told. */
function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return { told: codeOf(error) ?? 'not understood' };
  }
}
