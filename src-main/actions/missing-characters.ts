import type { CallError } from '#core/contract/errors.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { runsOf } from '#main/pdf/blocks/missing-glyphs.ts';
import type { GlyphMissing } from '#main/pdf/type/coverage.ts';

const PLACE_LENGTH = 60;

type Blocks = Pick<PrintDocument, 'blocks'>;

/** The characters by their names in Unicode, and the words they stand among, so that a person can find them. */
export async function missingCharacters(document: Blocks, missing: GlyphMissing): Promise<CallError> {
  // Names of all characters weigh a megabyte and a half: read when one is missing.
  const { unicodeName } = await import('unicode-name');
  const names = missing.characters.map((it) => unicodeName(it));
  return { ...unnamedCharacters(document, missing), names };
}

/** The same without the names, at once. */
export function unnamedCharacters({ blocks }: Blocks, { code, characters, blockId }: GlyphMissing) {
  const block = blocks.find((it) => it.id === blockId);
  const words = (block === undefined ? [] : runsOf(block))
    .map((run) => (run.type === 'text' ? run.text : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const place = words.length > PLACE_LENGTH ? `${words.slice(0, PLACE_LENGTH).trimEnd()}…` : words;
  return { code, characters: [...characters], names: [] as string[], blockId, place };
}
