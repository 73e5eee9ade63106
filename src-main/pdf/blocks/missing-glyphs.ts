import type { BlockId } from '#core/model/ids.ts';
import type { NoteRun, PrintBlock, PrintComments, PrintDocument, PrintRun } from '#core/print/document.ts';
import { coverText, type GlyphMissing } from '#main/pdf/type/coverage.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';
import { kindLabelAsPrinted } from './title-block.ts';

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
  const notes = new Map(document.notes.map((it) => [it.number, it.runs]));
  for (const block of allBlocks(document)) {
    const fault = check(blockTexts(block, notes), block.id);
    if (fault !== null) return fault;
  }
  return check(
    document.sources.flatMap((it) => [...it.runs, ...it.assessment.flat()]),
    null,
  );
}

interface Emphasised {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

function frontTexts(document: PrintDocument): Emphasised[] {
  const { title, byline, facts, closing, copy, banners, labels, likelihoodKey, annexes, comments } = document;
  const texts = [
    title,
    kindLabelAsPrinted(document),
    ...byline,
    ...facts.flatMap((it) => [it.label, it.value]),
    ...[closing ?? '', copy ?? ''],
    ...annexes.map((it) => it.title),
    ...banners.map((it) => it.text),
    ...Object.values(labels),
    ...(likelihoodKey ?? []).map((it) => it.text),
    ...(comments === null ? [] : commentTexts(comments)),
  ];
  return [false, true].flatMap((bold) => texts.map((text) => ({ text, bold, italic: false })));
}

function blockTexts(block: PrintBlock, notes: ReadonlyMap<number, readonly NoteRun[]>): Emphasised[] {
  const runs = runsOf(block);
  const cited = new Set(runs.flatMap((run) => (run.type === 'mark' ? [run.note] : [])));
  const noted = [...cited].flatMap((it) => notes.get(it) ?? []);
  // Blocks that are bold as a whole are looked for in both weights: a face that has a sign in one may lack it in the other.
  const bold = BOLD.has(block.type);
  const own = [block.portionMark, numberOf(block), ...labelsOf(block)].map((text) => ({
    ...{ text: text ?? '', bold, italic: false },
  }));
  return [...own, ...wordsOf(runs).map((it) => ({ ...it, bold: it.bold || bold })), ...wordsOf(noted)];
}

function wordsOf(runs: readonly (PrintRun | NoteRun)[]): Emphasised[] {
  return runs.flatMap((run) => {
    if (run.type === 'mark') return [];
    return [run.type === 'remark' ? { text: run.text, bold: false, italic: false } : run];
  });
}

const BOLD: ReadonlySet<PrintBlock['type']> = new Set(['heading', 'key-judgement', 'question']);

function numberOf(block: PrintBlock): string | null {
  return block.type === 'heading' || block.type === 'paragraph' ? block.number : null;
}

function labelsOf(block: PrintBlock): string[] {
  return block.type === 'question' ? block.parts.map((it) => it.label) : [];
}

function commentTexts({ title, page, threads }: PrintComments): string[] {
  return [
    title,
    page,
    ...threads.flatMap((it) => [
      ...[it.label, it.quote, ...it.remarks],
      ...it.comments.flatMap(({ head, body }) => [head, body]),
    ]),
  ];
}

/** The blocks of the text and of the annexes. */
export function allBlocks({ blocks, annexes }: PrintDocument): PrintBlock[] {
  return [...blocks, ...annexes.flatMap((it) => it.blocks)];
}

/** All runs of a block in reading order. */
export function runsOf(block: PrintBlock): readonly PrintRun[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap((it) => it.runs);
    case 'table':
      return [...(block.caption ?? []), ...block.rows.flatMap((row) => row.flatMap((cell) => cell.runs))];
    case 'chart':
      return [...block.caption, ...block.source];
    case 'key-judgement':
      return [...block.runs, ...(block.likelihood ?? []), ...(block.confidence ?? [])];
    case 'question':
      return [...block.runs, ...block.parts.flatMap((it) => it.runs)];
    case 'speaking-point':
      return [...block.runs, ...block.fact];
    case 'page-break':
    case 'rule':
      return [];
    default:
      return block.runs;
  }
}
