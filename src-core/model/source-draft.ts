import type { StatedFacts } from './source.ts';
import type { ResidueRange } from './source-text.ts';

/** A document as an importer read it, before the library has given it an id and a citation key. */
export interface SourceDraft {
  /** Normalised; frozen from now on. */
  readonly text: string;
  readonly residue: readonly ResidueRange[];
  readonly facts: StatedFacts;
  /** Name of the character encoding the text was read with, such as `utf-8`. */
  readonly encoding: string;
  readonly mediaType: 'text/plain' | 'text/markdown' | 'text/html';
}
