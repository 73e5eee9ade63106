import type { Finding } from '#core/checks/finding.ts';
import { blocksAsTheyStand } from '#core/model/suggestions.ts';
import type { Cite, Citing } from '#core/citing/notes.ts';
import { formatPlace } from '#core/citing/locator.ts';
import { contentsOf, type Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Target } from '#core/model/citation.ts';
import type { Instant } from '#core/model/dates.ts';
import type { Anchor } from '#core/model/anchor.ts';
import type { Sha256, SourceId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { checkedIn } from './findings.ts';
import { claimOfAll, claimsByNote, claimsOfWords } from './claims.ts';
import type {
  EvidenceCite,
  EvidenceEntry,
  EvidenceFacts,
  EvidencePack,
  EvidenceSource,
} from './evidence-pack.ts';

/** A briefing that was composed for printing. */
export interface Printed {
  readonly briefing: Briefing;
  /** When it was last saved. */
  readonly savedAt: Instant;
  readonly references: References;
  readonly document: PrintDocument;
  readonly citing: Citing;
  /** Whether suggested words are printed too. */
  readonly showsSuggestions: boolean;
  readonly copy: string | null;
  readonly problems: readonly { readonly code: string; readonly subject: string }[];
  /** What the checks find in it, let stand or not. */
  readonly findings: readonly Finding[];
}

/** SHA-256 of a text in UTF-8. */
export type HashText = (text: string) => Sha256;

/**
 * The evidence of a printed briefing: an entry for each note of a citation, then for each bound quotation and live figure
 * of a block, in reading order. It tells nothing that the banner of the pages does not cover: of what is only shown, and
 * has a marking of its own, it keeps what stands on the pages and hashes.
 */
export function makeEvidencePack(printed: Printed, sha256: HashText): EvidencePack {
  const { briefing, document, problems, copy, savedAt } = printed;
  const entries = entriesOf(printed, sha256);
  const sources = sourcesOf(printed, entries);
  return {
    format: 'chancery-evidence',
    version: 1,
    briefing: { id: briefing.id, title: briefing.title, author: document.author, savedAt, copy },
    sources,
    entries,
    problems: problems.map(({ code, subject }) => ({ code, subject })),
    ...checkedIn(printed, sources),
  };
}

function entriesOf(printed: Printed, sha256: HashText): EvidenceEntry[] {
  const { briefing, citing, document, references, showsSuggestions } = printed;
  const cite = citeMaker(references, sha256);
  const claims = claimsByNote(document.blocks);
  const byBlock = new Map<string, EvidenceEntry[]>();
  const put = (entry: EvidenceEntry) => {
    const there = byBlock.get(entry.blockId);
    if (there === undefined) byBlock.set(entry.blockId, [entry]);
    else there.push(entry);
  };
  for (const note of citing.notes) {
    const placed = claims.get(note.number);
    if (note.of.kind !== 'citation' || placed === undefined || note.cites.length === 0) continue;
    const cites = note.cites.map((it) => cite(it.target, placeIn(it, briefing.language), true));
    put({ note: note.number, by: 'citation', ...placed, cites });
  }
  const blocks = showsSuggestions ? briefing.blocks : blocksAsTheyStand(briefing.blocks);
  blocks.forEach((block, at) => {
    const drawn = document.blocks[at];
    if (drawn === undefined) return;
    if (block.type === 'quotation' && block.excerptId !== null) {
      const target = { kind: 'excerpt', id: block.excerptId } as const;
      const claim = claimOfAll(drawn);
      put({ note: null, by: 'quotation', blockId: block.id, claim, cites: [cite(target, null, false)] });
    }
    const figures = figuresIn(block);
    const said = claimsOfWords(
      drawn,
      figures.map((it) => it.text),
    );
    figures.forEach(({ figureId }, index) => {
      const claim = said[index];
      const target = { kind: 'figure', id: figureId } as const;
      if (claim !== undefined)
        put({ note: null, by: 'figure', blockId: block.id, claim, cites: [cite(target, null, false)] });
    });
  });
  return document.blocks.flatMap((it) => byBlock.get(it.id) ?? []);
}

function figuresIn(block: Block) {
  return contentsOf(block)
    .flat()
    .filter((it) => it.type === 'figure');
}

function placeIn({ locator }: Cite, language: string): string | null {
  return locator && formatPlace(locator, language);
}

type MakeCite = (target: Target, locator: string | null, isCited: boolean) => EvidenceCite;

const BARE = {
  ...{ quote: null, speaker: null, credibility: null, marking: null, figure: null, pictureSha256: null },
} as const;

function citeMaker(references: References, sha256: HashText): MakeCite {
  const excerpts = new Map<string, References['excerpts'][number]>(
    references.excerpts.map((it) => [it.id, it]),
  );
  const figures = new Map<string, References['figures'][number]>(references.figures.map((it) => [it.id, it]));
  const pictures = new Map<string, References['pictures'][number]>(
    references.pictures.map((it) => [it.id, it]),
  );
  const quoteOf = ({ exact, prefix, suffix, start, end, textSha256 }: Anchor, isCovered: boolean) => ({
    ...{ exact, sha256: sha256(exact), start, end, textSha256 },
    prefix: isCovered ? prefix : null,
    suffix: isCovered ? suffix : null,
  });
  return (target, locator, isCited) => {
    const cite = { ...BARE, target, locator };
    if (target.kind === 'source') return { ...cite, source: target.id };
    const held = { excerpt: excerpts, figure: figures, picture: pictures }[target.kind].get(target.id);
    if (held === undefined) throw new Error('what is printed is not among the references');
    const isCovered = isCited || held.marking === null;
    const said = { ...cite, source: held.sourceId, marking: held.marking };
    if ('bytesSha256' in held) return { ...said, pictureSha256: held.bytesSha256 };
    const quote = quoteOf(held.anchor, isCovered);
    if ('credibility' in held)
      return { ...said, quote, speaker: held.speaker, credibility: held.credibility };
    const { value, upper, qualifier, unit, measures, asOf, claimant, via } = held;
    return { ...said, quote, figure: { value, upper, qualifier, unit, measures, asOf, claimant, via } };
  };
}

/** The sources of all entries, in the order of first use. One that no citation names is told about only where its own marking counts. */
function sourcesOf({ references }: Printed, entries: readonly EvidenceEntry[]): EvidenceSource[] {
  const held = new Map(references.sources.map((it) => [it.id, it]));
  const covered = new Map<SourceId, boolean>();
  for (const { by, cites } of entries)
    for (const { source, marking } of cites)
      if (source !== null)
        covered.set(source, (covered.get(source) ?? false) || by === 'citation' || marking === null);
  const isCovered = (id: SourceId) => covered.get(id) ?? false;
  return [...covered].flatMap(([id, isTold]) => {
    const source = held.get(id);
    if (source === undefined) return [];
    const { bytesSha256, textSha256 } = source;
    return [{ id, bytesSha256, textSha256, facts: isTold ? factsOf(source, references, isCovered) : null }];
  });
}

/** What a source says of itself, as a pack holds it. `isCovered`: whether a source may be named. */
export function factsOf(
  source: Source,
  { derivations }: Pick<References, 'derivations'>,
  isCovered: (id: SourceId) => boolean,
): EvidenceFacts {
  const { citeKey, title, authors, outlet, publishedOn, url, kind, descriptor, reliability } = source;
  const { status, marking } = source;
  const origins = derivations
    .filter((it) => it.source === source.id)
    .map(({ origin, name }) => {
      const isSeen = origin.kind === 'source';
      return { name: !isSeen || isCovered(origin.id) ? name : null, seen: isSeen };
    });
  return {
    ...{ citeKey, title, authors, outlet, publishedOn, url, kind, descriptor, reliability, status, marking },
    origins,
  };
}
