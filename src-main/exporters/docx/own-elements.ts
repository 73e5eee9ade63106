import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  NextAttributeComponent,
  RunProperties,
  TextRun,
  XmlComponent,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';

// Elements the library has, but only with ids from a counter of the whole process or with the time of day: the same document
// would not give the same file twice.

/** A paragraph takes any element; the library's type names only some. */
function asContent(element: XmlComponent): ParagraphChild {
  return element as ParagraphChild;
}

export function bookmarkOver(
  name: string,
  id: number,
  children: readonly ParagraphChild[],
): ParagraphChild[] {
  return [asContent(new BookmarkStart(name, id)), ...children, asContent(new BookmarkEnd(id))];
}

/** Words of a change, with their look. */
export interface ChangedWords {
  readonly words: string;
  /** Whether a line ends before them. */
  readonly breaks: boolean;
  readonly look: IRunOptions;
}

/** A tracked change. It bears no date: the printed page has none either. */
export function trackedChange(
  change: 'insert' | 'delete',
  { id, author }: { readonly id: number; readonly author: string },
  words: readonly ChangedWords[],
): ParagraphChild {
  const isDeleted = change === 'delete';
  const runs = words.map((it) =>
    isDeleted ? deletedRun(it) : new TextRun({ ...it.look, ...(it.breaks && { break: 1 }), text: it.words }),
  );
  const attributes = { id: { key: 'w:id', value: id }, author: { key: 'w:author', value: author } };
  return asContent(new BuilderElement({ name: isDeleted ? 'w:del' : 'w:ins', attributes, children: runs }));
}

function deletedRun({ words, breaks, look }: ChangedWords): XmlComponent {
  const lineBreak = breaks ? [new BuilderElement({ name: 'w:br' })] : [];
  const children = [new RunProperties(look), ...lineBreak, new DeletedText(words)];
  return new BuilderElement({ name: 'w:r', children });
}

class DeletedText extends XmlComponent {
  constructor(words: string) {
    super('w:delText');
    this.root.push(new NextAttributeComponent({ space: { key: 'xml:space', value: 'preserve' } }), words);
  }
}
