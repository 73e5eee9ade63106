import { z } from 'zod';
import { shownBlock } from '#core/briefing/stored-briefing.ts';
import { contentsOf } from '#core/model/block.ts';
import { blockId, briefingId, figureId, type BriefingId, type FigureId } from '#core/model/ids.ts';
import { isWords } from '#core/model/inline.ts';
import type { ReadDb } from './connection.ts';
import { dataVersion } from './data-version.ts';
import { intFrom, jsonFrom } from './rows.ts';

/** Differs from the one before where anybody has written in between, this connection too. */
export function changeMark(db: ReadDb): string {
  return `${dataVersion(db)} ${intFrom(db.get('SELECT total_changes() AS n'), 'n')}`;
}

/** The units of the figures outside the trash, null among them where some have none. */
export function unitsInUse(db: ReadDb): (string | null)[] {
  return db
    .all('SELECT DISTINCT unit FROM figures WHERE trashed_at IS NULL')
    .map((row) => z.string().nullable().parse(row['unit']));
}

/** The figures with one of these units, without those in the trash and those of sources there; the newest first. */
export function figuresWithUnits(db: ReadDb, units: readonly (string | null)[], most: number): FigureId[] {
  return db
    .all(
      `SELECT x.id FROM figures x JOIN sources s ON s.seq = x.source
       WHERE x.trashed_at IS NULL AND s.trashed_at IS NULL AND (x.unit IN (SELECT value FROM json_each(?)) OR (x.unit IS NULL AND ?))
       ORDER BY x.seq DESC LIMIT ?`,
      ...[JSON.stringify(units.filter((it) => it !== null)), units.includes(null) ? 1 : 0, most],
    )
    .map((row) => figureId.parse(row['id']));
}

/** The paragraph a figure begins in, with where that begins in its text; null where the figure is not there. */
export function paragraphOfFigure(db: ReadDb, id: FigureId): { words: string; start: number } | null {
  const row = db.get(
    `SELECT p.words, p.start FROM figures x JOIN paragraphs p ON p.source = x.source AND p.ordinal = x.first_paragraph
     WHERE x.id = ?`,
    id,
  );
  return row ? { words: z.string().parse(row['words']), start: intFrom(row, 'start') } : null;
}

/** A figure as a briefing says it. */
export interface SaidElsewhere {
  readonly briefingId: BriefingId;
  readonly title: string;
  readonly figureId: FigureId;
  readonly said: string;
}

/** How briefings outside the trash, but for one, say some figures; the one saved last first, each wording once. */
export function saidElsewhere(
  db: ReadDb,
  ids: readonly FigureId[],
  butFor: BriefingId,
  most: number,
): SaidElsewhere[] {
  const wanted = new Set<string>(ids);
  const rows = db.all(
    `SELECT DISTINCT b.id AS briefing, b.title, k.id AS block, k.content, b.saved_at, k.position
     FROM citations c JOIN blocks k ON k.seq = c.block JOIN briefings b ON b.seq = c.briefing
     WHERE c.role = 'figure' AND c.target_id IN (SELECT value FROM json_each(?)) AND b.id <> ? AND b.trashed_at IS NULL
     ORDER BY b.saved_at DESC, b.seq DESC, k.position LIMIT ?`,
    ...[JSON.stringify(ids), butFor, most],
  );
  const found = new Map<string, SaidElsewhere>();
  for (const row of rows) {
    const { block } = shownBlock(blockId.parse(row['block']), jsonFrom(row['content']));
    for (const it of contentsOf(block).flat()) {
      if (!isWords(it) || it.type !== 'figure' || !wanted.has(it.figureId)) continue;
      const briefing = briefingId.parse(row['briefing']);
      const key = `${briefing} ${it.figureId} ${it.text}`;
      const title = z.string().parse(row['title']);
      if (!found.has(key))
        found.set(key, { briefingId: briefing, title, figureId: it.figureId, said: it.text });
    }
  }
  return [...found.values()];
}
