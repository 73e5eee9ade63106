import type { Finding, Place } from '#core/checks/finding.ts';
import { contentsOf, type Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { plainText } from '#core/model/inline.ts';

/** What a label or a finding is about: the briefing, a block, or words of one. */
export interface About {
  readonly blockId: string | null;
  readonly place: Place | null;
}
export const THE_WHOLE: About = { blockId: null, place: null };

/** Where words stand in a briefing: each time, in reading order. */
export function placesOf(quote: string, blocks: readonly Block[]): About[] {
  return blocks.flatMap((block) =>
    contentsOf(block).flatMap((content, piece) => {
      const text = plainText(content);
      const places: About[] = [];
      for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length))
        places.push({ blockId: block.id, place: { piece, start: at, end: at + quote.length } });
      return places;
    }),
  );
}

/** What a finding is about. Where it names words without their place, the words are looked for. */
export function aboutOf({ blockId, place, quote }: Finding, { blocks }: Briefing): readonly About[] {
  if (place !== null || quote === '') return [{ blockId, place }];
  if (blockId === null) return [THE_WHOLE, ...placesOf(quote, blocks)];
  const within = placesOf(
    quote,
    blocks.filter((it) => it.id === blockId),
  );
  return within.length > 0 ? within : [{ blockId, place: null }];
}

/** Whether both are about the same: the whole, words that overlap, or one block where either names no words. */
export function isSamePlace(one: About, other: About): boolean {
  if (one.blockId !== other.blockId) return false;
  if (one.place === null || other.place === null) return true;
  return (
    one.place.piece === other.place.piece &&
    one.place.start < other.place.end &&
    other.place.start < one.place.end
  );
}
