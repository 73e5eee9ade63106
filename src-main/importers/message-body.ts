import { cleanLine } from '#core/text/characters.ts';
import { plainParagraphs, type HintedParagraph } from '#core/text/hinted-paragraph.ts';
import { normaliseText } from '#core/text/normalise.ts';

const QUOTED = /^(?:>[ \t]?)+/;

/**
 * The paragraphs of a plain message. Lines that quote an earlier one keep their marks, once before each paragraph, and
 * are joined only with lines quoted as deeply.
 */
export function messageParagraphs(text: string): HintedParagraph[] {
  const runs: { depth: number; lines: string[] }[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const marks = QUOTED.exec(line)?.[0] ?? '';
    const depth = marks.replace(/[^>]/g, '').length;
    const last = runs.at(-1);
    const inner = line.slice(marks.length);
    if (last?.depth === depth) last.lines.push(inner);
    else runs.push({ depth, lines: [inner] });
  }
  return runs.flatMap(({ depth, lines }) =>
    plainParagraphs(normaliseText(lines.join('\n'))).map((it) => ({
      ...it,
      text: cleanLine('> '.repeat(depth) + it.text),
    })),
  );
}
