import { z } from 'zod';
import { figureView, type FigureView } from '#core/contract/views.ts';
import type { Figure } from '#core/model/figure.ts';
import type { FigureId, SourceId } from '#core/model/ids.ts';
import { locatedFigure, type LocatedFigure } from '#core/model/references.ts';
import {
  ANCHOR_COLUMNS,
  anchorFrom,
  anchorValues,
  labelFrom,
  listAnchored,
  LOCATED_COLUMNS,
} from './anchored.ts';
import { pagesFrom, paragraphsFrom, type Listing } from './anchored.ts';
import type { ReadDb, Row, WriteDb } from './connection.ts';
import { intFrom, jsonFrom, markingColumns, markingFrom, tagsColumn, writeTags } from './rows.ts';
import { indexFigure } from './search-index.ts';
import { seqOfSource } from './sources.ts';

const SELECT = `SELECT x.*, ${tagsColumn('figure', 'x')}, ${LOCATED_COLUMNS},
    (SELECT json_group_array(json_array(a.position, a.name)) FROM
      (SELECT position, name FROM attributions WHERE figure = x.seq ORDER BY position) a) AS attribution
  FROM figures x JOIN sources s ON s.seq = x.source`;

/** Keeps a number of a source that is in the library. */
export function insertFigure(db: WriteDb, it: Figure): void {
  db.transaction(() => {
    const source = seqOfSource(db, it.sourceId);
    if (source === null) throw new Error('a figure of a source that is not there');
    db.run(
      `INSERT INTO figures (id, source, value, created_at, trashed_at, ${ANCHOR_COLUMNS})
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[it.id, source, it.value, it.createdAt, it.trashedAt, ...anchorValues(db, source, it.anchor)],
    );
    updateFigure(db, it);
  });
}

/** Writes what a figure says; its printed form and place are not looked at. */
export function updateFigure(db: WriteDb, it: Figure): void {
  db.transaction(() => {
    db.run(
      `UPDATE figures SET value = ?, upper = ?, qualifier = ?, unit = ?, measures = ?, as_of = ?, note = ?,
         marking_scheme = ?, marking_label = ? WHERE id = ?`,
      ...[it.value, it.upper, it.qualifier, it.unit, it.measures, it.asOf, it.note],
      ...[...markingColumns(it.marking), it.id],
    );
    const seq = intFrom(db.get('SELECT seq FROM figures WHERE id = ?', it.id), 'seq');
    writeAttribution(db, seq, it);
    writeTags(db, 'figure', seq, it.tags);
    indexFigure(db, seq);
  });
}

/** Position 0 is the claimant; a chain may be known where the claimant is not. */
function writeAttribution(db: WriteDb, figure: number, it: Pick<Figure, 'claimant' | 'via'>): void {
  db.run('DELETE FROM attributions WHERE figure = ?', figure);
  for (const [position, name] of [it.claimant, ...it.via].entries()) {
    if (name === null || name === '') continue;
    db.run('INSERT INTO attributions (figure, position, name) VALUES (?, ?, ?)', figure, position, name);
  }
}

export function findFigure(db: ReadDb, id: FigureId): FigureView | null {
  const row = db.get(`${SELECT} WHERE x.id = ?`, id);
  return row ? viewFrom(row) : null;
}

/** Those of these figures that the library holds, trashed or not. */
export function findFigures(db: ReadDb, ids: readonly FigureId[]): LocatedFigure[] {
  return db
    .all(`${SELECT} WHERE x.id IN (SELECT value FROM json_each(?)) ORDER BY x.seq`, JSON.stringify(ids))
    .map((row) => locatedFigure.parse(fieldsFrom(row)));
}

/** The figures of a source in the order of its text, without those in the trash. */
export function figuresOf(db: ReadDb, source: SourceId): LocatedFigure[] {
  return rowsOf(db, source).map((row) => locatedFigure.parse(fieldsFrom(row)));
}

/** The same, with the label of the source. */
export function figureViewsOf(db: ReadDb, source: SourceId): FigureView[] {
  return rowsOf(db, source).map(viewFrom);
}

function rowsOf(db: ReadDb, source: SourceId): Row[] {
  return db.all(`${SELECT} WHERE s.id = ? AND x.trashed_at IS NULL ORDER BY x.start, x.seq`, source);
}

export function listFigures(db: ReadDb, want: Listing): { total: number; rows: FigureView[] } {
  const { total, rows } = listAnchored(db, 'figure', SELECT, want);
  return { total, rows: rows.map(viewFrom) };
}

function viewFrom(row: Row): FigureView {
  return figureView.parse({ ...fieldsFrom(row), source: labelFrom(row) });
}

function fieldsFrom(row: Row): Record<keyof LocatedFigure, unknown> {
  const names = z.array(z.tuple([z.int(), z.string()])).parse(jsonFrom(row['attribution']));
  return {
    id: row['id'],
    sourceId: row['source_id'],
    anchor: anchorFrom(row),
    paragraphs: paragraphsFrom(row),
    pages: pagesFrom(row),
    value: row['value'],
    upper: row['upper'],
    qualifier: row['qualifier'],
    unit: row['unit'],
    measures: row['measures'],
    asOf: row['as_of'],
    claimant: names.find(([position]) => position === 0)?.[1] ?? null,
    via: names.filter(([position]) => position > 0).map(([, name]) => name),
    note: row['note'],
    tags: jsonFrom(row['tags']),
    marking: markingFrom(row),
    createdAt: row['created_at'],
    trashedAt: row['trashed_at'],
  };
}
