import type { TextRun } from '#core/model/inline.ts';

/** Words of one line of the file with one emphasis. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Code, HTML or an escaped character: words that are never markup, citation or portion mark. */
  readonly literal: boolean;
  readonly line: number;
}

export type Pieces = readonly Piece[];

export function wordsOf(pieces: Pieces): string {
  return pieces.map((it) => it.text).join('');
}

/** The words with every literal character covered by NUL, which Markdown never yields: what markup is looked for in. */
export function maskOf(pieces: Pieces): string {
  return pieces.map((it) => (it.literal ? '\0'.repeat(it.text.length) : it.text)).join('');
}

/** The pieces between two offsets of the words, in UTF-16 units. */
export function slice(pieces: Pieces, start: number, end: number): Piece[] {
  const taken: Piece[] = [];
  let at = 0;
  for (const it of pieces) {
    const text = it.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') taken.push({ ...it, text });
    at += it.text.length;
  }
  return taken;
}

/** The line of the file that holds the character at `offset`. */
export function lineAt(pieces: Pieces, offset: number): number {
  let at = 0;
  for (const it of pieces) {
    at += it.text.length;
    if (offset < at) return it.line;
  }
  return pieces.at(-1)?.line ?? 1;
}

/** The pieces as runs of the model, neighbours of one emphasis joined. */
export function runsOf(pieces: Pieces): TextRun[] {
  const runs: TextRun[] = [];
  for (const { text, bold, italic } of pieces) {
    const last = runs.at(-1);
    if (text === '') continue;
    if (last?.bold === bold && last.italic === italic)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ type: 'text', text, bold, italic });
  }
  return runs;
}
