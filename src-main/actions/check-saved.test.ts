import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { block, type Block } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import { briefingId, sourceId } from '#core/model/ids.ts';
import { insertBriefing, readBriefing, saveBriefing } from '#main/store/briefings.ts';
import { updateSource } from '#main/store/sources.ts';
import { addExcerpt, addSource, newBriefing, NOON, paragraphBlock } from '#main/store/test-library.ts';
import { checksOf } from './check-runs.ts';
import { checkSaved, passGate, type CheckedSaved } from './check-saved.ts';
import { exportAs } from './exporting-as.ts';
import { exportMarkdown } from './exporting-markdown.ts';
import { exportPdf } from './exporting.ts';
import { makeRechecks } from './rechecking.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const ID = briefingId.parse('b1');
const S1 = sourceId.parse('s1');
const TEXT = 'The bridge is closed. Repairs begin in May.';
const WORDS = 'It is likely, with high confidence, that the bridge opens.';

const judgement: Block = block.parse({
  ...{ type: 'key-judgement', id: 'k9', marking: null, likelihood: null, confidence: 'high', basis: [] },
  content: [{ type: 'text', text: WORDS, bold: false, italic: false }],
});

/** A briefing that rests on one source and says something wrong by its own words. */
function withWrong(facts: Partial<BriefingFacts>, work: (deps: TestDeps) => Promise<void>): Promise<void> {
  return withDeps(async (deps) => {
    const source = addSource(deps.library, 's1', TEXT, { title: 'Bridge news' });
    const kept = addExcerpt(deps.library, 'e1', { source, text: TEXT, exact: 'Repairs begin in May.' });
    const blocks = [judgement, paragraphBlock('k1', 'Repairs begin in May.', [kept])];
    const briefing = { ...newBriefing('b1', blocks), likelihoodScale: 'icd-203', ...facts };
    insertBriefing(deps.library.db, briefing, NOON);
    await work(deps);
  });
}

function checked(deps: TestDeps): CheckedSaved {
  const stored = readBriefing(deps.library.db, ID);
  const made = stored.ok ? checkSaved(deps, stored.value, { asSaved: true, patience: 0 }) : stored;
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const letStand = (deps: TestDeps): BriefingFacts['waivers'] =>
  checked(deps)
    .open.filter((it) => it.weight === 'wrong')
    .map(({ id, check, quote, message }) => ({
      ...{ finding: id, check, quote, message, reason: 'As the minister said it.', by: 'Desk 4', at: NOON },
    }));

const WAYS: [name: string, go: (deps: TestDeps, to: string) => Promise<{ ok: boolean }>, writes: boolean][] =
  [
    ['a PDF', (deps, to) => exportPdf(deps, { briefingId: ID, to }), true],
    ['a Word document', (deps, to) => exportAs(deps, { briefingId: ID, to, format: 'docx' }), true],
    ['a web page', (deps, to) => exportAs(deps, { briefingId: ID, to, format: 'html' }), true],
    ['paper', (deps) => passGate(deps, { id: ID }), false],
  ];

test.each(WAYS)('what is wrong does not go out as %s until it is mended or let stand', (_, go, writes) =>
  withWrong({}, async (deps) => {
    const to = join(deps.library.folder, 'out.bin');
    expect(await go(deps, to)).toEqual({ ok: false, error: { code: 'findings-open', wrong: 1 } });
    expect(existsSync(to)).toBe(false);
    const save = {
      id: ID,
      revision: 1,
      order: ['k9', 'k1'],
      changed: [],
      facts: { waivers: letStand(deps) },
    };
    expect(saveBriefing(deps.library.db, save, NOON).ok).toBe(true);
    expect(checked(deps).counts.wrong).toBe(0);
    expect((await go(deps, to)).ok).toBe(true);
    expect(existsSync(to)).toBe(writes);
  }),
);

test('a finding let stand is open again when its words change', () =>
  withWrong({}, async (deps) => {
    const waivers = letStand(deps);
    const [run] = 'content' in judgement ? judgement.content : [];
    const words = block.parse({
      ...judgement,
      content: [{ ...run, text: WORDS.replace('high', 'low') }],
    });
    const save = { id: ID, revision: 1, order: ['k9', 'k1'], changed: [words], facts: { waivers } };
    saveBriefing(deps.library.db, save, NOON);
    expect(await passGate(deps, { id: ID })).toMatchObject({
      ok: false,
      error: { code: 'findings-open' },
    });
  }));

test('Markdown moves a text and is not held back', () =>
  withWrong({}, async (deps) => {
    const to = join(deps.library.folder, 'out.md');
    expect((await exportMarkdown(deps, { briefingId: ID, to })).ok).toBe(true);
  }));

const rowsOf = (deps: TestDeps) => {
  const made = checksOf(deps, { id: S1 });
  return made.ok ? made.value.rows.map(({ briefingId: id, isStale }) => ({ id, isStale })) : made.error;
};

test('a change of a source has what rests on it checked again, after a pause', () =>
  withWrong({}, async (deps) => {
    const source = addSource(deps.library, 's2', 'Other words.');
    expect(checksOf(deps, { id: sourceId.parse('s9') }).ok).toBe(false);
    expect(rowsOf(deps)).toEqual([]);
    const rechecks = makeRechecks(deps, 1);
    rechecks.changed();
    await expect.poll(() => rowsOf(deps)).toEqual([{ id: 'b1', isStale: false }]);
    const first = deps.library.db.get('SELECT checked_at FROM briefing_checks');
    const known = deps.library.db.get("SELECT * FROM sources WHERE id = 's1'");
    expect(known?.['status']).toBe('current');
    updateSource(deps.library.db, { ...source, status: 'withdrawn' });
    rechecks.changed();
    await after(30);
    // Nothing rests on that one.
    expect(deps.library.db.get('SELECT checked_at FROM briefing_checks')).toEqual(first);
    deps.library.db.run("UPDATE sources SET status = 'withdrawn' WHERE id = 's1'");
    expect(rowsOf(deps)).toEqual([{ id: 'b1', isStale: true }]);
    rechecks.changed();
    await expect.poll(() => rowsOf(deps)).toEqual([{ id: 'b1', isStale: false }]);
    expect(deps.library.db.get('SELECT checked_at FROM briefing_checks')).not.toEqual(first);
    deps.library.db.run("UPDATE sources SET status = 'current' WHERE id = 's1'");
    rechecks.changed();
    rechecks.stop();
    await after(30);
    expect(rowsOf(deps)).toEqual([{ id: 'b1', isStale: true }]);
  }));
