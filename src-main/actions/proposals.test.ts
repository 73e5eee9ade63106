import { expect, test } from 'vitest';
import type { ProposalRef } from '#core/model/proposal.ts';
import type { understand } from '#core/text/understand.ts';
import { addSource } from '#main/store/test-library.ts';
import { listProposals } from './proposals.ts';
import { run } from './call.test-support.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const id = (it: string) => it as never;
const TEXT = 'The mayor said: "The bridge is open."\n\nShare this page';
const WORDS = 'The bridge is open.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const quotation = { ...at(WORDS), speaker: 'The mayor', speakerAt: null, via: [] };
const date = { ...at('mayor'), value: null, isRelative: true };

/** Stands in for the rules: finds what it is told to, and notes what it was asked. */
function rules() {
  const asked: Parameters<typeof understand>[] = [];
  const read: typeof understand = (...input) => {
    asked.push(input);
    return { quotations: [quotation], figures: [], dates: [date], attributions: [] };
  };
  const list = (deps: TestDeps, source = 's1') => listProposals(deps, { sourceId: id(source) }, read);
  return { asked, list };
}

async function withSource(work: (deps: TestDeps) => Promise<void>): Promise<void> {
  await withDeps(async (deps) => {
    const residue = [{ ...at('Share this page'), reason: 'share' as const, restored: false }];
    addSource(deps.library, 's1', TEXT, { residue, title: 'Bridge', language: 'en' });
    await work(deps);
  });
}

const whole = { figures: [], attributions: [], readTo: TEXT.length };

test('the rules are told the text, its residue and the facts, once for one state of a source', () =>
  withSource(async (deps) => {
    const { asked, list } = rules();
    for (let times = 0; times < 3; times += 1)
      expect(list(deps)).toEqual({ ok: true, value: { ...whole, quotations: [quotation], dates: [date] } });
    expect(asked).toMatchObject([[TEXT, [{ reason: 'share' }], { title: 'Bridge', language: 'en' }]]);
    await run(deps, 'sources.update', { id: id('s1'), patch: { publishedOn: '2026-03-01' } });
    list(deps);
    expect(asked[1]).toMatchObject([TEXT, [{ reason: 'share' }], { publishedOn: '2026-03-01' }]);
    await run(deps, 'sources.setResidue', { id: id('s1'), residue: [] });
    list(deps);
    expect(asked[2]?.[1]).toEqual([]);
  }));

test('what is dismissed is not proposed until it is restored', () =>
  withSource(async (deps) => {
    const { list } = rules();
    const proposals: ProposalRef[] = [
      { kind: 'quotation', ...at(WORDS) },
      { kind: 'figure', ...at('mayor') },
    ];
    for (let times = 0; times < 2; times += 1)
      expect(await run(deps, 'proposals.dismiss', { sourceId: id('s1'), proposals })).toEqual({});
    expect(list(deps)).toEqual({ ok: true, value: { ...whole, quotations: [], dates: [date] } });
    expect(await run(deps, 'proposals.restore', { sourceId: id('s1'), proposals })).toEqual({});
    expect(list(deps)).toMatchObject({ value: { quotations: [quotation] } });
  }));

test('a quotation that is kept is not proposed, unless the excerpt is in the trash', () =>
  withSource(async (deps) => {
    const { list } = rules();
    const source = deps.library.db.get('SELECT id FROM sources');
    expect(source).toEqual({ id: 's1' });
    await run(deps, 'excerpts.add', { sourceId: id('s1'), ...at(WORDS), facts: {} });
    expect(list(deps)).toMatchObject({ value: { quotations: [] } });
    await run(deps, 'excerpts.trash', { ids: [id('id1')] });
    expect(list(deps)).toMatchObject({ value: { quotations: [quotation] } });
  }));

test('of a very long text whole paragraphs are read, and it is said how far', () =>
  withDeps((deps) => {
    const paragraph = `${'word '.repeat(20_000).trim()}.`;
    const text = Array.from({ length: 25 }, () => paragraph).join('\n\n');
    const residue = [{ start: text.length - paragraph.length, end: text.length, reason: 'notice' as const }];
    addSource(deps.library, 'long', text, { residue: residue.map((it) => ({ ...it, restored: false })) });
    const { asked, list } = rules();
    const listed = list(deps, 'long');
    const readTo = listed.ok ? listed.value.readTo : 0;
    expect(readTo).toBe(19 * (paragraph.length + 2) - 2);
    const [read, residueRead] = asked[0] ?? [];
    expect(read === text.slice(0, readTo)).toBe(true);
    expect(residueRead).toEqual([]);
  }));

/** Words, a sheet of some rows of two cells, and words behind it. */
function withSheet(rows: number) {
  const cells = Array.from({ length: rows }, (_, row): [string, string] => [
    `${row + 1} May 2031`,
    '2,900 tonnes',
  ]);
  const before = 'The port landed 40 tonnes of fish.\n\n';
  let at = before.length;
  const placed = cells.map(([day, weight]): [number, number][] => {
    const [start, second] = [at, at + day.length + 3];
    at = second + weight.length + 2;
    return [
      [start, start + day.length],
      [second, second + weight.length],
    ];
  });
  const body = cells.map((row) => row.join(' | ')).join('\n\n');
  const text = `${before}${body}\n\nThe port landed 50 tonnes of shells.`;
  const tables = [
    { name: null, hasHead: false, rows: placed },
    ...[{ name: 'Empty', hasHead: false, rows: [] }],
  ];
  return { text, layout: { pages: [], tables } };
}

test.each([
  ['a few rows', 3, []],
  ['rows beyond what is read of a text', 90_000, []],
  ['a row that was set aside', 3, [1]],
])('the cells of a sheet are not proposed, the words around it are: %s', (_, rows, aside) =>
  withDeps((deps) => {
    const { text, layout } = withSheet(rows);
    const residue = aside.map((row) => {
      const cells = layout.tables[0]?.rows[row];
      const [start, end] = [cells?.[0]?.[0] ?? 0, cells?.[1]?.[1] ?? 0];
      return { start, end, reason: 'notice' as const, restored: false };
    });
    addSource(deps.library, 'sheet', text, { layout, residue });
    const listed = listProposals(deps, { sourceId: id('sheet') });
    const stated = listed.ok ? listed.value : null;
    const isShort = text.length < 2_000_000;
    expect(stated?.figures.map((it) => text.slice(it.start, it.end))).toEqual(
      isShort ? ['40 tonnes', '50 tonnes'] : ['40 tonnes'],
    );
    expect(stated?.dates).toEqual([]);
    expect(stated?.readTo).toBe(isShort ? text.length : text.lastIndexOf('\n\n'));
  }),
);

test.each<[string, 'proposals.dismiss' | 'proposals.restore', { start: number; end: number }]>([
  ['beyond the text', 'proposals.dismiss', { start: 0, end: 4000 }],
  ['turned round', 'proposals.dismiss', { start: 9, end: 3 }],
  ['empty', 'proposals.dismiss', { start: 9, end: 9 }],
  ['beyond the text', 'proposals.restore', { start: 0, end: 4000 }],
])('a range %s is refused by %s, and nothing is done', (_, name, range) =>
  withSource(async (deps) => {
    const proposals: ProposalRef[] = [
      { kind: 'date', ...at('mayor') },
      { kind: 'date', ...range },
    ];
    const refused = { code: 'range-outside-text' };
    expect(await run(deps, name, { sourceId: id('s1'), proposals })).toEqual(refused);
    expect(rules().list(deps)).toMatchObject({ value: { dates: [date] } });
  }),
);

test('a source that is not there, or whose text was changed', () =>
  withSource(async (deps) => {
    const gone = { code: 'not-found', what: 'source' };
    const proposals: ProposalRef[] = [{ kind: 'date', ...at('mayor') }];
    expect(await run(deps, 'proposals.list', { sourceId: id('no') })).toEqual(gone);
    expect(await run(deps, 'proposals.dismiss', { sourceId: id('no'), proposals })).toEqual(gone);
    expect(await run(deps, 'proposals.restore', { sourceId: id('no'), proposals })).toEqual(gone);
    deps.library.db.script("UPDATE texts SET text = replace(text, 'open', 'shut')");
    const changed = { code: 'stored-bytes-changed', what: 's1' };
    expect(await run(deps, 'proposals.list', { sourceId: id('s1') })).toEqual(changed);
  }));
