import { pictureId, type PictureId } from '#core/model/ids.ts';
import {
  $getDocument,
  $getState,
  $setState,
  createState,
  ElementNode,
  setDOMUnmanaged,
  type DOMExportOutput,
  type ElementDOMSlot,
  type LexicalNode,
} from 'lexical';

const pictureIdState = createState('pictureId', {
  parse: (value): PictureId | null => pictureId.safeParse(value).data ?? null,
});

/** The attribute that says which picture a figure shows; `registerPictures` fills in the image. */
export const PICTURE_ATTRIBUTE = 'data-picture';

/**
 * A picture with its caption. The caption is ordinary text of the document (a paragraph inside), so that citations in
 * it are numbered, undone and copied like all others. A shadow root: deleting beside it never swallows the picture.
 */
export class PictureNode extends ElementNode {
  override $config() {
    return this.config('picture', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const document = $getDocument();
    const figure = document.createElement('figure');
    figure.className = 'picture';
    figure.setAttribute(PICTURE_ATTRIBUTE, this.getPictureId() ?? '');
    const frame = document.createElement('div');
    frame.className = 'picture-frame';
    frame.contentEditable = 'false';
    frame.append(document.createElement('img'));
    // Filled in by `registerPictures`: what the library says of the picture, which is no part of the text.
    const credit = document.createElement('div');
    credit.className = 'picture-credit';
    credit.contentEditable = 'false';
    // Lexical would take out what it did not put there.
    setDOMUnmanaged(credit);
    figure.append(frame, document.createElement('figcaption'), credit);
    return figure;
  }

  override updateDOM(before: this): boolean {
    return before.getPictureId() !== this.getPictureId();
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const caption = element.querySelector<HTMLElement>(':scope > figcaption');
    return super.getDOMSlot(element).withElement(caption ?? element);
  }

  override exportDOM(): DOMExportOutput {
    return { element: $getDocument().createElement('figure') };
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

  getPictureId(): PictureId | null {
    return $getState(this, pictureIdState);
  }

  setPictureId(id: PictureId): void {
    $setState(this, pictureIdState, id);
  }
}

export function $createPictureNode(id: PictureId): PictureNode {
  const node = new PictureNode();
  node.setPictureId(id);
  return node;
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
