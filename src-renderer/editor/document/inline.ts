import {
  isOneDress,
  type Dress,
  type FigureRun,
  type Inline,
  type Suggestion,
  type TextRun,
} from '#core/model/inline.ts';
import {
  $createLineBreakNode,
  $createTextNode,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setState,
  IS_BOLD,
  IS_HIGHLIGHT,
  IS_ITALIC,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { $createCitationNode, $isCitationNode } from '#renderer/editor/citation/CitationNode.ts';
import {
  $createCrossReferenceNode,
  $isCrossReferenceNode,
} from '#renderer/editor/cross-reference/CrossReferenceNode.ts';
import { $createFigureNode, $isFigureNode } from '#renderer/editor/live-figure/FigureNode.ts';
import { $createNoteNode, $isNoteNode } from '#renderer/editor/note/NoteNode.ts';
import { commentsState, linkState, suggestionState } from './state.ts';

/** Nodes for inline content. A `\n` becomes a line break. */
export function $createInlines(content: readonly Inline[]): LexicalNode[] {
  return content.flatMap($createInline);
}

function $createInline(it: Inline): LexicalNode[] {
  switch (it.type) {
    case 'citation':
      return [$suggested($createCitationNode(it.targets, it.id), it.suggestion)];
    case 'cross-reference':
      return [$suggested($createCrossReferenceNode(it.to, it.form), it.suggestion)];
    case 'note':
      return [$suggested($createNoteNode(it.content, it.id), it.suggestion)];
    case 'figure':
      return [$dress($createFigureNode(it.figureId, it.form, it.text), it)];
    case 'text':
      return it.text.split('\n').flatMap((line, index) => {
        const text = line === '' ? [] : [$dress($createTextNode(line), it)];
        return index === 0 ? text : [$suggested($createLineBreakNode(), it.suggestion), ...text];
      });
  }
}

// What is absent is not set: text with no state at all is joined without a look at it.
function $suggested<T extends LexicalNode>(node: T, suggestion: Suggestion | undefined): T {
  return suggestion === undefined ? node : $setState(node, suggestionState, suggestion);
}

function $dress<T extends TextNode>(node: T, run: TextRun | FigureRun): T {
  node.setFormat(
    (run.bold ? IS_BOLD : 0) | (run.italic ? IS_ITALIC : 0) | (run.highlight === true ? IS_HIGHLIGHT : 0),
  );
  if (run.comments !== undefined) $setState(node, commentsState, run.comments);
  if (run.type === 'text' && run.link !== undefined) $setState(node, linkState, run.link);
  return $suggested(node, run.suggestion);
}

/**
 * The inline content of some nodes in the model's normal form: neighbouring runs of one dress (emphasis, highlight, link,
 * comments, suggestion) are one run. A line break shows nothing but whether it is suggested: the rest is that of the run of
 * text directly before it, else none.
 */
export function $readInlines(nodes: readonly LexicalNode[]): Inline[] {
  const content: Inline[] = [];
  for (const node of nodes) $readInto(content, node);
  return content;
}

function $readInto(content: Inline[], node: LexicalNode): void {
  if ($isLineBreakNode(node)) $addBreak(content, node);
  else if ($isTextNode(node) && !$isFigureNode(node)) {
    const link = $getState(node, linkState);
    addText(content, node.getTextContent(), { ...$dressOf(node), ...(link === null ? {} : { link }) });
  } else if ($isElementNode(node)) {
    for (const child of node.getChildren()) $readInto(content, child);
  } else {
    const piece = $readPiece(node);
    if (piece !== null) content.push(piece);
  }
}

/** What is no text; null while it is not what the model knows: a mark without an id or without targets. */
function $readPiece(node: LexicalNode): Exclude<Inline, TextRun> | null {
  if ($isCitationNode(node)) {
    const citation = node.getCitation();
    return citation === null ? null : { ...citation, ...$suggestionOf(node) };
  }
  if ($isFigureNode(node)) {
    const figureId = node.getFigureId();
    const text = node.getTextContent();
    if (figureId === null || text === '') return null;
    return { type: 'figure', figureId, form: node.getForm(), text, ...$dressOf(node) };
  }
  if ($isCrossReferenceNode(node)) {
    const to = node.getTo();
    return to === null ? null : { type: 'cross-reference', to, form: node.getForm(), ...$suggestionOf(node) };
  }
  if ($isNoteNode(node)) {
    const id = node.getNoteId();
    return id === null ? null : { type: 'note', id, content: node.getContent(), ...$suggestionOf(node) };
  }
  return null;
}

/** The content of paragraphs that stand in one cell or caption: a line break between them. */
export function $readLines(parent: ElementNode): Inline[] {
  const content: Inline[] = [];
  for (const [index, child] of parent.getChildren().entries()) {
    if (index > 0 && $isElementNode(child)) $addBreak(content, null);
    $readInto(content, child);
  }
  return content;
}

function $suggestionOf(node: LexicalNode): Pick<Dress, 'suggestion'> {
  const suggestion = $getState(node, suggestionState);
  return suggestion === null ? {} : { suggestion };
}

function $dressOf(node: TextNode): Omit<Dress, 'link'> {
  const comments = $getState(node, commentsState);
  return {
    bold: node.hasFormat('bold'),
    italic: node.hasFormat('italic'),
    ...(node.hasFormat('highlight') ? { highlight: true } : {}),
    ...(comments.length === 0 ? {} : { comments: [...comments] }),
    ...$suggestionOf(node),
  };
}

function $addBreak(content: Inline[], node: LexicalNode | null): void {
  const last = content.at(-1);
  const { type: _type, text: _text, suggestion: _, ...before } = last?.type === 'text' ? last : NO_DRESS;
  addText(content, '\n', { ...before, ...(node === null ? {} : $suggestionOf(node)) });
}

const NO_DRESS: TextRun = { type: 'text', text: '\n', bold: false, italic: false };

function addText(content: Inline[], text: string, dress: Dress): void {
  if (text === '') return;
  const last = content.at(-1);
  if (last?.type === 'text' && isOneDress(last, dress)) {
    content[content.length - 1] = { ...last, text: last.text + text };
  } else {
    content.push({ type: 'text', text, ...dress });
  }
}
