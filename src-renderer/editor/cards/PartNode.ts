import { $getDocument, $getState, $setState, createState, ElementNode, type LexicalNode } from 'lexical';
import { hintState } from '#renderer/editor/document/state.ts';
import { $textLanguage, partOf, type CardKind, type CardPartName } from './card-parts.ts';
import { $isCardNode } from './CardNode.ts';

const NAMES: readonly CardPartName[] = ['content', 'basis', 'line', 'ifPressed', 'fact'];

const nameState = createState('part', {
  parse: (value): CardPartName => NAMES.find((it) => it === value) ?? 'content',
});

/** One part of a card. It holds words, marks and line breaks, no blocks. Its label and placeholder are drawn by css. */
export class PartNode extends ElementNode {
  override $config() {
    return this.config('card-part', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const dom = $getDocument().createElement('div');
    dom.className = 'card-part';
    this.draw(dom);
    return dom;
  }

  override updateDOM(_before: this, dom: HTMLElement): false {
    this.draw(dom);
    return false;
  }

  private draw(dom: HTMLElement): void {
    const card = this.getParent();
    const part = $isCardNode(card) ? partOf(card.getKind(), this.getName()) : null;
    const label = part?.label($textLanguage()) ?? '';
    dom.dataset['part'] = this.getName();
    dom.dataset['label'] = label;
    const hint = this.isEmpty() ? this.getHint() : '';
    if (hint === '') delete dom.dataset['hint'];
    else dom.dataset['hint'] = hint;
    dom.setAttribute('role', 'group');
    dom.setAttribute('aria-label', label);
  }

  /** What belongs here: of the first part, what its briefing's template says. */
  private getHint(): string {
    const card = this.getParent();
    if (!$isCardNode(card)) return '';
    const own = this.getPreviousSibling() === null ? $getState(card, hintState) : null;
    return own ?? partOf(card.getKind(), this.getName())?.placeholder($textLanguage()) ?? '';
  }

  override canIndent(): boolean {
    return false;
  }

  /** Backspace at its start never takes it out of the card (`registerCardKeys` says what it does). */
  override collapseAtStart(): boolean {
    return true;
  }

  getName(): CardPartName {
    return $getState(this, nameState);
  }

  setName(name: CardPartName): this {
    return $setState(this, nameState, name);
  }
}

export function $createPartNode(name: CardPartName): PartNode {
  return new PartNode().setName(name);
}

export function $isPartNode(node: LexicalNode | null | undefined): node is PartNode {
  return node instanceof PartNode;
}

/** The part of a card, if `node` stands for one of the parts that a card of that kind has. */
export function $isPartOf(node: LexicalNode, kind: CardKind): node is PartNode {
  return $isPartNode(node) && partOf(kind, node.getName()) !== null;
}
