import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { citationOf, cite } from '#core/citing/test-data.ts';
import { block as blockSchema } from '#core/model/block.ts';
import { briefingId, type BriefingId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { insertBriefing, readBriefing } from '#main/store/briefings.ts';
import { addExcerpt, addFigure, addSource, newBriefing, NOON } from '#main/store/test-library.ts';
import { exportMarkdown } from './exporting-markdown.ts';
import { importBriefing } from './importing-briefing.ts';
import { comparable } from './markdown-round-trip.test-support.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const TEXT = 'The bridge is closed. Repairs take 4 months.\n\nThe ferry runs.';
const BRIEFING = briefingId.parse('b1');
const form = { value: 'printed', qualifier: false, unit: true, asOf: false };
const BLOCKS = [
  { id: 'k1', type: 'heading', level: 2, content: [plainRun('Background')] },
  {
    ...{ id: 'k2', type: 'quotation', excerptId: 'e1' },
    content: [plainRun('The bridge is closed.'), citationOf('c1', [cite('excerpt e1')])],
  },
  {
    ...{ id: 'k3', type: 'paragraph' },
    content: [
      plainRun('It takes '),
      { type: 'figure', figureId: 'f1', form, text: '4 months', bold: false, italic: false },
      plainRun(', as '),
      { type: 'cross-reference', to: 'k1', form: 'title' },
      plainRun(' says.'),
      citationOf('c2', [cite('source s1'), cite('figure f1')]),
    ],
  },
  {
    id: 'k4',
    type: 'chart',
    form: 'bar',
    caption: 'Repairs',
    figures: [{ figureId: 'f1', label: null }],
    citationId: 'c3',
  },
].map((it) => blockSchema.parse({ marking: null, ...it }));

/** A library with a source, and what was taken from it where `taken` says so. */
function addBridge({ library }: TestDeps, taken = true): void {
  const source = addSource(library, 's1', TEXT, { citeKey: 'bridge2026' });
  if (!taken) return;
  addExcerpt(library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
  addFigure(library, 'f1', { source, text: TEXT, exact: '4 months' });
}

const read = ({ library }: TestDeps, id: BriefingId) => {
  const stored = readBriefing(library.db, id);
  if (!stored.ok) throw new Error(stored.error.code);
  return stored.value.briefing;
};

async function imported(deps: TestDeps, file: string) {
  const made = await importBriefing(deps, file);
  if (!made.ok) throw new Error(made.error.code);
  const problems = made.value.problems.map((it) => `${it.line} ${it.code}: ${it.subject}`);
  return { briefing: read(deps, made.value.id), problems };
}

test('what is exported is imported again as a briefing of its own, bound to the same things', () =>
  withDeps(async (deps) => {
    addBridge(deps);
    insertBriefing(deps.library.db, newBriefing('b1', BLOCKS), NOON);
    const to = join(deps.library.folder, 'bridge.md');
    expect(await exportMarkdown(deps, { briefingId: BRIEFING, to })).toEqual({
      ok: true,
      value: { fileName: 'bridge.md' },
    });
    for (let times = 0; times < 2; times += 1) {
      const back = await imported(deps, to);
      expect(back.problems).toEqual([]);
      expect(back.briefing.id).not.toBe(BRIEFING);
      expect(comparable(back.briefing)).toEqual(comparable(read(deps, BRIEFING)));
    }
    expect(deps.library.db.get('SELECT count(*) AS n FROM excerpts')).toEqual({ n: 1 });
  }));

test('in another library words are looked for, and what it lacks is named', async () => {
  let markdown = '';
  await withDeps(async (deps) => {
    addBridge(deps);
    insertBriefing(deps.library.db, newBriefing('b1', BLOCKS), NOON);
    const to = join(deps.library.folder, 'bridge.md');
    await exportMarkdown(deps, { briefingId: BRIEFING, to });
    markdown = readFileSync(to, 'utf8');
  });
  await withDeps(async (deps) => {
    addBridge(deps, false);
    const file = join(deps.library.folder, 'bridge.md');
    writeFileSync(file, markdown);
    const { briefing, problems } = await imported(deps, file);
    const [, quotation, paragraph, chart, words] = briefing.blocks;
    const [made] = deps.library.db.all('SELECT id, exact FROM excerpts');
    expect(made).toMatchObject({ exact: 'The bridge is closed.' });
    expect(quotation).toMatchObject({ type: 'quotation', excerptId: made?.['id'] });
    expect(paragraph).toMatchObject({
      content: [{ text: 'It takes 4 months, as ' }, { to: briefing.blocks[0]?.id }, {}, {}],
    });
    expect(chart).toMatchObject({ type: 'chart', caption: 'Repairs', figures: [] });
    expect(words).toMatchObject({ type: 'paragraph', content: [{ text: '4 months' }] });
    expect(problems).toEqual([
      '12 not-in-library: the figure 4 months',
      '12 not-in-library: the figure f1 of bridge2026',
      '15 not-in-library: the figure f1',
    ]);
  });
});

test('what the library lacks stops an export, and the file that was there stays', () =>
  withDeps(async (deps) => {
    addBridge(deps, false);
    insertBriefing(deps.library.db, newBriefing('b1', BLOCKS), NOON);
    const to = join(deps.library.folder, 'bridge.md');
    writeFileSync(to, 'older');
    expect(await exportMarkdown(deps, { briefingId: BRIEFING, to })).toMatchObject({
      ok: false,
      error: { code: 'dangling-references' },
    });
    expect(readFileSync(to, 'utf8')).toBe('older');
  }));

test('a place that cannot be written to is named, and nothing is left there', () =>
  withDeps(async (deps) => {
    insertBriefing(deps.library.db, newBriefing('b1', []), NOON);
    const to = join(deps.library.folder, 'folder.md');
    mkdirSync(to);
    const before = readdirSync(deps.library.folder);
    expect(await exportMarkdown(deps, { briefingId: BRIEFING, to })).toEqual({
      ok: false,
      error: { code: 'cannot-write-file', name: 'folder.md' },
    });
    expect(readdirSync(deps.library.folder)).toEqual(before);
    expect(await exportMarkdown(deps, { briefingId: briefingId.parse('gone'), to })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  }));
