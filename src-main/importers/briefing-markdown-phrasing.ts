import type { FootnoteReference, PhrasingContent, Text } from 'mdast';
import { linkAddress } from '#core/model/inline.ts';
import type { Marks } from './briefing-markdown-draft.ts';
import { objectPiece, PLAIN, wordsOf, type Piece } from './briefing-markdown-pieces.ts';
import {
  isLinkLabel,
  lineOf,
  notSupported,
  sourceOf,
  unescaped,
  type Reading,
} from './briefing-markdown-reading.ts';
import { textDirective } from './briefing-markdown-text-directives.ts';

/** The words of a paragraph, in order, with nothing left out. */
export function piecesOf(nodes: readonly PhrasingContent[], reading: Reading, marks: Marks = PLAIN): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    const inside = (more: Partial<Marks>) =>
      'children' in node ? piecesOf(node.children, reading, { ...marks, ...more }) : [];
    const say = (text: string, literal = true) => [{ text, marks, literal, line: lineOf(node) }];
    switch (node.type) {
      case 'text':
        return textPieces(node, marks);
      case 'strong':
        return inside({ bold: true });
      case 'emphasis':
        return inside({ italic: true });
      case 'break':
        return say('\n', false);
      case 'inlineCode':
        return say(node.value);
      case 'html':
        // An empty comment stands between two emphases so that they stay two.
        if (node.value === '<!---->') return [];
        return say(/^<br\s*\/?>$/i.test(node.value) ? '\n' : node.value);
      case 'link':
        return linked(inside, say, node.url, node.title, reading);
      case 'linkReference': {
        const found = isLinkLabel(node.identifier) ? reading.definitions.get(node.identifier) : undefined;
        if (found === undefined) return say(sourceOf(node, reading), false);
        return linked(inside, say, found.url, found.title, reading);
      }
      case 'footnoteReference':
        return [noteOf(node, reading, marks) ?? say(sourceOf(node, reading))].flat();
      case 'textDirective':
        return textDirective(node, reading, marks, inside);
      case 'image':
        notSupported(reading, `picture ${unescaped(node.url)}`, node);
        return say(unescaped(node.alt || `[${node.url}]`));
      case 'imageReference':
        notSupported(reading, `picture ${sourceOf(node, reading)}`, node);
        return say(unescaped(node.alt || sourceOf(node, reading)));
      default:
        return say(sourceOf(node, reading));
    }
  });
}

/** A note in the text; null where notes cannot be, or none is written. */
function noteOf(node: FootnoteReference, reading: Reading, marks: Marks): Piece | null {
  const content = reading.inNote ? null : reading.takeNote(node, reading);
  if (content === null) return null;
  const note = { type: 'draft-note', content, said: sourceOf(node, reading) } as const;
  return objectPiece({ ...note, suggestion: marks.suggestion ?? null }, marks, lineOf(node));
}

/** A line ending within a paragraph is a space; what was escaped is literal. */
function textPieces(node: Text, marks: Marks): Piece[] {
  let line = lineOf(node);
  return [...node.value.matchAll(/\0(?<escaped>[\s\S])|(?<end>\n)|[^\0\n]+/gu)].map(({ 0: text, groups }) => {
    if (groups?.['escaped'] !== undefined) return { text: groups['escaped'], marks, literal: true, line };
    const piece = { text: text === '\n' ? ' ' : text, marks, literal: false, line };
    if (text === '\n') line += 1;
    return piece;
  });
}

/** Words that lead to an address; one that a link of the model does not take stands in brackets behind them. */
function linked(
  inside: (more: Partial<Marks>) => Piece[],
  say: (text: string) => Piece[],
  url: string,
  title: string | null | undefined,
  reading: Reading,
): Piece[] {
  const [to, name] = [unescaped(url), unescaped(title ?? '')];
  const link = reading.inNote ? undefined : linkAddress.safeParse(to).data;
  const words = link === undefined ? inside({}) : inside({ link });
  // Only words bear an address.
  const isKept = link !== undefined && words.some((it) => it.object === undefined);
  return [...words, ...say(address(wordsOf(words), isKept ? '' : to, name))];
}

/** The address of a link in brackets, unless the words are the address. */
function address(words: string, to: string, name: string): string {
  const isSaid = to === '' || [to, to.replace(/^mailto:/i, '')].includes(words);
  const said = [isSaid ? '' : to, name === '' ? '' : `“${name}”`].filter((it) => it !== '');
  return said.length === 0 ? '' : ` (${said.join(' ')})`;
}
