import { knownThings, type KnownThings } from '#core/checks/known-things.ts';
import type { FoundWords, LibraryView } from '#core/checks/library-view.ts';
import { quotationsIn } from '#core/checks/quotations/quotations-in.ts';
import { wantedWords } from '#core/checks/quotations/wanted.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { BlockId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/model/result.ts';
import { blocksAsTheyStand } from '#core/model/suggestions.ts';
import { restsOn } from '#main/store/citations.ts';
import { dataVersion } from '#main/store/data-version.ts';
import type { ReadLibrary } from '#main/store/library.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { listSequences } from '#main/store/sequences.ts';
import { makeWordFinder } from './finding-words.ts';
import { statedFigures, type StatedFigures } from './stated-figures.ts';

/** What checks may know of a library, read for a briefing. */
export interface ViewNow {
  /**
   * The same object as long as nothing in it differs but quotations that were looked for since: those come into the `found` that
   * is there.
   */
  readonly library: LibraryView;
  readonly things: KnownThings;
  /** The blocks with quotations that came into `found`, or are found otherwise than before. */
  readonly renewed: ReadonlySet<BlockId>;
  /** Whether everything was looked for. */
  readonly complete: boolean;
}

/**
 * Reads for one briefing, again and again, what changed since: quotations are looked for while `mayGoOn`, numbers are read out of
 * texts of the library while `mayRead`. Fails with `stored-bytes-changed`.
 */
export type ReadView = (
  briefing: Briefing,
  mayGoOn: () => boolean,
  mayRead?: () => boolean,
) => Result<ViewNow, CallError>;

type Parts = Omit<LibraryView, 'found'>;

/** For the connection it is given: what that very connection writes meanwhile is not noticed. */
export function makeViews({ db }: Pick<ReadLibrary, 'db'>): ReadView {
  const finder = makeWordFinder();
  const found = new Map<string, FoundWords>();
  let readFor = '';
  let isWhole = false;
  let parts: Parts | null = null;
  let library: LibraryView | null = null;
  let things: KnownThings | null = null;

  /** What is read of what the briefing points at; null where it is the same as before. */
  const readParts = (
    briefing: Briefing,
    mayGoOn: () => boolean,
  ): Result<{ parts: Parts; things: KnownThings }, CallError> => {
    const targets = briefing.blocks.flatMap(restsOn);
    const wanted = JSON.stringify([dataVersion(db), briefing.id, targets]);
    if (parts !== null && things !== null && readFor === wanted && isWhole) return ok({ parts, things });
    const read = verifiedReferencesOf(db, targets);
    if (!read.ok) return read;
    const references = sameOr(parts?.references, read.value);
    const known = references === parts?.references && things !== null ? things : knownThings(references);
    const stated: Result<StatedFigures, CallError> = statedFigures(db, briefing.id, known, mayGoOn);
    if (!stated.ok) return stated;
    readFor = wanted;
    isWhole = stated.value.complete;
    const sequences = [...listSequences(db)].toSorted((a, b) => (a < b ? -1 : 1));
    const now: Parts = {
      references,
      statements: sameOr(parts?.statements, stated.value.statements),
      earlier: sameOr(parts?.earlier, stated.value.earlier),
      sequences:
        parts !== null && isSame([...parts.sequences], sequences) ? parts.sequences : new Set(sequences),
    };
    return ok({ parts: parts !== null && areSame(parts, now) ? parts : now, things: known });
  };

  return (briefing, mayGoOn, mayRead = mayGoOn) => {
    const read = readParts(briefing, mayRead);
    if (!read.ok) return read;
    things = read.value.things;
    if (library === null || parts !== read.value.parts) library = { ...read.value.parts, found };
    parts = read.value.parts;
    const blocks = blocksAsTheyStand(briefing.blocks);
    const wanted = wantedWords(blocks, briefing.language, things);
    const lookedUp = finder.lookUp(db, wanted, mayGoOn);
    const renewed = renew(found, lookedUp.found, new Set(wanted.map((it) => it.words)));
    return ok({
      ...{ library, things, complete: isWhole && lookedUp.left.length === 0 },
      renewed: blocksThatQuote(blocks, briefing.language, renewed),
    });
  };
}

/** Takes over what was found, drops what nobody wants any more, and answers the words found otherwise than before. */
function renew(
  found: Map<string, FoundWords>,
  now: ReadonlyMap<string, FoundWords>,
  wanted: ReadonlySet<string>,
): ReadonlySet<string> {
  for (const words of found.keys()) if (!wanted.has(words)) found.delete(words);
  const renewed = new Set<string>();
  for (const [words, it] of now) {
    const before = found.get(words);
    if (before !== it && !(before !== undefined && isSame(before, it))) renewed.add(words);
    found.set(words, it);
  }
  return renewed;
}

function blocksThatQuote(
  blocks: readonly Block[],
  language: string,
  words: ReadonlySet<string>,
): ReadonlySet<BlockId> {
  if (words.size === 0) return new Set();
  const quoting = blocks.filter((block) => quotationsIn(block, language).some((it) => words.has(it.words)));
  return new Set(quoting.map((it) => it.id));
}

function sameOr<T>(before: T | undefined, read: T): T {
  return before !== undefined && isSame(before, read) ? before : read;
}

/** By value; both were put together in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function areSame(one: Parts, other: Parts): boolean {
  return (
    one.references === other.references &&
    one.statements === other.statements &&
    one.earlier === other.earlier &&
    one.sequences === other.sequences
  );
}
