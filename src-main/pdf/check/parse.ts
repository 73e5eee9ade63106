import { blankEnd, CODE, isBlank, isDigit, regularEnd, textEnd } from './characters.ts';
import type { Dict, Name, Objects, Ref, Text, Value } from './values.ts';

/** A word that is no value: what is to be done with the values before it, or how a file goes on. */
export interface Keyword {
  readonly type: 'keyword';
  readonly word: string;
}

/** Reads one thing after the other. */
export interface Parser {
  /** The next value or word, `END` at the end. Throws where there is neither. */
  next(): Value | Keyword;
  /** How many characters were read. */
  at(): number;
}

/** What comes after the last thing. */
export const END: Keyword = { type: 'keyword', word: '' };

export function isKeyword(it: Value | Keyword, word?: string): it is Keyword {
  return isObject(it) && it.type === 'keyword' && (word === undefined || it.word === word);
}

function isObject(it: Value | Keyword): it is Extract<Value | Keyword, { type: unknown }> {
  return typeof it === 'object' && it !== null && 'type' in it;
}

/** What the values of one file share. */
export interface Names {
  readonly names: Map<string, Name>;
  readonly words: Map<string, Keyword>;
  readonly refs: Map<number, Ref>;
  readonly objects: Objects;
}

export function refTo({ refs }: Names, number: number): Ref {
  return kept(refs, number, () => ({ type: 'ref', number }));
}

export function namesOf(objects: Objects): Names {
  return { names: new Map(), words: new Map(), refs: new Map(), objects };
}

const DEEPEST = 100;

/**
 * Reads `text`, a character a byte, from an offset on. Two numbers and an R are a reference only with `hasRefs`: the content
 * of pages has none.
 */
export function parserOf(text: string, names: Names, { from = 0, hasRefs = true } = {}): Parser {
  let at = from;
  const code = (offset: number): number => text.charCodeAt(offset);
  const fault = (what: string): never => {
    throw new SyntaxError(`${what} at ${at} is no PDF`);
  };

  const readName = (): Name => {
    const start = at + 1;
    at = regularEnd(text, start);
    const written = text.slice(start, at);
    return kept(names.names, written, () => ({ type: 'name', name: withoutNumbers(written) }));
  };
  const readText = (): Text => {
    const start = at + 1;
    at = textEnd(text, at);
    if (at < 0) fault('text that does not end');
    return { type: 'text', written: text.slice(start, at - 1), isHex: false };
  };
  const readHex = (): Text => {
    const end = text.indexOf('>', at);
    if (end < 0) fault('text that does not end');
    const written = text.slice(at + 1, end);
    at = end + 1;
    return { type: 'text', written, isHex: true };
  };
  /** The rest of a reference whose first number was read; null, and nothing read, where it is none. */
  const readRef = (number: number): Ref | null => {
    let end = at;
    while (isBlank(code(end))) end += 1;
    if (end === at || !isDigit(code(end))) return null;
    while (isDigit(code(end))) end += 1;
    const generation = end;
    while (isBlank(code(end))) end += 1;
    if (end === generation || text[end] !== 'R' || regularEnd(text, end) !== end + 1) return null;
    at = end + 1;
    return refTo(names, number);
  };
  const readNumber = (): number | Ref => {
    const end = regularEnd(text, at);
    const number = Number(text.slice(at, end));
    if (Number.isNaN(number)) fault(`the number ${text.slice(at, end)}`);
    at = end;
    return hasRefs && Number.isSafeInteger(number) && number >= 0 ? (readRef(number) ?? number) : number;
  };
  const readWord = (): Value | Keyword => {
    const end = regularEnd(text, at);
    if (end === at) return fault(`the sign ${text[at] ?? ''}`);
    const word = text.slice(at, end);
    at = end;
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? null : kept(names.words, word, () => ({ type: 'keyword', word }));
  };
  const readArray = (depth: number): Value[] => {
    at += 1;
    const elements: Value[] = [];
    for (;;) {
      at = blankEnd(text, at);
      if (code(at) === CODE.end) break;
      elements.push(readValue(depth + 1));
    }
    at += 1;
    // Exactly as long as it is: one that grows keeps room for seventeen.
    return elements.slice();
  };
  const readDict = (depth: number): Dict => {
    at += 2;
    const entries = new Map<string, Value>();
    for (;;) {
      at = blankEnd(text, at);
      if (code(at) === CODE.more && code(at + 1) === CODE.more) break;
      if (code(at) !== CODE.name) fault('a dictionary without a name for each value');
      const { name } = readName();
      entries.set(name, readValue(depth + 1));
    }
    at += 2;
    return { type: 'dict', entries, objects: names.objects };
  };
  const readValue = (depth: number): Value => {
    const it = read(depth);
    return isKeyword(it) ? fault(it === END ? 'the end' : `the word ${it.word}`) : it;
  };
  const read = (depth: number): Value | Keyword => {
    if (depth > DEEPEST) fault('what is nested too deeply');
    at = blankEnd(text, at);
    if (at >= text.length) return END;
    const first = code(at);
    if (first === CODE.name) return readName();
    if (first === CODE.less) return code(at + 1) === CODE.less ? readDict(depth) : readHex();
    if (first === CODE.array) return readArray(depth);
    if (first === CODE.opening) return readText();
    return isDigit(first) || first === 43 || first === 45 || first === 46 ? readNumber() : readWord();
  };
  return { next: () => read(0), at: () => at };
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

/** A name with the characters that are written by their numbers. */
function withoutNumbers(written: string): string {
  return written.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
