import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Anchor } from '#core/model/anchor.ts';
import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { BRIEFING_MODEL } from '#core/model/briefing.ts';
import { excerpt, type Excerpt, type ExcerptFacts } from '#core/model/excerpt.ts';
import { figure, type Figure, type FigureFacts } from '#core/model/figure.ts';
import { blockId, briefingId, citationId } from '#core/model/ids.ts';
import { source, UNJUDGED, type FactEvidence, type Source, type SourceFacts } from '#core/model/source.ts';
import { NO_LAYOUT, type SourceLayout } from '#core/model/source-layout.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import { insertExcerpt } from './excerpts.ts';
import { insertFigure } from './figures.ts';
import { sha256Of } from './hash.ts';
import { openLibrary, type OpenLibrary } from './library.ts';
import { insertSource } from './sources.ts';

// What the tests of this wing start from: a real library in a folder of its own, and small things to put in it.

export const NOON = '2026-03-09T12:00:00.000Z';

/** A folder that goes away with the answered function. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-test-'));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs `work` on a new library and takes it away afterwards. */
export async function withLibrary<T>(work: (library: OpenLibrary) => T | Promise<T>): Promise<T> {
  const { folder, remove } = temporaryFolder();
  try {
    const opened = openLibrary(join(folder, 'Library'), { mode: 'create', id: 'lib', createdAt: NOON });
    if (!opened.ok) throw new Error(opened.error.code);
    try {
      return await work(opened.value);
    } finally {
      opened.value.close();
    }
  } finally {
    remove();
  }
}

export function addSource(
  library: OpenLibrary,
  id: string,
  text: string,
  facts: Partial<SourceFacts> & {
    residue?: ResidueRange[];
    citeKey?: string;
    evidence?: FactEvidence[];
    layout?: SourceLayout;
  } = {},
): Source {
  const { residue = [], citeKey = id, evidence = [], layout = NO_LAYOUT, ...said } = facts;
  const added = source.parse({
    ...{ title: null, outlet: null, authors: [], publishedOn: null, language: null, kind: null, url: null },
    ...UNJUDGED,
    ...said,
    ...{ id, citeKey, importedAt: NOON, trashedAt: null, fileName: `${id}.txt`, mediaType: 'text/plain' },
    ...{ encoding: 'utf-8', byteLength: text.length },
    ...{ bytesSha256: sha256Of(`${id} ${text}`), textSha256: sha256Of(text) },
  });
  insertSource(library.db, { source: added, text, residue, evidence, layout });
  return added;
}

export function anchorOf(text: string, exact: string): Anchor {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error('the words are not in the text');
  const end = start + exact.length;
  const prefix = text.slice(Math.max(0, start - 32), start);
  return { exact, prefix, suffix: text.slice(end, end + 32), start, end, textSha256: sha256Of(text) };
}

export function addExcerpt(
  library: OpenLibrary,
  id: string,
  from: { source: Source; text: string; exact: string },
  facts: Partial<ExcerptFacts> = {},
): Excerpt {
  const added = excerpt.parse({
    ...{ speaker: null, note: null, tags: [], credibility: null, marking: null },
    ...facts,
    ...{
      id,
      sourceId: from.source.id,
      anchor: anchorOf(from.text, from.exact),
      createdAt: NOON,
      trashedAt: null,
    },
  });
  insertExcerpt(library.db, added);
  return added;
}

export function addFigure(
  library: OpenLibrary,
  id: string,
  from: { source: Source; text: string; exact: string },
  facts: Partial<FigureFacts> = {},
): Figure {
  const added = figure.parse({
    ...{
      value: 1,
      upper: null,
      qualifier: null,
      unit: null,
      measures: null,
      asOf: null,
      claimant: null,
      via: [],
    },
    ...{ note: null, tags: [], marking: null },
    ...facts,
    ...{
      id,
      sourceId: from.source.id,
      anchor: anchorOf(from.text, from.exact),
      createdAt: NOON,
      trashedAt: null,
    },
  });
  insertFigure(library.db, added);
  return added;
}

export function paragraphBlock(id: string, text: string, cites: readonly Excerpt[] = []): Block {
  const citations = cites.map((it, at) => ({
    type: 'citation' as const,
    id: citationId.parse(`${id}-c${at}`),
    targets: [{ target: { kind: 'excerpt' as const, id: it.id }, locator: null, prefix: '', suffix: '' }],
  }));
  const words = text === '' ? [] : [{ type: 'text' as const, text, bold: false, italic: false }];
  return { id: blockId.parse(id), marking: null, type: 'paragraph', content: [...words, ...citations] };
}

export function newBriefing(id: string, blocks: Block[]): Briefing {
  return {
    ...{
      model: BRIEFING_MODEL,
      id: briefingId.parse(id),
      title: 'Brief',
      kind: 'background-brief',
      date: null,
    },
    ...{ author: null, language: 'en', marking: null, likelihoodScale: null, citationStyle: null, extra: {} },
    ...{ markingScheme: null, downgradeReason: null, headingNumbers: false, paragraphNumbers: false },
    ...{ page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null, waivers: [] },
    blocks,
  };
}
