import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';
import { INDENTS, twips } from './word-look.ts';

/** Names of the numberings of a document. */
export const LISTS = { bullets: 'bullets', numbers: 'numbers' } as const;

/** Word knows nine levels; what is deeper stands on the last. */
export const DEEPEST = 8;

const BULLETS = ['•', '–', '·'];
const FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** Markers as on the printed page: 1. a. i. and bullet, dash, dot, and again. */
export const numberings: INumberingOptions = {
  config: [LISTS.bullets, LISTS.numbers].map((reference) => ({
    reference,
    levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
      level,
      format: reference === LISTS.bullets ? LevelFormat.BULLET : (FORMATS[level % 3] ?? LevelFormat.DECIMAL),
      text: reference === LISTS.bullets ? (BULLETS[level % 3] ?? '•') : `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: {
        paragraph: {
          indent: { left: twips((level + 1) * INDENTS.list + 4), hanging: twips(INDENTS.list) },
        },
      },
    })),
  })),
};
