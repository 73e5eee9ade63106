import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calls, type CallName, type CallsOn } from '#core/contract/calls.ts';
import type { ExcerptView, FigureView } from '#core/contract/views.ts';
import { temporaryFolder } from '#main/store/test-library.ts';
import { changedBy, libraryHandlers, searchHandlers } from './handlers.ts';
import { importPictures } from './pictures.ts';
import { run } from './call.test-support.ts';
import { pngHeader, withDeps, type TestDeps } from './test-deps.ts';

const callsOn = (...places: string[]): string[] =>
  Object.entries(calls).flatMap(([name, it]) => (places.includes(it.on) ? [name] : []));

test('every call of the contract has its handler, and every writing one says what it changes', () => {
  expect(Object.keys(libraryHandlers).toSorted()).toEqual(callsOn('library').toSorted());
  expect(Object.keys(searchHandlers).toSorted()).toEqual(callsOn('search', 'analysis').toSorted());
  expect(Object.keys(changedBy).toSorted()).toEqual(callsOn('library').toSorted());
});

const TEXT = 'Repairs of the bridge begin.\n\nShare this page\n\nOfficials expect  about 40 lorries a day.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const share = { ...at('Share this page'), reason: 'share' as const, restored: false };
const id = (it: string) => it as never;

async function withSource(work: (deps: TestDeps) => Promise<void>): Promise<void> {
  await withDeps(async (deps) => {
    await run(deps, 'importing.importPasted', { text: TEXT, html: null });
    await run(deps, 'sources.setResidue', { id: id('id1'), residue: [share] });
    await work(deps);
  });
}

test('a source is read, changed, trashed and restored', () =>
  withSource(async (deps) => {
    const detail = await run(deps, 'sources.get', { id: id('id1') });
    expect(detail).toMatchObject({ text: TEXT, residue: [share], source: { citeKey: 'courier2026' } });
    const patch = {
      title: 'Bridge',
      tags: ['roads', 'roads', 'repairs'],
      reliability: 'B' as const,
      citeKey: 'bridge',
    };
    const changed = await run(deps, 'sources.update', { id: id('id1'), patch });
    expect(changed).toMatchObject({ ...patch, tags: ['roads', 'repairs'], outlet: 'The Courier' });
    expect(await run(deps, 'tags.list', {})).toEqual({
      tags: [
        { tag: 'repairs', uses: 1 },
        { tag: 'roads', uses: 1 },
      ],
    });
    await run(deps, 'importing.importPasted', { text: 'Other.', html: null });
    const taken = { code: 'cite-key-taken', citeKey: 'bridge' };
    expect(await run(deps, 'sources.update', { id: id('id2'), patch: { citeKey: 'bridge' } })).toEqual(taken);
    expect(await run(deps, 'sources.list', { sort: 'title' })).toMatchObject({
      total: 2,
      rows: [{ id: 'id1' }, { id: 'id2' }],
    });
    expect(await run(deps, 'sources.list', { filter: { tag: 'roads' } })).toMatchObject({ total: 1 });
    expect(await run(deps, 'sources.trash', { ids: [id('id1'), id('id1'), id('no')] })).toEqual({
      count: 1,
      inUse: [],
    });
    expect(await run(deps, 'sources.list', { filter: { trashed: true } })).toMatchObject({ total: 1 });
    expect(await run(deps, 'sources.restore', { ids: [id('id1')] })).toEqual({ count: 1 });
    expect(await run(deps, 'sources.list', {})).toMatchObject({ total: 2 });
  }));

test.each([
  ['half a paragraph', [{ ...share, end: share.end - 1 }]],
  ['beyond the text', [{ ...share, end: 4000 }]],
  ['overlapping ranges', [share, { ...share, start: 0 }]],
])('residue on %s is refused', (_, residue) =>
  withSource(async (deps) => {
    const refused = { code: 'residue-not-on-paragraphs' };
    expect(await run(deps, 'sources.setResidue', { id: id('id1'), residue })).toEqual(refused);
    expect(await run(deps, 'sources.get', { id: id('id1') })).toMatchObject({ residue: [share] });
  }),
);

test('an excerpt keeps the words of the text, without white space around them', () =>
  withSource(async (deps) => {
    const { start, end } = at('Officials expect  about 40');
    const facts = { speaker: 'a clerk', tags: ['traffic'], credibility: 2 as const };
    const added = (await run(deps, 'excerpts.add', {
      sourceId: id('id1'),
      start: start - 1,
      end: end + 1,
      facts,
    })) as ExcerptView;
    expect(added).toMatchObject({
      ...facts,
      note: null,
      paragraphs: [2, 2],
      source: { citeKey: 'courier2026' },
    });
    expect(added.anchor).toMatchObject({ exact: 'Officials expect  about 40', start, end });
    const changed = await run(deps, 'excerpts.update', {
      id: added.id,
      patch: { note: 'check', credibility: null },
    });
    expect(changed).toMatchObject({
      note: 'check',
      credibility: null,
      speaker: 'a clerk',
      anchor: added.anchor,
    });
    expect(await run(deps, 'excerpts.list', { filter: { tag: 'traffic' } })).toMatchObject({ total: 1 });
    expect(await run(deps, 'excerpts.trash', { ids: [added.id] })).toEqual({ count: 1, inUse: [] });
    expect(await run(deps, 'excerpts.list', {})).toEqual({ total: 0, rows: [] });
    expect(await run(deps, 'excerpts.restore', { ids: [added.id] })).toEqual({ count: 1 });
    expect(await run(deps, 'excerpts.get', { id: added.id })).toMatchObject({ usedIn: [] });
  }));

test.each([
  ['beyond the text', { start: 0, end: 4000 }, 'range-outside-text'],
  ['of white space', { start: TEXT.indexOf('\n\n'), end: TEXT.indexOf('\n\n') + 2 }, 'range-outside-text'],
  ['turned round', { start: 9, end: 3 }, 'range-outside-text'],
  ['in residue', at('this page'), 'range-in-residue'],
  ['across residue', { start: 3, end: TEXT.length }, 'range-in-residue'],
])('an excerpt %s is refused', (_, range, code) =>
  withSource(async (deps) => {
    expect(await run(deps, 'excerpts.add', { sourceId: id('id1'), ...range, facts: {} })).toEqual({ code });
  }),
);

test('a figure keeps its owner and the chain it came through', () =>
  withSource(async (deps) => {
    const facts = {
      ...{
        value: 40,
        upper: null,
        qualifier: 'about' as const,
        unit: 'lorries',
        measures: 'traffic',
        asOf: '2026-03',
      },
      ...{ claimant: null, via: ['a spokesman', 'Agency Blue'], note: null, tags: [], marking: null },
    };
    const added = (await run(deps, 'figures.add', {
      sourceId: id('id1'),
      ...at('about 40'),
      facts,
    })) as FigureView;
    expect(added).toMatchObject({ ...facts, anchor: { exact: 'about 40' }, paragraphs: [2, 2] });
    const changed = await run(deps, 'figures.update', {
      id: added.id,
      patch: { claimant: 'Officials', upper: 50 },
    });
    expect(changed).toMatchObject({ ...facts, claimant: 'Officials', upper: 50 });
    const refused = { code: 'bad-input', call: 'figures.update' };
    expect(await run(deps, 'figures.update', { id: added.id, patch: { upper: 3 } })).toEqual(refused);
    expect(await run(deps, 'figures.list', {})).toMatchObject({ total: 1 });
    expect(await run(deps, 'figures.trash', { ids: [added.id] })).toEqual({ count: 1, inUse: [] });
    expect(await run(deps, 'figures.restore', { ids: [added.id] })).toEqual({ count: 1 });
    expect(await run(deps, 'search.find', { text: 'agency' })).toMatchObject({ hits: [{ kind: 'figure' }] });
  }));

test('pictures come in all or none, and their bytes go out verified', () =>
  withDeps(async (deps) => {
    const { folder, remove } = temporaryFolder();
    const [harbour, note] = [join(folder, 'harbour.png'), join(folder, 'note.png')];
    writeFileSync(harbour, pngHeader(640, 480));
    writeFileSync(note, 'words');
    const refused = await importPictures(deps, { paths: [harbour, note] });
    expect(refused).toEqual({ ok: false, error: { code: 'not-a-picture', name: 'note.png' } });
    expect(await run(deps, 'pictures.list', {})).toMatchObject({ total: 0 });
    const added = await importPictures(deps, { paths: [harbour, harbour] });
    remove();
    expect(added.ok && added.value.pictures.map((it) => [it.id, it.width])).toEqual([
      ['id1', 640],
      ['id1', 640],
    ]);
    await run(deps, 'pictures.update', {
      id: id('id1'),
      patch: { caption: 'Harbour', altText: 'A harbour' },
    });
    const shown = await run(deps, 'pictures.get', { id: id('id1') });
    const dataUrl = `data:image/png;base64,${Buffer.from(pngHeader(640, 480)).toString('base64')}`;
    expect(shown).toMatchObject({ picture: { caption: 'Harbour' }, dataUrl });
    expect(await run(deps, 'pictures.trash', { ids: [id('id1')] })).toEqual({ count: 1, inUse: [] });
    expect(await run(deps, 'pictures.restore', { ids: [id('id1')] })).toEqual({ count: 1 });
  }));

test('a briefing is made, saved, kept, trashed and restored', () =>
  withSource(async (deps) => {
    const { id: briefing } = (await run(deps, 'briefings.create', {
      title: 'Bridge',
      kind: 'non-paper',
    })) as never;
    const content = [{ type: 'text' as const, text: 'Two words.', bold: false, italic: false }];
    const block = { id: id('k1'), marking: null, type: 'paragraph' as const, content };
    const save = {
      id: briefing,
      revision: 1,
      order: [id('k1')],
      changed: [block],
      facts: { author: 'A. Clerk' },
    };
    expect(await run(deps, 'briefings.save', save)).toMatchObject({ revision: 2 });
    // Asked again for what is saved already, as where the answer was lost.
    expect(await run(deps, 'briefings.save', save)).toMatchObject({ revision: 2 });
    expect(await run(deps, 'briefings.save', { ...save, facts: { author: 'B. Clerk' } })).toEqual({
      code: 'briefing-changed-elsewhere',
    });
    expect(await run(deps, 'briefings.get', { id: briefing })).toMatchObject({
      briefing: { title: 'Bridge', author: 'A. Clerk', blocks: [block] },
      revision: 2,
    });
    expect(await run(deps, 'briefings.list', {})).toMatchObject({ rows: [{ title: 'Bridge', words: 2 }] });
    expect(await run(deps, 'briefings.keepVersion', { id: briefing, name: 'As sent' })).toHaveProperty(
      'savedAt',
    );
    expect(await run(deps, 'briefings.trash', { ids: [briefing] })).toEqual({ count: 1 });
    expect(await run(deps, 'briefings.list', {})).toEqual({ rows: [] });
    expect(await run(deps, 'briefings.restore', { ids: [briefing] })).toEqual({ count: 1 });
    const targets = [{ kind: 'source' as const, id: id('id1') }];
    expect(await run(deps, 'briefings.resolve', { targets })).toMatchObject({
      sources: [{ id: 'id1' }],
      excerpts: [],
    });
  }));

test('a full disk is a value, and what was saved before is safe', () =>
  withDeps(async (deps) => {
    const { id: briefing } = (await run(deps, 'briefings.create', {
      title: 'Kept',
      kind: 'non-paper',
    })) as never;
    deps.library.db.script('PRAGMA max_page_count = 1');
    const content = [{ type: 'text' as const, text: 'x'.repeat(2_000_000), bold: false, italic: false }];
    const block = { id: id('k1'), marking: null, type: 'paragraph' as const, content };
    const save = { id: briefing, revision: 1, order: [id('k1')], changed: [block], facts: { title: 'Lost' } };
    expect(await run(deps, 'briefings.save', save)).toEqual({ code: 'disk-full' });
    expect(await run(deps, 'briefings.get', { id: briefing })).toMatchObject({
      revision: 1,
      briefing: { title: 'Kept', blocks: [] },
    });
  }));

test.each<[CallName, unknown, string]>([
  ['sources.get', { id: 'no' }, 'source'],
  ['sources.update', { id: 'no', patch: {} }, 'source'],
  ['sources.setResidue', { id: 'no', residue: [] }, 'source'],
  ['excerpts.add', { sourceId: 'no', start: 0, end: 1, facts: {} }, 'source'],
  ['excerpts.get', { id: 'no' }, 'excerpt'],
  ['excerpts.update', { id: 'no', patch: {} }, 'excerpt'],
  ['figures.get', { id: 'no' }, 'figure'],
  ['figures.update', { id: 'no', patch: {} }, 'figure'],
  ['pictures.get', { id: 'no' }, 'picture'],
  ['pictures.update', { id: 'no', patch: {} }, 'picture'],
  ['briefings.get', { id: 'no' }, 'briefing'],
  ['briefings.keepVersion', { id: 'no', name: null }, 'briefing'],
])('%s of something that is not there', (name, input, what) =>
  withDeps(async (deps) => {
    expect(await run(deps, name as CallsOn<'search'>, input as never)).toEqual({ code: 'not-found', what });
  }),
);
