import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { TextRun } from '#core/model/inline.ts';
import { citesAnything } from './briefing-markdown-citations.ts';
import { flowPieces } from './briefing-markdown-flow.ts';
import { PLAIN, type Piece } from './briefing-markdown-pieces.ts';
import { lineOf, notSupported, unescaped, type Reading } from './briefing-markdown-reading.ts';

export interface Notes {
  /** The words of the note a mark leads to, which is then used; null where nothing defines it. */
  take(mark: FootnoteReference, reading: Reading): TextRun[] | null;
  isUsed(definition: FootnoteDefinition): boolean;
}

/** The hand-written notes of a file. Of two that bear one name the first counts, as in GFM. */
export function notesOf(definitions: readonly FootnoteDefinition[]): Notes {
  const byName = new Map(definitions.toReversed().map((it) => [it.identifier, it]));
  const used = new Set<FootnoteDefinition>();
  return {
    take: (mark, reading) => {
      const definition = byName.get(mark.identifier);
      if (definition === undefined) return null;
      if (used.has(definition))
        notSupported(reading, `another mark of the note ${unescaped(mark.label ?? mark.identifier)}`, mark);
      used.add(definition);
      const pieces = flowPieces(definition.children, { ...reading, inNote: true }, '\n');
      if (citesAnything(pieces)) notSupported(reading, 'a citation within a note', definition);
      return textOf(pieces);
    },
    isUsed: (definition) => used.has(definition),
  };
}

/** A note's words are bold or italic and nothing else. */
function textOf(pieces: readonly Piece[]): TextRun[] {
  const runs: TextRun[] = [];
  for (const { text, marks } of pieces) {
    const last = runs.at(-1);
    if (last?.bold === marks.bold && last.italic === marks.italic)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else if (text !== '') runs.push({ type: 'text', text, bold: marks.bold, italic: marks.italic });
  }
  return runs;
}

/** A note that nothing leads to, as it stands in the file. */
export function unusedNote(definition: FootnoteDefinition, reading: Reading): Piece[] {
  const pieces = flowPieces(definition.children, reading, '\n');
  const name = unescaped(definition.label ?? definition.identifier);
  notSupported(reading, `the note ${name}, which no mark leads to`, definition);
  return [{ text: `[^${name}]: `, marks: PLAIN, literal: false, line: lineOf(definition) }, ...pieces];
}
