import type { Briefing } from '#core/model/briefing.ts';
import type { BlockId } from '#core/model/ids.ts';
import { blocksAsTheyStand } from '#core/model/suggestions.ts';
import type { Finding, Weight } from './finding.ts';
import { sourceBehind, type KnownThings } from './known-things.ts';
import { citationsIn, piecesOf } from './read-block.ts';
import { restsOn, rootsBehind } from './resting-on.ts';

/** What the strip beside the text shows of a block. */
export interface BlockState {
  readonly blockId: BlockId;
  /** Marks in it, and rows of figure tables and charts. */
  readonly citations: number;
  /** Sources it rests on, by citations, live figures and the excerpt it quotes; and the independent origins behind them. */
  readonly carriers: number;
  readonly origins: number;
  /** The heaviest of its findings; null where there are none. */
  readonly worst: Weight | null;
  readonly findings: number;
}

const ORDER: readonly Weight[] = ['wrong', 'doubtful', 'hint'];

/** The state of every block that has words or cites something, in order; of the briefing as it stands. */
export function blockStates(
  briefing: Briefing,
  things: KnownThings,
  findings: readonly Finding[],
): BlockState[] {
  const byBlock = new Map<BlockId, Weight[]>();
  for (const { blockId, weight } of findings) {
    if (blockId === null) continue;
    const weights = byBlock.get(blockId);
    if (weights === undefined) byBlock.set(blockId, [weight]);
    else weights.push(weight);
  }
  return blocksAsTheyStand(briefing.blocks).flatMap((block): BlockState[] => {
    const citations = citationsIn(block).length;
    if (citations === 0 && piecesOf(block).length === 0) return [];
    const sources = restsOn(block).flatMap((it) => sourceBehind(things, it)?.id ?? []);
    const weights = byBlock.get(block.id) ?? [];
    return [
      {
        ...{ blockId: block.id, citations, carriers: new Set(sources).size },
        origins: rootsBehind(sources, things).length,
        ...{ worst: ORDER.find((it) => weights.includes(it)) ?? null, findings: weights.length },
      },
    ];
  });
}
