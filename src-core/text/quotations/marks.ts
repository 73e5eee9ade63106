import type { TextRange } from '#core/text/anchor.ts';
import { matchesOf } from '#core/text/matches.ts';

/** What stands between two quotation marks of a paragraph; offsets in UTF-16 units of the text the paragraph is cut from. */
export interface Marked extends TextRange {
  /** With the marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Whether its closing mark is missing, because the quotation goes on in the next paragraph. */
  readonly goesOn: boolean;
  /** Whether the marks are single ones, which may also be apostrophes. */
  readonly isSingle: boolean;
}

interface Opening {
  readonly mark: string;
  readonly at: number;
  readonly inside: number;
}

const LETTER = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /^[\s([{—–\-/“«„‘"'…:]?$/u;
const AFTER_CLOSING = /^[\s)\]}.,;:!?…—–\-/”»“’"']?$/u;
/** Double marks, of which there may be one in another. */
const DOUBLE = /["“”„«»]|‹|›/g;
const CLOSES: Readonly<Record<string, string>> = { '“': '”"', '„': '“”"', '«': '»', '"': '"”', '‹': '›' };

/**
 * The passages between double quotation marks of a paragraph, outermost only, in order. A mark without its other half
 * opens nothing, unless `reopens` says that the next paragraph begins with an opening mark: then the last one still
 * open runs to the end of the paragraph. Inches (5'10") and minutes are no marks. `from` is added to every offset.
 */
export function doubleMarks(paragraph: string, from: number, reopens: boolean): Marked[] {
  const open: Opening[] = [];
  const found: (TextRange & { readonly inside: number; readonly until: number; readonly goesOn: boolean })[] =
    [];
  for (const { 0: mark, index } of matchesOf(paragraph, DOUBLE)) {
    const before = paragraph.charAt(index - 1);
    const after = paragraph.charAt(index + 1);
    const top = open.at(-1);
    const canClose = top !== undefined && closes(top, mark, before, after);
    if (canClose && !isInches(paragraph, index, mark)) {
      open.pop();
      found.push({ start: top.at, end: index + 1, inside: top.inside, until: index, goesOn: false });
    } else if (opens(mark, before, after)) {
      if (open.length < DEEPEST) open.push({ mark, at: index, inside: index + 1 });
    } else if (mark === '»' || mark === '”' || mark === '›') {
      // A closing mark that fits an opening below the top: what was opened in between never closed.
      const match = open.findLastIndex((it) => CLOSES[it.mark]?.includes(mark));
      const opening = open[match];
      if (opening) {
        open.length = match;
        found.push({
          start: opening.at,
          end: index + 1,
          inside: opening.inside,
          until: index,
          goesOn: false,
        });
      }
    }
  }
  const first = open[0];
  if (reopens && first) {
    const end = paragraph.length;
    found.push({ start: first.at, end, inside: first.inside, until: end, goesOn: true });
  }
  return outermost(found).map((it) => ({
    ...trimmed(paragraph, it.inside, it.until, from),
    outerStart: it.start + from,
    outerEnd: it.end + from,
    goesOn: it.goesOn,
    isSingle: false,
  }));
}

const DEEPEST = 4;

function closes(top: Opening, mark: string, before: string, after: string): boolean {
  if (!CLOSES[top.mark]?.includes(mark)) return false;
  if (mark === '»' || mark === '›') return true;
  if (mark === '”') return top.mark !== '"' || !LETTER.test(after);
  // “ and " also open: what stands around them tells.
  return AFTER_CLOSING.test(after) && !(/\s/.test(before) && LETTER.test(after)) && before !== '';
}

function opens(mark: string, before: string, after: string): boolean {
  if (mark === '»' || mark === '›' || mark === '”') return false;
  if (mark === '„' || mark === '«' || mark === '‹') return after !== '';
  return BEFORE_OPENING.test(before) && after !== '' && (mark === '“' || !/\s/.test(after));
}

/** 10" and 5'10": a number before a straight mark, and no end of a clause. */
function isInches(paragraph: string, at: number, mark: string): boolean {
  if (mark !== '"' || !/\d/.test(paragraph.charAt(at - 1))) return false;
  if (/\d['’′]\s?\d{1,2}$/.test(paragraph.slice(Math.max(0, at - 6), at))) return true;
  // Only where another mark can still close what is open.
  const rest = paragraph.slice(at + 1, at + 400);
  const next = /["“”«»]/.exec(rest);
  return /^\s\p{Ll}/u.test(rest) && next?.[0] === '"' && !BEFORE_OPENING.test(rest.charAt(next.index - 1));
}

/** Ranges that lie in no other. */
export function outermost<T extends TextRange>(found: readonly T[]): T[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return sorted.filter((it) => {
    const isOuter = it.start >= reached;
    if (isOuter) reached = it.end;
    return isOuter;
  });
}

/** A range without the white space at its ends, `from` added to its offsets. */
export function trimmed(paragraph: string, start: number, end: number, from: number): TextRange {
  const words = paragraph.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: from + start + lead, end: from + Math.max(start + lead, start + words.trimEnd().length) };
}

/** Words that begin with an apostrophe. */
const ELIDED =
  /^(?:tis|twas|twere|em|til|cause|bout|round|n|neath|kay|cos|ere|fraid|appen|ard|ello|ow|e|im|er)(?![\p{L}])/iu;

/**
 * The passages between single marks (‘…’ and '…') of a paragraph, where they can be nothing else; those inside `taken`
 * are left out. Apostrophes, decades ('90s) and words such as 'tis open none.
 */
export function singleMarks(
  paragraph: string,
  from: number,
  taken: readonly TextRange[],
  reopens: boolean,
): Marked[] {
  const found: Marked[] = [];
  let next = 0;
  let reached = 0;
  for (const { 0: mark, index } of matchesOf(paragraph, /[‘']/g)) {
    while ((taken[next]?.end ?? Infinity) <= index + from) next += 1;
    const range = taken[next];
    const isTaken = range !== undefined && range.start <= index + from;
    if (isTaken || index < reached || !opensSingle(paragraph, index)) continue;
    const limit = Math.min(paragraph.length, index + LONGEST_SINGLE);
    const inside = taken
      .slice(next, next + MOST_INSIDE)
      .map((it) => ({ start: it.start - from, end: it.end - from }));
    const close = closingSingle(paragraph, index + 1, limit, mark, inside);
    const goesOn = close < 0 && reopens && mark === '‘' && paragraph.indexOf('‘', index + 1) < 0;
    if (close < 0 && !goesOn) continue;
    const end = goesOn ? paragraph.length : close;
    reached = end + 1;
    found.push({
      ...trimmed(paragraph, index + 1, end, from),
      outerStart: index + from,
      outerEnd: Math.min(paragraph.length, end + 1) + from,
      goesOn,
      isSingle: true,
    });
  }
  return found;
}

/** How many quotations may stand within one. */
const MOST_INSIDE = 8;
const LONGEST_SINGLE = 1500;

function opensSingle(paragraph: string, at: number): boolean {
  if (!/^[\s([—–"“«:]?$/u.test(paragraph.charAt(at - 1))) return false;
  const rest = paragraph.slice(at + 1, at + 12);
  if (!/^[\p{Lu}\p{Ll}[…\d]/u.test(rest) || ELIDED.test(rest)) return false;
  return !/^\d\d?0?s(?![\p{L}])/u.test(rest) && !/^\d\d(?!\d)/.test(rest);
}

/**
 * The closing mark: the first that no word goes on behind and that stands in no quotation inside, unless it may be a
 * possessive ("dockers’") and a surer one follows. Behind a quotation inside only the end of a clause closes.
 */
function closingSingle(
  paragraph: string,
  from: number,
  limit: number,
  mark: string,
  inside: readonly TextRange[],
): number {
  const closing = mark === '‘' ? /[’‘]/g : /'/g;
  closing.lastIndex = from;
  let possessive = -1;
  for (let found = closing.exec(paragraph); found && found.index < limit; found = closing.exec(paragraph)) {
    const at = found.index;
    if (inside.some((it) => it.start <= at && at < it.end)) continue;
    const before = paragraph.charAt(at - 1);
    const after = paragraph.charAt(at + 1);
    // Another opens: what came before was the end of this one, or there is none.
    if (opensSingle(paragraph, at)) return possessive;
    if (LETTER.test(after) || /\s/.test(before)) continue;
    if (inside.some((it) => it.end <= at) && !/[.,!?…”"»]/.test(before)) return possessive;
    const mayBePossessive = /s/i.test(before) && /^\s?[\p{Ll}\p{Lu}]/u.test(paragraph.slice(at + 1, at + 3));
    if (!mayBePossessive) return at;
    if (possessive < 0 && !inside.some((it) => it.start < at)) possessive = at;
  }
  return possessive;
}
