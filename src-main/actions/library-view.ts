import { knownThings, type KnownThings } from '#core/checks/known-things.ts';
import type { LibraryView } from '#core/checks/library-view.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { References } from '#core/model/references.ts';
import { ok, type Result } from '#core/model/result.ts';
import { restsOn } from '#main/store/citations.ts';
import { dataVersion } from '#main/store/data-version.ts';
import type { ReadLibrary } from '#main/store/library.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { listSequences } from '#main/store/sequences.ts';

/** What checks may know of a library, read for a briefing. */
export interface ViewNow {
  /** The same object as long as nothing in it differs. */
  readonly library: LibraryView;
  readonly things: KnownThings;
  /** Whether every quotation was looked for. */
  readonly complete: boolean;
}

/** Reads for one briefing, again and again, what changed since. Fails with `stored-bytes-changed`. */
export type ReadView = (briefing: Briefing, mayGoOn: () => boolean) => Result<ViewNow, CallError>;

/** For the connection it is given: what that very connection writes meanwhile is not noticed. */
export function makeViews({ db }: Pick<ReadLibrary, 'db'>): ReadView {
  let readFor = '';
  let now: ViewNow | null = null;
  return (briefing) => {
    const targets = briefing.blocks.flatMap(restsOn);
    const wanted = JSON.stringify([dataVersion(db), targets]);
    if (now !== null && readFor === wanted) return ok(now);
    const references = verifiedReferencesOf(db, targets);
    if (!references.ok) return references;
    const read: LibraryView = {
      references: sameOr(now?.library.references, references.value),
      ...{ found: new Map(), statements: [], earlier: [] },
      sequences: sameSetOr(now?.library.sequences, listSequences(db)),
    };
    readFor = wanted;
    return ok((now = viewOf(now, read)));
  };
}

/** The view of before where nothing differs: what was seen with it still holds. */
function viewOf(before: ViewNow | null, read: LibraryView): ViewNow {
  const { references, sequences } = before?.library ?? {};
  if (before !== null && references === read.references && sequences === read.sequences) return before;
  return { library: read, things: knownThings(read.references), complete: true };
}

function sameOr(before: References | undefined, read: References): References {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(read) ? before : read;
}

function sameSetOr(before: ReadonlySet<string> | undefined, read: ReadonlySet<string>): ReadonlySet<string> {
  return before?.size === read.size && [...read].every((it) => before.has(it)) ? before : read;
}
