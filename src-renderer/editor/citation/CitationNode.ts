import { citedTarget, type Citation, type CitedTarget } from '#core/model/citation.ts';
import { citationId, type CitationId } from '#core/model/ids.ts';
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
import { z } from 'zod';
import { suggestionState } from '#renderer/editor/document/state.ts';

const idState = createState('citationId', {
  parse: (value): CitationId | null => citationId.safeParse(value).data ?? null,
  resetOnCopyNode: true,
});

const NO_TARGETS: readonly CitedTarget[] = [];
const targetsState = createState('targets', {
  parse: (value): readonly CitedTarget[] => z.array(citedTarget).max(50).safeParse(value).data ?? NO_TARGETS,
});

/** The attribute by which the marks of a document are found in reading order. */
export const CITE_ATTRIBUTE = 'data-cite';

/**
 * A mark in the text. It knows what is cited; its number is written into the DOM by `registerNoteNumbers`, because a
 * number is computed and must make neither a change nor an undo step. Drawn without React: a document has thousands.
 */
export class CitationNode extends DecoratorNode<null> {
  override $config() {
    return this.config('citation', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const dom = $getDocument().createElement('span');
    dom.className = 'citation';
    // `doc-noteref` would say it better, but is only allowed on links.
    dom.setAttribute('role', 'link');
    dom.setAttribute('aria-label', 'Note');
    writeMark(dom, this, this.getCitationId());
    return dom;
  }

  override updateDOM(_before: this, dom: HTMLElement): false {
    writeMark(dom, this, this.getCitationId());
    return false;
  }

  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = $getDocument().createElement('sup');
    element.textContent = `[${editor.getElementByKey(this.getKey())?.textContent ?? ''}]`;
    return { element };
  }

  override getTextContent(): string {
    return '';
  }

  override isInline(): true {
    return true;
  }

  getCitationId(): CitationId | null {
    return $getState(this, idState);
  }

  setCitationId(id: CitationId): void {
    $setState(this, idState, id);
  }

  getTargets(): readonly CitedTarget[] {
    return $getState(this, targetsState);
  }

  setTargets(targets: readonly CitedTarget[]): void {
    $setState(this, targetsState, targets);
  }

  /** The citation of the model, or null while it has no id yet or nothing readable to point at. */
  getCitation(): Citation | null {
    const id = this.getCitationId();
    const targets = [...this.getTargets()];
    return id === null || targets.length === 0 ? null : { type: 'citation', id, targets };
  }
}

/** What of a mark is looked for in the DOM: whose it is, and whether it is only suggested (it has no number then). */
export function writeMark(dom: HTMLElement, node: LexicalNode, id: string | null): void {
  dom.setAttribute(CITE_ATTRIBUTE, id ?? '');
  const suggestion = $getState(node, suggestionState);
  if (suggestion === null) delete dom.dataset['suggestion'];
  else dom.dataset['suggestion'] = suggestion.change;
}

/** A mark for `targets`. Without an id it gets a new one when the update ends. */
export function $createCitationNode(targets: readonly CitedTarget[], id?: CitationId): CitationNode {
  const node = new CitationNode();
  node.setTargets(targets);
  if (id !== undefined) node.setCitationId(id);
  return node;
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}
