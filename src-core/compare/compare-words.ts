import { diffArrays } from 'diff';
import type { ComparedPiece } from './comparison.ts';

/**
 * A word with what belongs inside it ("co-operation", "2,900"), white space, or one other sign. Every sign of a text is in
 * one of them.
 */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:['’ʼ.,-][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu;
const LINE = /[^\n]*\n|[^\n]+/g;
/** How many words may differ before two texts are held to be two: finding the shortest way takes the square of it. */
const MOST_EDITS = 1500;

type Change = ComparedPiece['change'];

/**
 * What changed from one text to another, word by word. The pieces without the `removed` ones are the later text, without
 * the `added` ones the earlier; what was removed stands before what came in its place.
 */
export function compareWords(before: string, after: string): ComparedPiece[] {
  if (before === after) return before === '' ? [] : [{ change: 'same', text: before }];
  return tidied(
    compareTokens(before, after) ?? compareLines(before.match(LINE) ?? [], after.match(LINE) ?? []),
  );
}

interface Changed {
  readonly change: Change;
  readonly parts: readonly string[];
}

/** Null where too much differs. */
function changesOf(before: readonly string[], after: readonly string[]): Changed[] | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const middle = diffArrays(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    {
      maxEditLength: MOST_EDITS,
    },
  );
  if (middle === undefined) return null;
  return [
    { change: 'same', parts: before.slice(0, start) },
    ...middle.map(({ added, removed, value }): Changed => {
      return { change: added ? 'added' : removed ? 'removed' : 'same', parts: value };
    }),
    { change: 'same', parts: before.slice(before.length - end) },
  ];
}

function compareTokens(before: string, after: string): ComparedPiece[] | null {
  const changes = changesOf(before.match(TOKEN) ?? [], after.match(TOKEN) ?? []);
  return changes?.map(({ change, parts }) => piece(change, parts)) ?? null;
}

/** Long texts, such as tables, line by line. */
function compareLines(before: readonly string[], after: readonly string[]): ComparedPiece[] {
  const changes = changesOf(before, after);
  if (changes === null) return before.length > 1 ? replaced(before, after) : wholly(before, after);
  return changes.flatMap(({ change, parts }, at) => {
    const next = changes[at + 1];
    if (change === 'removed' && next?.change === 'added') return replaced(parts, next.parts);
    if (change === 'added' && changes[at - 1]?.change === 'removed') return [];
    return [piece(change, parts)];
  });
}

/** Lines for lines: where they are as many, one by one. */
function replaced(before: readonly string[], after: readonly string[]): ComparedPiece[] {
  if (before.length !== after.length) return wholly(before, after);
  return before.flatMap((line, at) => {
    const other = after[at] ?? '';
    return compareTokens(line, other) ?? wholly([line], [other]);
  });
}

function wholly(before: readonly string[], after: readonly string[]): ComparedPiece[] {
  return [piece('removed', before), piece('added', after)];
}

function piece(change: Change, parts: readonly string[]): ComparedPiece {
  return { change, text: parts.join('') };
}

/** Runs of changes as one removed and one added piece each; white space alone does not part two changes. */
function tidied(pieces: readonly ComparedPiece[]): ComparedPiece[] {
  const tidy: ComparedPiece[] = [];
  let [removed, added, space] = ['', '', ''];
  const close = () => {
    if (removed !== '') tidy.push({ change: 'removed', text: removed });
    if (added !== '') tidy.push({ change: 'added', text: added });
    if (space !== '') tidy.push({ change: 'same', text: space });
    [removed, added, space] = ['', '', ''];
  };
  for (const { change, text } of pieces) {
    if (text === '') continue;
    const isOpen = removed !== '' || added !== '';
    if (change === 'same') {
      if (isOpen && text.trim() === '') {
        space += text;
        continue;
      }
      const before = space;
      space = '';
      close();
      pushSame(tidy, before + text);
    } else {
      [removed, added, space] = [removed + space, added + space, ''];
      if (change === 'removed') removed += text;
      else added += text;
    }
  }
  close();
  return tidy;
}

function pushSame(pieces: ComparedPiece[], text: string): void {
  const last = pieces.at(-1);
  if (last?.change === 'same') pieces[pieces.length - 1] = { change: 'same', text: last.text + text };
  else pieces.push({ change: 'same', text });
}
