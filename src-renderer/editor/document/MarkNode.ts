import { $getDocument, DecoratorNode } from 'lexical';

/**
 * A mark in the text: it knows what it stands for; what it says (a number, "section 2") is computed and written into the DOM
 * from outside, because it must make neither a change nor an undo step. Drawn without React: a document has thousands.
 */
export abstract class MarkNode extends DecoratorNode<null> {
  protected abstract className(): string;

  /** Writes into the mark what it is found by. */
  protected abstract draw(dom: HTMLElement): void;

  override createDOM(): HTMLElement {
    const dom = $getDocument().createElement('span');
    dom.className = this.className();
    // Of a number `doc-noteref` would say it better, but is only allowed on links.
    dom.setAttribute('role', 'link');
    this.draw(dom);
    return dom;
  }

  override updateDOM(_before: this, dom: HTMLElement): false {
    this.draw(dom);
    return false;
  }

  override getTextContent(): string {
    return '';
  }

  override isInline(): true {
    return true;
  }
}
