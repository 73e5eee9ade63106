import type { FoundFault } from '#core/bundle/faults.ts';
import type { SentExcerpt, SentFigure, SentSource } from '#core/bundle/format.ts';
import { paragraphsOf } from '#core/model/source-text.ts';
import { verifyAnchor } from '#core/text/anchor.ts';
import { sha256Of } from '#main/store/hash.ts';
import { sourcePath, textPath } from './payload-paths.ts';

const fault = (name: FoundFault['fault'], entry: string): FoundFault => ({ fault: name, entry });

/** Whether all that is said about places of a text holds in it; null where it does. `text` has the hash it should have. */
export function sourceFault(
  sent: SentSource,
  text: string,
  anchored: readonly (SentExcerpt | SentFigure)[],
): FoundFault | null {
  const path = sourcePath(sent.source.id);
  // Half a letter pair becomes another sign on its way through UTF-8.
  if (sha256Of(text) !== sent.source.textSha256)
    return fault('text-changed', textPath(sent.source.textSha256));
  const isWhole = isResidueWhole(sent, text) && isLayoutWithin(sent, text) && isEvidenceWithin(sent, text);
  if (!isWhole) return fault('shape-wrong', path);
  const loose = anchored.find((it) => !verifyAnchor(text, it.anchor));
  return loose === undefined ? null : fault('excerpt-not-in-text', loose.id);
}

function isResidueWhole({ residue }: SentSource, text: string): boolean {
  if (residue.length === 0) return true;
  const paragraphs = paragraphsOf(text, []);
  const starts = new Set(paragraphs.map((it) => it.start));
  const ends = new Set(paragraphs.map((it) => it.end));
  return residue.every(
    (it, at) => starts.has(it.start) && ends.has(it.end) && it.start >= (residue[at - 1]?.end ?? 0),
  );
}

function isLayoutWithin({ layout: { pages, tables } }: SentSource, text: string): boolean {
  const isRange = (start: number, end: number) => start <= end && end <= text.length;
  return (
    new Set(pages.map((it) => it.number)).size === pages.length &&
    pages.every((it) => isRange(it.start, it.end)) &&
    tables.every(({ rows }) => rows.every((row) => row.every(([start, end]) => isRange(start, end))))
  );
}

function isEvidenceWithin({ evidence }: SentSource, text: string): boolean {
  return (
    new Set(evidence.map((it) => it.field)).size === evidence.length &&
    evidence.every(({ start, end }) =>
      start === null || end === null ? start === end : start < end && end <= text.length,
    )
  );
}
