import { doubleMarks } from '#core/text/quotations/marks.ts';

/** A text with what stands between quotation marks blotted out, unit for unit: somebody else says it. */
export function withoutQuoted(text: string): string {
  if (!/["“”„«»‹›]/u.test(text)) return text;
  return doubleMarks(text, 0, false).reduce(
    (rest, it) =>
      rest.slice(0, it.outerStart) + ' '.repeat(it.outerEnd - it.outerStart) + rest.slice(it.outerEnd),
    text,
  );
}
