import type { TextRange } from '#core/text/anchor.ts';
import { abbreviations } from '#core/text/words/abbreviations.ts';
import { titles } from '#core/text/words/speaker-words.ts';
import { matchesOf } from '#core/text/matches.ts';

/**
 * A piece of a sentence. `quote` is a whole quotation, `name` a name with its quotation marks, `dash` one between words,
 * `end` what ends a sentence. Offsets in UTF-16 units of the text.
 */
export interface Token extends TextRange {
  readonly kind: 'word' | 'name' | 'quote' | 'comma' | 'colon' | 'dash' | 'end' | 'other';
  readonly text: string;
  /** In lower case, with one kind of apostrophe; of a quote: the mark its words end with, if any. */
  readonly low: string;
}

/** A passage between marks that is not to be read word by word. */
export interface Block extends TextRange {
  readonly kind: 'quote' | 'name';
  /** The mark its words end with (`.`, `,` ...), or nothing. */
  readonly ending: string;
}

const PIECE =
  /[\p{L}\p{M}\p{N}]+(?:['’ʼ.&/-][\p{L}\p{M}\p{N}]+|,\p{N}+)*(?:(?<=s)['’](?=\s\p{L}))?|--|[–—]|-(?=\s)|[.!?…]+|[,;:()[\]\n]|["“”„«»]|\S/gu;
const ELISION = /^(l|d|qu|n|s|j|m|t|c|jusqu|lorsqu|puisqu)['’](?=\p{L})/iu;

/**
 * The tokens of a part of a text, blocks as one each. Words in parentheses are left out when they are few; French
 * elisions are words of their own.
 */
export function tokensOf(
  text: string,
  from: number,
  to: number,
  blocks: readonly Block[],
  french: boolean,
): Token[] {
  const tokens: Token[] = [];
  let at = from;
  for (const block of [...blocks, null]) {
    const end = block?.start ?? to;
    if (end > at) readPieces(text.slice(at, end), at, french, tokens);
    if (!block) break;
    const words = text.slice(block.start, block.end);
    const low = block.kind === 'quote' ? block.ending : words.toLowerCase();
    tokens.push({ kind: block.kind, text: words, low, start: block.start, end: block.end });
    at = block.end;
  }
  return withoutAsides(tokens);
}

function readPieces(part: string, from: number, french: boolean, into: Token[]): void {
  for (const { 0: piece, index } of matchesOf(part, PIECE)) {
    const start = from + index;
    if (/^[\p{L}\p{M}\p{N}]/u.test(piece)) {
      const elided = french ? ELISION.exec(piece)?.[0] : undefined;
      if (elided !== undefined) pushWord(elided, start, into);
      const rest = elided === undefined ? piece : piece.slice(elided.length);
      pushWord(rest, start + piece.length - rest.length, into);
      continue;
    }
    const last = into.at(-1);
    if (
      piece === '.' &&
      last?.kind === 'word' &&
      last.end === start &&
      isAbbreviation(last, part.slice(index + 1, index + 4))
    ) {
      into[into.length - 1] = { ...last, text: `${last.text}.`, low: `${last.low}.`, end: start + 1 };
      continue;
    }
    into.push({
      kind: kindOf(piece, part.slice(index + piece.length, index + piece.length + 5)),
      text: piece,
      low: piece,
      start,
      end: start + piece.length,
    });
  }
}

function pushWord(word: string, start: number, into: Token[]): void {
  const low = word.toLowerCase().replace(/['ʼ]/g, '’');
  into.push({ kind: 'word', text: word, low, start, end: start + word.length });
}

function isAbbreviation(word: Token, rest: string): boolean {
  if (/^\p{Lu}$/u.test(word.text)) return true;
  if (titles.has(`${word.low}.`)) return true;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word.text)) return !/^\s+\p{Lu}/u.test(rest);
  return abbreviations.has(word.low) && !/^\s+\p{Lu}/u.test(rest);
}

function kindOf(piece: string, rest: string): Token['kind'] {
  if (piece === ',') return 'comma';
  if (piece === ':') return 'colon';
  if (piece === '–' || piece === '—' || piece === '-' || piece === '--') return 'dash';
  if (piece === '\n' || piece === ';') return 'end';
  if (/^[.!?…]/.test(piece))
    return /^(?:\s*$|\s[–—]\s[«„“"]?\p{Lu}|\s+["'“«„‘[(–—-]*\s?[\p{Lu}\p{N}])/u.test(rest) || rest === ''
      ? 'end'
      : 'other';
  return 'other';
}

const LONGEST_ASIDE = 10;

/** Without what stands in short parentheses: "(Halm)" is not part of a name. */
function withoutAsides(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.text === '(' || token.text === '[') {
      const closing = token.text === '(' ? ')' : ']';
      let end = at + 1;
      while (end < tokens.length && end - at <= LONGEST_ASIDE && tokens[end]?.text !== closing) end += 1;
      if (tokens[end]?.text === closing && !tokens.slice(at, end).some((it) => it.kind === 'quote')) {
        at = end;
        continue;
      }
    }
    kept.push(token);
  }
  return kept;
}

/**
 * Tokens by sentence. Words that end with a full stop inside quotation marks end one too; behind a question or
 * exclamation mark "said X" or "X said" may still follow, which `isSpeech` tells of the tokens from a place on.
 */
export function sentencesOf(tokens: readonly Token[], isSpeech: (from: number) => boolean): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    sentence.push(token);
    const next = tokens[index + 1];
    if (
      token.kind === 'end' ||
      (token.kind === 'quote' && endsWithQuote(token, next, () => isSpeech(index + 1)))
    ) {
      sentences.push(sentence);
      sentence = [];
    }
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

function endsWithQuote(quote: Token, next: Token | undefined, isSpeech: () => boolean): boolean {
  if (!next || !/[.!?…]/.test(quote.low)) return false;
  const opens =
    next.kind === 'quote' ||
    ((next.kind === 'word' || next.kind === 'name') && /^[^\p{L}]*\p{Lu}/u.test(next.text));
  return opens && (quote.low === '.' || !isSpeech());
}
