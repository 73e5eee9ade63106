import type { Definition, FootnoteReference } from 'mdast';
import type { Problem } from '#core/contract/problems.ts';
import type { TextRun } from '#core/model/inline.ts';

/** What reading one file needs to know and gathers. */
export interface Reading {
  readonly markdown: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Identifiers of the definitions that a link or picture of the file leads to. */
  readonly linked: ReadonlySet<string>;
  /** The words of a hand-written note, which then stands in the text; null where nothing defines it. */
  readonly takeNote: (mark: FootnoteReference, reading: Reading) => readonly TextRun[] | null;
  /** Within a note: its words can be bold or italic and nothing else. */
  readonly inNote: boolean;
  /** Schemes whose portion marks of one letter are meant: that of the banner, and the one portions are marked in. */
  readonly schemes: ReadonlySet<string>;
  readonly problems: Problem[];
}

/** Put before each escaped character by the parser's extension; Markdown itself never yields NUL. */
export const ESCAPE = '\0';

export function unescaped(text: string): string {
  return text.replaceAll(ESCAPE, '');
}

export type Positioned = { readonly position?: Definition['position'] };

export function lineOf(node: Positioned): number {
  return node.position?.start.line ?? 1;
}

/** What the file says at a node, letter for letter. */
export function sourceOf(node: Positioned, reading: Reading): string {
  return reading.markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

export function notSupported(reading: Reading, subject: string, node: Positioned): void {
  reading.problems.push({ code: 'not-supported', subject, line: lineOf(node) });
}

/** Citation keys and what looks like a note without words are no addresses. */
export function isLinkLabel(identifier: string): boolean {
  return !/^[@^]/.test(identifier);
}
