import type { PhrasingContent } from 'mdast';
import type { Edge, Words } from './markdown-atoms.ts';
import { raw, reference, SEPARATOR, type Mode } from './markdown-raw.ts';

/**
 * What the library does not know to be markup here: a citation key, a directive, a carriage return. The name of a directive may
 * hold a tab (micromark counts it among no blanks there).
 */
const SIGNS = {
  escapes: /(?<![A-Za-z0-9])@|:(?=(?:[^\s!-,./:-@[-^`{-~]|\t)+[[{])|\r/g,
  references: /@|:|[[\]\\]|\r/g,
} as const;
/** A colon that would be one with what follows the words: `said:` and `:ref[...]`, `12:40` and `[...]`. */
const LAST_COLON = /:(?=(?:[^\s!-,./:-@[-^`{-~]|\t)*$)/;

/** Some words as text, and as raw Markdown where the library would not escape what has a meaning here. */
export function wordsNodes({ text, first, last, isFollowed }: Words, mode: Mode): PhrasingContent[] {
  const head = first === 'plain' ? '' : firstOf(text);
  const rest = text.slice(head.length);
  const tail = last === 'plain' ? '' : lastOf(rest);
  const middle = rest.slice(0, rest.length - tail.length);
  const colon = isFollowed && tail === '' ? (LAST_COLON.exec(middle)?.index ?? -1) : -1;
  const nodes: PhrasingContent[] = edge(head, first, 'first');
  let from = 0;
  const at = [...middle.matchAll(SIGNS[mode])].map((found) => found.index);
  for (const index of [...new Set([...at, ...(colon < 0 ? [] : [colon])])].sort((a, b) => a - b)) {
    const sign = middle.charAt(index);
    nodes.push({ type: 'text', value: middle.slice(from, index) });
    nodes.push(raw(mode === 'references' || sign === '\r' ? reference(sign) : `\\${sign}`));
    from = index + 1;
  }
  nodes.push({ type: 'text', value: middle.slice(from) }, ...edge(tail, last, 'last'));
  return nodes.filter((it) => it.type !== 'text' || it.value !== '');
}

function firstOf(text: string): string {
  return String.fromCodePoint(...[text.codePointAt(0)].filter((it) => it !== undefined));
}

function lastOf(text: string): string {
  return [...text.slice(-2)].at(-1) ?? '';
}

function edge(character: string, how: Edge, side: 'first' | 'last'): PhrasingContent[] {
  if (character === '') return [];
  if (how === 'escaped') return [raw(`\\${character}`)];
  // A reference to a control character is read as another character.
  if (character !== '\v') return [raw(reference(character))];
  return side === 'first' ? [raw(SEPARATOR + character)] : [raw(character + SEPARATOR)];
}
