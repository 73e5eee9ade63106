import { $getEditor } from 'lexical';
import type { BlockOf } from '#core/model/block.ts';
import { inLanguage } from '#core/briefing/kinds.ts';
import { wordsFor } from '#core/citing/words.ts';
import type { EditorCommand } from '#core/contract/menu.ts';

/** The blocks that are cards: a few named parts in a fixed order. */
export type CardKind = 'key-judgement' | 'question' | 'speaking-point';
export type CardBlock = BlockOf<CardKind>;
export type CardPartName = 'content' | 'basis' | 'line' | 'ifPressed' | 'fact';

/** A word of the page in a language (BCP 47): a card speaks the language of its briefing, as it will be printed. */
type Said = (language: string) => string;

export interface CardPart {
  readonly name: CardPartName;
  /** Stands beside the words. */
  readonly label: Said;
  /** Stands in place of them while there are none. */
  readonly placeholder: Said;
}

interface Card {
  readonly name: Said;
  readonly insertedBy: EditorCommand;
  readonly parts: readonly [CardPart, ...CardPart[]];
}

const say =
  (en: string, fr: string, uk: string): Said =>
  (language) =>
    inLanguage({ en, fr, uk }, language);

/** A printed word without the colon that leads on to what follows it. */
export const withoutColon = (words: string): string => words.replace(/\s*:$/, '');

export const notSet = say('not set', 'à choisir', 'не вибрано');

const fact: CardPart = {
  name: 'fact',
  label: (language) => wordsFor(language).question.fact,
  placeholder: say(
    'The fact behind it, with its source',
    'Le fait sur lequel il repose, avec sa source',
    'Факт, на якому це ґрунтується, з джерелом',
  ),
};

/** What each card is called and made of, in the order of reading. */
export const cards: Readonly<Record<CardKind, Card>> = {
  'key-judgement': {
    name: say('Key judgement', 'Jugement clé', 'Ключовий висновок'),
    insertedBy: 'insert.keyJudgement',
    parts: [
      {
        name: 'content',
        label: say('Judgement', 'Jugement', 'Висновок'),
        placeholder: say(
          'One judgement, in one sentence',
          'Un jugement, en une phrase',
          'Один висновок, одним реченням',
        ),
      },
      {
        name: 'basis',
        label: (language) => withoutColon(wordsFor(language).judgement.basis),
        placeholder: say(
          'What the confidence rests on',
          'Sur quoi repose la confiance',
          'На чому ґрунтується впевненість',
        ),
      },
    ],
  },
  question: {
    name: say('Question and answer', 'Question et réponse', 'Запитання та відповідь'),
    insertedBy: 'insert.question',
    parts: [
      {
        name: 'content',
        label: say('If raised', 'Si l’on demande', 'Якщо запитають'),
        placeholder: say(
          'The question, as it will be asked',
          'La question, telle qu’elle sera posée',
          'Запитання, як його поставлять',
        ),
      },
      {
        name: 'line',
        label: (language) => wordsFor(language).question.line,
        placeholder: say('What to say', 'Ce qu’il faut dire', 'Що сказати'),
      },
      {
        name: 'ifPressed',
        label: (language) => wordsFor(language).question.ifPressed,
        placeholder: say(
          'What to say when asked again',
          'Ce qu’il faut dire si l’on insiste',
          'Що сказати, якщо запитають ще раз',
        ),
      },
      fact,
    ],
  },
  'speaking-point': {
    name: say('Speaking point', 'Élément de langage', 'Теза виступу'),
    insertedBy: 'insert.speakingPoint',
    parts: [
      {
        name: 'content',
        label: say('Point', 'Point', 'Теза'),
        placeholder: say(
          'One point, as it will be said',
          'Un point, tel qu’il sera dit',
          'Одна теза, як її скажуть',
        ),
      },
      fact,
    ],
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

/** The language of the text that is being drawn; English where it is not on the screen. */
export function $textLanguage(): string {
  return $getEditor().getRootElement()?.lang || 'en';
}
