import type { CslNode } from './xml.ts';

/** How a comma before the `and` of a list of names is asked for, and what is meant in a language that writes none. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['contextual', 'never'],
  ['always', 'after-inverted-name'],
]);

const COMMA = 'delimiter-precedes-last';

/**
 * A style as citeproc is given it for a locale: a copy, which citeproc may change. The comma before the last name is a
 * custom of English; CSL has it in styles and not in locales, so that French and Ukrainian would get it too.
 */
export function inLanguage(style: CslNode, locale: string): CslNode {
  if (locale.startsWith('en')) return copyWith(style, (attrs) => attrs);
  const changed = copyWith(style, (attrs) => {
    const wanted = ELSEWHERE.get(attrs[COMMA] ?? '');
    return wanted === undefined ? attrs : { ...attrs, [COMMA]: wanted };
  });
  return { ...changed, attrs: { [COMMA]: 'never', ...changed.attrs } };
}

/** A copy that citeproc may change. */
export function copyOf(node: CslNode): CslNode {
  return copyWith(node, (attrs) => attrs);
}

type Attributes = CslNode['attrs'];

function copyWith(node: CslNode, change: (attrs: Attributes) => Attributes): CslNode {
  return {
    name: node.name,
    attrs: { ...change(node.attrs) },
    children: node.children.map((it) => (typeof it === 'string' ? it : copyWith(it, change))),
  };
}
