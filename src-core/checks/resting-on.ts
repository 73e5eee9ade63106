import { contentsOf, type Block } from '#core/model/block.ts';
import type { Citation, Target } from '#core/model/citation.ts';
import type { SourceId } from '#core/model/ids.ts';
import { perBlock } from '#core/model/per-block.ts';
import type { Source } from '#core/model/source.ts';
import { originFinder, type Root } from '#core/origins/count.ts';
import type { Place } from './finding.ts';
import { sourceBehind, type KnownThings } from './known-things.ts';
import { citationsIn, piecesOf, type Piece } from './read-block.ts';

/** Words that rest on something together: a paragraph, an item of a list, a judgement with its basis. */
export interface Passage {
  readonly pieces: readonly Piece[];
  /** All it points at: citations and live figures. */
  readonly targets: readonly Target[];
  /** The words up to the last mark, or all of the first piece where there are several. */
  readonly place: Place;
  readonly quote: string;
}

export function targetsOf(citations: readonly Citation[]): Target[] {
  return citations.flatMap((it) => it.targets.map(({ target }) => target));
}

/** What a block rests on: citations, live figures, and the excerpt a quotation is bound to. */
export const restsOn = perBlock((block): readonly Target[] => [
  ...(block.type === 'quotation' && block.excerptId !== null
    ? [{ kind: 'excerpt', id: block.excerptId } as const]
    : []),
  ...targetsOf(citationsIn(block)),
  ...piecesOf(block).flatMap(liveIn),
]);

function liveIn({ live }: Piece): Target[] {
  return live.map(({ figureId }) => ({ kind: 'figure', id: figureId }));
}

/** The passages of a block that state something of their own: not headings, quotations, captions and cells. */
export const passagesOf = perBlock((block): readonly Passage[] => {
  const pieces = piecesOf(block);
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return pieces.map((it) => passageOf([it]));
    case 'key-judgement':
    case 'speaking-point':
    case 'question':
      return pieces.length === 0 ? [] : [passageOf(pieces, citedIn(block))];
    default:
      return [];
  }
});

/** Of all pieces, for a part may have a mark and no words. */
function citedIn(block: Block): Citation[] {
  return contentsOf(block)
    .flat()
    .filter((it) => it.type === 'citation');
}

function passageOf(pieces: readonly Piece[], cited?: readonly Citation[]): Passage {
  const [first] = pieces;
  const citations = cited ?? pieces.flatMap((it) => it.citations.map(({ citation }) => citation));
  const text = first?.text ?? '';
  const last = pieces.length > 1 ? 0 : (first?.citations.at(-1)?.at ?? 0);
  const start = text.length - text.trimStart().length;
  const end = (last > start ? text.slice(0, last) : text).trimEnd().length;
  return {
    pieces,
    targets: [...targetsOf(citations), ...pieces.flatMap(liveIn)],
    place: { piece: first?.index ?? 0, start, end },
    quote: text.slice(start, end),
  };
}

/** The sources behind some targets, each once; null where one of them is not known, so that nothing can be said of all. */
export function sourcesBehind(targets: readonly Target[], things: KnownThings): readonly Source[] | null {
  const sources = new Set<Source>();
  for (const target of targets) {
    const source = sourceBehind(things, target);
    if (source === null) return null;
    sources.add(source);
  }
  return [...sources];
}

const finders = new WeakMap<KnownThings, (sources: readonly SourceId[]) => readonly Root[]>();

/** The independent origins behind some sources. */
export function rootsBehind(sources: readonly SourceId[], things: KnownThings): readonly Root[] {
  const find = finders.get(things) ?? originFinder(things.derivations);
  finders.set(things, find);
  return find(sources);
}
