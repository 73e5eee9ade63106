import { pageFacts } from './html-facts.ts';
import { pageParagraphs } from './html-paragraphs.ts';
import { parsePage } from './html-tree.ts';
import type { ReadParagraphs } from './make-draft.ts';

/** Reads a page: its visible text and what its metadata states. Runs and loads nothing. */
export function readPage(html: string): ReadParagraphs {
  const page = parsePage(html);
  const { facts, evidence } = pageFacts(page);
  return { paragraphs: pageParagraphs(page), meta: facts, metaEvidence: evidence, mediaType: 'text/html' };
}

/** Whether a text is a page: it begins as one. Comments and an XML declaration may stand before. */
export function looksLikePage(text: string): boolean {
  const head = text.slice(0, 4096).replace(/^\ufeff?(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*/, '');
  return /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head);
}

/** Whether a text has any element that gives it structure. */
export function hasMarkup(text: string): boolean {
  return /<(?:p|div|br|h[1-6]|li|table|article|section|body|span|a)[\s/>]/i.test(text);
}
