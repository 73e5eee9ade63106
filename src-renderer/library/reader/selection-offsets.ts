/** As much of a DOM node as is needed to count the characters before a place in it. */
export interface TextTree {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: { readonly length: number; readonly [index: number]: TextTree };
}

const TEXT = 3;

function lengthOf(node: TextTree): number {
  if (node.nodeType === TEXT) return node.nodeValue?.length ?? 0;
  let length = 0;
  for (let index = 0; index < node.childNodes.length; index += 1) {
    const child = node.childNodes[index];
    if (child !== undefined) length += lengthOf(child);
  }
  return length;
}

/**
 * How many UTF-16 units of text stand in `root` before the place (`node`, `offset`) as a DOM range gives it: in a text
 * node a number of units, in an element a number of children. Null where `node` is not inside `root`.
 */
export function unitsBefore(root: TextTree, node: TextTree, offset: number): number | null {
  if (root === node) {
    if (root.nodeType === TEXT) return offset;
    let before = 0;
    for (let index = 0; index < Math.min(offset, root.childNodes.length); index += 1) {
      const child = root.childNodes[index];
      if (child !== undefined) before += lengthOf(child);
    }
    return before;
  }
  let before = 0;
  for (let index = 0; index < root.childNodes.length; index += 1) {
    const child = root.childNodes[index];
    if (child === undefined) continue;
    const within = unitsBefore(child, node, offset);
    if (within !== null) return before + within;
    before += lengthOf(child);
  }
  return null;
}

/** A range without the white space at its ends, or null where nothing else is in it. */
export function trimmedRange(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
