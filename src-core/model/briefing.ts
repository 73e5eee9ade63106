import { z } from 'zod';
import { citation, type Citation } from './citation.ts';
import { partialDate } from './dates.ts';
import { blockId, briefingId, excerptId, pictureId } from './ids.ts';
import { marking } from './marking.ts';

/** The version of this document model; a stored briefing of a newer one is refused, never guessed at. */
export const BRIEFING_MODEL = 1;

export const briefingKind = z.enum([
  'background-brief',
  'meeting-brief',
  'speaking-points',
  'q-and-a',
  'scene-setter',
  'read-out',
  'aide-memoire',
  'non-paper',
  'annotated-agenda',
  'assessment',
]);
export type BriefingKind = z.infer<typeof briefingKind>;

/** Words with their emphasis. A line break inside a block is `\n`. */
export const textRun = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  bold: z.boolean(),
  italic: z.boolean(),
});
export type TextRun = z.infer<typeof textRun>;

export const inline = z.discriminatedUnion('type', [textRun, citation]);
export type Inline = z.infer<typeof inline>;

const content = z.array(inline);
const common = { id: blockId, marking: marking.nullable() };

export const headingBlock = z.object({
  ...common,
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  content,
});
export const paragraphBlock = z.object({ ...common, type: z.literal('paragraph'), content });
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
/** Rows of equal length. `headerRow` says that the first row names the columns. */
export const tableBlock = z.object({
  ...common,
  type: z.literal('table'),
  headerRow: z.boolean(),
  rows: z.array(z.array(z.object({ content })).min(1)).min(1),
});
export const pictureBlock = z.object({
  ...common,
  type: z.literal('picture'),
  pictureId,
  /** The caption under the picture. */
  content,
});

export const block = z.discriminatedUnion('type', [
  headingBlock,
  paragraphBlock,
  quotationBlock,
  listBlock,
  tableBlock,
  pictureBlock,
]);
export type Block = z.infer<typeof block>;
export type BlockType = Block['type'];

/** Everything about a briefing but its blocks. */
export const briefingFacts = z.object({
  title: z.string().max(1000),
  kind: briefingKind,
  date: partialDate.nullable(),
  author: z.string().max(300).nullable(),
  /** BCP 47. */
  language: z.string().min(1).max(35),
  marking: marking.nullable(),
  likelihoodScale: z.string().max(80).nullable(),
  citationStyle: z.string().max(80).nullable(),
  /** Front matter this version gives no meaning to; kept and written back. */
  extra: z.record(z.string(), z.json()),
});
export type BriefingFacts = z.infer<typeof briefingFacts>;

/** A document made of blocks. */
export const briefing = briefingFacts.extend({
  model: z.literal(BRIEFING_MODEL),
  id: briefingId,
  blocks: z.array(block),
});
export type Briefing = z.infer<typeof briefing>;

/** The inline content of a block, in reading order: an array for each piece that stands by itself (item, cell). */
export function contentsOf(it: Block): Inline[][] {
  switch (it.type) {
    case 'list':
      return it.items.map((item) => item.content);
    case 'table':
      return it.rows.flatMap((row) => row.map((cell) => cell.content));
    default:
      return [it.content];
  }
}

/** Every citation of some blocks, in reading order. */
export function citationsOf(blocks: readonly Block[]): Citation[] {
  return blocks
    .flatMap(contentsOf)
    .flat()
    .filter((it) => it.type === 'citation');
}

/** The words of some inline content, without citations. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((it) => (it.type === 'text' ? it.text : '')).join('');
}
