import type { SourceDraft } from '#core/model/source-draft.ts';
import { NO_LAYOUT } from '#core/model/source-layout.ts';
import type { FactEvidence, StatedFacts } from '#core/model/source.ts';
import { statedFacts } from '#core/text/facts.ts';
import { readHeader } from '#core/text/header-lines.ts';
import { frozenText, type HintedParagraph } from '#core/text/hinted-paragraph.ts';
import { findResidue } from '#core/text/residue.ts';
import type { DecodedText } from './decode-text.ts';

/** A document in paragraphs, with what its file states about it. */
export interface ReadParagraphs {
  readonly paragraphs: readonly HintedParagraph[];
  readonly meta: StatedFacts;
  /** The words of the metadata that state each fact of `meta`; a fact without any is quoted as it was read. */
  readonly metaEvidence?: readonly FactEvidence[];
  readonly mediaType: SourceDraft['mediaType'];
}

/** The draft these paragraphs make. */
export function makeDraft(
  { paragraphs, meta, metaEvidence, mediaType }: ReadParagraphs,
  { encoding }: DecodedText,
): SourceDraft {
  const header = readHeader(paragraphs, meta);
  const { facts, evidence } = statedFacts(paragraphs, meta, metaEvidence, header);
  return {
    text: frozenText(paragraphs),
    residue: findResidue(paragraphs, meta, header),
    facts,
    evidence,
    layout: NO_LAYOUT,
    encoding,
    mediaType,
  };
}
