import { figureId, type FigureId } from '#core/model/ids.ts';
import { figureForm, type FigureForm } from '#core/model/inline.ts';
import { $getState, $setState, createState, TextNode, type LexicalNode } from 'lexical';

const figureIdState = createState('figureId', {
  parse: (value): FigureId | null => figureId.safeParse(value).data ?? null,
});

/** As the source prints it, with what limits it: what a figure is said like when nobody chose. */
export const PLAIN_FORM: FigureForm = { value: 'printed', qualifier: true, unit: true, asOf: false };

const formState = createState('form', {
  parse: (value): FigureForm => figureForm.safeParse(value).data ?? PLAIN_FORM,
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** The attribute by which the live figures of a document are found. */
export const FIGURE_ATTRIBUTE = 'data-figure';

/**
 * A live figure: words that stand for a figure of the library. Its text is what was agreed to last, so that it is found,
 * copied and set in bold like other words; a token, so that it is never half of it.
 */
export class FigureNode extends TextNode {
  override $config() {
    return this.config('figure', { extends: TextNode });
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

  setForm(form: FigureForm): void {
    $setState(this, formState, form);
  }
}

export function $createFigureNode(id: FigureId, form: FigureForm, text: string): FigureNode {
  const node = new FigureNode(text);
  node.setMode('token');
  $setState(node, figureIdState, id);
  node.setForm(form);
  return node;
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}
