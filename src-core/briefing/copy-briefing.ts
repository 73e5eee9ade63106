import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { blockId, citationId, noteId, type BlockId, type BriefingId } from '#core/model/ids.ts';
import { joinedRuns, withoutComments, type Inline } from '#core/model/inline.ts';
import { mapContents } from '#core/model/map-contents.ts';
import { decided } from '#core/model/suggestions.ts';

/**
 * A briefing of another's facts and blocks, as those stand: what is only suggested is left behind, and so are comments.
 * Blocks, citations and notes have ids of their own, which `newId` gives; cross-references follow. What is cited is not
 * copied: excerpts, figures, pictures and sources are the same ones. Findings somebody let stand are open again.
 */
export function copyOf(
  briefing: Briefing,
  { id, title }: { readonly id: BriefingId; readonly title: string },
  newId: () => string,
): Briefing {
  const fresh = freshIds(newId);
  const inTheCopy = stoodIn(briefing.blocks);
  const copyInline = (it: Inline): Inline => {
    switch (it.type) {
      case 'citation':
        return { ...it, id: citationId.parse(fresh(it.id)) };
      case 'note':
        return { ...it, id: noteId.parse(fresh(it.id)) };
      case 'cross-reference':
        return { ...it, to: blockId.parse(fresh(inTheCopy.get(it.to) ?? it.to)) };
      default:
        return withoutComments(it);
    }
  };
  const blocks = decided(briefing.blocks, 'all', 'refuse').map((it): Block => {
    const own = withOwnCitations(
      mapContents(it, (content) => joinedRuns(content.map(copyInline))),
      fresh,
    );
    return { ...own, id: blockId.parse(fresh(it.id)) };
  });
  // Who let a finding stand looked at the words of the other one.
  return { ...briefing, id, title, blocks, waivers: [] };
}

/** One new id for each old one. */
function freshIds(newId: () => string): (old: string) => string {
  const made = new Map<string, string>();
  return (old) => {
    const known = made.get(old) ?? newId();
    made.set(old, known);
    return known;
  };
}

/** For a block that is one with another until its break is accepted: that other one. */
function stoodIn(blocks: readonly Block[]): Map<BlockId, BlockId> {
  const standing = new Set(decided(blocks, 'all', 'refuse').map((it) => it.id));
  const places = new Map<BlockId, BlockId>();
  let last: BlockId | null = null;
  for (const { id } of blocks) {
    if (standing.has(id)) last = id;
    else if (last !== null) places.set(id, last);
  }
  return places;
}

function withOwnCitations(it: Block, fresh: (old: string) => string): Block {
  if (it.type === 'chart') return { ...it, citationId: citationId.parse(fresh(it.citationId)) };
  if (it.type !== 'figure-table') return it;
  const rows = it.rows.map((row) => ({ ...row, citationId: citationId.parse(fresh(row.citationId)) }));
  return { ...it, rows };
}
