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

/** What may stand in braces: anything behind the word for it; without a word it is a page, as in Pandoc. */
const forced: readonly { readonly kind: Locator['kind']; readonly pattern: RegExp }[] = [
  { kind: 'paragraph', pattern: /^(?:paras?\.|paras?(?=\s)|paragraphs?(?=\s)|¶{1,2}) ?/u },
  { kind: 'time', pattern: /^at / },
  { kind: 'page', pattern: /^(?:(?:pp?\.|pages?(?=\s)) ?)?/u },
];

const BEFORE_SUFFIX = /^(?:[^\S\v]|,)+/;

/** Some words of a paragraph, from `start` (UTF-16 units), and the same with every literal character covered by NUL. */
export interface Said {
  readonly start: number;
  readonly words: string;
  readonly mask: string;
}

export interface TakenLocator {
  readonly locator: Locator | null;
  readonly forced: boolean;
  readonly rest: Said;
}

/**
 * Takes the locator off the words after a citation key (`, p. 3, emphasis added`): `p.`, `pp.`, `page(s)`, `para.`,
 * `paras.`, `paragraph(s)`, `¶`, or a time such as `12:40` or `at 12:40`. In braces it may be anything (`{p. cover}`), and
 * empty ones say that what follows is none (Pandoc, "Citation syntax"). What is left is the suffix.
 */
export function takeLocator(after: Said): TakenLocator {
  const said = trimmed(without(after, BEFORE_SUFFIX));
  const braces = /^\{([^{}]*)\}/.exec(said.mask);
  if (braces !== null) {
    const locator = forcedLocator(trimmed(part(said, 1, braces[0].length - 1)));
    const rest = without(part(said, braces[0].length), BEFORE_SUFFIX);
    if (locator !== undefined) return { locator, forced: true, rest };
  }
  for (const { kind, pattern } of patterns) {
    const found = pattern.exec(said.mask);
    const value = found?.[1] ?? '';
    if (found === null || value.length > 80) continue;
    const rest = without(part(said, found[0].length), BEFORE_SUFFIX);
    const isSaid = !/^[.,\s]*$/.test(rest.mask);
    return { locator: { kind, value }, forced: false, rest: isSaid ? rest : part(rest, 0, 0) };
  }
  return { locator: null, forced: false, rest: said };
}

/** Null for empty braces, undefined for what is too long to be a place. */
function forcedLocator(inside: Said): Locator | null | undefined {
  if (inside.words === '') return null;
  for (const { kind, pattern } of forced) {
    const found = pattern.exec(inside.mask);
    if (found === null) continue;
    const value = inside.words.slice(found[0].length);
    return value === '' || value.length > 80 ? undefined : { kind, value };
  }
  return undefined;
}

/** Without the blanks around it; literal ones stay, and vertical tabs, which no reference can say. */
export function trimmed(said: Said): Said {
  const isBlank = (at: number) => /[^\S\v]/.test(said.mask.charAt(at));
  let [start, end] = [0, said.mask.length];
  while (start < end && isBlank(start)) start += 1;
  while (end > start && isBlank(end - 1)) end -= 1;
  return part(said, start, end);
}

/** The words between two offsets that count from the first of them. */
export function part(said: Said, start: number, end?: number): Said {
  return {
    start: said.start + start,
    words: said.words.slice(start, end),
    mask: said.mask.slice(start, end),
  };
}

function without(said: Said, pattern: RegExp): Said {
  return part(said, pattern.exec(said.mask)?.[0].length ?? 0);
}
