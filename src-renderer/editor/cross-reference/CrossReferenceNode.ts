import { blockId, type BlockId } from '#core/model/ids.ts';
import { crossReference, type CrossReference } from '#core/model/inline.ts';
import {
  $getDocument,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { MarkNode } from '#renderer/editor/document/MarkNode.ts';

const toState = createState('to', {
  parse: (value): BlockId | null => blockId.safeParse(value).data ?? null,
});

const formState = createState('form', {
  parse: (value): CrossReference['form'] => crossReference.shape.form.safeParse(value).data ?? 'number',
});

/** The attribute by which the cross-references of a document are found in reading order. */
export const REFERENCE_ATTRIBUTE = 'data-to';

/**
 * "section 2", "table 1": it knows the block it points at; the words are computed and written into the DOM by
 * `registerCrossReferences`, because they must make neither a change nor an undo step.
 */
export class CrossReferenceNode extends MarkNode {
  override $config() {
    return this.config('cross-reference', { extends: DecoratorNode });
  }

  protected override className(): string {
    return 'cross-reference';
  }

  protected override draw(dom: HTMLElement): void {
    dom.setAttribute(REFERENCE_ATTRIBUTE, this.getTo() ?? '');
    dom.setAttribute('data-form', this.getForm());
  }

  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = $getDocument().createElement('span');
    element.textContent = editor.getElementByKey(this.getKey())?.textContent ?? '';
    return { element };
  }

  getTo(): BlockId | null {
    return $getState(this, toState);
  }

  getForm(): CrossReference['form'] {
    return $getState(this, formState);
  }

  setForm(form: CrossReference['form']): void {
    $setState(this, formState, form);
  }
}

export function $createCrossReferenceNode(to: BlockId, form: CrossReference['form']): CrossReferenceNode {
  const node = new CrossReferenceNode();
  $setState(node, toState, to);
  node.setForm(form);
  return node;
}

export function $isCrossReferenceNode(node: LexicalNode | null | undefined): node is CrossReferenceNode {
  return node instanceof CrossReferenceNode;
}
