import {
  crossReferenceText,
  referencePlaces,
  type ReferencePlace,
} from '#core/briefing/cross-reference-text.ts';
import type { BlockType } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import type { BlockId } from '#core/model/ids.ts';
import { $isHeadingNode } from '@lexical/rich-text';
import { $getRoot, $getState, type LexicalNode } from 'lexical';
import { $blockTypeOf, $readBlock } from '#renderer/editor/convert.ts';
import { blockIdState } from '#renderer/editor/document/state.ts';
import type { ListedChoice } from '#renderer/editor/floats/ListedOption.tsx';
import type { BlockNumbers } from '#renderer/editor/view/block-numbers.ts';

/** A block of this briefing that can be referred to, as the list shows it. */
export interface ListedPlace extends ListedChoice {
  readonly id: BlockId;
  readonly place: ReferencePlace;
}

const TYPES: readonly BlockType[] = ['heading', 'paragraph', 'table', 'figure-table', 'picture', 'chart'];

/** The node of a block of the document, by its id. */
export function $blocksById(ids: ReadonlySet<BlockId>): Map<BlockId, LexicalNode> {
  const found = new Map<BlockId, LexicalNode>();
  for (const node of $getRoot().getChildren()) {
    const id = $getState(node, blockIdState);
    if (id !== null && ids.has(id)) found.set(id, node);
  }
  return found;
}

/** What a reference can say of a block, as it is now. */
export function $placeOf(node: LexicalNode, numbers: BlockNumbers): ReferencePlace | undefined {
  const block = $readBlock(node);
  const place = referencePlaces([block], { headingNumbers: false, paragraphNumbers: false }).get(block.id);
  return place && { ...place, number: numbers.of(block.id)?.number ?? null };
}

/** Headings, numbered paragraphs, tables, pictures and charts of the document, in reading order. */
export function $listedPlaces(numbers: BlockNumbers, { language }: BriefingFacts): ListedPlace[] {
  let depth = 0;
  return $getRoot()
    .getChildren()
    .flatMap((node): ListedPlace[] => {
      const [id, type] = [$getState(node, blockIdState), $blockTypeOf(node)];
      if (id === null || !TYPES.includes(type)) return [];
      if (type === 'paragraph' && numbers.of(id) === null) return [];
      const place = $placeOf(node, numbers);
      if (place === undefined) return [];
      if ($isHeadingNode(node)) depth = Number(node.getTag().slice(1)) - 1;
      // A paragraph is said by its number and shown with its first words.
      const kind = crossReferenceText({ ...place, title: '' }, 'number', language);
      const isHeading = type === 'heading';
      return [
        {
          key: id,
          id,
          place,
          kind,
          label: place.title === '' ? 'Without a title' : place.title,
          depth: isHeading ? depth : depth + 1,
        },
      ];
    });
}

/** Those whose kind, number or title hold every word that was typed. */
export function placesWith(places: readonly ListedPlace[], query: string): ListedPlace[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return places.filter((it) => {
    const text = `${it.kind} ${it.label}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
