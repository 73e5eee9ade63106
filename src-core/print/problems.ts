import type { Citing } from '#core/citing/notes.ts';
import type { CitationStyle } from '#core/citing/style.ts';
import { citationsOf, contentsOf, textOfBlock, type Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { BlockId } from '#core/model/ids.ts';
import { plainText } from '#core/model/inline.ts';
import type { References } from '#core/model/references.ts';
import { isVerbatim } from '#core/text/verbatim.ts';

/**
 * Worth saying, no reason to stop. `subject` is a picture's file name, a source's cite key, a chart's caption, or the
 * first words of a quotation or of what holds a cross-reference, a style's key.
 */
export interface PrintProblem {
  readonly code:
    | 'picture-without-alt-text'
    | 'citation-without-locator'
    | 'quotation-altered'
    | 'broken-cross-reference'
    | 'chart-incomplete'
    | 'citation-style-missing';
  readonly subject: string;
  readonly line: null;
  /** The block to look at; of a citation the first that makes it. Null where no block is to blame. */
  readonly blockId: BlockId | null;
}

/** Pictures that say nothing to those who cannot see them, by their files' names or as the page numbers them. */
export interface AltTextMissing {
  readonly code: 'alt-text-missing';
  readonly pictures: string[];
}

/** How many citations (with bound quotations, figure tables and charts), pictures and live figures lead nowhere. */
export interface DanglingReferences {
  readonly code: 'dangling-references';
  readonly citations: number;
  readonly pictures: number;
  readonly figures: number;
}

/** What cannot be printed; null where everything can. A quotation whose excerpt is missing counts as a citation. */
export function danglingIn(
  blocks: readonly Block[],
  references: References,
  citing: Citing,
): DanglingReferences | null {
  const excerpts = new Set<string>(references.excerpts.map((it) => it.id));
  const held = new Set<string>([...references.pictures, ...references.figures].map((it) => it.id));
  const notes = new Set(citing.dangling.map((it) => it.note)).size;
  const pictures = blocks.filter((it) => it.type === 'picture' && !held.has(it.pictureId)).length;
  const unbound = blocks.filter(
    (it) => it.type === 'quotation' && it.excerptId !== null && !excerpts.has(it.excerptId),
  ).length;
  const figures = blocks
    .flatMap((it) => contentsOf(it).flat())
    .filter((it) => it.type === 'figure' && !held.has(it.figureId)).length;
  if (notes + unbound + pictures + figures === 0) return null;
  return { code: 'dangling-references', citations: notes + unbound, pictures, figures };
}

const SUBJECT_LENGTH = 60;
/** A last line that begins with a dash names who said it. */
const SIGNATURE = /\n\s*(?:[—–]|--)[^\n]*$/u;

/** Quotations whose words were changed after they were bound to an excerpt. */
export function quotationProblems(blocks: readonly Block[], references: References): PrintProblem[] {
  const excerpts = new Map<string, string>(references.excerpts.map((it) => [it.id, it.anchor.exact]));
  return blocks.flatMap((it) => {
    const exact = it.type === 'quotation' ? excerpts.get(it.excerptId ?? '') : undefined;
    const words = it.type === 'quotation' ? plainText(it.content).replace(SIGNATURE, '').trim() : '';
    if (exact === undefined || isVerbatim(words, exact)) return [];
    return [{ code: 'quotation-altered', subject: shortened(words), line: null, blockId: it.id }];
  });
}

/** Cross-references to blocks that are not among `places`, once for each block that holds one. */
export function crossReferenceProblems(
  blocks: readonly Block[],
  places: ReadonlyMap<BlockId, unknown>,
): PrintProblem[] {
  return blocks.flatMap((block): PrintProblem[] => {
    const isBroken = contentsOf(block)
      .flat()
      .some((it) => it.type === 'cross-reference' && !places.has(it.to));
    if (!isBroken) return [];
    const [first = ''] = textOfBlock(block).split('\n');
    return [{ code: 'broken-cross-reference', subject: shortened(first), line: null, blockId: block.id }];
  });
}

/** Cites of words or numbers that do not say where to look, each source once. A source may be cited as a whole. */
export function citationProblems(
  blocks: readonly Block[],
  citing: Citing,
  references: References,
): PrintProblem[] {
  const keys = new Map<string, string>(references.sources.map((it) => [it.id, it.citeKey]));
  const homes = new Map<string, BlockId>();
  for (const block of blocks)
    for (const { id } of citationsOf([block])) if (!homes.has(id)) homes.set(id, block.id);
  const found = new Map<string, BlockId | null>();
  for (const { of, cites } of citing.notes) {
    for (const { locator, target, sourceId } of cites) {
      if (locator !== null || (target.kind !== 'excerpt' && target.kind !== 'figure')) continue;
      const subject = keys.get(sourceId ?? '') ?? target.id;
      if (!found.has(subject)) found.set(subject, homes.get(of.id) ?? null);
    }
  }
  return [...found].map(([subject, blockId]) => ({
    ...{ code: 'citation-without-locator', subject, line: null, blockId },
  }));
}

/** A style that the briefing names and that is not `used`: it was never added here, or was removed. */
export function styleProblems(
  { citationStyle }: Pick<Briefing, 'citationStyle'>,
  used: CitationStyle,
): PrintProblem[] {
  if (citationStyle === null || citationStyle === used.key) return [];
  return [{ code: 'citation-style-missing', subject: citationStyle, line: null, blockId: null }];
}

/** The refusal of a document whose pictures are not all described; null where they are. */
export function altTextMissingIn(problems: readonly PrintProblem[]): AltTextMissing | null {
  const mute = problems.filter((it) => it.code === 'picture-without-alt-text').map((it) => it.subject);
  return mute.length === 0 ? null : { code: 'alt-text-missing', pictures: [...new Set(mute)] };
}

function shortened(words: string): string {
  return words.length > SUBJECT_LENGTH ? `${words.slice(0, SUBJECT_LENGTH).trimEnd()}…` : words;
}
