import { z } from 'zod';
import { citation, type Citation } from './citation.ts';
import { instant } from './dates.ts';
import { blockId, commentThreadId, figureId, noteId, suggestionId } from './ids.ts';

// The content of a block: runs of words, and what stands between them. What a run does not have is absent, not false:
// a document has thousands.

/** Who made a suggestion or a comment: as the person calls themselves in the preferences. */
export const reviewer = z.object({ name: z.string().min(1).max(200), initials: z.string().min(1).max(8) });
export type Reviewer = z.infer<typeof reviewer>;

/**
 * A change somebody proposes. `insert`: the piece is new; `delete`: it is to go. Pieces that were changed together share
 * the id. Until somebody decides, the text stands as it was: what is suggested is neither printed nor counted.
 */
export const suggestion = z.object({
  id: suggestionId,
  change: z.enum(['insert', 'delete']),
  author: reviewer,
  at: instant,
});
export type Suggestion = z.infer<typeof suggestion>;

const marks = {
  bold: z.boolean(),
  italic: z.boolean(),
  highlight: z.literal(true).optional(),
  /** Threads of comments on these words, in the order they were begun. */
  comments: z.array(commentThreadId).min(1).max(100).optional(),
  suggestion: suggestion.optional(),
};

/** An address a link shows: web, mail or telephone. Chancery never opens it; it is printed and can be copied. */
export const linkAddress = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/|mailto:|tel:)\S+$/i);

/** Words with their emphasis. A line break inside a block is `\n`. */
export const textRun = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  ...marks,
  link: linkAddress.optional(),
});
export type TextRun = z.infer<typeof textRun>;

/** How a live figure is said. */
export const figureForm = z.object({
  /** `printed`: the words of the source; `number`: the value with the separators of the language; `words`: "two million". */
  value: z.enum(['printed', 'number', 'words']),
  /** "about", "at least": left out only by choice, and then a check will say so. */
  qualifier: z.boolean(),
  unit: z.boolean(),
  /** "(June 2025)". */
  asOf: z.boolean(),
});
export type FigureForm = z.infer<typeof figureForm>;

/**
 * A live figure: the words by which a figure is said here. `text` is what was agreed to last and what is printed; where the
 * record has changed since, the editor asks.
 */
export const figureRun = z.object({
  type: z.literal('figure'),
  figureId,
  form: figureForm,
  text: z.string().min(1).max(1000),
  ...marks,
});
export type FigureRun = z.infer<typeof figureRun>;

/** "section 2", "table 1", "paragraph 7": computed from where the block stands, never stored. */
export const crossReference = z.object({
  type: z.literal('cross-reference'),
  to: blockId,
  /** `number`: "table 1"; `title`: the words of the heading or caption; `both`: "section 2, Background". */
  form: z.enum(['number', 'title', 'both']),
  suggestion: suggestion.optional(),
});
export type CrossReference = z.infer<typeof crossReference>;

/** A hand-written note: one mark, one note, numbered with those of citations. */
export const noteRun = z.object({
  type: z.literal('note'),
  id: noteId,
  content: z.array(textRun.pick({ type: true, text: true, bold: true, italic: true })),
  suggestion: suggestion.optional(),
});
export type NoteRun = z.infer<typeof noteRun>;

export const inline = z.discriminatedUnion('type', [
  textRun,
  figureRun,
  citation.extend({ suggestion: suggestion.optional() }),
  crossReference,
  noteRun,
]);
export type Inline = z.infer<typeof inline>;
/** A use of sources in the text, which may be a suggested one. */
export type CitationRun = Extract<Inline, { type: 'citation' }>;

/** Words and nothing else, without emphasis. */
export function plainRun(text: string): TextRun {
  return { type: 'text', text, bold: false, italic: false };
}

/** The words of some inline content as they stand: without marks, and without what is only suggested. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((it) => (isWords(it) && it.suggestion?.change !== 'insert' ? it.text : '')).join('');
}

/** Whether a piece of content is made of words that stand in the document. */
export function isWords(it: Inline): it is TextRun | FigureRun {
  return it.type === 'text' || it.type === 'figure';
}

/** All that a run of words has beside its words. */
export type Dress = Omit<TextRun, 'type' | 'text'>;

/** Whether two runs of words differ in nothing but their words. */
export function isOneDress(a: Dress, b: Dress): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.highlight === b.highlight &&
    a.link === b.link &&
    isAlike(a.comments, b.comments) &&
    isAlike(a.suggestion, b.suggestion)
  );
}

// Few runs have comments or a suggestion: most comparisons end at the first sign.
function isAlike(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

/** Neighbouring runs of one dress as one. */
export function joinedRuns(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const it of content) {
    const last = joined.at(-1);
    if (last?.type === 'text' && it.type === 'text' && isOneDress(last, it))
      joined[joined.length - 1] = { ...last, text: last.text + it.text };
    else joined.push(it);
  }
  return joined;
}

/** Without the threads of comments it bears. */
export function withoutComments(it: Inline): Inline {
  if (!isWords(it)) return it;
  const { comments: _, ...bare } = it;
  return bare;
}

/** What stands as long as nobody has decided about suggestions: without the suggested insertions. */
export function asItStands(inlines: readonly Inline[]): Inline[] {
  return inlines.filter((it) => it.suggestion?.change !== 'insert');
}

/** The citations of some content, in reading order. */
export function citationsIn(inlines: readonly Inline[]): Citation[] {
  return inlines.filter((it) => it.type === 'citation');
}
