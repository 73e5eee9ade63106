import { confidence, keyJudgementBlock, type BlockOf, type Confidence } from '#core/model/block.ts';
import {
  $getDocument,
  $getState,
  $setState,
  createState,
  ElementNode,
  type DOMExportOutput,
  type ElementDOMSlot,
  type LexicalNode,
} from 'lexical';
import { $textLanguage, cards, isCardKind, type CardKind } from './card-parts.ts';
import { drawHead } from './card-head.ts';

export type Likelihood = NonNullable<BlockOf<'key-judgement'>['likelihood']>;

const kindState = createState('card', {
  parse: (value): CardKind => (isCardKind(value) ? value : 'speaking-point'),
});

const likelihoodState = createState('likelihood', {
  parse: (value): Likelihood | null => keyJudgementBlock.shape.likelihood.safeParse(value).data ?? null,
  isEqual: (a, b) => a === b || (a?.scale === b?.scale && a?.term === b?.term),
});

const confidenceState = createState('confidence', {
  parse: (value): Confidence | null => confidence.safeParse(value).data ?? null,
});

/**
 * A key judgement, a question with its answer or a speaking point: named parts in a fixed order (`PartNode`), which are
 * ordinary text of the document. A shadow root: deleting beside it never swallows it. Likelihood and confidence stand in
 * its head, apart from one another and from every sentence.
 */
export class CardNode extends ElementNode {
  override $config() {
    return this.config('card', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const document = $getDocument();
    const dom = document.createElement('section');
    const head = document.createElement('div');
    head.className = 'card-head';
    head.contentEditable = 'false';
    const body = document.createElement('div');
    body.className = 'card-body';
    dom.append(head, body);
    this.draw(dom, head);
    return dom;
  }

  override updateDOM(_before: this, dom: HTMLElement): false {
    const head = dom.querySelector<HTMLElement>(':scope > .card-head');
    if (head !== null) this.draw(dom, head);
    return false;
  }

  private draw(dom: HTMLElement, head: HTMLElement): void {
    const kind = this.getKind();
    dom.className = `card card-${kind}`;
    dom.setAttribute('role', 'group');
    dom.setAttribute('aria-label', cards[kind].name($textLanguage()));
    drawHead(head, kind, this.getLikelihood(), this.getConfidence());
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const body = element.querySelector<HTMLElement>(':scope > .card-body');
    return super.getDOMSlot(element).withElement(body ?? element);
  }

  override exportDOM(): DOMExportOutput {
    return { element: $getDocument().createElement('section') };
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }

  getKind(): CardKind {
    return $getState(this, kindState);
  }

  setKind(kind: CardKind): this {
    return $setState(this, kindState, kind);
  }

  getLikelihood(): Likelihood | null {
    return $getState(this, likelihoodState);
  }

  setLikelihood(likelihood: Likelihood | null): this {
    return $setState(this, likelihoodState, likelihood);
  }

  getConfidence(): Confidence | null {
    return $getState(this, confidenceState);
  }

  setConfidence(value: Confidence | null): this {
    return $setState(this, confidenceState, value);
  }
}

export function $isCardNode(node: LexicalNode | null | undefined): node is CardNode {
  return node instanceof CardNode;
}
