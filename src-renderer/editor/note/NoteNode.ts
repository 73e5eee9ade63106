import { noteId, type NoteId } from '#core/model/ids.ts';
import { noteRun, type NoteRun } from '#core/model/inline.ts';
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
import { writeMark } from '#renderer/editor/citation/CitationNode.ts';

export type NoteContent = NoteRun['content'];

const idState = createState('noteId', {
  parse: (value): NoteId | null => noteId.safeParse(value).data ?? null,
  resetOnCopyNode: true,
});

const NO_WORDS: NoteContent = [];
const contentState = createState('content', {
  parse: (value): NoteContent => noteRun.shape.content.safeParse(value).data ?? NO_WORDS,
  isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
});

/**
 * A note written by hand. Its mark looks and is numbered like that of a citation: it bears the same attribute, and
 * `registerNoteNumbers` writes the number into the DOM.
 */
export class NoteNode extends DecoratorNode<null> {
  override $config() {
    return this.config('note', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const dom = $getDocument().createElement('span');
    dom.className = 'citation note-mark';
    dom.setAttribute('role', 'link');
    dom.setAttribute('aria-label', 'Note');
    writeMark(dom, this, this.getNoteId());
    return dom;
  }

  override updateDOM(_before: this, dom: HTMLElement): false {
    writeMark(dom, this, this.getNoteId());
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

  getNoteId(): NoteId | null {
    return $getState(this, idState);
  }

  setNoteId(id: NoteId): void {
    $setState(this, idState, id);
  }

  getContent(): NoteContent {
    return $getState(this, contentState);
  }

  setContent(content: NoteContent): void {
    $setState(this, contentState, content);
  }
}

/** The mark of a note. Without an id it gets a new one when the update ends. */
export function $createNoteNode(content: NoteContent, id?: NoteId): NoteNode {
  const node = new NoteNode();
  node.setContent(content);
  if (id !== undefined) node.setNoteId(id);
  return node;
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode;
}
