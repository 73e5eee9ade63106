import type { BlockId } from '#core/model/ids.ts';
import type { NoteRun, PrintBlock, PrintDocument, PrintRun } from '#core/print/document.ts';
import { coverText } from './coverage.ts';
import { kindLabelAsPrinted } from './title-block.ts';
import type { Typefaces } from './typefaces.ts';

/** Characters that no font can draw. `blockId` is the block they stand in; null for title, furniture and sources. */
export interface GlyphMissing {
  readonly code: 'glyph-missing';
  readonly characters: readonly string[];
  readonly blockId: BlockId | null;
}

/** The first place in reading order with characters that cannot be drawn, or null where every one can. */
export function findMissingGlyphs(typefaces: Typefaces, document: PrintDocument): GlyphMissing | null {
  const check = (texts: readonly Emphasised[], blockId: BlockId | null): GlyphMissing | null => {
    const missing = new Set(
      texts.flatMap((it) => coverText(typefaces, { family: 'serif', ...it }, it.text).missing),
    );
    return missing.size === 0 ? null : { code: 'glyph-missing', characters: [...missing], blockId };
  };
  const frontFault = check(frontTexts(document), null);
  if (frontFault !== null) return frontFault;
  for (const block of document.blocks) {
    const fault = check(blockTexts(block, document), block.id);
    if (fault !== null) return fault;
  }
  return check(
    document.sources.flatMap((it) => it.runs),
    null,
  );
}

interface Emphasised {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

function frontTexts(document: PrintDocument): Emphasised[] {
  const { title, byline, banner, labels } = document;
  const texts = [
    title,
    kindLabelAsPrinted(document),
    ...byline,
    banner?.text ?? '',
    ...Object.values(labels),
  ];
  return [false, true].flatMap((bold) => texts.map((text) => ({ text, bold, italic: false })));
}

function blockTexts(block: PrintBlock, document: PrintDocument): Emphasised[] {
  const runs = runsOf(block);
  const cited = new Set(runs.flatMap((run) => (run.type === 'mark' ? [run.note] : [])));
  const notes = document.notes.filter((note) => cited.has(note.number)).flatMap((note) => note.runs);
  const bold = block.type === 'heading' || block.type === 'table';
  const mark = { text: block.portionMark ?? '', bold, italic: false };
  return [
    mark,
    ...wordsOf(runs).map((it) => ({ ...it, bold: it.bold || block.type === 'heading' })),
    ...wordsOf(notes),
  ];
}

function wordsOf(runs: readonly (PrintRun | NoteRun)[]): Emphasised[] {
  return runs.flatMap((run) => (run.type === 'mark' ? [] : [run]));
}

/** All runs of a block in reading order. */
export function runsOf(block: PrintBlock): readonly PrintRun[] {
  if (block.type === 'list') return block.items.flatMap((it) => it.runs);
  if (block.type === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => cell.runs));
  return block.runs;
}
