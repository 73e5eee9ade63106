import { citationsOf, contentsOf, type Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Target } from '#core/model/citation.ts';
import { levelOf, markingSchemes, type Marking, type MarkingLevel } from '#core/model/marking.ts';
import type { References } from '#core/model/references.ts';
import { blocksAsTheyStand } from '#core/model/suggestions.ts';

export interface Banner {
  /** What stands at the head and foot of every page: one for each scheme, and every label no scheme here knows. */
  readonly markings: readonly Marking[];
  /** The same without what somebody chose. */
  readonly computed: readonly Marking[];
  /** Whether a reason lets the chosen marking stand although something in the briefing is marked higher. */
  readonly isDowngraded: boolean;
}

/** What a marking says: a level of its scheme, and controls after `//` ("S//NF"). */
interface Read {
  readonly level: MarkingLevel;
  readonly controls: readonly string[];
}

/** The level and the controls of a marking; null where its scheme or its level is unknown here. */
export function readMarking({ scheme, label }: Marking): Read | null {
  const whole = levelOf({ scheme, label });
  if (whole !== null) return { level: whole, controls: [] };
  const [base = '', ...controls] = label.split('//').map((it) => it.trim());
  const level = levelOf({ scheme, label: base });
  return level && { level, controls: controls.filter((it) => it !== '') };
}

/** What the banner of a briefing follows from. An assessed list of sources names their origins. */
type Marked = Pick<Briefing, 'blocks' | 'marking' | 'downgradeReason'> & Partial<Pick<Briefing, 'page'>>;

/**
 * The banner of a briefing as it stands: in each scheme the highest marking of every portion and of everything that is
 * shown (pictures, quoted excerpts, figures) or cited, with the controls of all of them. The marking that was chosen
 * counts as one more; one that is lower stands only with a reason.
 */
export function bannerOf(briefing: Marked, references: References): Banner {
  return bannerAsWritten({ ...briefing, blocks: blocksAsTheyStand(briefing.blocks) }, references);
}

/** The same of the very blocks given, suggestions and all. */
export function bannerAsWritten(
  { blocks, marking: chosen, downgradeReason, page }: Marked,
  references: References,
): Banner {
  const found = [
    ...blocks.flatMap((it) => it.marking ?? []),
    ...markingsOfThings(blocks, references),
    ...(page?.sourceList === 'assessed' ? markingsOfOrigins(blocks, references) : []),
  ];
  const computed = highest(found);
  if (chosen === null) return { markings: computed, computed, isDowngraded: false };
  const hasReason = downgradeReason !== null && downgradeReason.trim() !== '';
  const isLower = !isCovered(chosen, computed);
  if (!hasReason || !isLower) return { markings: highest([...found, chosen]), computed, isDowngraded: false };
  const others = computed.filter((it) => it.scheme !== chosen.scheme || readMarking(it) === null);
  return { markings: highest([...others, chosen]), computed, isDowngraded: true };
}

/** Whether a marking says no less than those of its scheme that have a rank. */
export function isCovered(chosen: Marking, computed: readonly Marking[]): boolean {
  const read = readMarking(chosen);
  const others = computed.filter((it) => it.scheme === chosen.scheme).flatMap((it) => readMarking(it) ?? []);
  if (read === null) return true;
  return others.every(
    ({ level, controls }) =>
      read.level.rank > level.rank ||
      (read.level.rank === level.rank && controls.every((it) => read.controls.includes(it))),
  );
}

/** One marking for each scheme, in the order of the schemes; unknown labels once each, as they are written. */
export function highest(markings: readonly Marking[]): Marking[] {
  const ranked = markingSchemes.flatMap(({ id }): Marking[] => {
    const reads = markings.filter((it) => it.scheme === id).flatMap((it) => readMarking(it) ?? []);
    const [first, ...others] = reads;
    if (first === undefined) return [];
    const top = others.reduce((one, other) => (other.level.rank > one.level.rank ? other : one), first);
    const controls = [...new Set(reads.flatMap((it) => it.controls))];
    return [{ scheme: id, label: [top.level.label, ...controls].join('//') }];
  });
  const unknown = markings.filter((it) => readMarking(it) === null);
  const isFirst = (it: Marking, at: number) =>
    unknown.findIndex((other) => other.scheme === it.scheme && other.label === it.label) === at;
  return [...ranked, ...unknown.filter(isFirst)];
}

/** The markings of everything that is shown or cited. What is cited prints its source's title, so that counts too. */
function markingsOfThings(blocks: readonly Block[], references: References): Marking[] {
  const held: Record<Target['kind'], ReadonlyMap<string, Thing>> = {
    source: byId(references.sources),
    excerpt: byId(references.excerpts),
    figure: byId(references.figures),
    picture: byId(references.pictures),
  };
  const sourceMarking = (it: Thing) => held.source.get(it.sourceId ?? '')?.marking ?? null;
  const shown = ({ kind, id }: Target) => {
    const it = held[kind].get(id);
    return it === undefined ? [] : [it.marking ?? sourceMarking(it)];
  };
  const cited = ({ kind, id }: Target) => {
    const it = held[kind].get(id);
    return it === undefined ? [] : [it.marking, sourceMarking(it)];
  };
  return [
    ...blocks.flatMap(shownIn).flatMap(shown),
    ...citationsOf(blocks).flatMap((it) => it.targets.flatMap(({ target }) => cited(target))),
  ].filter((it) => it !== null);
}

/** The markings of the origins of everything cited. */
function markingsOfOrigins(blocks: readonly Block[], references: References): Marking[] {
  const sources = new Map<string, string | null>([
    ...references.sources.map((it) => [it.id, it.id] as const),
    ...[...references.excerpts, ...references.figures, ...references.pictures].map(
      (it) => [it.id, it.sourceId] as const,
    ),
  ]);
  const cited = new Set(
    citationsOf(blocks).flatMap((it) => it.targets.map(({ target }) => sources.get(target.id))),
  );
  return references.derivations.flatMap((it) => (cited.has(it.source) && it.marking ? [it.marking] : []));
}

interface Thing {
  readonly id: string;
  readonly marking: Marking | null;
  readonly sourceId?: string | null;
}

function byId(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((it) => [it.id, it]));
}

/** What a block shows without citing it: a picture, the excerpt it quotes, live figures. */
export function shownIn(it: Block): Target[] {
  const figures = contentsOf(it)
    .flat()
    .flatMap((one): Target[] => (one.type === 'figure' ? [{ kind: 'figure', id: one.figureId }] : []));
  if (it.type === 'picture') return [{ kind: 'picture', id: it.pictureId }, ...figures];
  if (it.type === 'quotation' && it.excerptId !== null)
    return [{ kind: 'excerpt', id: it.excerptId }, ...figures];
  return figures;
}
