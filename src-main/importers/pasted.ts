import { hasMarkup } from './html.ts';

/** As much of the plain text a copied page must hold before it is preferred. */
const LEAST_SHARE = 0.8;

/**
 * Whether what was copied is better brought in from its formatted version: `html` has structure, and `read`, the text
 * read out of it, holds the words of the plain version.
 */
export function isPageWhole(html: string, read: string, plain: string): boolean {
  const letters = (it: string) => it.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return hasMarkup(html) && letters(read) >= letters(plain) * LEAST_SHARE;
}
