import type { BlockOf } from '#core/model/block.ts';
import type { EditorCommand } from '#core/contract/menu.ts';

/** The blocks that are cards: a few named parts in a fixed order. */
export type CardKind = 'key-judgement' | 'question' | 'speaking-point';
export type CardBlock = BlockOf<CardKind>;
export type CardPartName = 'content' | 'basis' | 'line' | 'ifPressed' | 'fact';

export interface CardPart {
  readonly name: CardPartName;
  /** Stands beside the words. */
  readonly label: string;
  /** Stands in place of them while there are none. */
  readonly placeholder: string;
}

interface Card {
  readonly name: string;
  readonly insertedBy: EditorCommand;
  readonly parts: readonly [CardPart, ...CardPart[]];
}

const fact: CardPart = {
  name: 'fact',
  label: 'Fact and source',
  placeholder: 'The fact behind it, with its source',
};

/** What each card is called and made of, in the order of reading. */
export const cards: Readonly<Record<CardKind, Card>> = {
  'key-judgement': {
    name: 'Key judgement',
    insertedBy: 'insert.keyJudgement',
    parts: [
      { name: 'content', label: 'Judgement', placeholder: 'One judgement, in one sentence' },
      { name: 'basis', label: 'Basis', placeholder: 'What the confidence rests on' },
    ],
  },
  question: {
    name: 'Question and answer',
    insertedBy: 'insert.question',
    parts: [
      { name: 'content', label: 'If raised', placeholder: 'The question, as it will be asked' },
      { name: 'line', label: 'Line', placeholder: 'What to say' },
      { name: 'ifPressed', label: 'Line if pressed', placeholder: 'What to say when asked again' },
      fact,
    ],
  },
  'speaking-point': {
    name: 'Speaking point',
    insertedBy: 'insert.speakingPoint',
    parts: [{ name: 'content', label: 'Point', placeholder: 'One point, as it will be said' }, fact],
  },
};

export const cardKinds: readonly CardKind[] = ['key-judgement', 'question', 'speaking-point'];

export function isCardKind(value: unknown): value is CardKind {
  return cardKinds.some((it) => it === value);
}

/** A part of a card by its name, or null where the card has none of that name. */
export function partOf(kind: CardKind, name: CardPartName): CardPart | null {
  return cards[kind].parts.find((it) => it.name === name) ?? null;
}
