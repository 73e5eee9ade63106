import type { BriefingId, FigureId, SourceId } from '#core/model/ids.ts';
import type { Source } from '#core/model/source.ts';
import type { References } from '#core/model/references.ts';
import type { Statement } from '#core/statements/statement.ts';

/** A passage of a source's frozen text; offsets in UTF-16 units. */
export interface Passage {
  readonly sourceId: SourceId;
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly words: string;
  /** It is page furniture: the source does not say it. */
  readonly isResidue?: true;
  /** Whose words they are there, as far as its source tells; null where it does not. */
  readonly speaker?: string | null;
  /** What is known of its source, which the briefing need not cite. */
  readonly about?: Pick<Source, 'title' | 'outlet' | 'publishedOn' | 'language'>;
}

/** Where the library has the words of a quotation. */
export interface FoundWords {
  /** Says them, apart from typing and the changes a quotation is allowed; at most a few, those of cited sources first. */
  readonly exact: readonly Passage[];
  /** Says something much like them, in sources that do not say them; the likest first. */
  readonly alike: readonly Passage[];
}

/** A figure as another briefing says it. */
export interface EarlierFigure {
  readonly briefingId: BriefingId;
  readonly title: string;
  readonly figureId: FigureId;
  /** The words there. */
  readonly said: string;
}

/** What checks may know of the library: plain data, read before they run. */
export interface LibraryView {
  /** Everything the briefing points at. */
  readonly references: References;
  /** By the words of the quotation, as `quotationsIn` gives them. A quotation that is not here was not looked for yet. */
  readonly found: ReadonlyMap<string, FoundWords>;
  /** What the library states about what the briefing's figures measure: saved figures, and those proposed in texts. */
  readonly statements: readonly Statement[];
  readonly earlier: readonly EarlierFigure[];
  /** Pairs of statements somebody has called a sequence (`sequenceKey`). */
  readonly sequences: ReadonlySet<string>;
}
