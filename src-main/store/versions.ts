import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import type { CallError } from '#core/contract/errors.ts';
import { versionRow, type VersionRow } from '#core/contract/views.ts';
import { shownBlock } from '#core/briefing/stored-briefing.ts';
import { countWords } from '#core/briefing/words.ts';
import {
  BRIEFING_MODEL,
  briefing as briefingSchema,
  upgradedBriefing,
  type Briefing,
} from '#core/model/briefing.ts';
import type { Instant } from '#core/model/dates.ts';
import { blockId, versionId, type BriefingId, type VersionId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { version as versionSchema, type Version } from '#core/model/version.ts';
import { readBriefing, saveBriefing, type StoredBriefing } from './briefings.ts';
import type { ReadDb, Row, WriteDb } from './connection.ts';
import { sha256Of } from './hash.ts';
import { intFrom } from './rows.ts';

/** Level 1 is enough: JSON shrinks to a tenth at once, and keeping a version must not make anybody wait. */
const LEVEL = 1;

/**
 * Keeps the whole of a briefing as it stands. A version without a name is not kept twice: where the one kept last is
 * the same, that one is answered.
 */
export function keepVersion(
  db: WriteDb,
  stored: StoredBriefing,
  kept: { readonly id: VersionId; readonly name: string | null; readonly savedAt: Instant },
): { id: VersionId; savedAt: Instant } {
  return db.transaction(() => {
    const content = JSON.stringify(stored.briefing);
    const hash = sha256Of(content);
    const last = lastOf(db, stored.seq);
    if (kept.name === null && last?.['content_sha256'] === hash)
      return { id: versionId.parse(last['id']), savedAt: z.string().parse(last['saved_at']) };
    db.run(
      `INSERT INTO versions (id, briefing, name, revision, saved_at, content, content_sha256, words, byte_length)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[kept.id, stored.seq, kept.name, stored.revision, kept.savedAt],
      ...[deflateSync(content, { level: LEVEL }), hash],
      ...[countWords(stored.briefing.blocks), Buffer.byteLength(content)],
    );
    return { id: kept.id, savedAt: kept.savedAt };
  });
}

/** The version of a briefing that was kept last. */
function lastOf(db: ReadDb, briefing: number): Row | undefined {
  const sql =
    'SELECT id, saved_at, content_sha256 FROM versions WHERE briefing = ? ORDER BY seq DESC LIMIT 1';
  return db.get(sql, briefing);
}

/** Whether the version kept last is this very state. */
function isKept(db: ReadDb, { seq, briefing }: StoredBriefing): boolean {
  return lastOf(db, seq)?.['content_sha256'] === sha256Of(JSON.stringify(briefing));
}

/** The versions of a briefing, kept last first. */
export function listVersions(db: ReadDb, briefing: BriefingId): VersionRow[] {
  return db
    .all(
      `SELECT v.id, v.name, v.saved_at AS savedAt, v.words, v.byte_length AS byteLength, v.content_sha256,
         length(v.content) AS kept, (SELECT count(*) FROM exports e WHERE e.version = v.seq) AS exports
       FROM versions v JOIN briefings b ON b.seq = v.briefing WHERE b.id = ? ORDER BY v.seq DESC`,
      briefing,
    )
    .map((row) => versionRow.parse({ ...row, ...(row['words'] === null ? countedNow(db, row) : {}) }));
}

/** What was counted of versions that were kept uncounted: a version never changes. By the hash of its content. */
const counted = new Map<string, Pick<VersionRow, 'words' | 'byteLength'>>();
const COUNTED_AT_MOST = 5000;

function countedNow(db: ReadDb, row: Row): Pick<VersionRow, 'words' | 'byteLength'> {
  const hash = z.string().parse(row['content_sha256']);
  const before = counted.get(hash);
  if (before) return before;
  const content = contentOf(db, versionId.parse(row['id']));
  // One that is damaged keeps its place in the list: opening it says what is wrong with it.
  if (!content.ok) return { words: 0, byteLength: intFrom(row, 'kept') };
  const { json } = content.value;
  const blocks = z.array(z.unknown()).parse(storedIn(json)['blocks']);
  const shown = blocks.map((it, at) => shownBlock(blockId.parse(`${at}`), it).block);
  const found = { words: countWords(shown), byteLength: Buffer.byteLength(json) };
  if (counted.size >= COUNTED_AT_MOST) counted.clear();
  counted.set(hash, found);
  return found;
}

/** A kept state, verified. Fails with `not-found`, `stored-bytes-changed`, and `briefing-newer` like `readBriefing`. */
export function readVersion(db: ReadDb, id: VersionId): Result<Version, CallError> {
  const content = contentOf(db, id);
  if (!content.ok) return content;
  const { row, json } = content.value;
  const briefing = briefingFrom(json);
  if (briefing === null) return fail({ code: 'briefing-newer' });
  return ok(
    versionSchema.parse({
      id: row['id'],
      briefingId: row['briefing_id'],
      name: row['name'],
      savedAt: row['saved_at'],
      briefing,
    }),
  );
}

/**
 * Makes a briefing what it was in a version: the same blocks under the same ids, as a new revision. The present state is
 * kept first, under a name that says before what, unless it is what was kept last. Fails like `readVersion` and
 * `saveBriefing`; nothing is then written.
 */
export function restoreVersion(
  db: WriteDb,
  { id, revision }: { readonly id: VersionId; readonly revision: number },
  kept: { readonly id: VersionId; readonly at: Instant },
): Result<{ briefingId: BriefingId; revision: number; savedAt: Instant }, CallError> {
  return db.transaction(() => {
    const version = readVersion(db, id);
    if (!version.ok) return version;
    const { briefingId, briefing } = version.value;
    const present = readBriefing(db, briefingId);
    if (!present.ok) return present;
    if (present.value.revision !== revision) return fail({ code: 'briefing-changed-elsewhere' });
    const before = new Map(present.value.briefing.blocks.map((it) => [it.id, JSON.stringify(it)]));
    const { blocks, model: _model, id: _id, ...facts } = briefing;
    const save = {
      ...{ id: briefingId, revision, facts, order: blocks.map((it) => it.id) },
      changed: blocks.filter((it) => before.get(it.id) !== JSON.stringify(it)),
    };
    const name = isKept(db, present.value) ? null : `Before going back to ${calledIn(version.value)}`;
    keepVersion(db, present.value, { id: kept.id, name, savedAt: kept.at });
    const saved = saveBriefing(db, save, kept.at);
    return saved.ok ? ok({ briefingId, ...saved.value }) : saved;
  });
}

/** In UTF-16 units; with what stands before it the name of a version may have 200. */
const NAME_LENGTH = 160;

/** What a version is known by: its name, or when it was kept. */
function calledIn({ name, savedAt }: Version): string {
  if (name === null) return `${savedAt.slice(0, 10)} ${savedAt.slice(11, 16)} UTC`;
  if (name.length <= NAME_LENGTH) return name;
  // Not in the middle of a sign that takes two units.
  return `${name.slice(0, NAME_LENGTH).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const LONGEST_ID = 64;

/** Everything in a kept state that may be an id, whoever wrote it and under whatever name. Fails with `not-found`, `stored-bytes-changed`. */
export function idsInVersion(db: ReadDb, id: VersionId): Result<ReadonlySet<string>, CallError> {
  const content = contentOf(db, id);
  if (!content.ok) return content;
  const ids = new Set<string>();
  JSON.parse(content.value.json, (_, value: unknown) => {
    if (typeof value === 'string' && value.length <= LONGEST_ID) ids.add(value);
    return value;
  });
  return ok(ids);
}

/** Null where a later version of the app wrote any of it. */
function briefingFrom(json: string): Briefing | null {
  const stored = storedIn(json);
  if (z.number().parse(stored['model']) > BRIEFING_MODEL) return null;
  return briefingSchema.safeParse(upgradedBriefing(stored)).data ?? null;
}

function storedIn(json: string): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(json));
}

/** The kept JSON as it was kept, with the row it is from. */
function contentOf(db: ReadDb, id: VersionId): Result<{ row: Row; json: string }, CallError> {
  const row = db.get(
    'SELECT v.*, b.id AS briefing_id, b.title FROM versions v JOIN briefings b ON b.seq = v.briefing WHERE v.id = ?',
    id,
  );
  if (!row) return fail({ code: 'not-found', what: 'version' });
  const json = inflated(z.instanceof(Uint8Array).parse(row['content']));
  if (json === null || sha256Of(json) !== row['content_sha256'])
    return fail({ code: 'stored-bytes-changed', what: String(row['title']) });
  return ok({ row, json });
}

function inflated(bytes: Uint8Array): string | null {
  try {
    return inflateSync(bytes).toString('utf8');
  } catch {
    return null;
  }
}
