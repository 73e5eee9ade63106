import type { CheckContext } from '#core/checks/check.ts';
import type { Mend, Place, Seen } from '#core/checks/finding.ts';
import { citedBehind, piecesOf, type Piece } from '#core/checks/read-block.ts';
import { passagesOf, rootsBehind, sourcesBehind, targetsOf } from '#core/checks/resting-on.ts';
import type { Block } from '#core/model/block.ts';
import type { Citation, Target } from '#core/model/citation.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { Source } from '#core/model/source.ts';
import type { Root } from '#core/origins/count.ts';
import type { TextRange } from '#core/text/anchor.ts';
import { doubleMarks } from '#core/text/quotations/marks.ts';
import { DENIED_BEFORE, ONE_OF_SEVERAL } from '#core/text/words/several-sources.ts';
import { nameOfOrigin, sayOrigin } from './say-origin.ts';
import { severalIn } from './several-claims.ts';

/** Words that claim several sources, with what is cited for them. */
interface Claim {
  readonly place: Place;
  readonly quote: string;
  readonly lead: string | null;
  readonly behind: readonly Citation[];
  /** Whether a mark stands in the very sentence. */
  readonly isMarked: boolean;
  /** All that the passage cites. */
  readonly around: readonly Target[];
}

const claimsIn = perBlock((block): readonly Claim[] =>
  passagesOf(block).flatMap(({ pieces, targets }) =>
    pieces.flatMap((piece) => claimsOf(piece, block, targets)),
  ),
);

function claimsOf(piece: Piece, block: Block, around: readonly Target[]): Claim[] {
  const { text } = piece;
  const claims = severalIn(text);
  if (claims.length === 0) return [];
  const quoted = doubleMarks(text, 0, false);
  const behind = citedBehind(piece);
  return claims.flatMap(({ start, end, lead }): Claim[] => {
    const isQuoted = quoted.some((it) => it.outerStart <= start && end <= it.outerEnd);
    if (isQuoted || DENIED_BEFORE.test(text.slice(Math.max(0, start - 40), start))) return [];
    const at = piece.sentences.findIndex((it) => it.start <= start && start < it.end);
    const sentence = piece.sentences[at];
    const isWhole = block.type !== 'paragraph' && block.type !== 'list';
    return [
      {
        place: { piece: piece.index, start, end },
        ...{ quote: text.slice(start, end), lead, around },
        behind: isWhole ? everyCitation(block) : (behind[at] ?? []),
        isMarked: piece.citations.some(
          (it) => sentence !== undefined && isIn(it.at, sentence, piece.sentences[at + 1]),
        ),
      },
    ];
  });
}

const isIn = (at: number, { start, end }: TextRange, next: TextRange | undefined) =>
  at >= start && (at <= end || next === undefined || at < next.start);

const everyCitation = perBlock((block): readonly Citation[] =>
  piecesOf(block).flatMap((piece) => piece.citations.map((it) => it.citation)),
);

const WHY = 'A reader takes several sources for independent ones, and believes the more.';

/** Words that claim several sources with one origin behind them, or with none named. */
export function severalSources(block: Block, context: CheckContext): Seen[] {
  return claimsIn(block).flatMap((claim): Seen[] => {
    const { place, quote, behind, around } = claim;
    if (around.length === 0) return [unnamedSources(claim)];
    if (behind.length === 0)
      return sourcesBehind(around, context.things)?.length === 1 ? [unnamedSources(claim)] : [];
    const sources = sourcesBehind(targetsOf(behind), context.things);
    const all = sourcesBehind(around, context.things);
    if (sources === null || all === null) return [];
    const roots = rootsBehind(idsOf(sources), context.things);
    const [root] = roots;
    if (root === undefined || roots.length > 1) return [];
    // Sentences that follow may name the others one by one.
    const hasOthers = rootsBehind(idsOf(all), context.things).length > 1;
    if (hasOthers && !claim.isMarked) return [];
    const isOpen = hasOthers || saysSo(behind, context);
    return [
      {
        ...{ rule: 'several-sources', weight: isOpen ? 'doubtful' : 'wrong', place, quote },
        sources: idsOf(sources),
        message:
          sources.length === 1
            ? `“${quote}”, but one is cited: ${sayOrigin(root, context)}.`
            : `“${quote}”, but the ${sources.length} cited have one origin: ${sayOrigin(root, context)}.`,
        why: WHY,
        advice: 'Cite sources that are independent of each other, or name the one it comes from.',
        mends: mendsOf(block, claim, root, context),
      },
    ];
  });
}

function unnamedSources({ place, quote }: Claim): Seen {
  return {
    ...{ rule: 'several-sources', weight: 'doubtful', place, quote },
    message: `“${quote}”, but none is cited.`,
    why: WHY,
    advice: 'Cite the sources, or name the one it comes from.',
  };
}

const idsOf = (sources: readonly Source[]) => sources.map((it) => it.id);

/** Whether the source itself speaks of several, or the note says that it is one of them. */
function saysSo(behind: readonly Citation[], { things }: CheckContext): boolean {
  return behind
    .flatMap((it) => it.targets)
    .some(({ target, prefix, suffix }) => {
      const exact = target.kind === 'excerpt' ? things.excerpts.get(target.id)?.anchor.exact : undefined;
      return (
        ONE_OF_SEVERAL.test(`${prefix} ${suffix}`) || (exact !== undefined && severalIn(exact).length > 0)
      );
    });
}

function mendsOf(block: Block, { place, lead }: Claim, root: Root, context: CheckContext): Mend[] {
  const name = nameOfOrigin(root, context);
  if (lead === null || name === null) return [];
  const words = `${lead} ${/^\p{Script=Cyrillic}/u.test(lead) ? `«${name}»` : name}`;
  return [{ type: 'replace', label: `Write “${words}”`.slice(0, 300), blockId: block.id, place, words }];
}
