import type { TextRange } from '#core/text/anchor.ts';
import { matchesOf } from '#core/text/matches.ts';

/** A word of a quotation or of what it is held against. Offsets in UTF-16 units of the text it was read from. */
export interface Token extends TextRange {
  /** The same for two typings of one word: case, kinds of apostrophe, hyphens and invisible marks do not count. */
  readonly key: string;
  /** `gap`: "[...]" or "…"; `insertion`: words of the writer's own in brackets. Only quotations have them. */
  readonly kind: 'word' | 'gap' | 'insertion';
}

/**
 * A word with what belongs inside it ("co-operation", "l'été", "2,900"), a sign that means something beside a number, or a
 * minus. Every other sign is punctuation, which may be typed otherwise.
 */
const WORD =
  /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060]+(?:(?:['’ʼ]|(?<=\p{L})[-‐‑](?=\p{L})|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060]+)*|[%‰§&@#±=<>+°\p{Sc}]|(?<![^\s(])[-−–](?=\p{N})/gu;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const HYPHEN = /[-‐‑]/g;
const NOTE_DIGITS = /[¹²³⁰⁴-⁹]+/g;
/** What a writer may own up to. */
const OWNED = /\[[^[\]]*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}|\. \. \./g;
const ONLY_DOTS = /^[[(]?\s*(?:…|\.{3,}|\. \. \.)?\s*[\])]?$/;

/** The words of a text, in order; marks of its notes ("[12]", "³") left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of matchesOf(text, WORD)) {
    const key = keyOf(word);
    if (key !== '' && !isNote(text, index, index + word.length))
      tokens.push({ key, start: index, end: index + word.length, kind: 'word' });
  }
  return tokens;
}

/** The same for a quotation: what its writer left out or put in stands for itself. */
export function quotedTokens(words: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const plain = (to: number): void => {
    for (const it of tokensOf(words.slice(from, to)))
      tokens.push({ ...it, start: it.start + from, end: it.end + from });
  };
  for (const { 0: mark, index } of matchesOf(words, OWNED)) {
    plain(index);
    from = index + mark.length;
    const kind = ONLY_DOTS.test(mark) ? 'gap' : 'insertion';
    tokens.push({ key: mark, start: index, end: from, kind });
  }
  plain(words.length);
  return joinedLetters(words, tokens);
}

function keyOf(word: string): string {
  if (isPlainWord(word)) return word.toLowerCase();
  return word
    .replace(UNSEEN, '')
    .replace(NOTE_DIGITS, '')
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/[ёЁ]/g, 'е')
    .replace(/[œŒ]/g, 'oe')
    .replace(/^[−–]$/, '-')
    .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, (it) => it.replace(HYPHEN, ''))
    .toLowerCase();
}

function isPlainWord(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at) | 0x20;
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

/** "[12]", and a number that hangs on the end of a sentence: "closed.12 The next". */
function isNote(text: string, start: number, end: number): boolean {
  if (end - start > 3 || !/^\d+$/.test(text.slice(start, end))) return false;
  if (text[start - 1] === '[' && text[end] === ']') return true;
  const before = text.slice(Math.max(0, start - 6), start);
  return (
    /\p{L}{4}[”’»"')]?[.,;!?]$|\p{L}{3}[.,;!?][”’»"')]$/u.test(before) &&
    /^(?:\s|$)/.test(text.slice(end, end + 1))
  );
}

/** "[T]he" and "close[d]" are one word, whose letters in brackets are the writer's. */
function joinedLetters(words: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const it of tokens) {
    const last = joined.at(-1);
    const isOpen = last !== undefined && last.end === it.start;
    const isLetters = (one: Token): boolean => /^\[[\p{L}\p{M}'’]+\]$/u.test(words.slice(one.start, one.end));
    if (
      isOpen &&
      (isLetters(it) || isLetters(last) || isPartial(last.key)) &&
      last.kind !== 'gap' &&
      it.kind !== 'gap'
    )
      joined[joined.length - 1] = {
        ...{ start: last.start, end: it.end, kind: 'insertion' },
        key: words.slice(last.start, it.end),
      };
    else joined.push(it);
  }
  return joined;
}

function isPartial(key: string): boolean {
  return /[\p{L}\p{M}]\[|\][\p{L}\p{M}]/u.test(key);
}

/**
 * Takes words with letters in brackets for those words where what they are held against has them: "[T]he" is "the" there.
 * The others stay insertions.
 */
export function settled(tokens: readonly Token[], has: (key: string) => boolean): Token[] {
  return tokens.map((it) => {
    if (it.kind !== 'insertion' || !isPartial(it.key)) return it;
    const key = keyOf(it.key.replace(/[[\]]/g, ''));
    return has(key) ? { ...it, key, kind: 'word' } : it;
  });
}
