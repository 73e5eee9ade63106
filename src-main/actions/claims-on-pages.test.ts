import { expect, test } from 'vitest';
import { canonicalJson } from '#core/evidence/canonical-json.ts';
import { claimsByNote } from '#core/evidence/claims.ts';
import type { PageSetup } from '#core/model/page-setup.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { readEvidence } from '#main/importers/read-evidence.ts';
import { sampleDocument } from '#main/pdf/sample-document.test-support.ts';
import { NOON } from '#main/store/test-library.ts';
import { render } from './exported-briefing.test-support.ts';

// A file that nobody altered must never be called changed: every claim is found on its pages, however they are set.

const target = { kind: 'source', id: 's' };
const bare = {
  quote: null,
  speaker: null,
  credibility: null,
  marking: null,
  figure: null,
  pictureSha256: null,
};

/** The claims of a document that are not found on its pages. */
async function missing(document: PrintDocument): Promise<string[]> {
  const claims = [...claimsByNote(document.blocks)];
  const pack = {
    ...{ format: 'chancery-evidence', version: 1, sources: [], problems: [] },
    briefing: { id: 'b', title: 'B', author: null, savedAt: NOON, copy: null },
    entries: claims.map(([note, it]) => ({
      ...{ note, by: 'citation', ...it },
      cites: [{ ...bare, target, source: null, locator: null }],
    })),
  };
  const evidence = new TextEncoder().encode(canonicalJson(pack));
  const rendered = await render({ document, pictures: new Map(), createdAt: NOON, evidence }, () => {});
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  const read = await readEvidence(rendered.value.bytes, () => Promise.resolve(null));
  if (read === null) throw new Error('no evidence');
  expect(read.standing.length).toBe(claims.length);
  return read.pack.entries.flatMap((it, at) => (read.standing[at] === true ? [] : [it.claim.words]));
}

const LOOKS = ['standard', 'compact', 'large-print'] as const;

/** Among them: notes that fill pages of their own, a label over two lines, rows over pages, words parted at a page's end. */
test.each([2, 5, 11, 12, 29, 56])('of a generated document (seed %i)', async (seed) => {
  const isOdd = seed % 2 === 1;
  const document = sampleDocument({
    seed,
    blocks: 40,
    notes: 0.4,
    longNotes: 0.1,
    allKinds: !isOdd,
    tables: true,
  });
  const page: PageSetup = {
    ...document.page,
    look: LOOKS[seed % 3] ?? 'standard',
    paper: seed % 4 === 0 ? 'letter' : 'a4',
    hyphenation: !isOdd,
    alignment: isOdd ? 'ragged' : 'justified',
    notes: seed % 5 === 0 ? 'end' : 'foot',
  };
  expect(await missing({ ...document, page })).toEqual([]);
});
