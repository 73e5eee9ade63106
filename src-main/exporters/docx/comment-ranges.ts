import type { NoteRun, PrintRun } from '#core/print/document.ts';
import type { WordThread } from './setting.ts';

/** Where the words of a comment begin and end. */
export interface CommentEdge {
  readonly type: 'comment-start' | 'comment-end';
  readonly ids: readonly number[];
}

/**
 * Puts the edges of comments in place of their letters: a letter stands behind the last of the words, which are found by
 * what the comment quotes. Where they are not found the comment stands at its letter.
 */
export function withCommentRanges(
  runs: readonly (PrintRun | NoteRun)[],
  threads: ReadonlyMap<string, WordThread>,
): (PrintRun | NoteRun | CommentEdge)[] {
  const starts: { at: number; ids: readonly number[] }[] = [];
  let said = '';
  for (const run of runs) {
    if (run.type === 'text') said += run.text;
    const thread = run.type === 'remark' ? threads.get(run.thread ?? '') : undefined;
    if (thread !== undefined) starts.push({ at: startOf(thread.quote, said), ids: thread.ids });
  }
  if (starts.length === 0) return [...runs];
  const edges = starts.toSorted((a, b) => a.at - b.at);
  const pieces: (PrintRun | NoteRun | CommentEdge)[] = [];
  let offset = 0;
  const open = (upTo: number) => {
    while (edges[0] !== undefined && edges[0].at <= upTo)
      pieces.push({ type: 'comment-start', ids: edges.shift()?.ids ?? [] });
  };
  for (const run of runs) {
    open(offset);
    if (run.type === 'text') {
      let from = 0;
      for (const { at } of [...edges]) {
        if (at >= offset + run.text.length) break;
        if (at > offset + from) pieces.push({ ...run, text: run.text.slice(from, at - offset) });
        from = Math.max(from, at - offset);
        open(at);
      }
      pieces.push({ ...run, text: run.text.slice(from) });
      offset += run.text.length;
      continue;
    }
    const thread = run.type === 'remark' ? threads.get(run.thread ?? '') : undefined;
    pieces.push(thread === undefined ? run : { type: 'comment-end', ids: thread.ids });
  }
  return pieces;
}

/** In UTF-16 units of the words before the letter. */
function startOf(quote: string, said: string): number {
  const words = quote.trim();
  const before = said.trimEnd();
  if (words !== '' && before.endsWith(words)) return before.length - words.length;
  // A comment on a whole block quotes how it begins.
  const opening = words.endsWith('…') ? words.slice(0, -1) : words;
  return opening !== '' && said.trimStart().startsWith(opening) ? 0 : said.length;
}
