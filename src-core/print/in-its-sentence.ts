import type { Anchor } from '#core/model/anchor.ts';

/** Some words with what stands around them in their sentence; `…` where the sentence goes on beyond what is kept of it. */
export interface InItsSentence {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
}

/** What an anchor keeps of the text around it, in UTF-16 units; less of it where the text begins or ends there. */
const KEPT = 31;
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{Lo}])/gu;

/**
 * The words of an anchor within their sentence, as far as the anchor keeps it: whole words, on one line. The mark that closes a
 * quotation begun elsewhere is left out.
 */
export function inItsSentence({ exact, prefix, suffix, start }: Anchor): InItsSentence {
  const [line = ''] = prefix.split('\n').slice(-1);
  const begun = line.slice(lastEndIn(line));
  const isBegun = begun.length < prefix.length || start === prefix.length;
  const before = isBegun ? begun : `…${begun.replace(/^\S*\s?/u, '')}`;

  const [rest = ''] = suffix.split('\n');
  // A sentence that ends with the exact words goes on behind them only with its mark.
  const end = firstEndIn(exact.slice(-1) + rest);
  const ended = end === null ? rest : rest.slice(0, end - 1);
  const isEnded = end !== null || rest.length < suffix.length || suffix.length < KEPT;
  const after = isEnded || /[.!?]["'”’»)]*$/u.test(rest) ? ended : `${ended.replace(/\s?\S*$/u, '')}…`;
  const said = before + exact;
  const quoted = /["“”„«»]/u.test(said) ? after : after.replace(/(?<=[.!?…])["”»]+$/u, '');
  // Blanks at the ends of the exact words stand outside them.
  const gap = (words: string, pattern: RegExp) => (pattern.test(words) ? ' ' : '');
  return {
    before: oneLine(before + gap(exact, /^\s/u)).trimStart(),
    exact: oneLine(exact).trim(),
    after: oneLine(gap(exact, /\s$/u) + quoted).trimEnd(),
  };
}

function lastEndIn(text: string): number {
  return [...text.matchAll(SENTENCE_END)].reduce((_, it) => it.index + it[0].length, 0);
}

/** Where the first sentence ends, behind its mark. */
function firstEndIn(text: string): number | null {
  const [found] = text.matchAll(SENTENCE_END);
  return found === undefined ? null : found.index + found[0].trimEnd().length;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
