import type { WriteDb } from './connection.ts';

/** One step of the schema. Its rows go along: what was in the library before is in it after. */
export interface Migration {
  readonly version: number;
  readonly apply: (db: WriteDb) => void;
  /**
   * It makes the tables of the search index anew: they, and the samples texts are compared by, are filled once the schema is
   * the present one.
   */
  readonly emptiesIndex?: boolean;
}
