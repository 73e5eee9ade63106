import { Parser, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, type Token } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements beyond this depth are taken for what they hold: browsers stop at 512, and every level costs time. */
const DEEPEST = 400;

/** Elements whose beginning changes how what follows is read: never left out. */
const RAW = new Set(
  'script style title textarea template noscript xmp iframe noembed noframes plaintext'.split(' '),
);

class ShallowParser extends Parser<DefaultTreeAdapterMap> {
  private leftOut = 0;

  override onStartTag(token: Token.TagToken): void {
    if (this.openElements.stackTop < DEEPEST || RAW.has(token.tagName)) super.onStartTag(token);
    else this.leftOut += 1;
  }

  override onEndTag(token: Token.TagToken): void {
    if (this.leftOut === 0 || RAW.has(token.tagName)) super.onEndTag(token);
    else this.leftOut -= 1;
  }
}

/** The `html` element of a page, with the places of its texts where asked. Runs and loads nothing; takes any depth of nesting. */
export function parsePage(html: string, withPlaces = false): Element {
  const document = ShallowParser.parse<DefaultTreeAdapterMap>(html, { sourceCodeLocationInfo: withPlaces });
  const root = document.childNodes.find(isElement);
  if (!root) throw new Error('parse5 always makes an html element');
  return root;
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** What a walk comes across, in document order; `leave` follows everything inside an element. */
export interface Visitor {
  /** Returns false to pass over the element and what it holds. */
  readonly enter: (element: Element) => boolean;
  readonly leave: (element: Element) => void;
  /** `place` is where it stands in the page, if the page was parsed with places. */
  readonly text: (text: string, parent: Element, place: Token.Location | null) => void;
}

/** Walks an element and everything in it without recursion: a page may be nested as deep as it likes. */
export function walk(root: Element, visitor: Visitor): void {
  const steps: { readonly node: Node; readonly isEnd: boolean }[] = [{ node: root, isEnd: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, isEnd } = step;
    if (isElement(node)) {
      if (isEnd) visitor.leave(node);
      else if (visitor.enter(node)) {
        steps.push({ node, isEnd: true });
        for (const child of node.childNodes.toReversed()) steps.push({ node: child, isEnd: false });
      }
    } else if (
      node.nodeName === '#text' &&
      'value' in node &&
      node.parentNode &&
      'tagName' in node.parentNode
    )
      visitor.text(node.value, node.parentNode, node.sourceCodeLocation ?? null);
  }
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((it) => it.name === name)?.value ?? null;
}

/** The elements a test picks, in document order. */
export function elementsWhere(root: Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(root, {
    enter: (element) => {
      if (test(element)) found.push(element);
      return true;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** All text inside an element, scripts and styles left out. */
export function textOf(root: Element): string {
  const pieces: string[] = [];
  walk(root, {
    enter: (element) => !['script', 'style', 'template', 'noscript'].includes(element.tagName),
    leave: () => undefined,
    text: (text) => pieces.push(text),
  });
  return pieces.join('');
}
