import {
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  NextAttributeComponent,
  RunProperties,
  Tab,
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

/** Words on one line, with their look. */
export interface WordsOfRun {
  readonly words: string;
  /** Whether a line ends before them. */
  readonly breaks: boolean;
  readonly look: IRunOptions;
}

/** A run of words; a tab among them is Word's own. */
export function runOf({ words, breaks, look }: WordsOfRun): TextRun {
  return new TextRun({ ...look, ...(breaks && { break: 1 }), children: withTabs(words, (it) => it) });
}

function withTabs<T>(words: string, each: (part: string) => T): (T | Tab)[] {
  return words.split('\t').flatMap((part, at) => (at === 0 ? [each(part)] : [new Tab(), each(part)]));
}

/** A tracked change. It bears no date: the printed page has none either. */
export function trackedChange(
  change: 'insert' | 'delete',
  { id, author }: { readonly id: number; readonly author: string },
  words: readonly WordsOfRun[],
): ParagraphChild {
  const isDeleted = change === 'delete';
  const runs = words.map((it) => (isDeleted ? deletedRun(it) : runOf(it)));
  const attributes = { id: { key: 'w:id', value: id }, author: { key: 'w:author', value: author } };
  return asContent(new BuilderElement({ name: isDeleted ? 'w:del' : 'w:ins', attributes, children: runs }));
}

function deletedRun({ words, breaks, look }: WordsOfRun): XmlComponent {
  const lineBreak = breaks ? [new BuilderElement({ name: 'w:br' })] : [];
  const children = [new RunProperties(look), ...lineBreak, ...withTabs(words, (it) => new DeletedText(it))];
  return new BuilderElement({ name: 'w:r', children });
}

class DeletedText extends XmlComponent {
  constructor(words: string) {
    super('w:delText');
    this.root.push(new NextAttributeComponent({ space: { key: 'xml:space', value: 'preserve' } }), words);
  }
}
