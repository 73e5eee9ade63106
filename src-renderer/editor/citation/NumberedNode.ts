import { $getDocument, $getState, type DOMExportOutput, type LexicalEditor } from 'lexical';
import { MarkNode } from '#renderer/editor/document/MarkNode.ts';
import { suggestionState } from '#renderer/editor/document/state.ts';

/** The attribute by which the numbered marks of a document are found in reading order. */
export const CITE_ATTRIBUTE = 'data-cite';

/** The mark of a note, of a citation or written by hand: both are numbered together, by `registerNoteNumbers`. */
export abstract class NumberedNode extends MarkNode {
  protected abstract markId(): string | null;

  protected override className(): string {
    return 'citation';
  }

  /** Whose it is, and whether it is only suggested: it has no number then. */
  protected override draw(dom: HTMLElement): void {
    dom.setAttribute(CITE_ATTRIBUTE, this.markId() ?? '');
    const suggestion = $getState(this, suggestionState);
    if (suggestion === null) delete dom.dataset['suggestion'];
    else dom.dataset['suggestion'] = suggestion.change;
  }

  override createDOM(): HTMLElement {
    const dom = super.createDOM();
    dom.setAttribute('aria-label', 'Note');
    return dom;
  }

  override exportDOM(editor: LexicalEditor): DOMExportOutput {
    const element = $getDocument().createElement('sup');
    element.textContent = `[${editor.getElementByKey(this.getKey())?.textContent ?? ''}]`;
    return { element };
  }
}
