import { z } from 'zod';
import { plainly, type Citation } from './citation.ts';
import { blockId, citationId, excerptId, figureId, pictureId } from './ids.ts';
import { citationsIn, inline, plainText, suggestion, type Inline } from './inline.ts';
import { marking } from './marking.ts';
import { perBlock } from './per-block.ts';

const content = z.array(inline);
const caption = z.string().max(1000).nullable();
const common = {
  id: blockId,
  marking: marking.nullable(),
  /** What belongs here, shown while the block is empty; never printed. */
  hint: z.string().max(500).optional(),
  /**
   * The break before this block is suggested: `insert` makes it one block with the one before if it is refused, `delete` if
   * it is accepted.
   */
  suggestion: suggestion.optional(),
};

export const headingBlock = z.object({
  ...common,
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  content,
});
/** `unnumbered`: without a number in a briefing whose paragraphs are numbered. */
export const paragraphBlock = z.object({
  ...common,
  type: z.literal('paragraph'),
  unnumbered: z.literal(true).optional(),
  content,
});
/** Words of somebody else. `excerptId` binds them to the excerpt they were taken from; null where nothing vouches. */
export const quotationBlock = z.object({
  ...common,
  type: z.literal('quotation'),
  excerptId: excerptId.nullable(),
  content,
});
/** Items in reading order; `depth` 0 is the outermost level and rises by one at most from item to item. */
export const listBlock = z.object({
  ...common,
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(z.object({ depth: z.int().min(0).max(8), content })).min(1),
});

/** A cell takes so many columns and rows; absent is one. */
export const tableCell = z.object({
  content,
  columns: z.int().min(2).max(100).optional(),
  rows: z.int().min(2).max(10_000).optional(),
});
export type TableCell = z.infer<typeof tableCell>;
/**
 * Cells in the row where they begin, as in HTML; with what they span they fill a rectangle without holes
 * (core/briefing/table-grid). `headerRow` says that the first row names the columns. `widths`: shares of the columns, in any
 * unit; null lets the words decide.
 */
export const tableBlock = z.object({
  ...common,
  type: z.literal('table'),
  caption: caption.optional(),
  headerRow: z.boolean(),
  widths: z.array(z.number().positive()).nullable().optional(),
  rows: z.array(z.array(tableCell)).min(1),
});
export const pictureBlock = z.object({
  ...common,
  type: z.literal('picture'),
  pictureId,
  /** The caption under the picture. */
  content,
});

export const figureColumn = z.enum([
  'measures',
  'value',
  'unit',
  'as-of',
  'claimant',
  'via',
  'source',
  'note',
]);
export type FigureColumn = z.infer<typeof figureColumn>;
/** Figures as rows. What stands in the cells is what the records say, when it is shown and when it is printed. */
export const figureTableBlock = z.object({
  ...common,
  type: z.literal('figure-table'),
  caption,
  columns: z.array(figureColumn).min(1).max(8),
  /** Each row is a use of its figure, with a note. */
  rows: z.array(z.object({ figureId, citationId })).max(1000),
});

/** Figures drawn to one scale. `label` names one under its bar or dot; null takes what it measures or its as-of. */
export const chartBlock = z.object({
  ...common,
  type: z.literal('chart'),
  form: z.enum(['bar', 'line', 'dot']),
  caption,
  figures: z.array(z.object({ figureId, label: z.string().max(200).nullable() })).max(50),
  /** The note of its source line, which cites every figure. */
  citationId,
});

export const confidence = z.enum(['high', 'moderate', 'low']);
export type Confidence = z.infer<typeof confidence>;
/**
 * A judgement, how likely it is held to be, and how confident the author is: two axes that never stand in one sentence (US
 * ICD 203). The term is stored, never derived from a number.
 */
export const keyJudgementBlock = z.object({
  ...common,
  type: z.literal('key-judgement'),
  content,
  likelihood: z.object({ scale: z.string().min(1).max(80), term: z.string().min(1).max(80) }).nullable(),
  confidence: confidence.nullable(),
  /** What the confidence rests on. */
  basis: content,
});
/** "If raised": a likely question and what to say. */
export const questionBlock = z.object({
  ...common,
  type: z.literal('question'),
  content,
  line: content,
  ifPressed: content,
  /** Fact and source behind the line. */
  fact: content,
});
/** A point to make, and the fact and source behind it. */
export const speakingPointBlock = z.object({
  ...common,
  type: z.literal('speaking-point'),
  content,
  fact: content,
});
export const pageBreakBlock = z.object({ ...common, type: z.literal('page-break') });
export const ruleBlock = z.object({ ...common, type: z.literal('rule') });

export const block = z.discriminatedUnion('type', [
  headingBlock,
  paragraphBlock,
  quotationBlock,
  listBlock,
  tableBlock,
  pictureBlock,
  figureTableBlock,
  chartBlock,
  keyJudgementBlock,
  questionBlock,
  speakingPointBlock,
  pageBreakBlock,
  ruleBlock,
]);
export type Block = z.infer<typeof block>;
export type BlockType = Block['type'];
export type BlockOf<T extends BlockType> = Extract<Block, { type: T }>;

/** The inline content of a block, in reading order: an array for each piece that stands by itself (item, cell, part). */
export function contentsOf(it: Block): Inline[][] {
  switch (it.type) {
    case 'list':
      return it.items.map((item) => item.content);
    case 'table':
      return it.rows.flatMap((row) => row.map((cell) => cell.content));
    case 'key-judgement':
      return [it.content, it.basis];
    case 'question':
      return [it.content, it.line, it.ifPressed, it.fact];
    case 'speaking-point':
      return [it.content, it.fact];
    case 'figure-table':
    case 'chart':
    case 'page-break':
    case 'rule':
      return [];
    default:
      return [it.content];
  }
}

/** The words of a block, a line for each piece that stands by itself; a caption of its own counts. */
export function textOfBlock(it: Block): string {
  const own = 'caption' in it && it.caption ? [it.caption] : [];
  return [...own, ...contentsOf(it).map(plainText)].filter((line) => line !== '').join('\n');
}

/**
 * What a block cites by itself, without a mark that somebody set in its text: one citation for each row of a figure table,
 * one for a chart (its figures in order).
 */
export function ownCitationsOf(it: Block): Citation[] {
  const cited = (id: z.infer<typeof figureId>) => plainly({ kind: 'figure', id });
  if (it.type === 'figure-table')
    return it.rows.map((row) => ({ type: 'citation', id: row.citationId, targets: [cited(row.figureId)] }));
  if (it.type === 'chart' && it.figures.length > 0) {
    const targets = it.figures.map((figure) => cited(figure.figureId));
    return [{ type: 'citation', id: it.citationId, targets }];
  }
  return [];
}

/** Every citation of some blocks, in reading order: those set in the text and those of figure tables and charts. */
export function citationsOf(blocks: readonly Block[]): Citation[] {
  return blocks.flatMap(citationsOfBlock);
}

const citationsOfBlock = perBlock((it): readonly Citation[] => [
  ...citationsIn(contentsOf(it).flat()),
  ...ownCitationsOf(it),
]);
