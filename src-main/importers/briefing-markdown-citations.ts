import { citedTarget } from '#core/model/citation.ts';
import type { DraftCitation, DraftCite, DraftInline } from './briefing-markdown-draft.ts';
import { takeLocator } from './briefing-markdown-locator.ts';
import { lineAt, maskOf, runsOf, slice, wordsOf, type Pieces } from './briefing-markdown-pieces.ts';

// Citations as Pandoc's manual describes them ("Citation syntax").

/** `@key` or `@{key}`, with the `-` that leaves the author out; not after a letter or digit, as in an e-mail address. */
const cited = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(-?)@(?:\{([^{}\s\0]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*))`,
  'gu',
);

interface Span {
  readonly start: number;
  readonly end: number;
}
/** The words of one paragraph, item or cell in the three shapes a scan looks at. */
interface Scanned {
  readonly pieces: Pieces;
  readonly words: string;
  readonly mask: string;
}
type Found = Span & { readonly citation: DraftCitation };

/** The words with their citations taken out of them. */
export function inlinesOf(pieces: Pieces): DraftInline[] {
  const inlines: DraftInline[] = [];
  let at = 0;
  for (const { start, end, citation } of citationsIn(pieces)) {
    inlines.push(...runsOf(slice(pieces, at, start)), citation);
    at = end;
  }
  return [...inlines, ...runsOf(slice(pieces, at, Number.POSITIVE_INFINITY))];
}

function citationsIn(pieces: Pieces): Found[] {
  const scanned: Scanned = { pieces, words: wordsOf(pieces), mask: maskOf(pieces) };
  const { mask } = scanned;
  const keys = [...mask.matchAll(cited)];
  const brackets = keys.length === 0 ? [] : bracketsIn(mask);
  const found: Found[] = [];
  let at = 0;
  for (const key of keys) {
    if (key.index < at) continue;
    const around = brackets
      .filter((it) => at <= it.start && it.start < key.index && key.index < it.end)
      .reduce<Span | null>((inner, it) => (inner === null || it.start > inner.start ? it : inner), null);
    const next = (around && groupedCitation(around, scanned)) ?? bareCitation(key, scanned);
    found.push(next);
    at = next.end;
  }
  return found;
}

/** The bracketed citation, or null where it is larger than a citation can be. */
function groupedCitation({ start, end }: Span, scanned: Scanned): Found | null {
  const cites = citesIn({ start: start + 1, end: end - 1 }, scanned);
  if (cites.length > 50 || !cites.every(fits)) return null;
  return { start, end, citation: citationAt({ start, end }, cites, false, scanned.pieces) };
}

function fits({ prefix, suffix }: DraftCite): boolean {
  return citedTarget.pick({ prefix: true, suffix: true }).safeParse({ prefix, suffix }).success;
}

function citationAt(
  { start, end }: Span,
  cites: readonly DraftCite[],
  inText: boolean,
  pieces: Pieces,
): DraftCitation {
  return { type: 'draft-citation', cites, inText, typed: runsOf(slice(pieces, start, end)) };
}

/** Pairs of brackets, each from the opening one to after the closing one. */
function bracketsIn(mask: string): Span[] {
  const open: number[] = [];
  const pairs: Span[] = [];
  for (let at = 0; at < mask.length; at += 1) {
    if (mask[at] === '[') open.push(at);
    const start = mask[at] === ']' ? open.pop() : undefined;
    if (start !== undefined) pairs.push({ start, end: at + 1 });
  }
  return pairs;
}

/**
 * The cites between two brackets, split at `;`. A part without a key belongs to the words after the cite before it, or
 * before the first; words between two keys of one part stand before the second.
 */
function citesIn(span: Span, { mask, words, pieces }: Scanned): DraftCite[] {
  const cites: DraftCite[] = [];
  let pending = '';
  for (const part of partsOf(mask, span)) {
    const keys = [...mask.slice(part.start, part.end).matchAll(cited)];
    const last = cites.at(-1);
    if (keys.length === 0) {
      const said = words.slice(part.start, part.end).trim();
      if (last === undefined) pending = joined(pending, said);
      else
        cites[cites.length - 1] = {
          ...last,
          suffix: joined(last.suffix, said),
          typed: `${last.typed}; ${said}`,
        };
      continue;
    }
    let from = part.start;
    for (const [index, key] of keys.entries()) {
      const start = part.start + key.index;
      const following = keys[index + 1];
      const end = following === undefined ? part.end : part.start + following.index;
      const before = joined(pending, words.slice(from, start).trim());
      const { locator, rest } = takeLocator(words.slice(start + key[0].length, end));
      cites.push({
        key: keyOf(key),
        locator,
        prefix: before,
        suffix: following === undefined ? rest : '',
        typed: words.slice(Math.min(from, start), end).trim(),
        line: lineAt(pieces, start),
      });
      pending = following === undefined ? '' : rest;
      from = end;
    }
  }
  return cites;
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
function bareCitation(key: RegExpExecArray, { mask, words, pieces }: Scanned): Found {
  const start = key.index;
  const keyEnd = start + key[0].length;
  const after = /^ ?\[([^[\]@\0]*)\]/.exec(mask.slice(keyEnd));
  const { locator, rest } = takeLocator(after?.[1] ?? '');
  const end = after !== null && locator !== null && rest.length <= 1000 ? keyEnd + after[0].length : keyEnd;
  const cite: DraftCite = {
    key: keyOf(key),
    locator: end > keyEnd ? locator : null,
    prefix: '',
    suffix: end > keyEnd ? rest : '',
    typed: words.slice(start, end),
    line: lineAt(pieces, start),
  };
  return { start, end, citation: citationAt({ start, end }, [cite], key[1] === '', pieces) };
}

function keyOf(key: RegExpExecArray): string {
  return key[2] ?? key[3] ?? '';
}
