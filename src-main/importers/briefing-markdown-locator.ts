import type { Locator } from '#core/model/citation.ts';

const place = String.raw`(?:[A-Za-z]{0,2}-?\d+[a-z]?|[ivxlcdm]+)(?![\p{L}\p{N}]|\.\p{L})`;
const between = String.raw`(?:\s*[-–—]\s*|\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+)`;
const places = `(${place}(?:${between}${place})*)`;
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;

const patterns: readonly { readonly kind: Locator['kind']; readonly pattern: RegExp }[] = [
  { kind: 'page', pattern: new RegExp(String.raw`^(?:pp?\.|pages?(?=\s))\s*${places}`, 'u') },
  {
    kind: 'paragraph',
    pattern: new RegExp(String.raw`^(?:paras?\.|paras?(?=\s)|paragraphs?(?=\s)|¶{1,2})\s*${places}`, 'u'),
  },
  {
    kind: 'time',
    pattern: new RegExp(String.raw`^(?:at\s+)?(${clock}(?:\s*[-–—]\s*${clock})?)(?![\p{L}\p{N}:])`, 'u'),
  },
];

/**
 * Takes the locator off the words after a citation key (`, p. 3, emphasis added`): `p.`, `pp.`, `page(s)`, `para.`,
 * `paras.`, `paragraph(s)`, `¶`, or a time such as `12:40` or `at 12:40`. What is left is the suffix.
 */
export function takeLocator(after: string): { locator: Locator | null; rest: string } {
  const words = after.replace(/^[\s,]+/, '').trimEnd();
  for (const { kind, pattern } of patterns) {
    const found = pattern.exec(words);
    const value = found?.[1] ?? '';
    if (found === null || value.length > 80) continue;
    const rest = words.slice(found[0].length).replace(/^[\s,]+/, '');
    return { locator: { kind, value }, rest: /^[.,\s]*$/.test(rest) ? '' : rest };
  }
  return { locator: null, rest: words };
}
