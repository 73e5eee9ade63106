import type { Inline } from '#core/model/inline.ts';
import {
  $createLineBreakNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  IS_BOLD,
  IS_ITALIC,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $createCitationNode, $isCitationNode } from '#renderer/editor/citation/CitationNode.ts';

/** Nodes for inline content. A `\n` becomes a line break. */
export function $createInlines(content: readonly Inline[]): LexicalNode[] {
  return content.flatMap((it): LexicalNode[] => {
    if (it.type === 'citation') return [$createCitationNode(it.targets, it.id)];
    const format = (it.bold ? IS_BOLD : 0) | (it.italic ? IS_ITALIC : 0);
    return it.text.split('\n').flatMap((line, index) => {
      const text = line === '' ? [] : [$createTextNode(line).setFormat(format)];
      return index === 0 ? text : [$createLineBreakNode(), ...text];
    });
  });
}

/**
 * The inline content of some nodes in the model's normal form: neighbouring runs of one emphasis are one run, and a
 * line break, which shows no emphasis, has that of the run directly before it, else none.
 */
export function $readInlines(nodes: readonly LexicalNode[]): Inline[] {
  const content: Inline[] = [];
  for (const node of nodes) $readInto(content, node);
  return content;
}

function $readInto(content: Inline[], node: LexicalNode): void {
  if ($isCitationNode(node)) {
    const citation = node.getCitation();
    if (citation !== null) content.push(citation);
  } else if ($isLineBreakNode(node)) {
    addBreak(content);
  } else if ($isTextNode(node)) {
    addText(content, node.getTextContent(), node.hasFormat('bold'), node.hasFormat('italic'));
  } else if ($isElementNode(node)) {
    for (const child of node.getChildren()) $readInto(content, child);
  }
}

/** The content of paragraphs that stand in one cell or caption: a line break between them. */
export function $readLines(parent: ElementNode): Inline[] {
  const content: Inline[] = [];
  for (const [index, child] of parent.getChildren().entries()) {
    if (index > 0 && $isElementNode(child)) addBreak(content);
    $readInto(content, child);
  }
  return content;
}

function addBreak(content: Inline[]): void {
  const last = content.at(-1);
  if (last?.type === 'text') addText(content, '\n', last.bold, last.italic);
  else addText(content, '\n', false, false);
}

function addText(content: Inline[], text: string, bold: boolean, italic: boolean): void {
  if (text === '') return;
  const last = content.at(-1);
  if (last?.type === 'text' && last.bold === bold && last.italic === italic) {
    content[content.length - 1] = { ...last, text: last.text + text };
  } else {
    content.push({ type: 'text', text, bold, italic });
  }
}
