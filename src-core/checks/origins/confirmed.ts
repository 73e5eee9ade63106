import type { CheckContext } from '#core/checks/check.ts';
import type { Seen } from '#core/checks/finding.ts';
import { citedBehind, piecesOf } from '#core/checks/read-block.ts';
import { passagesOf, restsOn, rootsBehind, sourcesBehind, targetsOf } from '#core/checks/resting-on.ts';
import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Target } from '#core/model/citation.ts';
import type { ExcerptId, SourceId } from '#core/model/ids.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { Place } from '#core/checks/finding.ts';
import { sayOrigin } from './say-origin.ts';

/** An excerpt where it is cited, and all that is cited for the same words. */
interface Use {
  readonly excerptId: ExcerptId;
  readonly beside: readonly Target[];
  /** What the passage cites around. */
  readonly around: readonly Target[];
  readonly place: Place | null;
  readonly quote: string;
}

const usesIn = perBlock((block): readonly Use[] => {
  const passages = passagesOf(block);
  if (block.type === 'quotation') return usesOf(restsOn(block), restsOn(block), null, textIn(block));
  if (block.type !== 'paragraph' && block.type !== 'list')
    return passages.flatMap((it) => usesOf(it.targets, it.targets, it.place, it.quote));
  return passages.flatMap(({ pieces, targets }) =>
    pieces.flatMap((piece) => {
      const behind = citedBehind(piece);
      return piece.sentences.flatMap(({ start, end }, at) => {
        const place = { piece: piece.index, start, end };
        return usesOf(targetsOf(behind[at] ?? []), targets, place, piece.text.slice(start, end));
      });
    }),
  );
});

const textIn = (block: Block) => piecesOf(block)[0]?.text ?? '';

function usesOf(
  beside: readonly Target[],
  around: readonly Target[],
  place: Place | null,
  quote: string,
): Use[] {
  return beside.flatMap((it) =>
    it.kind === 'excerpt' ? [{ excerptId: it.id, beside, around, place, quote }] : [],
  );
}

/**
 * Excerpts graded 1, "confirmed by other independent sources", beside which nothing is cited that is independent of them,
 * anywhere in the briefing. Said where the excerpt is cited first.
 */
export function confirmedByOne({ blocks }: Briefing, context: CheckContext): Seen[] {
  const uses = new Map<ExcerptId, { readonly block: Block; readonly use: Use }[]>();
  for (const block of blocks)
    for (const use of usesIn(block)) {
      if (context.things.excerpts.get(use.excerptId)?.credibility !== 1) continue;
      const known = uses.get(use.excerptId);
      if (known === undefined) uses.set(use.excerptId, [{ block, use }]);
      else known.push({ block, use });
    }
  return [...uses].flatMap(([id, found]) => seenOf(id, found, context));
}

function seenOf(
  excerptId: ExcerptId,
  uses: readonly { readonly block: Block; readonly use: Use }[],
  context: CheckContext,
): Seen[] {
  const all = uses.map(({ use }) => sourcesBehind(use.beside, context.things));
  const ids = all.map((sources) => sources?.map((it) => it.id) ?? null);
  // What cannot be looked up may be independent.
  if (ids.some((it) => it === null || rootsBehind(it, context.things).length > 1)) return [];
  const support = new Set<SourceId>(ids.flatMap((it) => it ?? []));
  const [root] = rootsBehind([...support], context.things);
  const [first] = uses;
  if (root === undefined || first === undefined) return [];
  const isAlone = uses.every(({ use }) =>
    use.beside.every((it) => it.kind === 'excerpt' && it.id === excerptId),
  );
  // Another sentence of the passage may tell of what confirms it.
  const isOpen = uses.some(({ use }) => {
    const around = sourcesBehind(use.around, context.things)?.map((it) => it.id);
    return around === undefined || rootsBehind(around, context.things).length > 1;
  });
  if (isAlone && isOpen) return [];
  const { place, quote } = first.use;
  const message = isAlone
    ? 'The excerpt cited here is graded 1, confirmed by other independent sources, but nothing is cited that confirms it.'
    : `The excerpt cited here is graded 1, confirmed by other independent sources, but all that is cited with it has one origin: ${sayOrigin(root, context)}.`;
  return [
    {
      ...{
        rule: 'confirmed-by-one-origin',
        weight: isAlone || isOpen ? 'doubtful' : 'wrong',
        blockId: first.block.id,
      },
      ...{ place, quote, sources: [...support], message },
      why: 'Credibility 1 says that independent sources confirm an item. A second carrier of one story confirms nothing.',
      advice: 'Cite what confirms it, or grade the excerpt 2, probably true.',
      mends: [{ type: 'grade', label: 'Grade the excerpt 2, probably true', excerptId, credibility: 2 }],
    },
  ];
}
