import type { Note } from '#core/citing/notes.ts';
import { contentsOf, ownCitationsOf, type Block } from '#core/model/block.ts';
import type { Target } from '#core/model/citation.ts';
import type { FigureId } from '#core/model/ids.ts';

/** A figure that is cited, said live, listed or drawn, with the numbers of the notes that cite it, rising. */
export interface FigureUse {
  readonly figureId: FigureId;
  /** Empty for one that is only said in the text. */
  readonly notes: readonly number[];
}

/** Every figure that some blocks use, each once, in the order of its first use; `notes` are theirs. */
export function figuresUsed(blocks: readonly Block[], notes: readonly Note[]): FigureUse[] {
  const numbers = new Map<FigureId, Set<number>>();
  const ids = blocks.flatMap(figuresOf);
  for (const id of ids) numbers.set(id, new Set());
  for (const { number, cites } of notes)
    for (const { target } of cites) if (target.kind === 'figure') numbers.get(target.id)?.add(number);
  return [...numbers].map(([figureId, found]) => ({ figureId, notes: [...found] }));
}

/** The figures of a block in reading order, as often as they are used. */
function figuresOf(block: Block): FigureId[] {
  const inText = contentsOf(block)
    .flat()
    .flatMap((it) => {
      if (it.type === 'figure') return [it.figureId];
      return it.type === 'citation' ? it.targets.flatMap(({ target }) => figureOf(target)) : [];
    });
  const own = ownCitationsOf(block).flatMap((it) => it.targets.flatMap(({ target }) => figureOf(target)));
  return [...inText, ...own];
}

function figureOf(target: Target): FigureId[] {
  return target.kind === 'figure' ? [target.id] : [];
}
