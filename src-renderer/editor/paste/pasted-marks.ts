import { linkAddress, type TextRun } from '#core/model/inline.ts';

/** What pasted words bear beyond themselves. */
export type Marks = Pick<TextRun, 'bold' | 'italic' | 'highlight' | 'link'>;

export const PLAIN: Marks = { bold: false, italic: false };

const NO_COLOUR =
  /^(?:|none|transparent|inherit|initial|unset|white|#fff(?:fff)?|rgba?\(255, ?255, ?255.*\)|rgba\(.*, ?0\))$/i;

/** The marks within an element: those around it, and what its tag and its style say. */
export function marksIn(node: HTMLElement, outer: Marks): Marks {
  const { fontWeight, fontStyle } = node.style;
  const weight = fontWeight === '' ? null : fontWeight === 'bold' || Number(fontWeight) >= 600;
  const style = fontStyle === '' ? null : fontStyle === 'italic' || fontStyle === 'oblique';
  const isBold = node.tagName === 'B' || node.tagName === 'STRONG';
  const isItalic = node.tagName === 'I' || node.tagName === 'EM' || node.tagName === 'CITE';
  const link = linkIn(node);
  return {
    ...outer,
    bold: weight ?? (isBold || outer.bold),
    italic: style ?? (isItalic || outer.italic),
    ...(isHighlighted(node) ? { highlight: true as const } : {}),
    ...(link === null ? {} : { link }),
  };
}

/** Word writes `background:yellow;mso-highlight:yellow`, others a background of their own or `mark`. */
function isHighlighted(node: HTMLElement): boolean {
  if (node.tagName === 'MARK' || /mso-highlight:\s*(?!none)\w/i.test(node.getAttribute('style') ?? ''))
    return true;
  return node.tagName === 'SPAN' && !NO_COLOUR.test(node.style.backgroundColor.trim());
}

/** Where a link leads, if that is an address we keep: a place on the page it was copied from is none. */
function linkIn(node: HTMLElement): string | null {
  if (node.tagName !== 'A') return null;
  return linkAddress.safeParse(node.getAttribute('href')?.trim() ?? '').data ?? null;
}
