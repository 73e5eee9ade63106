import { numbersOfExcerpt } from '#core/checks/figures/cited-numbers.ts';
import type { KnownThings } from '#core/checks/known-things.ts';
import type { LibraryView } from '#core/checks/library-view.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { BriefingId } from '#core/model/ids.ts';
import type { LocatedFigure } from '#core/model/references.ts';
import { ok, type Result } from '#core/model/result.ts';
import { alikeIn } from '#core/statements/alike.ts';
import { sameThing } from '#core/statements/same-thing.ts';
import type { Statement } from '#core/statements/statement.ts';
import { statementOf } from '#core/statements/statements-in.ts';
import { unitsCompared } from '#core/statements/units.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { findFigures } from '#main/store/figures.ts';
import {
  figuresWithUnits,
  paragraphOfFigure,
  saidElsewhere,
  unitsInUse,
} from '#main/store/stated-figures.ts';
import { statementsRead } from './comparing.ts';

/** Saved figures with units like those of the briefing's, and its wordings elsewhere, at most. */
const MOST_FIGURES = 1000;
const MOST_BLOCKS = 500;

/** What the library states about what a briefing says in numbers. */
export interface StatedFigures extends Pick<LibraryView, 'statements' | 'earlier'> {
  /** Whether every text of the library was read. */
  readonly complete: boolean;
}

/**
 * What fills `statements` and `earlier` of a view: what the cited and live figures of a briefing state, and the numbers of its cited
 * excerpts; what saved figures and the texts of the library state about the same things; how other briefings say the same figures.
 * Texts are read while `mayGoOn`, each once. Same library, same answer. Fails with `stored-bytes-changed`.
 */
export function statedFigures(
  db: ReadDb,
  briefing: BriefingId,
  things: KnownThings,
  mayGoOn: () => boolean,
): Result<StatedFigures, CallError> {
  const figures = [...things.figures.values()];
  const excerpts = [...things.excerpts.values()].flatMap((it) =>
    numbersOfExcerpt(it, things.sources.get(it.sourceId) ?? null).map(({ statement }) => statement),
  );
  if (figures.length + excerpts.length === 0) return ok({ statements: [], earlier: [], complete: true });
  const read = statementsRead(db, mayGoOn);
  if (!read.ok) return read;
  const { statements: pool, complete } = read.value;
  const known = new Map(pool.flatMap((it) => [[it.key, it] as const, [placeOf(it), it] as const]));
  const own = [
    ...figures.map((it) => known.get(`figure:${it.id}`) ?? stated(db, it)),
    ...excerpts.map((it) => known.get(placeOf(it)) ?? it),
  ];
  const saved = complete ? [] : savedFigures(db, own).filter((it) => own.some((one) => sameThing(one, it)));
  const alike = own.flatMap((it) => alikeIn(pool)(it));
  const statements = new Map([...own, ...alike, ...saved].map((it) => [it.key, it]));
  return ok({
    statements: [...statements.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    earlier: saidElsewhere(
      db,
      figures.map((it) => it.id),
      briefing,
      MOST_BLOCKS,
    ),
    complete,
  });
}

const placeOf = ({ sourceId, start }: Pick<Statement, 'sourceId' | 'start'>): string =>
  `${sourceId} ${start}`;

/** Saved figures that could be held against some statements: their units measure the same. */
function savedFigures(db: ReadDb, own: readonly Statement[]): Statement[] {
  const wanted = new Set(own.map((it) => it.unit));
  const units = unitsInUse(db).filter((it) => [...wanted].some((unit) => unitsCompared(unit, it) !== null));
  const had = new Set(own.map((it) => it.figureId));
  const ids = figuresWithUnits(db, units, MOST_FIGURES).filter((it) => !had.has(it));
  return findFigures(db, ids).map((it) => stated(db, it));
}

function stated(db: ReadDb, figure: LocatedFigure): Statement {
  const paragraph = paragraphOfFigure(db, figure.id);
  return statementOf(figure, paragraph?.words ?? '', paragraph?.start ?? 0);
}
