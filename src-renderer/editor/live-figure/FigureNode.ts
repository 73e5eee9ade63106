import { figureId, type FigureId } from '#core/model/ids.ts';
import { figureForm, type FigureForm } from '#core/model/inline.ts';
import {
  $getState,
  $setState,
  createState,
  TextNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';

const figureIdState = createState('figureId', {
  parse: (value): FigureId | null => figureId.safeParse(value).data ?? null,
});

/** As the source prints it, with what limits it: what a figure is said like when nobody chose. */
export const PLAIN_FORM: FigureForm = { value: 'printed', qualifier: true, unit: true, asOf: false };

const formState = createState('form', {
  parse: (value): FigureForm => figureForm.safeParse(value).data ?? PLAIN_FORM,
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** The words as they were agreed to: what differs from them was cut or typed over, and is a live figure no more. */
const saidState = createState('said', { parse: (value) => (typeof value === 'string' ? value : '') });

/** The attribute by which the live figures of a document are found. */
export const FIGURE_ATTRIBUTE = 'data-figure';

/**
 * A live figure: words that stand for a figure of the library. Its text is what was agreed to last, so that it is found,
 * copied and set in bold like other words; a token, so that it goes as a whole.
 */
export class FigureNode extends TextNode {
  override $config() {
    return this.config('figure', { extends: TextNode });
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    dom.classList.add('live-figure');
    dom.setAttribute(FIGURE_ATTRIBUTE, this.getFigureId() ?? '');
    return dom;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  getFigureId(): FigureId | null {
    return $getState(this, figureIdState);
  }

  getForm(): FigureForm {
    return $getState(this, formState);
  }

  /** Whether it says what was agreed to. */
  isWhole(): boolean {
    return (
      this.isToken() && this.getFigureId() !== null && $getState(this, saidState) === this.getTextContent()
    );
  }

  /** Says the figure in other words. */
  say(form: FigureForm, text: string): void {
    $setState(this, formState, form);
    $setState(this, saidState, text);
    this.setTextContent(text);
  }
}

/** A live figure that says `text`, which is not empty. */
export function $createFigureNode(id: FigureId, form: FigureForm, text: string): FigureNode {
  const node = new FigureNode(text);
  node.setMode('token');
  $setState(node, figureIdState, id);
  node.say(form, text);
  return node;
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}
