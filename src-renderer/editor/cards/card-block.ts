import type { Inline } from '#core/model/inline.ts';
import { $createInlines, $readInlines } from '#renderer/editor/document/inline.ts';
import { cards, type CardBlock, type CardKind, type CardPartName } from './card-parts.ts';
import { CardNode } from './CardNode.ts';
import { $createPartNode, $isPartNode } from './PartNode.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type CardDraft = Without<CardBlock, 'id' | 'marking'>;

/** The node of a card, with a part for each that its kind has. */
export function $createCard(block: CardDraft): CardNode {
  const card = new CardNode().setKind(block.type);
  if (block.type === 'key-judgement') {
    card.setLikelihood(block.likelihood).setConfidence(block.confidence);
  }
  const contents: Partial<Record<CardPartName, Inline[]>> = block;
  return card.append(
    ...cards[block.type].parts.map(({ name }) =>
      $createPartNode(name).append(...$createInlines(contents[name] ?? [])),
    ),
  );
}

/** A card with nothing in it yet. */
export function $createEmptyCard(kind: CardKind): CardNode {
  const parts = cards[kind].parts.map(({ name }) => $createPartNode(name));
  return new CardNode().setKind(kind).append(...parts);
}

/** The model's block of a card, without what all blocks have. */
export function $readCard(card: CardNode): CardDraft {
  const parts = card.getChildren().filter($isPartNode);
  const read = (name: CardPartName): Inline[] => {
    const part = parts.find((it) => it.getName() === name);
    return part === undefined ? [] : $readInlines(part.getChildren());
  };
  const content = read('content');
  switch (card.getKind()) {
    case 'key-judgement':
      return {
        type: 'key-judgement',
        content,
        likelihood: card.getLikelihood(),
        confidence: card.getConfidence(),
        basis: read('basis'),
      };
    case 'question':
      return {
        type: 'question',
        content,
        line: read('line'),
        ifPressed: read('ifPressed'),
        fact: read('fact'),
      };
    case 'speaking-point':
      return { type: 'speaking-point', content, fact: read('fact') };
  }
}
