import type { DraftInline, DraftObject, Marks } from './briefing-markdown-draft.ts';

/** Words of one line of the file with one emphasis, or one thing that stands between words. */
export interface Piece {
  /** NUL, which Markdown never yields, for what is no words. */
  readonly text: string;
  readonly marks: Marks;
  /** Code, HTML or an escaped character: words that are never markup, citation or portion mark. */
  readonly literal: boolean;
  readonly line: number;
  readonly object?: DraftObject;
}

export type Pieces = readonly Piece[];

export const PLAIN: Marks = { bold: false, italic: false };

/** A figure, reference or note among the words of a paragraph. */
export function objectPiece(object: DraftObject, marks: Marks, line: number): Piece {
  return { text: '\0', marks, literal: true, line, object };
}

/** The words, NUL for each object among them: what offsets count in. */
export function wordsOf(pieces: Pieces): string {
  return pieces.map((it) => it.text).join('');
}

/** The words as a person would say them, objects too. */
export function saidOf(pieces: Pieces): string {
  return pieces.map((it) => (it.object === undefined ? it.text : saidBy(it.object))).join('');
}

function saidBy(object: DraftObject): string {
  return object.type === 'draft-figure' ? object.text : object.said;
}

/** The words with every literal character covered by NUL, which Markdown never yields: what markup is looked for in. */
export function maskOf(pieces: Pieces): string {
  return pieces.map((it) => (it.literal ? '\0'.repeat(it.text.length) : it.text)).join('');
}

/** The pieces between two offsets of the words, in UTF-16 units. */
export function slice(pieces: Pieces, start: number, end: number): Piece[] {
  return cutter(pieces)(start, end);
}

/** Cuts pieces by offsets of the words. A span near the last one is found near it: reading on costs one walk over all. */
export function cutter(pieces: Pieces): (start: number, end: number) => Piece[] {
  let [index, at] = [0, 0];
  return (start, end) => {
    while (start < at && index > 0) {
      index -= 1;
      at -= pieces[index]?.text.length ?? 0;
    }
    const taken: Piece[] = [];
    for (; index < pieces.length; index += 1) {
      const it = pieces[index];
      if (it === undefined || at >= end) break;
      const text = it.text.slice(Math.max(0, start - at), Math.max(0, end - at));
      if (text !== '') taken.push({ ...it, text });
      // The next span may begin in this piece.
      if (at + it.text.length > end) break;
      at += it.text.length;
    }
    return taken;
  };
}

/** The pieces as content, neighbouring words of one form joined. */
export function runsOf(pieces: Pieces): DraftInline[] {
  const runs: DraftInline[] = [];
  for (const { text, marks, literal, object } of pieces) {
    const last = runs.at(-1);
    if (object !== undefined) runs.push(object);
    else if (last?.type === 'text' && last.literal === literal && sameMarks(last.marks, marks))
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else if (text !== '') runs.push({ type: 'text', text, marks, literal });
  }
  return runs;
}

export function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a === b ||
    (a.bold === b.bold &&
      a.italic === b.italic &&
      a.highlight === b.highlight &&
      a.link === b.link &&
      a.suggestion?.place === b.suggestion?.place &&
      String(a.comments?.map(encodeURIComponent)) === String(b.comments?.map(encodeURIComponent)))
  );
}
