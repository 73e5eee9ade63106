import iconv from 'iconv-lite';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Whether a document brings programs or files along. Nothing of it is run or opened. */
export async function hasActiveParts(pdf: PDFDocumentProxy): Promise<boolean> {
  const [hasPrograms, files] = [await pdf.hasJSActions(), await pdf.getAttachments()];
  return hasPrograms || (files !== null && Object.keys(files).length > 0);
}

/** Whether a page has programs, files, or links that start something other than an address. */
export async function hasActiveAnnotations(page: PDFPageProxy): Promise<boolean> {
  const annotations: Readonly<Record<string, unknown>>[] = await page.getAnnotations();
  return annotations.some(
    (it) =>
      it['subtype'] === 'FileAttachment' ||
      (it['actions'] !== undefined && it['actions'] !== null) ||
      (typeof it['unsafeUrl'] === 'string' && it['url'] === undefined),
  );
}

/**
 * Whether a file asks for a program to be started, as far as its bytes show it: pdf.js passes over that, and what is
 * packed is not looked into.
 */
export function startsProgram(bytes: Uint8Array): boolean {
  return /\/S\s*\/Launch\b/.test(iconv.decode(bytes, 'latin1'));
}
