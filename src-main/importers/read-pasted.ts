import { hasMarkup } from './html.ts';
import { readDocument, type ReadDocument } from './read-document.ts';

/** As much of the plain text a pasted page must hold before it is preferred. */
const LEAST_SHARE = 0.8;

/**
 * Reads what was copied: the formatted version where it has structure and holds the words of the plain one, else the
 * plain text. Problems as `readDocument`.
 */
export function readPasted({
  text,
  html,
}: {
  readonly text: string;
  readonly html: string | null;
}): ReadDocument {
  const encode = (content: string, mediaType: string) =>
    readDocument({ fileName: null, mediaType, bytes: new TextEncoder().encode(content) });
  if (html === null || !hasMarkup(html)) return encode(text, 'text/plain');
  const page = encode(html, 'text/html');
  const letters = (it: string) => it.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isWhole = page.draft !== null && letters(page.draft.text) >= letters(text) * LEAST_SHARE;
  return isWhole ? page : encode(text, 'text/plain');
}
