import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenPdf } from './pdf-library.ts';

type Operators = OpenPdf['operators'];

/** Neither filled nor stroked: 3, and 7, which only clips (ISO 32000-2, 9.3.6). */
const INVISIBLE = new Set([3, 7]);

/** Whether a page sets letters that leave no mark, as text recognition lays them over a scan. */
export async function hasInvisibleText(page: PDFPageProxy, operators: Operators): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shows = new Set([operators.showText, operators.showSpacedText, operators.nextLineShowText]);
  const kept: boolean[] = [];
  let isInvisible = false;
  for (const [index, operator] of fnArray.entries()) {
    const given: unknown = argsArray[index];
    if (operator === operators.save) kept.push(isInvisible);
    else if (operator === operators.restore) isInvisible = kept.pop() ?? false;
    else if (operator === operators.setTextRenderingMode)
      isInvisible = Array.isArray(given) && INVISIBLE.has(given[0] as number);
    else if (isInvisible && shows.has(operator) && hasLetters(given)) return true;
  }
  return false;
}

/**
 * Whether something is drawn on a page: a picture, lines. Of pictures only the place is left, for they are not decoded
 * (`maxImageSize` in openPdf); it is set by a transformation.
 */
export async function isDrawnUpon(page: PDFPageProxy, operators: Operators): Promise<boolean> {
  const { fnArray } = await page.getOperatorList();
  return [operators.transform, operators.constructPath, operators.paintFormXObjectBegin].some((it) =>
    fnArray.includes(it),
  );
}

/** What is shown is a list of glyphs and of distances between them. */
function hasLetters(given: unknown): boolean {
  const [glyphs]: unknown[] = Array.isArray(given) ? given : [];
  if (!Array.isArray(glyphs)) return false;
  return glyphs.some(
    (it: unknown) =>
      typeof it === 'object' && it !== null && 'unicode' in it && String(it.unicode).trim() !== '',
  );
}
