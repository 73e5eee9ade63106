import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { CallOutput } from '#core/contract/calls.ts';
import type { Block } from '#core/model/block.ts';
import { plainRun } from '#core/model/inline.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { sha256Of } from '#main/store/hash.ts';
import { newBriefing, NOON, paragraphBlock } from '#main/store/test-library.ts';
import { run } from './call.test-support.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const id = (it: string) => it as never;

/** A briefing `b1` of these paragraphs (`k1` ...), at revision 1. */
function withBriefing(texts: readonly string[], work: (deps: TestDeps) => Promise<void>): Promise<void> {
  return withDeps(async (deps) => {
    insertBriefing(deps.library.db, newBriefing('b1', blocksOf(texts)), NOON);
    await work(deps);
  });
}

const blocksOf = (texts: readonly string[]): Block[] =>
  texts.map((it, at) => paragraphBlock(`k${at + 1}`, it));

async function present(deps: TestDeps): Promise<CallOutput<'briefings.get'>> {
  const got = await run(deps, 'briefings.get', { id: id('b1') });
  return got as CallOutput<'briefings.get'>;
}

async function write(deps: TestDeps, texts: readonly string[], facts: object = {}): Promise<void> {
  const { revision } = await present(deps);
  const changed = blocksOf(texts);
  const save = { id: id('b1'), revision, order: changed.map((it) => it.id), changed, facts };
  expect(await run(deps, 'briefings.save', save)).toMatchObject({ revision: revision + 1 });
}

const keep = (deps: TestDeps, name: string | null) =>
  run(deps, 'briefings.keepVersion', { id: id('b1'), name });

async function versions(deps: TestDeps): Promise<CallOutput<'versions.list'>['rows']> {
  const listed = await run(deps, 'versions.list', { briefingId: id('b1') });
  return (listed as CallOutput<'versions.list'>).rows;
}

test('versions are listed kept last first, with what they count', () =>
  withBriefing(['Two words.'], async (deps) => {
    await keep(deps, 'As sent');
    await write(deps, ['Two words.', 'And — three more.']);
    await keep(deps, null);
    await keep(deps, null);
    const { briefing } = await present(deps);
    const rows = await versions(deps);
    expect(rows.map(({ name, words, exports }) => [name, words, exports])).toEqual([
      [null, 5, 0],
      ['As sent', 2, 0],
    ]);
    expect(rows[0]?.byteLength).toBe(Buffer.byteLength(JSON.stringify(briefing)));
  }));

test('a version that was kept uncounted is counted when it is listed', () =>
  withBriefing(['Now.'], async (deps) => {
    const { db } = deps.library;
    const {
      headingNumbers: _h,
      paragraphNumbers: _p,
      ...old
    } = newBriefing('b1', blocksOf(['Three old words.']));
    const json = JSON.stringify({ ...old, model: 1 });
    const insert = (version: string, content: Uint8Array, hash: string) =>
      db.run(
        `INSERT INTO versions (id, briefing, revision, saved_at, content, content_sha256) VALUES (?, 1, 1, ?, ?, ?)`,
        ...[version, NOON, content, hash],
      );
    insert('v1', deflateSync(json), sha256Of(json));
    insert('v2', new Uint8Array([1, 2, 3]), sha256Of('other'));
    expect(await versions(deps)).toMatchObject([
      // Damaged: it is in the list, and opening it says what is wrong with it.
      { id: 'v2', words: 0, byteLength: 3 },
      { id: 'v1', words: 3, byteLength: json.length },
    ]);
    const compared = await run(deps, 'versions.compare', { briefingId: id('b1'), from: id('v1'), to: null });
    expect(compared).toMatchObject({ wordsAdded: 1, wordsRemoved: 3, facts: [] });
    expect(await run(deps, 'versions.restore', { id: id('v2'), revision: 1 })).toEqual({
      ...{ code: 'stored-bytes-changed', what: 'Brief' },
    });
  }));

test('going back makes the briefing what it was, under the same ids, and keeps what it is', () =>
  withBriefing(['One.', 'Two.', 'Three.'], async (deps) => {
    await keep(deps, 'As sent');
    const [sent] = await versions(deps);
    const before = await present(deps);
    await write(deps, ['One and a half.', 'Two.'], { title: 'Other', paragraphNumbers: true });
    const later = await present(deps);

    const restored = await run(deps, 'versions.restore', { id: id(sent?.id ?? ''), revision: 2 });
    expect(restored).toMatchObject({ revision: 3 });
    const now = await present(deps);
    expect(now.briefing).toEqual(before.briefing);
    expect(await run(deps, 'search.find', { text: 'three' })).toMatchObject({ hits: [{ blockId: 'k3' }] });
    const rows = await versions(deps);
    expect(rows.map((it) => it.name)).toEqual(['Before going back to As sent', 'As sent']);

    // And forward again: what was kept is there whole.
    await run(deps, 'versions.restore', { id: id(rows[0]?.id ?? ''), revision: 3 });
    expect((await present(deps)).briefing).toEqual(later.briefing);
    // What it was before is the version "As sent", but the one kept last is another.
    expect((await versions(deps)).map((it) => it.name)).toEqual([
      'Before going back to Before going back to As sent',
      'Before going back to As sent',
      'As sent',
    ]);
  }));

test('what was kept last is not kept twice by going back', () =>
  withBriefing(['One.'], async (deps) => {
    await keep(deps, null);
    await write(deps, ['Two.']);
    await keep(deps, null);
    const rows = await versions(deps);
    await run(deps, 'versions.restore', { id: id(rows[1]?.id ?? ''), revision: 2 });
    expect(await versions(deps)).toEqual(rows);
    await write(deps, ['Three.']);
    await run(deps, 'versions.restore', { id: id(rows[1]?.id ?? ''), revision: 4 });
    expect((await versions(deps)).map((it) => it.name)).toEqual([
      'Before going back to 2026-03-09 12:00 UTC',
      null,
      null,
    ]);
  }));

test('a name that says before what is never too long', () =>
  withBriefing(['One.'], async (deps) => {
    await keep(deps, '🌊'.repeat(100));
    const [long] = await versions(deps);
    await write(deps, ['Two.']);
    expect(await run(deps, 'versions.restore', { id: id(long?.id ?? ''), revision: 2 })).toMatchObject({
      revision: 3,
    });
    const [kept] = await versions(deps);
    expect(kept?.name?.length).toBeLessThanOrEqual(200);
    expect(kept?.name).toMatch(/^Before going back to (🌊)+…$/u);
  }));

test('a stale revision is refused, and nothing is kept by it', () =>
  withBriefing(['One.'], async (deps) => {
    await keep(deps, 'As sent');
    const [sent] = await versions(deps);
    await write(deps, ['Two.']);
    const refused = { code: 'briefing-changed-elsewhere' };
    expect(await run(deps, 'versions.restore', { id: id(sent?.id ?? ''), revision: 1 })).toEqual(refused);
    expect(await versions(deps)).toHaveLength(1);
    expect((await present(deps)).revision).toBe(2);
  }));

test('versions of two states are compared, either of them the present one', () =>
  withBriefing(['The ferry waits.'], async (deps) => {
    await keep(deps, 'First');
    await write(deps, ['The ship waits.'], { title: 'Ships' });
    await keep(deps, 'Second');
    await write(deps, ['The ship waits.', 'Still.']);
    const [second, first] = await versions(deps);
    const compare = (from: string | null, to: string | null) =>
      run(deps, 'versions.compare', { briefingId: id('b1'), from: from as never, to: to as never });
    expect(await compare(first?.id ?? '', second?.id ?? '')).toMatchObject({
      ...{ wordsAdded: 1, wordsRemoved: 1, facts: [{ fact: 'Title', before: 'Brief', after: 'Ships' }] },
      blocks: [{ blockId: 'k1', change: 'changed' }],
    });
    expect(await compare(second?.id ?? '', null)).toMatchObject({
      wordsAdded: 1,
      wordsRemoved: 0,
      facts: [],
    });
    expect(await compare(null, second?.id ?? '')).toMatchObject({ wordsAdded: 0, wordsRemoved: 1 });
    expect(await compare(null, null)).toMatchObject({
      wordsAdded: 0,
      blocks: [{ change: 'same' }, { change: 'same' }],
    });
  }));

test('citations of a comparison are named by what the library knows of them', () =>
  withBriefing([], async (deps) => {
    await run(deps, 'importing.importPasted', { text: 'Repairs begin.\n\nIn May.', html: null });
    await keep(deps, 'Empty');
    const [empty] = await versions(deps);
    const target = {
      target: { kind: 'source', id: 'id1' },
      locator: { kind: 'page', value: '3' },
      prefix: '',
      suffix: '',
    };
    const citation = { type: 'citation', id: 'c1', targets: [target] };
    const block = {
      id: 'k1',
      marking: null,
      type: 'paragraph',
      content: [plainRun('So.'), citation],
    } as never;
    await run(deps, 'briefings.save', {
      id: id('b1'),
      revision: 1,
      order: [id('k1')],
      changed: [block],
      facts: {},
    });
    const compared = await run(deps, 'versions.compare', {
      briefingId: id('b1'),
      from: id(empty?.id ?? ''),
      to: null,
    });
    expect(compared).toMatchObject({
      citationsAdded: 1,
      blocks: [{ remarks: ['citation added: courier2026, p. 3'] }],
    });
  }));

test.each<[string, (deps: TestDeps, version: string) => Promise<unknown>, string]>([
  ['the versions of no briefing', (deps) => run(deps, 'versions.list', { briefingId: id('no') }), 'briefing'],
  [
    'no briefing',
    (deps) => run(deps, 'versions.compare', { briefingId: id('no'), from: null, to: null }),
    'briefing',
  ],
  [
    'no version',
    (deps) => run(deps, 'versions.compare', { briefingId: id('b1'), from: id('no'), to: null }),
    'version',
  ],
  [
    'a version of another briefing',
    (deps, version) => run(deps, 'versions.compare', { briefingId: id('b2'), from: null, to: id(version) }),
    'version',
  ],
  ['going back to none', (deps) => run(deps, 'versions.restore', { id: id('no'), revision: 1 }), 'version'],
])('%s is not found', (_, act, what) =>
  withBriefing(['One.'], async (deps) => {
    insertBriefing(deps.library.db, newBriefing('b2', []), NOON);
    await keep(deps, null);
    const [kept] = await versions(deps);
    expect(await act(deps, kept?.id ?? '')).toEqual({ code: 'not-found', what });
  }),
);
