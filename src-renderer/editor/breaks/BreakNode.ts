import {
  $getDocument,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical';

export type BreakKind = 'page-break' | 'rule';

const kindState = createState('break', {
  parse: (value): BreakKind => (value === 'page-break' ? 'page-break' : 'rule'),
});

const NAMES: Readonly<Record<BreakKind, string>> = { 'page-break': 'Page break', rule: 'Horizontal rule' };

/** A page break or a horizontal rule: a block without words. It is selected as a whole. */
export class BreakNode extends DecoratorNode<null> {
  override $config() {
    return this.config('break', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const kind = this.getKind();
    const dom = $getDocument().createElement('div');
    dom.className = `break break-${kind}`;
    dom.setAttribute('role', 'separator');
    dom.setAttribute('aria-label', NAMES[kind]);
    if (kind === 'page-break') dom.dataset['name'] = NAMES[kind];
    return dom;
  }

  override updateDOM(before: this): boolean {
    return before.getKind() !== this.getKind();
  }

  override exportDOM(): DOMExportOutput {
    return { element: $getDocument().createElement('hr') };
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '';
  }

  getKind(): BreakKind {
    return $getState(this, kindState);
  }

  setKind(kind: BreakKind): this {
    return $setState(this, kindState, kind);
  }
}

export function $createBreakNode(kind: BreakKind): BreakNode {
  return new BreakNode().setKind(kind);
}

export function $isBreakNode(node: LexicalNode | null | undefined): node is BreakNode {
  return node instanceof BreakNode;
}
