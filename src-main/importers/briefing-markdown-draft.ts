import type { TextRun } from '#core/model/inline.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import type { Locator } from '#core/model/citation.ts';
import type { Problem } from '#core/contract/problems.ts';
import type { Marking } from '#core/model/marking.ts';

// A briefing as its Markdown says it, before anybody looks into the library: plain data that can cross processes.

/** One `@key` with what belongs to it. */
export interface DraftCite {
  readonly key: string;
  readonly locator: Locator | null;
  readonly prefix: string;
  readonly suffix: string;
  /** As it stands in the file, for the case that the key means nothing. */
  readonly typed: string;
  readonly line: number;
}

/** `[@key, p. 3; @other]`, or `@key` in running text. */
export interface DraftCitation {
  readonly type: 'draft-citation';
  readonly cites: readonly DraftCite[];
  /** Whether it stands outside brackets, where the source's name is part of the sentence. */
  readonly inText: boolean;
  readonly typed: readonly TextRun[];
}

export type DraftInline = TextRun | DraftCitation;

interface Common {
  /** Line of the file it begins on, 1-based. */
  readonly line: number;
  readonly marking: Marking | null;
}

export type DraftBlock = Common &
  (
    | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly DraftInline[] }
    | { readonly type: 'paragraph' | 'quotation'; readonly content: readonly DraftInline[] }
    | {
        readonly type: 'list';
        readonly ordered: boolean;
        readonly items: readonly { readonly depth: number; readonly content: readonly DraftInline[] }[];
      }
    | {
        readonly type: 'table';
        readonly headerRow: boolean;
        readonly rows: readonly (readonly { readonly content: readonly DraftInline[] }[])[];
      }
  );

export interface DraftBriefing {
  /** `title` is empty where the file states none. */
  readonly facts: BriefingFacts;
  readonly blocks: readonly DraftBlock[];
  readonly problems: readonly Problem[];
}
