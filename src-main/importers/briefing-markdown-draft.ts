import type { Problem } from '#core/contract/problems.ts';
import type { BlockOf, Confidence, FigureColumn } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import type { Locator, Target } from '#core/model/citation.ts';
import type { CommentThreadId, FigureId, PictureId, ExcerptId } from '#core/model/ids.ts';
import type { CrossReference, FigureForm, Suggestion, TextRun } from '#core/model/inline.ts';
import type { Marking } from '#core/model/marking.ts';

// A briefing as its Markdown says it, before anybody looks into the library: plain data that can cross processes.

/** A suggested change; what a hand-written one leaves out is null. */
export interface DraftSuggestion extends Omit<Suggestion, 'id' | 'at'> {
  readonly id: Suggestion['id'] | null;
  readonly at: string | null;
  /** Tells suggestions without an id apart. */
  readonly place: string;
}

/** What words of the text bear. */
export interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly highlight?: true;
  readonly comments?: readonly CommentThreadId[];
  readonly suggestion?: DraftSuggestion;
  /** An address a run of the model takes. */
  readonly link?: string;
}

export interface DraftText {
  readonly type: 'text';
  readonly text: string;
  readonly marks: Marks;
  /** Written so that it is never moved or trimmed: code, escaped signs. */
  readonly literal: boolean;
}

/** A live figure of some library, maybe of this one. */
export interface DraftFigure {
  readonly type: 'draft-figure';
  readonly figureId: FigureId;
  readonly form: FigureForm;
  readonly text: string;
  readonly marks: Marks;
  readonly line: number;
}

/** A reference to the block that bears a label of the file. */
export interface DraftReference {
  readonly type: 'draft-reference';
  readonly to: string;
  readonly form: CrossReference['form'];
  /** As it stands in the file, for the case that no block bears the label. */
  readonly said: string;
  readonly suggestion: DraftSuggestion | null;
  readonly line: number;
}

export interface DraftNote {
  readonly type: 'draft-note';
  readonly content: readonly TextRun[];
  /** As it stands in the text: `[^1]`. */
  readonly said: string;
  readonly suggestion: DraftSuggestion | null;
}

/** One `@key` with what belongs to it. */
export interface DraftCite {
  readonly key: string;
  readonly locator: Locator | null;
  /** Whether the locator stands in braces: it is then one somebody set, although the anchor says the same. */
  readonly forced: boolean;
  readonly prefix: string;
  readonly suffix: string;
  /** What the attributes behind the brackets name. */
  readonly target: Target | null;
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
  readonly typed: readonly DraftInline[];
  readonly suggestion: DraftSuggestion | null;
}

export type DraftInline = DraftText | DraftFigure | DraftReference | DraftNote | DraftCitation;
/** What stands between words and is no words. */
export type DraftObject = DraftFigure | DraftReference | DraftNote;
export type DraftContent = readonly DraftInline[];

interface Common {
  /** Line of the file it begins on, 1-based. */
  readonly line: number;
  readonly marking: Marking | null;
  /** What cross-references of the file call it. */
  readonly label?: string;
  readonly hint?: string;
  readonly suggestion?: DraftSuggestion;
}

/** A figure of a table or chart; `said` is how the file says it. */
export interface DraftFigureRow {
  readonly figureId: FigureId;
  readonly label: string | null;
  readonly said: DraftContent;
  readonly line: number;
}

export interface DraftCell {
  readonly content: DraftContent;
  readonly columns?: number;
  readonly rows?: number;
}

export type DraftBlock = Common &
  (
    | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly content: DraftContent }
    | { readonly type: 'paragraph'; readonly unnumbered?: true; readonly content: DraftContent }
    | {
        readonly type: 'quotation';
        /** `words`: whatever excerpt says them; null: none, although one may. */
        readonly excerpt: { readonly id: ExcerptId } | 'words' | null;
        readonly content: DraftContent;
      }
    | {
        readonly type: 'list';
        readonly ordered: boolean;
        readonly items: readonly { readonly depth: number; readonly content: DraftContent }[];
      }
    | ({ readonly type: 'table'; readonly rows: readonly (readonly DraftCell[])[] } & Pick<
        BlockOf<'table'>,
        'headerRow' | 'caption' | 'widths'
      >)
    | {
        readonly type: 'picture';
        readonly pictureId: PictureId;
        readonly fileName: string | null;
        readonly content: DraftContent;
      }
    | {
        readonly type: 'figure-table';
        readonly caption: string | null;
        readonly columns: readonly FigureColumn[];
        readonly rows: readonly DraftFigureRow[];
      }
    | {
        readonly type: 'chart';
        readonly form: BlockOf<'chart'>['form'];
        readonly caption: string | null;
        readonly rows: readonly DraftFigureRow[];
      }
    | {
        readonly type: 'key-judgement';
        readonly likelihood: BlockOf<'key-judgement'>['likelihood'];
        readonly confidence: Confidence | null;
        readonly content: DraftContent;
        readonly basis: DraftContent;
      }
    | {
        readonly type: 'question';
        readonly content: DraftContent;
        readonly lineToTake: DraftContent;
        readonly ifPressed: DraftContent;
        readonly fact: DraftContent;
      }
    | { readonly type: 'speaking-point'; readonly content: DraftContent; readonly fact: DraftContent }
    | { readonly type: 'page-break' | 'rule' }
  );
export type DraftBlockOf<T extends DraftBlock['type']> = Extract<DraftBlock, { type: T }>;

export interface DraftBriefing {
  readonly facts: BriefingFacts;
  /** Whether the file says what the title is, were it nothing. */
  readonly titleStated: boolean;
  readonly blocks: readonly DraftBlock[];
  readonly problems: readonly Problem[];
}
