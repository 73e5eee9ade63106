import type { NoteContent } from './NoteNode.ts';

type Emphasis = 'bold' | 'italic';

/** What stands between two runs where their emphasis differs. */
const MARKS: readonly (readonly [mark: string, changes: readonly Emphasis[]])[] = [
  ['***', ['bold', 'italic']],
  ['**', ['bold']],
  ['*', ['italic']],
];

type Token = { readonly text: string } | { readonly mark: string; readonly changes: readonly Emphasis[] };

/** A note as it is typed: `*italic*`, `**bold**`, `***both***`. A star or backslash of its own has a backslash before it. */
export function formatNote(content: NoteContent): string {
  let text = '';
  let before = { bold: false, italic: false };
  for (const { bold, italic, text: words } of [...content, { text: '', bold: false, italic: false }]) {
    text += markFor(before.bold !== bold, before.italic !== italic) + words.replace(/[\\*]/g, '\\$&');
    before = { bold, italic };
  }
  return text;
}

function markFor(bold: boolean, italic: boolean): string {
  return '*'.repeat((bold ? 2 : 0) + (italic ? 1 : 0));
}

/**
 * What was typed as runs, neighbouring ones of one emphasis joined: the other way of `formatNote`. A star that nothing
 * closes is a star.
 */
export function parseNote(typed: string): NoteContent {
  const runs: NoteContent = [];
  let now = { bold: false, italic: false };
  const add = (text: string) => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last?.bold === now.bold && last.italic === now.italic) {
      runs[runs.length - 1] = { ...last, text: last.text + text };
    } else runs.push({ type: 'text', text, ...now });
  };
  for (const token of closed(tokensOf(typed))) {
    if ('text' in token) add(token.text);
    else for (const it of token.changes) now = { ...now, [it]: !now[it] };
  }
  return runs;
}

function tokensOf(typed: string): Token[] {
  const tokens: Token[] = [];
  for (const [piece] of typed.matchAll(/\\[\\*]|\*{1,3}|[^*\\]+|\\/g)) {
    const mark = MARKS.find(([it]) => it === piece);
    if (mark !== undefined) tokens.push({ mark: piece, changes: mark[1] });
    else tokens.push({ text: /^\\[\\*]$/.test(piece) ? piece.slice(1) : piece });
  }
  return tokens;
}

/** The marks that open something nobody closes become the stars they are. */
function closed(tokens: readonly Token[]): Token[] {
  const open: Partial<Record<Emphasis, number>> = {};
  for (const [index, token] of tokens.entries()) {
    if ('text' in token) continue;
    for (const it of token.changes) {
      if (open[it] === undefined) open[it] = index;
      else delete open[it];
    }
  }
  return tokens.flatMap((token, index): Token[] => {
    if ('text' in token) return [token];
    const unclosed = token.changes.filter((it) => open[it] === index);
    if (unclosed.length === 0) return [token];
    const kept = token.changes.filter((it) => open[it] !== index);
    return [
      { text: markFor(unclosed.includes('bold'), unclosed.includes('italic')) },
      { ...token, changes: kept },
    ];
  });
}
