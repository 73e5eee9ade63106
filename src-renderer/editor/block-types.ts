import { mergeRegister } from 'lexical';
import { registerBreaks } from './breaks/register-breaks.ts';
import { registerCards } from './cards/register-cards.tsx';
import { registerNumbering } from './commands/numbering.ts';
import type { EditorParts } from './parts.ts';
import { registerPicturePicker } from './pictures/register-picture-picker.tsx';
import { registerTables } from './table/register-tables.tsx';
import { registerPictures } from './view/pictures.ts';

/** What the blocks can do that are more than words: cards, tables, pictures, breaks, numbers. */
export function registerBlockTypes(parts: EditorParts): () => void {
  return mergeRegister(
    registerCards(parts),
    registerTables(parts),
    registerBreaks(parts),
    registerNumbering(parts),
    registerPictures(parts),
    registerPicturePicker(parts),
  );
}
