import type { Definition, PhrasingContent, Text } from 'mdast';
import type { Problem } from '#core/contract/problems.ts';
import { wordsOf, type Piece } from './briefing-markdown-pieces.ts';

/** What reading one file needs to know and gathers. */
export interface Reading {
  readonly markdown: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Identifiers of the definitions that a link or picture of the file leads to. */
  readonly linked: ReadonlySet<string>;
  readonly problems: Problem[];
}

interface Emphasis {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Put before each escaped character by the parser's extension; Markdown itself never yields NUL. */
export const ESCAPE = '\0';

export function unescaped(text: string): string {
  return text.replaceAll(ESCAPE, '');
}

type Positioned = { readonly position?: PhrasingContent['position'] };

export function lineOf(node: Positioned): number {
  return node.position?.start.line ?? 1;
}

/** What the file says at a node, letter for letter. */
export function sourceOf(node: Positioned, reading: Reading): string {
  return reading.markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

export function notSupported(reading: Reading, subject: string, node: Positioned): void {
  reading.problems.push({ code: 'not-supported', subject, line: lineOf(node) });
}

/** Footnotes and citation keys that happen to look like a link's definition are words, not addresses. */
export function isLinkLabel(identifier: string): boolean {
  return !/^[@^]/.test(identifier);
}

/** The words of a paragraph, in order, with nothing left out. */
export function piecesOf(
  nodes: readonly PhrasingContent[],
  reading: Reading,
  emphasis: Emphasis = { bold: false, italic: false },
): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    const inside = (more: Partial<Emphasis>) =>
      'children' in node ? piecesOf(node.children, reading, { ...emphasis, ...more }) : [];
    const say = (text: string, literal = true) => [{ text, ...emphasis, literal, line: lineOf(node) }];
    switch (node.type) {
      case 'text':
        return textPieces(node, emphasis);
      case 'strong':
        return inside({ bold: true });
      case 'emphasis':
        return inside({ italic: true });
      case 'break':
        return say('\n', false);
      case 'inlineCode':
        return say(node.value);
      case 'html':
        return say(/^<br\s*\/?>$/i.test(node.value) ? '\n' : node.value);
      case 'link':
        return [...inside({}), ...say(address(wordsOf(inside({})), node.url, node.title))];
      case 'linkReference': {
        const found = isLinkLabel(node.identifier) ? reading.definitions.get(node.identifier) : undefined;
        if (found === undefined) return say(sourceOf(node, reading), false);
        return [...inside({}), ...say(address(wordsOf(inside({})), found.url, found.title))];
      }
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

/** A line ending within a paragraph is a space; what was escaped is literal. */
function textPieces(node: Text, emphasis: Emphasis): Piece[] {
  const lines = node.value.split('\n');
  return lines.flatMap((said, index) => {
    const line = lineOf(node) + index;
    const text = index < lines.length - 1 ? `${said} ` : said;
    return text
      .split(/(\0[\s\S])/)
      .filter((it) => it !== '')
      .map((it) => ({ text: unescaped(it), ...emphasis, literal: it.startsWith(ESCAPE), line }));
  });
}

/** The address of a link in brackets, unless the words are the address. */
function address(words: string, url: string, title: string | null | undefined): string {
  const [to, name] = [unescaped(url), unescaped(title ?? '')];
  const isSaid = to === '' || [to, to.replace(/^mailto:/i, '')].includes(words);
  const said = [isSaid ? '' : to, name === '' ? '' : `“${name}”`].filter((it) => it !== '');
  return said.length === 0 ? '' : ` (${said.join(' ')})`;
}
