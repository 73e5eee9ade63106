import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type { Block } from '#core/model/block.ts';
import { BRIEFING_MODEL, briefing, type Briefing } from '#core/model/briefing.ts';
import { citation, type Citation, type CitedTarget } from '#core/model/citation.ts';
import { references, type References } from '#core/model/references.ts';
import { source, UNJUDGED, type Source } from '#core/model/source.ts';

// A small made-up library for the tests of citing and printing.

const instant = '2026-01-05T09:00:00.000Z';
const hash = 'a'.repeat(64);

const someSource = {
  title: 'Harbour talks resume: what is known',
  outlet: 'The Lantern',
  authors: ['Anna Rowan'],
  publishedOn: '2025-11-27',
  language: 'en',
  kind: null,
  url: null,
  ...UNJUDGED,
  importedAt: instant,
  trashedAt: null,
  fileName: 'talks.txt',
  mediaType: 'text/plain',
  encoding: 'utf-8',
  byteLength: 10,
  bytesSha256: hash,
  textSha256: hash,
};

/** A source whose id is its key; `facts` replaces what differs. */
export function sourceWith(id: string, facts: Partial<Record<keyof Source, unknown>> = {}): Source {
  return source.parse({ ...someSource, ...facts, id, citeKey: id });
}

type Pages = readonly [string, string] | null;

function anchored(
  id: string,
  sourceId: string,
  paragraphs: readonly [number, number] | null,
  pages: Pages = null,
) {
  const anchor = { exact: 'words', prefix: '', suffix: '', start: 0, end: 5, textSha256: hash };
  return {
    id,
    sourceId,
    anchor,
    paragraphs,
    pages,
    tags: [],
    marking: null,
    note: null,
    createdAt: instant,
    trashedAt: null,
  };
}

function excerptOf(
  id: string,
  sourceId: string,
  paragraphs: readonly [number, number] | null,
  pages: Pages = null,
) {
  return { ...anchored(id, sourceId, paragraphs, pages), speaker: null, credibility: null };
}

function figureOf(id: string, sourceId: string, paragraphs: readonly [number, number] | null) {
  const said = { value: 4, upper: null, qualifier: null, unit: null, measures: null, asOf: null };
  return { ...anchored(id, sourceId, paragraphs), ...said, claimant: null, via: [] };
}

export function pictureOf(id: string, facts: Readonly<Record<string, unknown>> = {}) {
  return {
    id,
    caption: null,
    credit: null,
    altText: 'A quay',
    sourceId: null,
    marking: null,
    fileName: 'quay.png',
    mediaType: 'image/png',
    width: 40,
    height: 30,
    byteLength: 99,
    bytesSha256: hash,
    createdAt: instant,
    trashedAt: null,
    ...facts,
  };
}

/** Everything the tests cite: `rowan`, `gazette`, `nobody` (no facts at all), and items of `rowan`. */
export const library: References = references.parse({
  derivations: [],
  sources: [
    sourceWith('rowan'),
    sourceWith('gazette', {
      title: 'Tariffs fall',
      outlet: 'Port Gazette',
      authors: [],
      publishedOn: '2025-11',
    }),
    sourceWith('nobody', {
      title: null,
      outlet: null,
      authors: [],
      publishedOn: null,
      fileName: 'scan-4.txt',
    }),
  ],
  excerpts: [
    excerptOf('e3', 'rowan', [3, 3]),
    excerptOf('e5', 'rowan', [5, 6]),
    excerptOf('e-residue', 'rowan', null),
    excerptOf('e-page', 'rowan', [7, 7], ['iv', 'iv']),
    excerptOf('e-pages', 'rowan', [8, 12], ['3', '5']),
  ],
  figures: [figureOf('f2', 'gazette', [2, 2])],
  pictures: [
    pictureOf('quay', { caption: 'The quay', credit: 'Port Archive' }),
    pictureOf('map', { sourceId: 'rowan' }),
  ],
});

/** A cited target from a short form: `source rowan`, `excerpt e3`. */
export function cite(short: string, facts: Partial<Omit<CitedTarget, 'target'>> = {}): unknown {
  const [kind, id] = short.split(' ');
  return { target: { kind, id }, locator: null, prefix: '', suffix: '', ...facts };
}

export function citationOf(id: string, targets: readonly unknown[]): Citation {
  return citation.parse({ type: 'citation', id, targets });
}

const facts = {
  model: BRIEFING_MODEL,
  id: 'b',
  title: 'Harbours',
  kind: 'background-brief',
  date: '2026-01-05',
  author: 'Desk 4',
  language: 'en',
  marking: null,
  likelihoodScale: null,
  citationStyle: null,
  markingScheme: null,
  downgradeReason: null,
  page: DEFAULT_PAGE,
  asOf: null,
  distribution: [],
  sourceSummary: null,
  waivers: [],
  headingNumbers: false,
  paragraphNumbers: false,
  extra: {},
};

export function briefingOf(
  blocks: readonly unknown[],
  more: Partial<Record<keyof Briefing, unknown>> = {},
): Briefing {
  return briefing.parse({ ...facts, blocks, ...more });
}

/** One paragraph for each list of targets, its citation named `c1`, `c2` ... */
export function citingParagraphs(notes: readonly (readonly unknown[])[]): unknown[] {
  return notes.map((targets, index) => ({
    type: 'paragraph',
    id: `p${index + 1}`,
    marking: null,
    content: [textRun('Words.'), citationOf(`c${index + 1}`, targets)],
  }));
}

export function textRun(text: string): Extract<Block, { type: 'paragraph' }>['content'][number] {
  return { type: 'text', text, bold: false, italic: false };
}
