import { doubleMarks } from '#core/text/quotations/marks.ts';

/** A text with what stands between quotation marks blotted out, unit for unit: somebody else says it. */
export function withoutQuoted(text: string): string {
  if (!/["“”„«»‹›]/u.test(text)) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { outerStart, outerEnd } of doubleMarks(text, 0, false)) {
    pieces.push(text.slice(from, outerStart), ' '.repeat(outerEnd - outerStart));
    from = outerEnd;
  }
  return pieces.join('') + text.slice(from);
}
