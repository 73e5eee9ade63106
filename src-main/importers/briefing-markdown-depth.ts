import type { Problem } from '#core/contract/problems.ts';

/** So many blocks in each other cost little; nobody writes more. */
const DEEPEST = 20;
const DEEPEST_DIRECTIVE = 4;

/** What opens a block on a line, with the blanks behind it: a quotation, an item. */
const MARKER = /(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*/y;
const OPENING = /^[ \t>]*:{3,}[^\s:]/;
const CLOSING = /^[ \t>]*:{3,}[ \t]*$/;

/**
 * A text in which no line opens more than twenty blocks in each other, nor one more directive in four that are open: such
 * a line is escaped, so that it is read as its words, and named. Reading costs time for each level on each line; thousands of
 * levels would take minutes.
 */
export function withoutDepths(markdown: string): { markdown: string; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let open = 0;
  const lines = markdown.split('\n').map((line, index) => {
    const escape = (at: number) => {
      problems.push({ code: 'not-supported', subject: 'Markdown nested this deep', line: index + 1 });
      return `${line.slice(0, at)}\\${line.slice(at)}`;
    };
    if (OPENING.test(line)) {
      if (open >= DEEPEST_DIRECTIVE) return escape(line.indexOf(':'));
      open += 1;
    } else if (CLOSING.test(line) && open > 0) open -= 1;
    const first = tooDeep(line);
    return first === null ? line : escape(first);
  });
  return { markdown: problems.length === 0 ? markdown : lines.join('\n'), problems };
}

/** Where the sign of the first block stands that a line opens, if it opens too many. */
function tooDeep(line: string): number | null {
  const start = line.length - line.trimStart().length;
  MARKER.lastIndex = start;
  let count = 0;
  while (count <= DEEPEST && MARKER.test(line)) count += 1;
  if (count <= DEEPEST) return null;
  return start + line.slice(start).search(/[^\d]/);
}
