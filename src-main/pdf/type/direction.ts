import type { Direction } from '#main/pdf/file/pdfmake/glyph-codes.ts';

export type { Direction };

// Letters of scripts that run from right to left, the marks that say so, and the rest of the letters.
const RTL_LETTERS =
  /[\u05BE\u05C0\u05C3\u05C6\u05D0-\u05F4\u0608\u060B\u060D\u061B-\u064A\u066D-\u066F\u0671-\u06D5\u06E5\u06E6\u06EE\u06EF\u06FA-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const STRONG = /\p{L}|\u200E|\u200F/u;

/** Whether anything in `text` asks for another order than from left to right. */
export function asksForOrder(text: string): boolean {
  return /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/.test(text);
}

/**
 * The direction of a block, in a document of direction `document`. That of its first letter; but where the document runs
 * from right to left, a sentence may begin with a foreign name, and is turned only if it holds no letter of its own.
 */
export function directionOf(text: string, document: Direction): Direction {
  if (document === 'rtl') return RTL_LETTERS.test(text) || !STRONG.test(text) ? 'rtl' : 'ltr';
  const [first] = STRONG.exec(text) ?? [];
  return first !== undefined && RTL_LETTERS.test(first) ? 'rtl' : 'ltr';
}
