import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CallInput } from '#core/contract/calls.ts';
import { blockId, briefingId, citationId } from '#core/model/ids.ts';
import type { Block } from '#core/model/block.ts';
import { blobPath } from '#main/store/blobs.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { sha256Of } from '#main/store/hash.ts';
import {
  addExcerpt,
  addFigure,
  addSource,
  newBriefing,
  NOON,
  paragraphBlock,
  temporaryFolder,
} from '#main/store/test-library.ts';
import { exportPdf } from './exporting.ts';
import { importPictures } from './pictures.ts';
import { run } from './call.test-support.ts';
import { pngHeader, withDeps, type TestDeps } from './test-deps.ts';

const id = (it: string) => it as never;
const TEXT = 'Repairs of the bridge begin in May. About 40 lorries a day are expected.';

const gone = { code: 'not-found', what: 'source' };

/** A source `s1` of which title, authors and date are proposed, and the outlet is not. */
async function withProposed(work: (deps: TestDeps) => Promise<void>): Promise<void> {
  await withDeps(async (deps) => {
    const evidence = [
      { field: 'title' as const, words: 'Repairs', start: 0, end: 7 },
      { field: 'authors' as const, words: 'Ana Mores', start: null, end: null },
      { field: 'publishedOn' as const, words: 'May', start: 31, end: 34 },
    ];
    const facts = { title: 'Repairs', outlet: 'Courier', authors: ['Ana Mores'], publishedOn: '2026-05' };
    addSource(deps.library, 's1', TEXT, { ...facts, evidence });
    await work(deps);
  });
}

async function proposedFields(deps: TestDeps): Promise<string[]> {
  const detail = (await run(deps, 'sources.get', { id: id('s1') })) as { proposed: { field: string }[] };
  return detail.proposed.map((it) => it.field);
}

type Decision = Omit<CallInput<'sources.decideFacts'>, 'id'>;
test.each<[Decision, object, string[]]>([
  [
    { fields: ['title'], decision: 'accept' },
    { title: 'Repairs', authors: ['Ana Mores'] },
    ['authors', 'publishedOn'],
  ],
  [
    { fields: ['title'], decision: 'dismiss' },
    { title: null, authors: ['Ana Mores'] },
    ['authors', 'publishedOn'],
  ],
  [
    { fields: ['authors', 'publishedOn'], decision: 'dismiss' },
    { title: 'Repairs', authors: [], publishedOn: null },
    ['title'],
  ],
  [
    { fields: ['outlet', 'kind'], decision: 'dismiss' },
    { outlet: 'Courier' },
    ['authors', 'publishedOn', 'title'],
  ],
])('%j', (input, source, left) =>
  withProposed(async (deps) => {
    expect(await run(deps, 'sources.decideFacts', { id: id('s1'), ...input })).toMatchObject(source);
    expect(await run(deps, 'sources.get', { id: id('s1') })).toMatchObject({ source });
    expect(await proposedFields(deps)).toEqual(left);
  }),
);

test('a fact that is edited is accepted, and a late dismissal does not empty it', () =>
  withProposed(async (deps) => {
    await run(deps, 'sources.update', { id: id('s1'), patch: { title: 'Bridge repairs', note: 'seen' } });
    expect(await proposedFields(deps)).toEqual(['authors', 'publishedOn']);
    const late = { id: id('s1'), fields: ['title' as const], decision: 'dismiss' as const };
    expect(await run(deps, 'sources.decideFacts', late)).toMatchObject({ title: 'Bridge repairs' });
  }));

test('a dismissed title is not found any more', () =>
  withProposed(async (deps) => {
    const found = async () => (await run(deps, 'search.find', { text: 'ana' })) as { hits: object[] };
    expect((await found()).hits).toHaveLength(1);
    await run(deps, 'sources.decideFacts', { id: id('s1'), fields: ['authors'], decision: 'dismiss' });
    expect((await found()).hits).toEqual([]);
  }));

test('a list says what a source is and whether it still stands', () =>
  withProposed(async (deps) => {
    const patch = { status: 'withdrawn' as const, statusNote: 'Withdrawn by the Courier.' };
    await run(deps, 'sources.update', { id: id('s1'), patch });
    const row = { id: 's1', status: 'withdrawn', mediaType: 'text/plain' };
    expect(await run(deps, 'sources.list', {})).toMatchObject({ rows: [row] });
  }));

test('the original is given byte for byte, and not when it was changed', () =>
  withDeps(async (deps) => {
    const words = 'First line.\r\nSecond line.\u00a0';
    await run(deps, 'importing.importPasted', { text: words, html: null });
    const bytes = new TextEncoder().encode(words);
    const original = (await run(deps, 'sources.getOriginal', { id: id('id1') })) as { bytes: Uint8Array };
    expect(original).toEqual({ mediaType: 'text/plain', bytes });
    expect(original.bytes.buffer.byteLength, 'and nothing beside it').toBe(bytes.byteLength);
    expect(structuredClone(original), 'as it goes from thread to thread').toEqual(original);
    writeFileSync(blobPath(deps.library, sha256Of(bytes)), 'Other words.');
    expect(await run(deps, 'sources.getOriginal', { id: id('id1') })).toMatchObject({
      code: 'stored-bytes-changed',
    });
  }));

/** Sources `s1` and `s2`; an excerpt `x1` and a figure `f1` of the one, an excerpt `x2` of the other, a picture of `s1`. */
async function withTaken(work: (deps: TestDeps, pictureId: string, to: string) => Promise<void>) {
  const { folder, remove } = temporaryFolder();
  try {
    await withDeps(async (deps) => {
      const { library } = deps;
      const s1 = addSource(library, 's1', TEXT, { title: 'Bridge' });
      const s2 = addSource(library, 's2', TEXT);
      addExcerpt(library, 'x1', { source: s1, text: TEXT, exact: 'begin in May' });
      addExcerpt(library, 'x2', { source: s2, text: TEXT, exact: 'begin in May' });
      addFigure(library, 'f1', { source: s1, text: TEXT, exact: 'About 40' });
      writeFileSync(join(folder, 'a.png'), pngHeader(40, 30));
      const made = await importPictures(deps, { paths: [join(folder, 'a.png')] });
      const picture = made.ok ? (made.value.pictures[0]?.id ?? '') : '';
      await run(deps, 'pictures.update', {
        id: id(picture),
        patch: { sourceId: id('s1'), altText: 'A bridge' },
      });
      await work(deps, picture, join(folder, 'out.pdf'));
    });
  } finally {
    remove();
  }
}

function citing(kind: string, target: string): Block {
  const targets = [{ target: id({ kind, id: target } as never), locator: null, prefix: '', suffix: '' }];
  const content = [{ type: 'citation' as const, id: citationId.parse('c1'), targets }];
  return { ...paragraphBlock('k1', ''), content } as Block;
}
const showing = (pictureId: string): Block =>
  ({ id: blockId.parse('k1'), marking: null, type: 'picture', pictureId, content: [] }) as never;
const quoting = (excerptId: string): Block =>
  ({ id: blockId.parse('k1'), marking: null, type: 'quotation', excerptId, content: [] }) as never;

const exportedOf = async (deps: TestDeps, of = 's1') => {
  const resting = (await run(deps, 'sources.restingOn', { id: id(of) })) as { exports: object[] };
  return resting.exports;
};

test.each<[string, (picture: string) => Block, string, boolean]>([
  ['cites the source', () => citing('source', 's1'), 's1', true],
  ['cites an excerpt of it', () => citing('excerpt', 'x1'), 's1', true],
  ['cites a figure of it', () => citing('figure', 'f1'), 's1', true],
  ['cites a picture of it', (picture) => citing('picture', picture), 's1', true],
  ['shows a picture of it', showing, 's1', true],
  ['quotes it', () => quoting('x1'), 's1', true],
  ['cites an excerpt of another', () => citing('excerpt', 'x2'), 's1', false],
  ['cites nothing', () => paragraphBlock('k1', 'Words.'), 's1', false],
])('a PDF that %s', (_, block, of, rests) =>
  withTaken(async (deps, picture, to) => {
    insertBriefing(deps.library.db, newBriefing('b1', [block(picture)]), NOON);
    const made = await exportPdf(deps, { briefingId: briefingId.parse('b1'), to });
    expect(made).toMatchObject({ ok: true });
    const file = { fileName: 'out.pdf', briefingId: 'b1', briefingTitle: 'Brief' };
    expect(await exportedOf(deps, of)).toMatchObject(rests ? [file] : []);
  }),
);

test('what rests on a source: excerpts, figures, briefings, exported files as they were, derived sources', () =>
  withTaken(async (deps, _, to) => {
    const { db } = deps.library;
    const block = citing('excerpt', 'x1');
    insertBriefing(db, newBriefing('b1', [block]), NOON);
    const job = { briefingId: briefingId.parse('b1'), to };
    await exportPdf(deps, job);
    const save = { id: job.briefingId, order: [block.id], facts: {} };
    await run(deps, 'briefings.save', { ...save, revision: 1, changed: [paragraphBlock('k1', 'None.')] });
    await exportPdf(deps, job);
    db.script('INSERT INTO derives_from (source, origin) SELECT 2, 1');
    const resting = await run(deps, 'sources.restingOn', { id: id('s1') });
    expect(resting).toMatchObject({
      excerpts: [{ id: 'x1', source: { title: 'Bridge' } }],
      figures: [{ id: 'f1' }],
      briefings: [],
      sources: [{ id: 's2' }],
    });
    expect(await exportedOf(deps), 'the later file no longer cites it').toHaveLength(1);
    await run(deps, 'briefings.save', { ...save, revision: 2, changed: [block] });
    await run(deps, 'excerpts.trash', { ids: [id('x1')] });
    await run(deps, 'sources.trash', { ids: [id('s2')] });
    expect(await run(deps, 'sources.restingOn', { id: id('s1') })).toMatchObject({
      ...{ excerpts: [], sources: [] },
      briefings: [{ briefingId: 'b1', citations: 1 }],
      exports: [{ fileName: 'out.pdf' }],
    });
    await run(deps, 'trash.purge', { items: { excerpts: [id('x1')] } });
    await run(deps, 'briefings.trash', { ids: [id('b1')] });
    expect(await exportedOf(deps), 'somebody still has the file').toHaveLength(1);
  }));

test('a version that can no longer be read is not taken for one that cites nothing', () =>
  withTaken(async (deps, _, to) => {
    const { db } = deps.library;
    insertBriefing(db, newBriefing('b1', [paragraphBlock('k1', 'Some words of its own.')]), NOON);
    await exportPdf(deps, { briefingId: briefingId.parse('b1'), to });
    db.script("DROP TRIGGER versions_never_change; UPDATE versions SET content = x'00'");
    const changed = { code: 'stored-bytes-changed', what: 'Brief' };
    expect(await run(deps, 'sources.restingOn', { id: id('s1') })).toEqual(changed);
  }));

test.each<['sources.decideFacts' | 'sources.getOriginal' | 'sources.restingOn']>([
  ['sources.decideFacts'],
  ['sources.getOriginal'],
  ['sources.restingOn'],
])('%s of a source that is not there', (name) =>
  withDeps(async (deps) => {
    const input = { id: id('no'), fields: ['title' as const], decision: 'accept' as const };
    expect(await run(deps, name, input)).toEqual(gone);
  }),
);
