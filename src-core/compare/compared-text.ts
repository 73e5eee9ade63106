import { contentsOf, ownCitationsOf, type Block } from '#core/model/block.ts';
import type { Citation } from '#core/model/citation.ts';
import {
  asItStands,
  isWords,
  plainRun,
  plainText,
  type CrossReference,
  type FigureRun,
  type Inline,
  type NoteRun,
} from '#core/model/inline.ts';

/** A citation and where it stands: an offset in the compared text, null for one that a block makes by itself. */
export interface CitationPlace {
  readonly citation: Citation;
  readonly offset: number | null;
}

/** A block laid out to be compared: its words as one text, and what stands between them. As it stands: see `asItStands`. */
export interface ComparedContent {
  /** Cells of a row are parted by tabs; rows, items and parts by line breaks. */
  readonly text: string;
  readonly citations: readonly CitationPlace[];
  readonly figures: readonly FigureRun[];
  readonly notes: readonly NoteRun[];
  readonly crossReferences: readonly CrossReference[];
  readonly links: readonly string[];
  /** How many pieces somebody suggests to insert or to delete. */
  readonly suggestions: number;
}

/** The words of a block in the form in which they are compared. */
export function comparedText(it: Block): string {
  return comparedContent(it).text;
}

export function comparedContent(it: Block): ComparedContent {
  const inlines: Inline[] = [];
  const citations: CitationPlace[] = [];
  let text = '';
  for (const [at, { content, before, mayBeEmpty }] of partsOf(it).entries()) {
    const standing = asItStands(content);
    inlines.push(...content);
    const isParted = mayBeEmpty ? at > 0 : text !== '' && plainText(content) !== '';
    if (isParted) text += before;
    for (const piece of standing) {
      if (isWords(piece)) text += piece.text;
      else if (piece.type === 'citation') citations.push({ citation: piece, offset: text.length });
    }
  }
  const own = ownCitationsOf(it).map((citation) => ({ citation, offset: null }));
  const standing = asItStands(inlines);
  return {
    text,
    citations: [...citations, ...own],
    figures: standing.filter((one) => one.type === 'figure'),
    notes: standing.filter((one) => one.type === 'note'),
    crossReferences: standing.filter((one) => one.type === 'cross-reference'),
    links: standing.flatMap((one) => (one.type === 'text' && one.link !== undefined ? [one.link] : [])),
    suggestions: inlines.filter((one) => one.suggestion !== undefined).length + (it.suggestion ? 1 : 0),
  };
}

interface Part {
  readonly content: readonly Inline[];
  /** What parts it from the one before. */
  readonly before: string;
  /** It keeps its place without words, as a cell does. */
  readonly mayBeEmpty: boolean;
}

function partsOf(it: Block): Part[] {
  const caption = 'caption' in it && it.caption ? lines([plainRun(it.caption)]) : [];
  return [...caption, ...ownPartsOf(it)];
}

function ownPartsOf(it: Block): Part[] {
  if (it.type !== 'table') return lines(...contentsOf(it));
  return it.rows.flatMap((row) =>
    row.map(({ content }, at) => ({ content, before: at === 0 ? '\n' : '\t', mayBeEmpty: true })),
  );
}

function lines(...contents: readonly Inline[][]): Part[] {
  return contents.map((content) => ({ content, before: '\n', mayBeEmpty: false }));
}
