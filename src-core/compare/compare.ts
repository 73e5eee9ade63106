import { referencePlaces } from '#core/briefing/cross-reference-text.ts';
import { blocksAsTheyStand } from '#core/model/suggestions.ts';
import { wordsIn } from '#core/briefing/words.ts';
import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { References } from '#core/model/references.ts';
import { citeNamer } from './cite-names.ts';
import { compareCitations, type Compared } from './compare-citations.ts';
import { compareFacts } from './compare-facts.ts';
import { compareWords } from './compare-words.ts';
import { comparedContent } from './compared-text.ts';
import type { ComparedBlock, ComparedPiece, Comparison } from './comparison.ts';
import { matchBlocks, type Match } from './match-blocks.ts';
import { differsInForm, remarksOn, type Stated } from './remarks.ts';

/**
 * What changed from one state of a briefing to another, as both stand: what is only suggested is counted, not compared.
 * `references` hold what the citations of either point at. The blocks come in the later order, those that are gone where
 * they stood. The pieces of a block without the `removed` ones are its later words, without the `added` ones the earlier.
 */
export function compareBriefings(before: Briefing, after: Briefing, references: References): Comparison {
  const [old, now] = [statedIn(before), statedIn(after)];
  const matches = matchBlocks(before.blocks, after.blocks).map((match) => {
    const [earlier, later] = [statedAt(old, match.before), statedAt(now, match.after)];
    const pieces = compareWords(earlier?.content.text ?? '', later?.content.text ?? '');
    return { match, earlier, later, pieces };
  });
  const contents = matches.map(({ earlier, later, pieces }): Compared => {
    return { before: earlier?.content ?? null, after: later?.content ?? null, pieces };
  });
  const citations = compareCitations(contents, citeNamer(references));
  const blocks = matches.flatMap(({ match, earlier, later, pieces }, at): ComparedBlock[] => {
    const shown = later ?? earlier;
    if (shown === null) return [];
    const remarks = [
      ...(earlier !== null && later !== null ? remarksOn(earlier, later) : []),
      ...(citations.remarks[at] ?? []),
    ];
    const isSame = remarks.length === 0 && pieces.every((it) => it.change === 'same');
    if (isSame && earlier !== null && later !== null && differsInForm(earlier.block, later.block))
      remarks.push('formatting changed');
    const { id, type } = shown.block;
    return [{ blockId: id, type, change: changeOf(match, pieces, remarks), pieces, remarks }];
  });
  return {
    blocks,
    wordsAdded: countIn(blocks, 'added'),
    wordsRemoved: countIn(blocks, 'removed'),
    citationsAdded: citations.added,
    citationsRemoved: citations.removed,
    citationsChanged: citations.changed,
    facts: compareFacts(before, after),
  };
}

function statedIn(briefing: Briefing): Stated[] {
  const places = referencePlaces(blocksAsTheyStand(briefing.blocks), briefing);
  return briefing.blocks.map((block: Block) => ({ block, content: comparedContent(block), places }));
}

function statedAt(states: readonly Stated[], at: number | null): Stated | null {
  return at === null ? null : (states[at] ?? null);
}

function changeOf(
  { before, after, moved }: Match,
  pieces: readonly ComparedPiece[],
  remarks: readonly string[],
): ComparedBlock['change'] {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  if (moved) return 'moved';
  return remarks.length > 0 || pieces.some((it) => it.change !== 'same') ? 'changed' : 'same';
}

function countIn(blocks: readonly ComparedBlock[], change: ComparedPiece['change']): number {
  const pieces = blocks.flatMap((it) => it.pieces).filter((it) => it.change === change);
  return pieces.reduce((sum, it) => sum + wordsIn(it.text), 0);
}
