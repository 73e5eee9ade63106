import { citationsOf } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Citation, Target } from '#core/model/citation.ts';
import type { CitationId, SourceId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import type { PrintedPlace } from './locator.ts';
import { lookupIn, type Resolved } from './lookup.ts';
import { noteRuns } from './note-text.ts';
import { numberCitations } from './numbering.ts';
import { positionsOf, type Placed, type Position } from './positions.ts';
import type { ReferenceRun } from './reference.ts';
import { sourceList, type SourceEntry } from './source-list.ts';
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
}

/** The note a citation leads to. */
export interface Note {
  readonly number: number;
  readonly citationId: CitationId;
  readonly cites: readonly Cite[];
  readonly runs: readonly ReferenceRun[];
}

/** A target that the library does not hold, with the note that cites it. */
export interface DanglingTarget {
  readonly citationId: CitationId;
  readonly note: number;
  readonly target: Target;
}

/** Everything computed from the citations of a briefing. */
export interface Citing {
  readonly notes: readonly Note[];
  readonly sources: readonly SourceEntry[];
  readonly numbers: ReadonlyMap<CitationId, number>;
  readonly dangling: readonly DanglingTarget[];
}

/**
 * The notes and the list of sources of a briefing: one note for each citation, numbered 1 ... n in reading order; the
 * first cite of a source in full, later ones short. A target that leads nowhere is named in `dangling` and has words
 * that say so in its note. `style` is the briefing's own, or the house style where it names none that is known.
 */
export function computeNotes(
  briefing: Pick<Briefing, 'blocks' | 'language' | 'citationStyle'>,
  references: References,
  style: CitationStyle = styleOf(briefing.citationStyle),
): Citing {
  const { language } = briefing;
  const lookup = lookupIn(references);
  const citations = citationsOf(briefing.blocks);
  const resolved = citations.map((it) => it.targets.map(lookup));
  const placed = positionsOf(
    resolved.map((note) => note.map((it) => it && { key: it.work.key, locator: it.locator })),
  );
  const notes = citations.map((citation, index): Note => {
    const parts = partsOf(citation, resolved[index] ?? [], placed[index] ?? []);
    return {
      number: index + 1,
      citationId: citation.id,
      cites: parts.flatMap((it) => (it.cite === null ? [] : [it.cite])),
      runs: noteRuns(index + 1, parts, language, style),
    };
  });
  const uses = resolved.flatMap((note, index) =>
    note.flatMap((it) => (it === null ? [] : [{ work: it.work, note: index + 1 }])),
  );
  return {
    notes,
    sources: sourceList(uses, language),
    numbers: numberCitations(citations.map((it) => it.id)),
    dangling: citations.flatMap((citation, index) =>
      citation.targets
        .filter((_, at) => resolved[index]?.[at] === null)
        .map(({ target }) => ({ citationId: citation.id, note: index + 1, target })),
    ),
  };
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
