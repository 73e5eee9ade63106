import { citedTarget } from '#core/model/citation.ts';
import { targetsBehind } from './briefing-markdown-cite-targets.ts';
import type { DraftCitation, DraftCite, DraftInline, DraftSuggestion } from './briefing-markdown-draft.ts';
import { part, takeLocator, trimmed, type Said } from './briefing-markdown-locator.ts';
import {
  cutter,
  maskOf,
  runsOf,
  saidOf,
  wordsOf,
  type Piece,
  type Pieces,
} from './briefing-markdown-pieces.ts';

// Citations as Pandoc's manual describes them ("Citation syntax").

/** `@key` or `@{key}`, with the `-` that leaves the author out; not after a letter or digit, as in an e-mail address. */
const cited = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(-?)@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))`,
  'gu',
);

interface Span {
  readonly start: number;
  readonly end: number;
}
/** The words of one paragraph, item or cell in the shapes a scan looks at. */
interface Scanned extends Said {
  readonly cut: (start: number, end: number) => Piece[];
}
interface Key extends Span {
  readonly key: string;
  readonly hidesAuthor: boolean;
}
type Found = Span & { readonly citation: DraftCitation };

/** Whether words cite something. */
export function citesAnything(pieces: Pieces): boolean {
  return maskOf(pieces).search(cited) >= 0;
}

/** The words with their citations taken out of them. */
export function inlinesOf(pieces: Pieces): DraftInline[] {
  const said = { start: 0, words: wordsOf(pieces), mask: maskOf(pieces) };
  const keys = keysIn(said);
  if (keys.length === 0) return runsOf(pieces);
  const inlines: DraftInline[] = [];
  const cut = cutter(pieces);
  let at = 0;
  for (const { start, end, citation } of citationsIn({ ...said, cut: cutter(pieces) }, keys)) {
    inlines.push(...runsOf(cut(at, start)), citation);
    at = end;
  }
  return [...inlines, ...runsOf(cut(at, Number.POSITIVE_INFINITY))];
}

function keysIn({ words, mask }: Said): Key[] {
  return [...mask.matchAll(cited)].map((found) => {
    const end = found.index + found[0].length;
    const key = found[2] === undefined ? (found[3] ?? '') : words.slice(end - 1 - found[2].length, end - 1);
    return { start: found.index, end, key, hidesAuthor: found[1] === '-' };
  });
}

function citationsIn(scanned: Scanned, keys: readonly Key[]): Found[] {
  const around = bracketsAround(scanned.mask, keys);
  const found: Found[] = [];
  let at = 0;
  for (const [index, key] of keys.entries()) {
    if (key.start < at) continue;
    const pair = around[index] ?? null;
    const grouped = pair !== null && pair.start >= at ? groupedCitation(pair, keys, index, scanned) : null;
    const next = grouped ?? bareCitation(key, scanned);
    found.push(next);
    at = next.end;
  }
  return found;
}

/** The bracketed citation, or null where it is larger than a citation can be. `first` is the first key in the brackets. */
function groupedCitation(
  { start, end }: Span,
  keys: readonly Key[],
  first: number,
  scanned: Scanned,
): Found | null {
  let last = first;
  // One more than fits tells that it does not fit.
  while (last - first <= 50 && (keys[last]?.start ?? Infinity) < end) last += 1;
  const inside = keys.slice(first, last);
  if (inside.length > 50) return null;
  const suggestion = scanned.cut(start, start + 1)[0]?.marks.suggestion ?? null;
  const cites = citesIn({ start: start + 1, end: end - 1 }, inside, scanned);
  if (!cites.every(fits)) return null;
  const behind = targetsBehind(scanned, end);
  const isMeant = behind !== null && behind.targets.length === cites.length;
  const meant = cites.map((it, index) => (isMeant ? { ...it, target: behind.targets[index] ?? null } : it));
  const whole = { start, end: isMeant ? end + behind.length : end };
  return { ...whole, citation: citationAt({ start, end }, meant, false, scanned, suggestion) };
}

const wordsAround = citedTarget.pick({ prefix: true, suffix: true });

function fits({ prefix, suffix }: DraftCite): boolean {
  return wordsAround.safeParse({ prefix, suffix }).success;
}

function citationAt(
  { start, end }: Span,
  cites: readonly DraftCite[],
  inText: boolean,
  { cut }: Scanned,
  suggestion: DraftSuggestion | null,
): DraftCitation {
  return { type: 'draft-citation', cites, inText, typed: runsOf(cut(start, end)), suggestion };
}

/** For each key the pair of brackets right around it, from the opening one to after the closing one. */
function bracketsAround(mask: string, keys: readonly Key[]): (Span | null)[] {
  const open: number[] = [];
  const pairs: Span[] = [];
  for (const { 0: sign, index } of mask.matchAll(/[[\]]/g)) {
    if (sign === '[') open.push(index);
    const start = sign === ']' ? open.pop() : undefined;
    if (start !== undefined) pairs.push({ start, end: index + 1 });
  }
  pairs.sort((a, b) => a.start - b.start);
  const inside: Span[] = [];
  let next = 0;
  return keys.map((key) => {
    for (; (pairs[next]?.start ?? Infinity) < key.start; next += 1) {
      const pair = pairs[next];
      while ((inside.at(-1)?.end ?? Infinity) <= (pair?.start ?? 0)) inside.pop();
      if (pair !== undefined) inside.push(pair);
    }
    while ((inside.at(-1)?.end ?? Infinity) <= key.start) inside.pop();
    return inside.at(-1) ?? null;
  });
}

/**
 * The cites between two brackets, split at `;`. A part without a key belongs to the words after the cite before it, or
 * before the first; words between two keys of one part stand before the second.
 */
function citesIn(span: Span, keys: readonly Key[], scanned: Scanned): DraftCite[] {
  const cites: DraftCite[] = [];
  const words = (start: number, end: number) => spoken(trimmed(part(scanned, start, end)), scanned);
  let pending = '';
  for (const it of partsOf(scanned.mask, span)) {
    const own = keys.filter((key) => it.start <= key.start && key.end <= it.end);
    const last = cites.at(-1);
    if (own.length === 0) {
      const said = words(it.start, it.end);
      if (last === undefined) pending = joined(pending, said);
      else
        cites[cites.length - 1] = {
          ...last,
          suffix: joined(last.suffix, said),
          typed: `${last.typed}; ${said}`,
        };
      continue;
    }
    let from = it.start;
    for (const [index, { key, start, end: keyEnd }] of own.entries()) {
      const following = own[index + 1];
      const end = following === undefined ? it.end : following.start;
      const before = joined(pending, words(from, start));
      const { locator, forced, rest } = takeLocator(part(scanned, keyEnd, end));
      const after = spoken(rest, scanned);
      cites.push({
        ...{ key, locator, forced, target: null },
        prefix: before,
        suffix: following === undefined ? after : '',
        typed: words(Math.min(from, start), end),
        line: scanned.cut(start, start + 1)[0]?.line ?? 1,
      });
      pending = following === undefined ? '' : after;
      from = end;
    }
  }
  return cites;
}

/** Words as they are said, with those of what stands among them. */
function spoken({ start, words }: Said, { cut }: Scanned): string {
  return words.includes('\0') ? saidOf(cut(start, start + words.length)) : words;
}

function joined(left: string, right: string): string {
  return [left, right].filter((it) => it !== '').join('; ');
}

/** The parts between `;` outside inner brackets. */
function partsOf(mask: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let [from, depth] = [start, 0];
  for (let at = start; at < end; at += 1) {
    if (mask[at] === '[') depth += 1;
    if (mask[at] === ']') depth -= 1;
    if (mask[at] !== ';' || depth > 0) continue;
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  return [...parts, { start: from, end }].filter((it) => mask.slice(it.start, it.end).trim() !== '');
}

/** `@key` in running text, with a locator in brackets right after it (`@key [p. 3]`). */
function bareCitation({ start, end: keyEnd, key, hidesAuthor }: Key, scanned: Scanned): Found {
  const after = /^ ?\[([^[\]@\0]*)\]/.exec(scanned.mask.slice(keyEnd, keyEnd + 1200));
  const inside = part(
    scanned,
    keyEnd + (after?.[0].indexOf('[') ?? 0) + 1,
    keyEnd + (after?.[0].length ?? 2) - 1,
  );
  const { locator, forced, rest } = takeLocator(inside);
  const isPlace = after !== null && locator !== null && rest.words.length <= 1000;
  const end = isPlace ? keyEnd + after[0].length : keyEnd;
  const cite: DraftCite = {
    ...{ key, forced, target: null, prefix: '' },
    locator: isPlace ? locator : null,
    suffix: isPlace ? rest.words : '',
    typed: scanned.words.slice(start, end),
    line: scanned.cut(start, start + 1)[0]?.line ?? 1,
  };
  const suggestion = scanned.cut(start, start + 1)[0]?.marks.suggestion ?? null;
  return { start, end, citation: citationAt({ start, end }, [cite], !hidesAuthor, scanned, suggestion) };
}
