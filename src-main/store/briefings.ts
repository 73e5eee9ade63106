import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { CallError } from '#core/contract/errors.ts';
import { briefingRow, type BriefingRow } from '#core/contract/views.ts';
import { shownBlock, shownFacts, type ShownBlock } from '#core/briefing/stored-briefing.ts';
import { BRIEFING_MODEL, briefingFacts, type Briefing, type BriefingFacts } from '#core/model/briefing.ts';
import { instant, type Instant } from '#core/model/dates.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { blockId, type BlockId, type BriefingId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { ReadDb, Row, WriteDb } from './connection.ts';
import { writeBlocks } from './blocks.ts';
import { intFrom, jsonFrom, markingColumns, markingFrom } from './rows.ts';
import { indexBriefing } from './search-index.ts';

export interface StoredBriefing {
  readonly seq: number;
  readonly briefing: Briefing;
  readonly revision: number;
  readonly savedAt: Instant;
}

/** Adds a briefing with all its blocks, as revision 1. */
export function insertBriefing(db: WriteDb, it: Briefing, at: Instant): void {
  db.transaction(() => {
    const { seq } = db.run(
      `INSERT INTO briefings (id, model, title, kind, language, extra, revision, created_at, saved_at)
       VALUES (?, ?, ?, ?, ?, '{}', 1, ?, ?)`,
      ...[it.id, it.model, it.title, it.kind, it.language, at, at],
    );
    writeFacts(db, seq, it);
    writeBlocks(
      db,
      seq,
      it.blocks.map((block) => block.id),
      it.blocks,
    );
  });
}

/** A briefing as far as this version knows what it is made of. */
export interface ShownBriefing extends StoredBriefing {
  /** A later version of the app wrote it, or a part of it: it is not to be written here. */
  readonly newer: boolean;
  /** The blocks for which paragraphs of their words stand, and what they called themselves. */
  readonly unreadable: readonly { readonly blockId: BlockId; readonly type: string }[];
}

/** A briefing to show, whoever wrote it. Fails with `not-found`. */
export function showBriefing(db: ReadDb, id: BriefingId): Result<ShownBriefing, CallError> {
  const row = db.get('SELECT * FROM briefings WHERE id = ?', id);
  if (!row) return fail({ code: 'not-found', what: 'briefing' });
  const seq = intFrom(row, 'seq');
  const shown = readBlocks(db, seq);
  const { facts, complete } = shownFacts(factsFrom(row));
  const unreadable = shown.flatMap(({ block, unreadable: type }) =>
    type === null ? [] : [{ blockId: block.id, type }],
  );
  return ok({
    seq,
    briefing: { ...facts, model: BRIEFING_MODEL, id, blocks: shown.map((it) => it.block) },
    revision: intFrom(row, 'revision'),
    savedAt: instant.parse(row['saved_at']),
    newer: intFrom(row, 'model') > BRIEFING_MODEL || !complete || unreadable.length > 0,
    unreadable,
  });
}

/** A whole briefing. Fails with `not-found`, and with `briefing-newer` where a later version of the app wrote any of it. */
export function readBriefing(db: ReadDb, id: BriefingId): Result<StoredBriefing, CallError> {
  const shown = showBriefing(db, id);
  if (!shown.ok) return shown;
  if (shown.value.newer) return fail({ code: 'briefing-newer' });
  const { seq, briefing, revision, savedAt } = shown.value;
  return ok({ seq, briefing, revision, savedAt });
}

/** The `seq` of a briefing; null where there is none of that id. */
export function seqOfBriefing(db: ReadDb, id: BriefingId): number | null {
  const row = db.get('SELECT seq FROM briefings WHERE id = ?', id);
  return row ? intFrom(row, 'seq') : null;
}

function readBlocks(db: ReadDb, briefing: number): ShownBlock[] {
  return db
    .all('SELECT id, content FROM blocks WHERE briefing = ? ORDER BY position', briefing)
    .map((it) => shownBlock(blockId.parse(it['id']), jsonFrom(it['content'])));
}

/** What a save brings: the order of all blocks, those that are new or changed, and facts. */
export interface BriefingSave {
  readonly id: BriefingId;
  readonly revision: number;
  readonly order: readonly string[];
  readonly changed: Briefing['blocks'];
  readonly facts: { readonly [F in keyof BriefingFacts]?: BriefingFacts[F] | undefined };
}

/**
 * Writes what changed in one transaction; durable once it answers. Fails with `not-found`, `briefing-newer`,
 * `briefing-changed-elsewhere`, and with `bad-input` where the order and the blocks do not fit: a block named twice, one
 * that is neither stored nor sent, or one sent without a place. Nothing is then written. The same save sent again is answered as it was.
 */
export function saveBriefing(
  db: WriteDb,
  save: BriefingSave,
  at: Instant,
): Result<{ revision: number; savedAt: Instant }, CallError> {
  return db.transaction(() => {
    const row = db.get('SELECT * FROM briefings WHERE id = ?', save.id);
    if (!row) return fail({ code: 'not-found', what: 'briefing' });
    const seq = intFrom(row, 'seq');
    const shown = readBlocks(db, seq);
    const before = shownFacts(factsFrom(row));
    if (
      intFrom(row, 'model') > BRIEFING_MODEL ||
      !before.complete ||
      shown.some((it) => it.unreadable !== null)
    )
      return fail({ code: 'briefing-newer' });
    if (row['revision'] !== save.revision) {
      // Sent again, because the answer to it got lost: it is done.
      if (row['revision'] === save.revision + 1 && isSaved(save, shown, before.facts))
        return ok({ revision: save.revision + 1, savedAt: instant.parse(row['saved_at']) });
      return fail({ code: 'briefing-changed-elsewhere' });
    }
    const stored = shown.map((it) => it.block.id);
    if (!fits(save, stored)) return fail({ code: 'bad-input', call: 'briefings.save' });
    writeBlocks(db, seq, save.order, save.changed);
    writeFacts(db, seq, briefingFacts.parse({ ...before.facts, ...given(save.facts) }));
    const revision = save.revision + 1;
    db.run(
      'UPDATE briefings SET model = ?, revision = ?, saved_at = ? WHERE seq = ?',
      BRIEFING_MODEL,
      revision,
      at,
      seq,
    );
    return ok({ revision, savedAt: at });
  });
}

/** Whether what is stored is what a save asks for. */
function isSaved(save: BriefingSave, shown: readonly ShownBlock[], facts: BriefingFacts): boolean {
  const stored = new Map<string, unknown>(shown.map(({ block }) => [block.id, block]));
  return (
    isDeepStrictEqual(
      save.order,
      shown.map(({ block }) => block.id),
    ) &&
    save.changed.every((it) => isDeepStrictEqual(it, stored.get(it.id))) &&
    isDeepStrictEqual({ ...facts, ...given(save.facts) }, facts)
  );
}

function fits(save: BriefingSave, stored: readonly string[]): boolean {
  const order = new Set(save.order);
  const changed = new Set<string>(save.changed.map((it) => it.id));
  const known = new Set([...stored, ...changed]);
  return (
    order.size === save.order.length &&
    changed.size === save.changed.length &&
    save.order.every((id) => known.has(id)) &&
    [...changed].every((id) => order.has(id))
  );
}

/** A fact that is undefined was not sent; one that is null was emptied. */
function given(facts: BriefingSave['facts']): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

function writeFacts(db: WriteDb, seq: number, it: BriefingFacts): void {
  db.run(
    `UPDATE briefings SET title = ?, kind = ?, date = ?, author = ?, language = ?, likelihood_scale = ?,
       citation_style = ?, extra = ?, marking_scheme = ?, marking_label = ?, portion_scheme = ?, downgrade_reason = ?,
       heading_numbers = ?, paragraph_numbers = ?, page = ?, as_of = ?, distribution = ?, source_summary = ?, waivers = ?
     WHERE seq = ?`,
    ...[it.title, it.kind, it.date, it.author, it.language, it.likelihoodScale, it.citationStyle],
    ...[JSON.stringify(it.extra), ...markingColumns(it.marking), it.markingScheme, it.downgradeReason],
    ...[it.headingNumbers ? 1 : 0, it.paragraphNumbers ? 1 : 0, JSON.stringify(it.page), it.asOf],
    ...[JSON.stringify(it.distribution), it.sourceSummary, JSON.stringify(it.waivers), seq],
  );
  indexBriefing(db, seq, 'title');
}

/** The briefings, saved last first. */
export function listBriefings(db: ReadDb, trashed: boolean): BriefingRow[] {
  return db
    .all(
      `SELECT b.id, b.title, b.kind, b.date, b.saved_at AS savedAt,
         (SELECT coalesce(sum(words), 0) FROM blocks k WHERE k.briefing = b.seq) AS words,
         (SELECT count(DISTINCT citation_id) FROM citations c WHERE c.briefing = b.seq) AS citations
       FROM briefings b WHERE (b.trashed_at IS NULL) = ? ORDER BY b.saved_at DESC, b.seq DESC`,
      trashed ? 0 : 1,
    )
    .map((row) => briefingRow.parse({ ...row, ...knownOf(row) }));
}

/** A list names a briefing whose kind or date only a later version understands; `showBriefing` says that it is newer. */
function knownOf(row: Row): Pick<BriefingFacts, 'kind' | 'date'> {
  const { kind, date } = shownFacts({ kind: row['kind'], date: row['date'] }).facts;
  return { kind, date };
}

/** Puts briefings in the trash (`at`) or takes them out (null); answers how many moved. */
export function trashBriefings(db: WriteDb, ids: readonly BriefingId[], at: Instant | null): number {
  const sql = 'UPDATE briefings SET trashed_at = ? WHERE id = ? AND (trashed_at IS NULL) = ?';
  return db.transaction(() => {
    let count = 0;
    for (const id of ids) {
      const { changes } = db.run(sql, at, id, at === null ? 0 : 1);
      const row = changes > 0 ? db.get('SELECT seq FROM briefings WHERE id = ?', id) : undefined;
      if (row) indexBriefing(db, intFrom(row, 'seq'));
      count += changes;
    }
    return count;
  });
}

function factsFrom(row: Row): Record<keyof BriefingFacts, unknown> {
  return {
    title: row['title'],
    kind: row['kind'],
    date: row['date'],
    author: row['author'],
    language: row['language'],
    marking: markingFrom(row),
    likelihoodScale: row['likelihood_scale'],
    citationStyle: row['citation_style'],
    markingScheme: row['portion_scheme'],
    downgradeReason: row['downgrade_reason'],
    headingNumbers: row['heading_numbers'] === 1,
    paragraphNumbers: row['paragraph_numbers'] === 1,
    page: row['page'] == null ? DEFAULT_PAGE : jsonFrom(row['page']),
    asOf: row['as_of'],
    distribution: row['distribution'] == null ? [] : jsonFrom(row['distribution']),
    sourceSummary: row['source_summary'],
    waivers: row['waivers'] == null ? [] : jsonFrom(row['waivers']),
    extra: z.record(z.string(), z.unknown()).parse(jsonFrom(row['extra'])),
  };
}
