import {
  crossReferenceText,
  referencePlaces,
  type ReferencePlace,
} from '#core/briefing/cross-reference-text.ts';
import { lookupIn } from '#core/citing/lookup.ts';
import type { PrintedPlace } from '#core/citing/locator.ts';
import { contentsOf } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { CitedTarget, Target } from '#core/model/citation.ts';
import type { BlockId, FigureId, PictureId } from '#core/model/ids.ts';
import type { CrossReference, NoteRun } from '#core/model/inline.ts';
import type { Picture } from '#core/model/picture.ts';
import type { References } from '#core/model/references.ts';

/** What writing one briefing needs to know and gathers. */
export interface Writing {
  readonly language: string;
  /** Schemes whose portion marks of one letter are read as such. */
  readonly schemes: ReadonlySet<string>;
  /** What cross-references call a block; undefined where none points at it. */
  readonly labelOf: (id: BlockId) => string | undefined;
  readonly referenceText: (reference: CrossReference) => string;
  /** The cite key of what a target comes from; null where it has no source or the library lacks it. */
  readonly keyOf: (target: Target) => string | null;
  /** The place that the target's anchor gives; null where there is none. */
  readonly placeOf: (cited: CitedTarget) => PrintedPlace | null;
  /** The printed form of a figure; null where the library lacks it. */
  readonly figureText: (id: FigureId) => string | null;
  readonly picture: (id: PictureId) => Picture | undefined;
  /** Hand-written notes in reading order; adding one answers its number. */
  readonly notes: NoteRun[];
}

export function writingOf(briefing: Briefing, references: References): Writing {
  const { language, marking, markingScheme } = briefing;
  const lookup = lookupIn(references);
  const keys = new Map<string, string>(references.sources.map((it) => [it.id, it.citeKey]));
  const figures = new Map(references.figures.map((it) => [it.id, it.anchor.exact]));
  const pictures = new Map(references.pictures.map((it) => [it.id, it]));
  const places = referencePlaces(briefing.blocks, briefing);
  const labels = labelsOf(briefing, places);
  const find = (cited: CitedTarget) => lookup({ ...cited, locator: null });
  return {
    language,
    schemes: new Set([marking?.scheme, markingScheme].filter((it) => typeof it === 'string')),
    labelOf: (id) => labels.get(id),
    referenceText: ({ to, form }) => crossReferenceText(places.get(to), form, language),
    keyOf: (target) => {
      const found = find({ target, locator: null, prefix: '', suffix: '' });
      return found?.work.sourceId === undefined ? null : (keys.get(found.work.sourceId ?? '') ?? null);
    },
    placeOf: (cited) => find(cited)?.locator ?? null,
    figureText: (id) => figures.get(id) ?? null,
    picture: (id) => pictures.get(id),
    notes: [],
  };
}

/** A name for each block that a cross-reference points at: `section-1`, `table-2`, by kind and in reading order. */
function labelsOf(
  { blocks }: Briefing,
  places: ReadonlyMap<BlockId, ReferencePlace>,
): ReadonlyMap<BlockId, string> {
  const pointedAt = new Set<BlockId>();
  for (const it of blocks.flatMap(contentsOf).flat()) if (it.type === 'cross-reference') pointedAt.add(it.to);
  const counts = new Map<string, number>();
  const labels = new Map<BlockId, string>();
  for (const { id, type } of blocks) {
    if (!pointedAt.has(id) || labels.has(id)) continue;
    const kind = places.get(id)?.kind ?? type;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    labels.set(id, `${kind}-${count}`);
  }
  return labels;
}
