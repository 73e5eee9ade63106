import { ACTIVE_PROPERTIES, FUNCTIONS, PROPERTIES } from './svg-allowed.ts';

/** A style that was cleaned. `removed`: something that loads, runs or moves was left out. */
export interface CleanStyle {
  readonly text: string;
  readonly removed: boolean;
}

/** Names of elements that a value points at by `url(#name)`. */
export function localTargets(value: string): string[] {
  return Array.from(value.matchAll(LOCAL_URL), (it) => it[1] ?? '');
}

const LOCAL_URL = /url\(\s*["']?#([^\s"'()\\]+)["']?\s*\)/gi;

/**
 * Whether a value of a property or attribute names nothing outside its drawing: no escapes, no markup, no rules, and no
 * function but those that compute and `url(#name)`.
 */
export function isPlainValue(value: string): boolean {
  const rest = value.replace(LOCAL_URL, ' ');
  if (/[\\<>{}@;]|\/\*|:\s*\/\/|(?:javascript|vbscript|data|file)\s*:/i.test(rest)) return false;
  return Array.from(rest.matchAll(/([\w-]*)\s*\(/g), (it) => (it[1] ?? '').toLowerCase()).every((it) =>
    FUNCTIONS.has(it),
  );
}

/** The declarations of a style attribute or rule that paint. */
export function cleanDeclarations(css: string): CleanStyle {
  const kept: string[] = [];
  let removed = false;
  for (const declaration of withoutComments(css).split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (declaration.trim() === '') continue;
    const isSafe = colon > 0 && isPlainValue(value);
    if (isSafe && PROPERTIES.has(property)) kept.push(`${property}:${value}`);
    // What Inkscape and others add for themselves goes without a word.
    else if (!isSafe || ACTIVE_PROPERTIES.test(property)) removed = true;
  }
  return { text: kept.join(';'), removed };
}

/** Class, name and element selectors, alone, in lists and one inside the other. */
const SELECTOR = /^[\w\s.#,>*-]+$/;

/** The plain rules of a style sheet, in their order; rules that begin with `@` are left out. */
export function cleanSheet(css: string): CleanStyle {
  const kept: string[] = [];
  let removed = false;
  let rest = withoutComments(css);
  for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
    const selector = rest.slice(0, open).trim();
    const close = selector.includes('@') ? endOfBlock(rest, open) : rest.indexOf('}', open);
    const end = close < 0 ? rest.length : close;
    const rule = cleanDeclarations(rest.slice(open + 1, end));
    if (SELECTOR.test(selector) && !selector.includes('@')) {
      if (rule.text !== '') kept.push(`${selector.replace(/\s+/g, ' ')}{${rule.text}}`);
      removed ||= rule.removed;
    } else removed = true;
    rest = rest.slice(end + 1);
  }
  return { text: kept.join('\n'), removed: removed || /[@<]/.test(rest) };
}

/** Where the block that opens at `open` closes, blocks inside it counted; -1 where it does not. */
function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** One that is not closed reaches to the end. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
}
