import { compareWords } from '#core/compare/compare-words.ts';
import { contentsOf, type Block } from '#core/model/block.ts';
import { plainly, type Citation, type Target } from '#core/model/citation.ts';
import { citationId, type BlockId } from '#core/model/ids.ts';
import {
  isWords,
  plainRun,
  plainText,
  type FigureRun,
  type Inline,
  type TextRun,
} from '#core/model/inline.ts';
import { mapContents } from '#core/model/map-contents.ts';
import type { Finding, Mend, Place } from './finding.ts';

/** A mend of a block; the others are about the briefing as a whole or about the library. */
export type BlockMend = Extract<Mend, { readonly blockId: BlockId }>;

export function isBlockMend(mend: Mend): mend is BlockMend {
  return 'blockId' in mend;
}

/**
 * What stands in the place of a block after a mend: the block with that and nothing else changed, or nothing. Citations, notes, live
 * figures, comments and emphasis stay on the words that stay. Null where it cannot be done any more: the words that were found are gone,
 * or a suggestion about them is open. `newId` names a new citation.
 */
export function mendedBlock(
  block: Block,
  mend: BlockMend,
  found: Pick<Finding, 'place' | 'quote'>,
  newId: () => string,
): readonly Block[] | null {
  if (block.id !== mend.blockId) return null;
  const moved = found.place === null ? 0 : movedBy(block, found.place, found.quote);
  if (moved === null) return null;
  switch (mend.type) {
    case 'replace':
      return one(withWords(block, shifted(mend.place, moved), mend.words));
    case 'cite':
      return one(withCitation(block, shifted(mend.place, moved), mend.targets, newId));
    case 'bind':
      return one(block.type === 'quotation' ? { ...block, excerptId: mend.excerptId } : null);
    case 'mark':
      return [{ ...block, marking: mend.marking }];
    case 'judge':
      if (block.type !== 'key-judgement') return null;
      return [
        {
          ...block,
          likelihood: mend.likelihood === undefined ? block.likelihood : mend.likelihood,
          confidence: mend.confidence === undefined ? block.confidence : mend.confidence,
        },
      ];
    case 'remove':
      return [];
  }
}

const one = (block: Block | null): Block[] | null => (block === null ? null : [block]);
const shifted = ({ piece, start, end }: Place, by: number): Place => ({
  ...{ piece, start: start + by, end: end + by },
});
const evenly = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Where the words of a place stand now; null where they are gone, or where they stand several times and none is at the place. */
export function placeNow(block: Block, place: Place, quote: string): Place | null {
  const by = movedBy(block, place, quote);
  return by === null ? null : shifted(place, by);
}

function movedBy(block: Block, place: Place, quote: string): number | null {
  const content = contentsOf(block)[place.piece];
  if (content === undefined) return null;
  const text = plainText(content);
  const isThere = place.end <= text.length;
  if (quote.trim() === '' || evenly(text.slice(place.start, place.end)) === evenly(quote))
    return isThere ? 0 : null;
  const at = text.indexOf(quote);
  return at < 0 || text.indexOf(quote, at + 1) >= 0 ? null : at - place.start;
}

/** The block with one of its pieces changed; null where `change` cannot. */
function withPiece(
  block: Block,
  piece: number,
  change: (content: Inline[]) => Inline[] | null,
): Block | null {
  let index = -1;
  let isDone = false;
  const changed = mapContents(block, (content) => {
    index += 1;
    const next = index === piece ? change(content) : null;
    isDone ||= next !== null;
    return next ?? content;
  });
  return isDone ? changed : null;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function withWords(block: Block, { piece, start, end }: Place, words: string): Block | null {
  return withPiece(block, piece, (content) => {
    const text = plainText(content);
    if (start > end || end > text.length) return null;
    let edited: Inline[] | null = content;
    for (const edit of editsOf(text.slice(start, end), words, start).toReversed())
      edited = edited === null ? null : withEdit(edited, edit);
    return edited;
  });
}

/** What changes from some words to others, word by word; `at` is where they begin. */
function editsOf(before: string, after: string, at: number): Edit[] {
  const edits: Edit[] = [];
  let [start, end, words] = [at, at, ''];
  const close = (): void => {
    if (end > start || words !== '') edits.push({ start, end, words });
    [start, words] = [end, ''];
  };
  for (const { change, text } of compareWords(before, after)) {
    if (change === 'added') words += text;
    else if (change === 'removed') end += text.length;
    else {
      close();
      end += text.length;
      start = end;
    }
  }
  close();
  return edits;
}

/** Words that stand: what is suggested to come in takes no room. */
const stands = (it: Inline): it is TextRun | FigureRun => isWords(it) && it.suggestion?.change !== 'insert';

function withEdit(content: readonly Inline[], { start, end, words }: Edit): Inline[] | null {
  const result: Inline[] = [];
  const lost = new Set<string>();
  let at = 0;
  let isPlaced = words === '';
  for (const it of content) {
    if (!stands(it)) {
      result.push(it);
      continue;
    }
    const [from, to] = [at, at + it.text.length];
    at = to;
    const isTouched = Math.max(start, from) < Math.min(end, to);
    const takes = !isPlaced && start >= from && start <= to && (isTouched || start === end);
    if (!isTouched && !takes) {
      result.push(it);
      continue;
    }
    if (it.suggestion !== undefined) return null;
    const before = it.text.slice(0, Math.max(0, start - from));
    const after = it.text.slice(Math.min(it.text.length, Math.max(0, end - from)));
    const own = takes ? words : '';
    isPlaced ||= takes;
    if (it.type === 'figure' && !isTouched) {
      // Beside the words of a live figure, not into them; words in the midst of them are of it.
      if (before !== '' && after !== '') result.push({ ...it, text: before + own + after });
      else result.push(...(before === '' ? [plainRun(own), it] : [it, plainRun(own)]));
      continue;
    }
    const text = before + own + after;
    if (text === '') for (const thread of it.comments ?? []) lost.add(thread);
    else result.push({ ...it, text });
  }
  if (!isPlaced) result.push(plainRun(words));
  return withThreads(result, start, words, lost);
}

/** Comments on words that went are on those that came in their place, and on no other; a live figure is not parted. */
function withThreads(content: Inline[], start: number, words: string, lost: ReadonlySet<string>): Inline[] {
  if (lost.size === 0 || words === '') return content;
  let at = 0;
  return content.flatMap((it): Inline[] => {
    if (!stands(it)) return [it];
    const from = at;
    at += it.text.length;
    if (start < from || start >= at) return [it];
    const threads = [...(it.comments ?? []), ...([...lost] as NonNullable<typeof it.comments>)];
    const commented = { ...it, comments: [...new Set(threads)] };
    if (it.type === 'figure') return [commented];
    const [first, last] = [start - from, Math.min(it.text.length, start - from + words.length)];
    return [
      { ...it, text: it.text.slice(0, first) },
      { ...commented, text: it.text.slice(first, last) },
      { ...it, text: it.text.slice(last) },
    ].filter(({ text }) => text !== '');
  });
}

/** Closing signs belong to the words a mark stands behind. */
const CLOSING = /^["”’»)\]]+/;

function withCitation(
  block: Block,
  { piece, end }: Place,
  targets: readonly Target[],
  newId: () => string,
): Block | null {
  return withPiece(block, piece, (content) => {
    const text = plainText(content);
    if (end > text.length) return null;
    const behind = end + (CLOSING.exec(text.slice(end))?.[0].length ?? 0);
    const [before, after] = splitAt(content, behind);
    const next = after[0];
    if (next?.type === 'citation' && next.suggestion === undefined)
      return [...before, joined(next, targets), ...after.slice(1)];
    const made: Citation = { type: 'citation', id: citationId.parse(newId()), targets: targets.map(plainly) };
    return [...before, made, ...after];
  });
}

function joined(citation: Citation, targets: readonly Target[]): Citation {
  const there = new Set<string>(citation.targets.map((it) => it.target.id));
  const added = targets.filter((it) => !there.has(it.id)).map(plainly);
  return { ...citation, targets: [...citation.targets, ...added] };
}

/** The content before and behind an offset; marks at the offset are behind it. A live figure is never parted: the mark follows it. */
function splitAt(content: readonly Inline[], offset: number): [Inline[], Inline[]] {
  let at = 0;
  for (const [index, it] of content.entries()) {
    if (at >= offset) return [content.slice(0, index), content.slice(index)];
    if (!stands(it)) continue;
    const inside = offset - at;
    at += it.text.length;
    if (at <= offset || it.type === 'figure') continue;
    return [
      [...content.slice(0, index), { ...it, text: it.text.slice(0, inside) }],
      [{ ...it, text: it.text.slice(inside) }, ...content.slice(index + 1)],
    ];
  }
  return [[...content], []];
}
