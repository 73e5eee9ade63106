import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Verification } from '#core/contract/print-views.ts';
import { canonicalJson } from '#core/evidence/canonical-json.ts';
import { evidencePack, type EvidencePack } from '#core/evidence/evidence-pack.ts';
import { briefingId, figureId, sourceId } from '#core/model/ids.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { blobPath, keepBlob } from '#main/store/blobs.ts';
import { addSource } from '#main/store/test-library.ts';
import type { PdfJob } from './deps.ts';
import { OTHER, render, TEXT, withExport } from './exported-briefing.test-support.ts';
import { exportPdf } from './exporting.ts';
import { updateFigureFacts } from './figures.ts';
import { updateSourceFacts } from './sources.ts';
import { withDeps, type TestDeps } from './test-deps.ts';
import { verifyFile } from './verifying.ts';

/** Every claim, in order: its note and what the source is called. */
const CLAIMS = [
  [1, 'Harbour news'],
  [1, 'Vote'],
  [2, 'Vote'],
  [null, 'Vote'],
  [null, 'Harbour news'],
  [3, 'Harbour news'],
  [4, ''],
];

async function verified(
  deps: TestDeps,
  to: string,
  library: TestDeps['library'] | null = deps.library,
): Promise<Verification> {
  const found = await verifyFile({ library, readEvidence: deps.readEvidence }, to);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** `3 changed excerpt` for each claim that is not valid; a claim without a note has `-`. */
function faults({ claims }: Verification): string[] {
  return claims.flatMap(({ note, state, differs }) =>
    state === 'valid' ? [] : [[note ?? '-', state, differs ?? ''].join(' ').trim()],
  );
}

/** The same file with other pages or other evidence. */
async function forge(
  to: string,
  job: PdfJob,
  change: { document?: PrintDocument; pack?: (it: EvidencePack) => unknown },
) {
  const pack: EvidencePack = evidencePack.parse(
    JSON.parse(new TextDecoder().decode(job.evidence ?? new Uint8Array())),
  );
  const evidence = change.pack
    ? new TextEncoder().encode(canonicalJson(change.pack(structuredClone(pack))))
    : job.evidence;
  const forged = await render({ ...job, evidence, document: change.document ?? job.document }, () => {});
  if (!forged.ok) throw new Error(forged.error.code);
  writeFileSync(to, forged.value.bytes);
}

const replaced = (document: PrintDocument, from: string, to: string): PrintDocument =>
  JSON.parse(JSON.stringify(document).replaceAll(from, to)) as PrintDocument;

test('an exported file is valid, against the library and by itself', () =>
  withExport(async (deps, to) => {
    const against = await verified(deps, to);
    expect(against).toMatchObject({
      fileName: 'b.pdf',
      title: 'Brief',
      briefingId: 'b1',
      against: 'library',
      state: 'valid',
    });
    expect(against.exportedAt).toMatch(/^2026-03-09T12/);
    expect(against.claims.map((it) => [it.note, it.source])).toEqual(CLAIMS);
    expect(faults(against)).toEqual([]);
    const alone = await verified(deps, to, null);
    expect(alone).toEqual({ ...against, against: 'itself', exportedAt: null });
  }));

test('the claims are named by their words', () =>
  withExport(async (deps, to) => {
    expect((await verified(deps, to)).claims.map((it) => it.claim)).toEqual([
      'The harbour board raised its fees.',
      'The harbour board raised its fees.',
      'It voted',
      'Nobody spoke against it.',
      'Of the ships, about 42',
      'Halm and Oster on the far side of the sound, where ferries lie | 42',
      'Picture 1. The quay',
    ]);
  }));

test('the same export has the same bytes', () =>
  withExport(async (deps, to) => {
    const before = readFileSync(to);
    await exportPdf(deps, { briefingId: briefingId.parse('b1'), to });
    expect(Buffer.compare(readFileSync(to), before)).toBe(0);
  }));

describe('pages that say something else', () => {
  test.each<[string, string, string, string[]]>([
    ['a word of a sentence', 'raised its fees.', 'lowered its fees.', ['1 changed page', '1 changed page']],
    ['a figure of a table', '"42"', '"24"', ['3 changed page']],
    ['a live figure', 'about 42', 'about 24', ['- changed page']],
    ['a quotation', 'Nobody spoke', 'Everybody spoke', ['- changed page']],
    ['a caption', 'The quay', 'The jail', ['4 changed page']],
    ['nothing that is claimed', 'A first line', 'Another line', []],
  ])('%s', (_, from, into, expected) =>
    withExport(async (deps, to, job) => {
      await forge(to, job, { document: replaced(job.document, from, into) });
      const found = await verified(deps, to);
      expect(faults(found)).toEqual(expected);
      expect(found).toMatchObject({ exportedAt: null, state: expected.length > 0 ? 'changed' : 'valid' });
      expect(faults(await verified(deps, to, null))).toEqual(expected);
    }),
  );
});

describe('evidence that was altered by hand', () => {
  type Forge = (it: EvidencePack) => unknown;
  const cites = (it: EvidencePack) => it.entries.flatMap((entry) => entry.cites);
  const each =
    (change: (cite: EvidencePack['entries'][number]['cites'][number]) => void): Forge =>
    (it) => {
      cites(it).forEach(change);
      return it;
    };
  test.each<[string, Forge, string[], string[]]>([
    [
      'the words of an excerpt',
      each(
        (it) =>
          it.target.id === 'e1' && it.quote && (it.quote.exact = it.quote.exact.replace('raised', 'cutted')),
      ),
      ['1 changed excerpt'],
      ['1 changed excerpt'],
    ],
    [
      'its place',
      each((it) => it.target.id === 'e1' && it.quote && ((it.quote.start += 1), (it.quote.end += 1))),
      ['1 changed excerpt'],
      [],
    ],
    [
      'the grade of an excerpt',
      each((it) => it.target.id === 'e2' && (it.credibility = 1)),
      ['1 changed record', '- changed record'],
      [],
    ],
    [
      'the value of a figure',
      each((it) => it.figure && (it.figure.value = 24)),
      ['- changed record', '3 changed record'],
      [],
    ],
    [
      'the words of a claim',
      (it) => ({
        ...it,
        entries: it.entries.map((one) => ({ ...one, claim: { ...one.claim, stretches: ['Peace.'] } })),
      }),
      CLAIMS.map(([note]) => `${note ?? '-'} changed page`),
      CLAIMS.map(([note]) => `${note ?? '-'} changed page`),
    ],
    [
      'the reliability of a source',
      (it) => ({
        ...it,
        sources: it.sources.map((one) => ({
          ...one,
          facts: one.facts && { ...one.facts, reliability: 'A' },
        })),
      }),
      [
        '1 changed record',
        '1 changed record',
        '2 changed record',
        '- changed record',
        '- changed record',
        '3 changed record',
      ],
      [],
    ],
    [
      'the hash of a file',
      (it) => ({
        ...it,
        sources: it.sources.map((one) => (one.id === 's2' ? { ...one, bytesSha256: 'e'.repeat(64) } : one)),
      }),
      ['1 changed bytes', '2 changed bytes', '- changed bytes'],
      [],
    ],
    [
      'the hash of a text',
      (it) => ({
        ...it,
        sources: it.sources.map((one) => (one.id === 's2' ? { ...one, textSha256: 'e'.repeat(64) } : one)),
      }),
      ['1 changed text', '2 changed text', '- changed text'],
      ['1 changed text', '- changed text'],
    ],
    [
      'a source that is not there',
      (it) => ({ ...it, sources: it.sources.filter((one) => one.id !== 's2') }),
      ['1 changed record', '2 changed record', '- changed record'],
      ['1 changed record', '2 changed record', '- changed record'],
    ],
  ])('%s', (_, pack, against, alone) =>
    withExport(async (deps, to, job) => {
      await forge(to, job, { pack });
      expect(faults(await verified(deps, to))).toEqual(against);
      expect(faults(await verified(deps, to, null))).toEqual(alone);
    }),
  );
});

describe('a library that is no longer what it was', () => {
  const path = ({ library }: TestDeps, bytes: string) =>
    blobPath(library, keepBlob(library, new TextEncoder().encode(bytes)));
  const spoil = (deps: TestDeps, sql: string) => deps.library.db.script(sql);
  test.each<[string, (deps: TestDeps) => void, string[]]>([
    [
      'a file that changed on the disk',
      (deps) => writeFileSync(path(deps, `s2 ${OTHER}`), 'x'),
      ['1 changed bytes', '2 changed bytes', '- changed bytes'],
    ],
    [
      'a file that is gone',
      (deps) => rmSync(path(deps, `s2 ${OTHER}`)),
      ['1 changed bytes', '2 changed bytes', '- changed bytes'],
    ],
    [
      'a text that was changed',
      (deps) =>
        spoil(deps, "DROP TRIGGER texts_are_frozen; UPDATE texts SET text = replace(text, 'open', 'shut')"),
      ['1 changed text', '2 changed text', '- changed text'],
    ],
    [
      'a source that was withdrawn',
      (deps) => updateSourceFacts(deps, { id: sourceId.parse('s2'), patch: { status: 'withdrawn' } }),
      ['1 changed record', '2 changed record', '- changed record'],
    ],
    [
      'a tag, which is no statement',
      (deps) => updateSourceFacts(deps, { id: sourceId.parse('s2'), patch: { tags: ['x'] } }),
      [],
    ],
    [
      'a figure that was corrected',
      (deps) => updateFigureFacts(deps, { id: figureId.parse('f1'), patch: { value: 43 } }),
      ['- changed record', '3 changed record'],
    ],
    [
      'a source that was deleted for good',
      (deps) => spoil(deps, "PRAGMA foreign_keys = OFF; DELETE FROM sources WHERE id = 's2'"),
      ['1 source-missing', '2 source-missing', '- source-missing'],
    ],
    [
      'a picture that is gone',
      (deps) => spoil(deps, 'PRAGMA foreign_keys = OFF; DELETE FROM pictures'),
      ['4 source-missing'],
    ],
  ])('%s', (_, change, expected) =>
    withExport(async (deps, to) => {
      change(deps);
      const found = await verified(deps, to);
      expect(faults(found)).toEqual(expected);
      expect(found.exportedAt).not.toBeNull();
      expect(faults(await verified(deps, to, null))).toEqual([]);
    }),
  );
});

test('another library that has the same files vouches for the words, and knows nothing of the rest', () =>
  withExport(async (deps, to) => {
    await withDeps(async (other) => {
      addSource(other.library, 's1', TEXT, { title: 'Otherwise', reliability: 'E' });
      other.library.db.script("DROP TRIGGER sources_are_what_came_in; UPDATE sources SET id = 'own'");
      keepBlob(other.library, new TextEncoder().encode(`s1 ${TEXT}`));
      const found = await verified(deps, to, other.library);
      expect(found).toMatchObject({ state: 'source-missing', exportedAt: null });
      expect(faults(found)).toEqual([
        '1 source-missing',
        '2 source-missing',
        '- source-missing',
        '4 source-missing',
      ]);
    });
  }));
