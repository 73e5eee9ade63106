import { blocksAsTheyStand } from '#core/model/suggestions.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Citation, Target } from '#core/model/citation.ts';
import type { CitationId, NoteId, SourceId } from '#core/model/ids.ts';
import type { NoteRun } from '#core/model/inline.ts';
import type { References } from '#core/model/references.ts';
import type { PrintedPlace } from './locator.ts';
import { engineOf } from './csl/engines.ts';
import { lookupIn, type Resolved, type Work } from './lookup.ts';
import { noteRuns } from './note-text.ts';
import { notedIn, numberCitations } from './numbering.ts';
import { positionsOf, type Placed, type Position } from './positions.ts';
import type { ReferenceRun } from './reference.ts';
import { sourceList, type SourceEntry, type WorkUse } from './source-list.ts';
import { styleOf, type CitationStyle } from './style.ts';

/** One target of a note with what it leads to. */
export interface Cite {
  readonly target: Target;
  /** Null for a picture brought in without a source. */
  readonly sourceId: SourceId | null;
  readonly locator: PrintedPlace | null;
  readonly position: Position;
  /** Number of the note that cites the same source first. */
  readonly firstNote: number;
  /** Number of the last note before that cites the same source; this note's own where none does. */
  readonly lastNote: number;
}

/** Words of a note. */
export type NoteWords = ReferenceRun;

/** What a note belongs to. */
export type NoteOf =
  { readonly kind: 'citation'; readonly id: CitationId } | { readonly kind: 'note'; readonly id: NoteId };

/** The note a mark leads to: made of what is cited, or written by hand. */
export interface Note {
  readonly number: number;
  readonly of: NoteOf;
  /** None for a note written by hand. */
  readonly cites: readonly Cite[];
  readonly runs: readonly NoteWords[];
}

/** A target that the library does not hold, with the note that cites it. */
export interface DanglingTarget {
  readonly citationId: CitationId;
  readonly note: number;
  readonly target: Target;
}

/** Everything computed from the citations and hand-written notes of a briefing. */
export interface Citing {
  readonly notes: readonly Note[];
  readonly sources: readonly SourceEntry[];
  readonly numbers: ReadonlyMap<CitationId | NoteId, number>;
  readonly dangling: readonly DanglingTarget[];
}

/** What the notes of a briefing are computed from. */
export type Noting = Pick<Briefing, 'blocks' | 'language' | 'citationStyle'>;

/**
 * The notes and the list of sources of a briefing as it stands: one note for each citation, row of a figure table, chart
 * and hand-written note, numbered 1 ... n in reading order; the first cite of a source in full, later ones short. A
 * target that leads nowhere is named in `dangling` and has words that say so in its note. What is only suggested has no
 * note. Words are made when they are first asked for. `style` is the briefing's own, or the house style where it names none that is known.
 */
export function computeNotes(
  briefing: Noting,
  references: References,
  style: CitationStyle = styleOf(briefing.citationStyle),
): Citing {
  return notesAsWritten({ ...briefing, blocks: blocksAsTheyStand(briefing.blocks) }, references, style);
}

/** The same of the very blocks given, suggestions and all. */
export function notesAsWritten(
  { blocks, language, citationStyle }: Noting,
  references: References,
  style: CitationStyle = styleOf(citationStyle),
): Citing {
  const lookup = lookupIn(references);
  const noted = notedIn(blocks);
  const resolved = noted.map((it) => (it.type === 'citation' ? it.targets.map(lookup) : []));
  // A note written by hand cites nothing, so that it breaks a row of ibids and counts all the same.
  const placed = positionsOf(
    resolved.map((note) => note.map((it) => it && { key: it.work.key, locator: it.locator })),
  );
  const uses = resolved.flatMap((note, index) =>
    note.flatMap((it) => (it === null ? [] : [{ work: it.work, note: index + 1 }])),
  );
  const works = { byKey: firstUses(uses) };
  const engine = once(() => engineOf(style, language));
  const notes = noted.map((it, index): Note => {
    const number = index + 1;
    if (it.type === 'note') return handWritten(it, number);
    const parts = partsOf(it, resolved[index] ?? [], placed[index] ?? []);
    const runs = once(() => noteRuns(number, parts, language, engine(), works));
    return {
      number,
      of: { kind: 'citation', id: it.id },
      cites: parts.flatMap((part) => (part.cite === null ? [] : [part.cite])),
      get runs() {
        return runs();
      },
    };
  });
  const sources = once(() => sourceList(uses, works, language, engine()));
  return {
    notes,
    get sources() {
      return sources();
    },
    numbers: numberCitations(noted.map((it) => it.id)),
    dangling: noted.flatMap((it, index) =>
      it.type === 'note'
        ? []
        : it.targets
            .filter((_, at) => resolved[index]?.[at] === null)
            .map(({ target }) => ({ citationId: it.id, note: index + 1, target })),
    ),
  };
}

function firstUses(uses: readonly WorkUse[]): Map<string, Work> {
  const works = new Map<string, Work>();
  for (const { work } of uses) if (!works.has(work.key)) works.set(work.key, work);
  return works;
}

/** Words take time that only what is shown should cost: a window asks for one note, a page for all. */
function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => (made ??= { it: make() }).it;
}

function handWritten({ id, content }: NoteRun, number: number): Note {
  const runs = content.map(({ text, bold, italic }) => ({ text, bold, italic, sourceId: null }));
  return { number, of: { kind: 'note', id }, cites: [], runs };
}

function partsOf(
  citation: Citation,
  resolved: readonly (Resolved | null)[],
  placed: readonly (Placed | null)[],
) {
  return citation.targets.map(({ target, prefix, suffix }, index) => {
    const found = resolved[index] ?? null;
    const place = placed[index] ?? null;
    const cite: Cite | null = found &&
      place && { target, sourceId: found.work.sourceId, locator: found.locator, ...place };
    return { cite, work: found?.work ?? null, prefix: prefix.trim(), suffix: suffix.trim() };
  });
}
