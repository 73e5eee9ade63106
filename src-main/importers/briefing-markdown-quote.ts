import { plainText, type Inline } from '#core/model/inline.ts';
import type { Citation } from '#core/model/citation.ts';

/** Quotation marks that open and close one quotation. */
const marks = ['“”', '«»', '""', '„“', '‘’', '””'];

/**
 * The words quoted and the citation that ends a quotation; null where it ends otherwise. A last line that begins with
 * a dash names who said it, and is not quoted; nor are quotation marks around the whole.
 */
export function quoteOf(content: readonly Inline[]): { quote: string; citation: Citation } | null {
  const at = content.findLastIndex((it) => it.type === 'citation');
  const citation = content[at];
  // Cites of unknown keys stand in brackets after the citation they were typed in.
  const after = plainText(content.slice(at + 1)).replace(/\[[^\]]*@[^\]]*\]/g, '');
  if (citation?.type !== 'citation' || /[\p{L}\p{N}]/u.test(after)) return null;
  const lines = plainText(content.slice(0, at)).trim().split('\n');
  const isSigned = lines.length > 1 && /^\s*(?:[—–]|--)/.test(lines.at(-1) ?? '');
  const quote = unwrapped((isSigned ? lines.slice(0, -1) : lines).join('\n').trim());
  return quote === '' ? null : { quote, citation };
}

function unwrapped(text: string): string {
  const pair = marks.find((it) => text.startsWith(it[0] ?? '') && text.endsWith(it[1] ?? ''));
  const inner = text.slice(1, -1);
  if (pair === undefined || inner.includes(pair[0] ?? '') || inner.includes(pair[1] ?? '')) return text;
  return inner.trim();
}
