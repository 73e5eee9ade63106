/**
 * The children of `root` that are on the screen or within a screen's height of it, found by halving: a document may have
 * ten thousand, and each look at a place costs layout.
 */
export function shownBlocks(root: HTMLElement): Element[] {
  const { children } = root;
  const [top, bottom] = [-window.innerHeight, 2 * window.innerHeight];
  let [low, high] = [0, children.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  const shown: Element[] = [];
  for (let at = low; at < children.length; at += 1) {
    const child = children[at];
    if (child === undefined || child.getBoundingClientRect().top > bottom) break;
    shown.push(child);
  }
  return shown;
}
