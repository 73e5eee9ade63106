/** A text in which two typings of the same words look the same, with the way back to the original. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where in the original what it stands for begins. */
  readonly starts: Int32Array;
  /** ... and where that ends (exclusive). */
  readonly ends: Int32Array;
}

type Sort = 'space' | 'unseen' | 'quote' | 'dash' | 'ellipsis' | 'word' | 'other';

const QUOTES = /["'`\u00ab\u00b4\u00bb\u02b9\u02bc\u2018-\u201f\u2032\u2033\u2039\u203a]/;
const DASHES = /[-\u2010-\u2015\u2212]/;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const WORD = /[\p{L}\p{N}\p{M}]/u;

const sorts = new Map<number, Sort>();

function sortOf(code: number): Sort {
  const known = sorts.get(code);
  if (known) return known;
  const character = String.fromCodePoint(code);
  const sort = look(character);
  sorts.set(code, sort);
  return sort;
}

function look(character: string): Sort {
  // First, because Unicode counts the modifier apostrophe among the letters.
  if (QUOTES.test(character)) return 'quote';
  if (WORD.test(character)) return 'word';
  if (UNSEEN.test(character)) return 'unseen';
  if (/\s/.test(character)) return 'space';
  if (DASHES.test(character)) return 'dash';
  return character === '…' ? 'ellipsis' : 'other';
}

/**
 * A text as quotations are compared: every quotation mark and apostrophe is `'` (two single ones are a double one),
 * every dash `-`, an ellipsis three full stops; white space, paragraph breaks too, is one space between two words and
 * nothing beside punctuation; marks that show nothing are gone. Letters and digits stay as they are.
 */
export function foldForQuoting(original: string): FoldedText {
  const room = original.length * 3;
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  const pieces: string[] = [];
  let length = 0;
  let last = 'other' as Sort;
  let spaceAt = -1;
  const put = (piece: string, start: number, end: number, sort: Sort) => {
    pieces.push(piece);
    starts.fill(start, length, length + piece.length);
    ends.fill(end, length, length + piece.length);
    length += piece.length;
    last = sort;
  };
  for (let at = 0; at < original.length;) {
    const code = original.codePointAt(at) ?? 0;
    const end = at + (code > 0xffff ? 2 : 1);
    const sort = sortOf(code);
    if (sort === 'space') spaceAt = spaceAt < 0 ? at : spaceAt;
    else if (sort !== 'unseen') {
      if (spaceAt >= 0 && last === 'word' && sort === 'word') put(' ', spaceAt, at, 'space');
      spaceAt = -1;
      // Two marks of a kind are one: `--` is a dash, `''` a quotation mark.
      if ((sort === 'quote' || sort === 'dash') && last === sort) ends[length - 1] = end;
      else put(spelling(sort, original.slice(at, end)), at, end, sort);
    }
    at = end;
  }
  return { text: pieces.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

function spelling(sort: Sort, character: string): string {
  if (sort === 'quote') return "'";
  if (sort === 'dash') return '-';
  return sort === 'ellipsis' ? '...' : character;
}
