import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CallInput } from '#core/contract/calls.ts';
import { addExcerpt, addFigure, addSource, temporaryFolder } from '#main/store/test-library.ts';
import { importPictures } from './pictures.ts';
import { run } from './call.test-support.ts';
import { pngHeader, withDeps, type TestDeps } from './test-deps.ts';

const id = (it: string) => it as never;
const list = (deps: TestDeps) => run(deps, 'collections.list', {});

/** Three sources `s1` to `s3` and two collections: `id1` "Grain" and `id2` "Гавань". */
async function withCollections(work: (deps: TestDeps) => Promise<void>): Promise<void> {
  await withDeps(async (deps) => {
    for (const it of ['s1', 's2', 's3']) addSource(deps.library, it, `Text of ${it}.`);
    await run(deps, 'collections.create', { name: 'Grain' });
    await run(deps, 'collections.create', { name: 'Гавань' });
    await work(deps);
  });
}

test.each<[string, unknown]>([
  ['  Ports  ', { id: 'id3', name: 'Ports' }],
  ['Grain 2', { id: 'id3', name: 'Grain 2' }],
  ['grain', { code: 'collection-name-taken', name: 'Grain' }],
  [' GRAIN ', { code: 'collection-name-taken', name: 'Grain' }],
  ['ГАВАНЬ', { code: 'collection-name-taken', name: 'Гавань' }],
  ['   ', { code: 'bad-input', call: 'collections.create' }],
])('a collection named %j', (name, expected) =>
  withCollections(async (deps) => {
    expect(await run(deps, 'collections.create', { name })).toEqual(expected);
  }),
);

test.each<[CallInput<'collections.rename'>, unknown]>([
  [
    { id: id('id1'), name: ' GRAIN ' },
    { id: 'id1', name: 'GRAIN' },
  ],
  [
    { id: id('id1'), name: 'Corn' },
    { id: 'id1', name: 'Corn' },
  ],
  [
    { id: id('id1'), name: 'гавань' },
    { code: 'collection-name-taken', name: 'Гавань' },
  ],
  [
    { id: id('id1'), name: ' ' },
    { code: 'bad-input', call: 'collections.rename' },
  ],
  [
    { id: id('no'), name: 'Corn' },
    { code: 'not-found', what: 'collection' },
  ],
])('renaming to %j', (input, expected) =>
  withCollections(async (deps) => {
    expect(await run(deps, 'collections.rename', input)).toEqual(expected);
  }),
);

test('sources are put in and taken out, and the trash is not counted', () =>
  withCollections(async (deps) => {
    const sources = [id('s1'), id('s2'), id('s1')];
    expect(await run(deps, 'collections.addSources', { id: id('id1'), sources })).toEqual({ count: 2 });
    expect(await run(deps, 'collections.addSources', { id: id('id1'), sources })).toEqual({ count: 0 });
    const unknown = { id: id('id1'), sources: [id('s3'), id('no')] };
    expect(await run(deps, 'collections.addSources', unknown)).toEqual({
      code: 'not-found',
      what: 'source',
    });
    expect(await list(deps)).toEqual({
      rows: [
        { id: 'id1', name: 'Grain', sources: 2 },
        { id: 'id2', name: 'Гавань', sources: 0 },
      ],
    });
    await run(deps, 'sources.trash', { ids: [id('s2')] });
    expect(await list(deps)).toMatchObject({ rows: [{ sources: 1 }, { sources: 0 }] });
    await run(deps, 'sources.restore', { ids: [id('s2')] });
    expect(await list(deps)).toMatchObject({ rows: [{ sources: 2 }, { sources: 0 }] });
    expect(await run(deps, 'sources.get', { id: id('s1') })).toMatchObject({
      collections: [{ id: 'id1', name: 'Grain' }],
    });
    const taken = { id: id('id1'), sources: [id('s1'), id('s3'), id('no')] };
    expect(await run(deps, 'collections.removeSources', taken)).toEqual({ count: 1 });
    expect(await run(deps, 'collections.delete', { id: id('id1') })).toEqual({});
    expect(await list(deps)).toEqual({ rows: [{ id: 'id2', name: 'Гавань', sources: 0 }] });
    expect(await run(deps, 'sources.list', {})).toMatchObject({ total: 3 });
  }));

test('names are in the order a reader expects', () =>
  withDeps(async (deps) => {
    for (const name of ['Zinc', 'round 10', 'Round 2', 'Ärmel', 'ввод', 'Абрис'])
      await run(deps, 'collections.create', { name });
    const listed = (await list(deps)) as { rows: { name: string }[] };
    const sorted = ['Ärmel', 'Round 2', 'round 10', 'Zinc', 'Абрис', 'ввод'];
    expect(listed.rows.map((it) => it.name)).toEqual(sorted);
  }));

test('every list is narrowed to a collection', () =>
  withCollections(async (deps) => {
    const { library } = deps;
    for (const it of ['s4', 's5']) {
      const text = `About 40 lorries pass ${it}.`;
      const source = addSource(library, it, text);
      addExcerpt(library, `x-${it}`, { source, text, exact: 'lorries pass' });
      addFigure(library, `f-${it}`, { source, text, exact: '40' });
    }
    const { folder, remove } = temporaryFolder();
    writeFileSync(join(folder, 'a.png'), pngHeader(40, 30));
    writeFileSync(join(folder, 'b.png'), pngHeader(41, 30));
    const pictures = await importPictures(deps, { paths: [join(folder, 'a.png'), join(folder, 'b.png')] });
    remove();
    const first = pictures.ok ? pictures.value.pictures[0] : undefined;
    await run(deps, 'pictures.update', { id: id(first?.id ?? ''), patch: { sourceId: id('s4') } });
    await run(deps, 'collections.addSources', { id: id('id1'), sources: [id('s4'), id('s1')] });
    const filter = { collectionId: id('id1') };
    const ids = async (name: 'sources.list' | 'excerpts.list' | 'figures.list' | 'pictures.list') =>
      ((await run(deps, name, { filter })) as { rows: { id: string }[] }).rows.map((it) => it.id);
    expect(await ids('sources.list')).toEqual(['s1', 's4']);
    expect(await ids('excerpts.list')).toEqual(['x-s4']);
    expect(await ids('figures.list')).toEqual(['f-s4']);
    expect(await ids('pictures.list')).toEqual([first?.id]);
    const other = await run(deps, 'excerpts.list', { filter: { collectionId: id('id2') } });
    expect(other).toEqual({ total: 0, rows: [] });
  }));

test.each<[name: 'collections.delete' | 'collections.addSources' | 'collections.removeSources']>([
  ['collections.delete'],
  ['collections.addSources'],
  ['collections.removeSources'],
])('%s of a collection that is not there', (name) =>
  withCollections(async (deps) => {
    const input = { id: id('no'), sources: [id('s1')] };
    expect(await run(deps, name, input)).toEqual({ code: 'not-found', what: 'collection' });
  }),
);
