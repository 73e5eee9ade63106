import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CallOutput } from '#core/contract/calls.ts';
import { textOfBlock } from '#core/model/block.ts';
import { briefingId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { newBriefing, NOON, paragraphBlock, temporaryFolder } from '#main/store/test-library.ts';
import { run } from './call.test-support.ts';
import { exportPdf } from './exporting.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const id = (it: string) => it as never;

async function get(deps: TestDeps, briefing: string): Promise<CallOutput<'briefings.get'>> {
  return (await run(deps, 'briefings.get', { id: id(briefing) })) as CallOutput<'briefings.get'>;
}

test('a briefing is made empty, or from the template of its kind in a language', () =>
  withDeps(async (deps) => {
    const make = async (more: object) => {
      const made = await run(deps, 'briefings.create', { title: 'Grain', kind: 'assessment', ...more });
      return (await get(deps, (made as { id: string }).id)).briefing;
    };
    expect(await make({})).toMatchObject({
      ...{ title: 'Grain', blocks: [], likelihoodScale: 'icd-203', paragraphNumbers: true, author: null },
      ...{ date: expect.stringMatching(/^2026-03-(08|09|10)$/), language: 'en' },
    });
    const template = await make({ template: true, kind: 'meeting-brief', language: 'fr' });
    expect(textOfBlock(template.blocks[0] ?? paragraphBlock('none', ''))).toBe('Objectifs');
    expect(template.blocks[1]).toMatchObject({ type: 'list', hint: expect.stringContaining('réunion') });
    expect(await make({ kind: 'non-paper' })).toMatchObject({ date: null });
  }));

test('a briefing is made from another as it stands, and stands by itself', () =>
  withDeps(async (deps) => {
    const by = { id: 's1', change: 'insert', author: { name: 'Ana Ruiz', initials: 'AR' }, at: NOON };
    const content = [
      { ...plainRun('The ferry'), comments: ['t1'] },
      { ...plainRun(' never'), suggestion: by },
      plainRun(' waits.'),
    ];
    const block = { id: 'k1', marking: { scheme: 'nato', label: 'NR' }, type: 'paragraph', content } as never;
    insertBriefing(
      deps.library.db,
      { ...newBriefing('b1', [block]), kind: 'scene-setter', author: 'Desk 4' },
      NOON,
    );
    const made = await run(deps, 'briefings.createFrom', { id: id('b1'), title: 'Again' });
    expect(made).toEqual({ id: 'id1' });
    const copy = await get(deps, 'id1');
    expect(copy).toMatchObject({ revision: 1, newer: false, unreadable: [] });
    expect(copy.briefing).toEqual({
      ...{ ...newBriefing('id1', []), title: 'Again', kind: 'scene-setter', author: 'Desk 4' },
      blocks: [{ ...(block as object), id: 'id2', content: [plainRun('The ferry waits.')] }],
    });
    await run(deps, 'briefings.save', { id: id('id1'), revision: 1, order: [], changed: [], facts: {} });
    expect((await get(deps, 'b1')).briefing.blocks).toEqual([block]);
    expect(await run(deps, 'briefings.createFrom', { id: id('no'), title: '' })).toEqual({
      ...{ code: 'not-found', what: 'briefing' },
    });
  }));

test('a briefing that a newer version wrote is opened, and nothing is made of it but by its words', () =>
  withDeps(async (deps) => {
    const { db } = deps.library;
    insertBriefing(db, newBriefing('b1', [paragraphBlock('k1', 'One.'), paragraphBlock('k2', 'Two.')]), NOON);
    await run(deps, 'briefings.keepVersion', { id: id('b1'), name: 'Before' });
    const map = JSON.stringify({ id: 'k2', marking: null, type: 'map', caption: 'The straits', places: [] });
    db.run("UPDATE blocks SET content = ? WHERE id = 'k2'", map);
    expect(await get(deps, 'b1')).toMatchObject({
      ...{ newer: true, revision: 1, unreadable: [{ blockId: 'k2', type: 'map' }] },
      briefing: {
        blocks: [{ id: 'k1' }, { id: 'k2', type: 'paragraph', content: [{ text: 'The straits' }] }],
      },
    });
    const { rows } = (await run(deps, 'versions.list', {
      briefingId: id('b1'),
    })) as CallOutput<'versions.list'>;
    const version = rows[0]?.id ?? null;
    const before = db.all('SELECT * FROM briefings, blocks, versions');

    const refused = { code: 'briefing-newer' };
    const save = { id: id('b1'), revision: 1, order: [id('k1')], changed: [], facts: { title: 'Mine' } };
    expect(await run(deps, 'briefings.save', save)).toEqual(refused);
    expect(await run(deps, 'briefings.keepVersion', { id: id('b1'), name: 'Mine' })).toEqual(refused);
    expect(await run(deps, 'briefings.createFrom', { id: id('b1'), title: 'Mine' })).toEqual(refused);
    expect(await run(deps, 'versions.restore', { id: id(version ?? ''), revision: 1 })).toEqual(refused);
    for (const [from, to] of [
      [version, null],
      [null, version],
    ] as const)
      expect(await run(deps, 'versions.compare', { briefingId: id('b1'), from, to })).toEqual(refused);
    const { folder, remove } = temporaryFolder();
    const to = join(folder, 'b1.pdf');
    expect(await exportPdf(deps, { briefingId: briefingId.parse('b1'), to })).toEqual({
      ok: false,
      error: refused,
    });
    expect(existsSync(to)).toBe(false);
    remove();
    expect(db.all('SELECT * FROM briefings, blocks, versions')).toEqual(before);
    // It is still listed, found by what is known of it, put in the trash and taken out.
    expect(await run(deps, 'briefings.list', {})).toMatchObject({ rows: [{ id: 'b1', title: 'Brief' }] });
    expect(await run(deps, 'briefings.trash', { ids: [id('b1')] })).toEqual({ count: 1 });
    expect(await run(deps, 'briefings.restore', { ids: [id('b1')] })).toEqual({ count: 1 });
    expect((await get(deps, 'b1')).newer).toBe(true);
  }));
