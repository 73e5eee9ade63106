import { noteId, type NoteId } from '#core/model/ids.ts';
import { noteRun, type NoteRun } from '#core/model/inline.ts';
import { $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import { NumberedNode } from '#renderer/editor/citation/NumberedNode.ts';

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
export class NoteNode extends NumberedNode {
  override $config() {
    return this.config('note', { extends: DecoratorNode });
  }

  protected override className(): string {
    return 'citation note-mark';
  }

  protected override markId(): string | null {
    return this.getNoteId();
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
