import type { FactEvidence, StatedFacts } from './source.ts';
import type { SourceLayout } from './source-layout.ts';
import type { ResidueRange } from './source-text.ts';

/** What a source can be made of; each is read by one file of the importers. */
export type SourceMediaType =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'multipart/related'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'message/rfc822'
  | 'text/csv'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A document as an importer read it, before the library has given it an id and a citation key. */
export interface SourceDraft {
  /** Normalised; frozen from now on. Empty for a scan, which is kept all the same. */
  readonly text: string;
  readonly residue: readonly ResidueRange[];
  /** Proposals: a person accepts, edits or dismisses each. */
  readonly facts: StatedFacts;
  /** What each stated fact rests on; facts without evidence are not proposed. */
  readonly evidence: readonly FactEvidence[];
  /** Pages and tables, where the format has them. */
  readonly layout: SourceLayout;
  /** Name of the character encoding the text was read with, such as `utf-8`; `none` for a format that is not text. */
  readonly encoding: string;
  readonly mediaType: SourceMediaType;
}
