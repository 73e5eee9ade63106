import type { Reviewer } from '#core/model/inline.ts';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  $isDecoratorNode,
  $isElementNode,
  $isTextNode,
  mergeRegister,
  TextNode,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { CitationNode } from '#renderer/editor/citation/CitationNode.ts';
import { CrossReferenceNode } from '#renderer/editor/cross-reference/CrossReferenceNode.ts';
import { commentsState, suggestionState } from '#renderer/editor/document/state.ts';
import { FigureNode } from '#renderer/editor/live-figure/FigureNode.ts';
import { NoteNode } from '#renderer/editor/note/NoteNode.ts';
import { isShapeChanged } from '#renderer/editor/view/shape.ts';
import type { Review } from './review.ts';

const CLASSES: Klass<LexicalNode>[] = [TextNode, FigureNode, CitationNode, CrossReferenceNode, NoteNode];
/** Authors get these many colours, in the order in which they are met. */
const COLOURS = 5;

/** Shows comments and suggestions on the elements of the words that bear them; no node and no undo step is made. */
export function registerLooks(editor: LexicalEditor, review: Review): () => void {
  const authors: string[] = [];
  const colourOf = ({ name }: Reviewer) => {
    if (!authors.includes(name)) authors.push(name);
    return String((authors.indexOf(name) % COLOURS) + 1);
  };
  const $dress = (key: NodeKey) => {
    const [node, element] = [$getNodeByKey(key), editor.getElementByKey(key)];
    if (node === null || element === null) return;
    const suggestion = $getState(node, suggestionState);
    const threads = $isTextNode(node) ? $getState(node, commentsState) : [];
    const isBare = suggestion === null && threads.length === 0;
    // Nearly all words are: thousands are looked at when a text is opened.
    if (isBare && !element.hasAttribute('data-suggestion') && !element.hasAttribute('data-threads')) return;
    put(element, 'suggestion', suggestion?.change ?? null);
    put(element, 'suggestionId', suggestion?.id ?? null);
    put(element, 'author', suggestion === null ? null : colourOf(suggestion.author));
    if (suggestion === null) {
      if (/^(insertion|deletion)$/.test(element.getAttribute('role') ?? '')) element.removeAttribute('role');
    } else if ($isTextNode(node))
      element.setAttribute('role', suggestion.change === 'insert' ? 'insertion' : 'deletion');
    put(element, 'threads', threads.length === 0 ? null : threads.join(' '));
    look(element);
  };
  /** What depends on the list beside the text: which threads are shown, and which one is looked at. */
  const look = (element: HTMLElement) => {
    const { shown, selected } = review.state();
    const threads = (element.dataset['threads'] ?? '').split(' ').filter((it) => shown.has(it));
    const isSelected = selected !== null && threads.includes(selected);
    put(element, 'comment', threads.length === 0 ? null : isSelected ? 'selected' : 'open');
    put(element, 'looked', selected !== null && element.dataset['suggestionId'] === selected ? '' : null);
  };
  /** The element of the last words of a block, else of the block: the sign of the break stands behind it. */
  const $endOf = (block: LexicalNode) => {
    const last = $isElementNode(block) ? block.getLastChild() : null;
    // A line break at the end has nothing to stand behind.
    const isPiece = $isTextNode(last) || $isDecoratorNode(last);
    return editor.getElementByKey(isPiece ? last.getKey() : block.getKey());
  };
  const $breaks = () => {
    const shown = new Set<Element>();
    for (const block of $getRoot().getChildren()) {
      const about = $getState(block, suggestionState);
      const before = block.getPreviousSibling();
      const element = about === null || before === null ? null : $endOf(before);
      if (element === null || about === null) continue;
      shown.add(element);
      put(element, 'breakAfter', about.change);
      put(element, 'breakId', about.id);
      put(element, 'breakAuthor', colourOf(about.author));
    }
    for (const it of editor.getRootElement()?.querySelectorAll<HTMLElement>('[data-break-after]') ?? []) {
      if (shown.has(it)) continue;
      for (const name of ['breakAfter', 'breakId', 'breakAuthor']) put(it, name, null);
    }
  };
  const lookAll = () => {
    const root = editor.getRootElement();
    for (const it of root?.querySelectorAll<HTMLElement>('[data-threads], [data-suggestion]') ?? []) look(it);
  };
  const $bears = (node: LexicalNode | null) =>
    node !== null && ($getState(node, suggestionState) !== null || $getState(node, commentsState).length > 0);
  let hasBreaks = true;
  return mergeRegister(
    ...CLASSES.map((klass) =>
      editor.registerMutationListener(klass, (mutations) => {
        editor.read('latest', () => {
          for (const [key, mutation] of mutations)
            // Most words of a briefing, when it is opened, bear nothing.
            if (mutation === 'updated' || (mutation === 'created' && $bears($getNodeByKey(key)))) $dress(key);
        });
      }),
    ),
    editor.registerUpdateListener((update) => {
      const isAny = () =>
        $getRoot()
          .getChildren()
          .some((it) => $getState(it, suggestionState) !== null);
      if (!isShapeChanged(update)) return;
      update.editorState.read(() => {
        const now = isAny();
        if (now || hasBreaks) $breaks();
        hasBreaks = now;
      });
    }),
    editor.registerRootListener(() => editor.read('latest', $breaks)),
    review.subscribe(lookAll),
  );
}

function put(element: HTMLElement, name: string, value: string | null): void {
  if (element.dataset[name] === (value ?? undefined)) return;
  if (value === null) delete element.dataset[name];
  else element.dataset[name] = value;
}
