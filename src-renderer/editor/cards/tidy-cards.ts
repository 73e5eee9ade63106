import {
  $createLineBreakNode,
  $createParagraphNode,
  $isElementNode,
  mergeRegister,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $liftWholes } from '#renderer/editor/document/wholes.ts';
import { $createPartNode, $isPartOf, PartNode } from './PartNode.ts';
import { cards } from './card-parts.ts';
import { $isCardNode, CardNode } from './CardNode.ts';

/** Keeps cards what they are: every part once, in order, with words and nothing else in it. */
export function registerTidyCards(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(CardNode, $tidyCard),
    editor.registerNodeTransform(PartNode, $tidyPart),
  );
}

/** Parts that are gone come back empty; what got in between parts joins the one before. */
function $tidyCard(card: CardNode): void {
  $liftWholes(card);
  const kind = card.getKind();
  const wanted = cards[kind].parts.map((it) => it.name);
  const children = card.getChildren();
  const found = children.map((it) => ($isPartOf(it, kind) ? it.getName() : null));
  if (found.length === wanted.length && found.every((name, at) => name === wanted[at])) return;

  const kept = new Map<string, PartNode>();
  let last: PartNode | null = null;
  const strays: { node: LexicalNode; after: PartNode | null }[] = [];
  for (const child of children) {
    if ($isPartOf(child, kind) && !kept.has(child.getName())) {
      kept.set(child.getName(), child);
      last = child;
    } else strays.push({ node: child, after: last });
  }
  const parts = wanted.map((name) => kept.get(name) ?? $createPartNode(name));
  const [first] = parts;
  for (const { node, after } of strays) {
    const into = after ?? first;
    if (into !== undefined) $joinWords(into, node);
  }
  card.append(...parts);
  for (const { node } of strays) if (node.isAttached() && card.is(node.getParent())) node.remove();
}

/** The words of a block as another line of a part. */
function $joinWords(part: PartNode, node: LexicalNode): void {
  const words = $isElementNode(node) && !node.isInline() ? $wordsOf(node) : [node];
  if (words.length === 0) return;
  if (!part.isEmpty()) part.append($createLineBreakNode());
  part.append(...words);
}

const $isBlock = (node: LexicalNode): node is ElementNode => $isElementNode(node) && !node.isInline();

/** What stands in a block, a line for each block within it. */
function $wordsOf(node: ElementNode): LexicalNode[] {
  let before = false;
  return node.getChildren().flatMap((child): LexicalNode[] => {
    const words = $isBlock(child) ? $wordsOf(child) : [child];
    const breaks = $isBlock(child) && before && words.length > 0 ? [$createLineBreakNode()] : [];
    before ||= words.length > 0;
    return [...breaks, ...words];
  });
}

/** A part stands in a card only, and holds no blocks. */
function $tidyPart(part: PartNode): void {
  if (part.getFormatType() !== '') part.setFormat('');
  if (part.getIndent() !== 0) part.setIndent(0);
  $liftWholes(part);
  if (part.getChildren().some($isBlock)) {
    const words = $wordsOf(part);
    const blocks = part.getChildren().filter($isBlock);
    part.append(...words);
    for (const block of blocks) block.remove();
  }
  // One that was copied out of its card is a paragraph elsewhere.
  if (!$isCardNode(part.getParent())) part.replace($createParagraphNode(), true);
}
