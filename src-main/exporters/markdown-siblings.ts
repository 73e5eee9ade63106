import type { PhrasingContent } from 'mdast';
import { raw, SEPARATOR } from './markdown-raw.ts';

/**
 * Nodes in a row, kept from being read as one: emphasis beside emphasis, emphasis of punctuation beside a letter, and a sign
 * that would go on with the brackets before it: `[@key]:` begins a definition.
 */
export function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    const before = nodes[index - 1];
    if (before === undefined) return [node];
    const isAtLineStart = (nodes[index - 2]?.type ?? 'break') === 'break';
    const isDefinition = isAtLineStart && node.type === 'textDirective' && isLabel(before);
    if (isDefinition || needsSeparator(before, node)) return [raw(SEPARATOR), node];
    const isOpen = node.type === 'text' && /^[({:]/.test(node.value) && endsInBrackets(before);
    if (!isOpen) return [node];
    const escaped = raw(`\\${node.value.charAt(0)}`);
    return node.value.length === 1 ? [escaped] : [escaped, { ...node, value: node.value.slice(1) }];
  });
}

/** Whether a colon behind it, at the beginning of a line, would make it what a definition is called. */
function isLabel(node: PhrasingContent): boolean {
  return node.type === 'footnoteReference' || (node.type === 'raw' && node.value.endsWith(']'));
}

function endsInBrackets(node: PhrasingContent): boolean {
  if (node.type === 'raw') return /[\]}]$/.test(node.value);
  return ['textDirective', 'link', 'footnoteReference'].includes(node.type);
}

function needsSeparator(left: PhrasingContent, right: PhrasingContent): boolean {
  if (isEmphasis(left) && isEmphasis(right)) return true;
  if (isEmphasis(left))
    return right.type === 'text' && isLetter(right.value.charAt(0)) && !isLetter(inner(left, -1));
  return (
    isEmphasis(right) && left.type === 'text' && isLetter(left.value.slice(-1)) && !isLetter(inner(right, 0))
  );
}

function isEmphasis(node: PhrasingContent): boolean {
  return node.type === 'strong' || node.type === 'emphasis';
}

/** The first (0) or last (-1) character within an emphasis, `*` where it is not a text that stands there. */
function inner(node: PhrasingContent, at: 0 | -1): string {
  const child = 'children' in node ? node.children.at(at) : undefined;
  return child?.type === 'text' ? (at === 0 ? child.value.charAt(0) : child.value.slice(-1)) : '*';
}

/** As micromark classifies what stands beside a sign of emphasis: by UTF-16 units. */
function isLetter(character: string): boolean {
  return character !== '' && !/[\s\p{P}\p{S}]/u.test(character);
}
