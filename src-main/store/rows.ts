import { z } from 'zod';
import type { SqlValue, Row, WriteDb } from './connection.ts';

/** The columns every thing with a marking has, as the model says it. */
export function markingFrom(row: Row): unknown {
  const { marking_scheme: scheme, marking_label: label } = row;
  return scheme === null ? null : { scheme, label };
}

export function markingColumns(marking: { scheme: string; label: string } | null): [SqlValue, SqlValue] {
  return marking ? [marking.scheme, marking.label] : [null, null];
}

/** What a JSON column holds. */
export function jsonFrom(value: SqlValue | undefined): unknown {
  return JSON.parse(z.string().parse(value));
}

/** A number the database has counted or numbered itself. */
export function intFrom(row: Row | undefined, column: string): number {
  const value = row?.[column];
  // Checked by hand: a search asks hundreds of times at every key.
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new Error(`${column} is no whole number`);
  return value;
}

export type Tagged = 'source' | 'excerpt' | 'figure';

/** A column `tags` for a SELECT over `sources s`, `excerpts x` or `figures x`: the names in their order, as JSON. */
export function tagsColumn(noun: Tagged, alias: string): string {
  return `(SELECT json_group_array(name) FROM (SELECT t.name FROM ${noun}_tags j JOIN tags t ON t.seq = j.tag
    WHERE j.${noun} = ${alias}.seq ORDER BY j.position)) AS tags`;
}

/** Gives a thing these tags and no others. */
export function writeTags(db: WriteDb, noun: Tagged, seq: number, tags: readonly string[]): void {
  db.run(`DELETE FROM ${noun}_tags WHERE ${noun} = ?`, seq);
  for (const [position, name] of [...new Set(tags)].entries()) {
    db.run('INSERT INTO tags (name) VALUES (?) ON CONFLICT (name) DO NOTHING', name);
    db.run(
      `INSERT INTO ${noun}_tags (${noun}, position, tag) SELECT ?, ?, seq FROM tags WHERE name = ?`,
      seq,
      position,
      name,
    );
  }
}

/** A condition for `<noun>s <alias>` that a tag's name (bound as ?) is among its tags. */
export function hasTag(noun: Tagged, alias: string): string {
  return `${alias}.seq IN (SELECT j.${noun} FROM ${noun}_tags j JOIN tags t ON t.seq = j.tag WHERE t.name = ?)`;
}

/** A condition for `sources s` that a collection's id (bound as ?) is one it is in. */
export const IN_COLLECTION = `s.seq IN (SELECT j.source FROM collection_sources j
  JOIN collections c ON c.seq = j.collection WHERE c.id = ?)`;

/** Conditions with what they bind, joined into one WHERE. */
export function where(conditions: readonly (readonly [sql: string, ...params: SqlValue[]] | null)[]): {
  sql: string;
  params: SqlValue[];
} {
  const used = conditions.filter((it) => it !== null);
  return {
    sql: used.length === 0 ? '' : `WHERE ${used.map(([sql]) => sql).join(' AND ')}`,
    params: used.flatMap(([, ...params]) => params),
  };
}
