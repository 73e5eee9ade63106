import { expect, test } from 'vitest';
import { searchFilter } from '#core/contract/search-views.ts';
import { block as blockSchema, type Block } from '#core/model/block.ts';
import { briefingId } from '#core/model/ids.ts';
import { insertBriefing, listBriefings, readBriefing, saveBriefing } from './briefings.ts';
import { restsOn, usesOf } from './citations.ts';
import type { WriteDb } from './connection.ts';
import { destroy } from './purge.ts';
import { referencesOf } from './references.ts';
import { search } from './search.ts';
import { addFigure, addSource, newBriefing, NOON, withLibrary } from './test-library.ts';
import { trashSources } from './sources.ts';
import { chooseTrashed, consequencesOf } from './trashed.ts';

const TEXT = 'About 40 lorries a day. Another 12 wait. In May 90 came.';
const form = { value: 'printed', qualifier: true, unit: true, asOf: false };
const live = (figureId: string) => ({
  type: 'figure',
  figureId,
  form,
  text: '40',
  bold: false,
  italic: false,
});
const words = (text: string) => ({ type: 'text', text, bold: false, italic: false });
const block = (id: string, type: string, more: object): Block =>
  blockSchema.parse({ id, marking: null, type, ...more });

const BLOCKS: Block[] = [
  block('k1', 'paragraph', { content: [words('Some '), live('f1'), words(' and '), live('f2'), live('f1')] }),
  block('k2', 'figure-table', {
    ...{ caption: 'Lorries at the bridge', columns: ['measures', 'value'] },
    rows: [
      { figureId: 'f1', citationId: 'c1' },
      { figureId: 'f2', citationId: 'c2' },
    ],
  }),
  block('k3', 'chart', {
    ...{ form: 'bar', caption: 'Waiting', citationId: 'c3' },
    figures: [
      { figureId: 'f2', label: null },
      { figureId: 'f3', label: 'May' },
    ],
  }),
  block('k4', 'speaking-point', { content: [words('Lift it.')], fact: [live('f3')] }),
];

async function withFigures(work: (db: WriteDb) => void): Promise<void> {
  await withLibrary((library) => {
    const source = addSource(library, 's1', TEXT);
    for (const [id, exact] of [
      ['f1', '40'],
      ['f2', '12'],
      ['f3', '90'],
    ] as const)
      addFigure(library, id, { source, text: TEXT, exact });
    insertBriefing(library.db, newBriefing('b1', BLOCKS), NOON);
    work(library.db);
  });
}

test('live figures, rows of figure tables and charts are uses of their figures', () =>
  withFigures((db) => {
    const count = (id: string) => usesOf(db, 'figure', [id]).map((it) => it.citations);
    // f1: twice in the text, once in the table; f2: text, table, chart; f3: chart, fact.
    expect([count('f1'), count('f2'), count('f3')]).toEqual([[3], [3], [2]]);
    expect(usesOf(db, 'source', ['s1'])).toMatchObject([{ briefingId: 'b1', citations: 4 + 2 + 1 }]);
    expect(
      db.all("SELECT role, quote FROM citations WHERE role = 'figure' ORDER BY block, position"),
    ).toEqual(['40', '12', '40', '90'].map((quote) => ({ role: 'figure', quote })));
    // Only what bears a number in the text is counted as a citation.
    expect(listBriefings(db, false)).toMatchObject([{ citations: 3 }]);
  }));

test('a briefing comes with every figure it says', () =>
  withFigures((db) => {
    const read = readBriefing(db, briefingId.parse('b1'));
    const targets = read.ok ? read.value.briefing.blocks.flatMap(restsOn) : [];
    const { figures, sources } = referencesOf(db, targets);
    expect([figures.map((it) => it.id), sources.map((it) => it.id)]).toEqual([['f1', 'f2', 'f3'], ['s1']]);
  }));

test('what breaks when a source is destroyed counts them, and a live figure keeps its words', () =>
  withFigures((db) => {
    trashSources(db, ['s1' as never], NOON);
    const doomed = chooseTrashed(db, null);
    if (!doomed.ok) throw new Error(doomed.error.code);
    expect(consequencesOf(db, doomed.value)).toMatchObject({
      figures: 3,
      breaks: [{ briefingId: 'b1', citations: 7 }],
    });
    destroy(db, doomed.value);
    expect(db.get('SELECT count(*) AS n FROM citations WHERE figure IS NOT NULL')).toEqual({ n: 0 });
    expect(db.get("SELECT count(*) AS n FROM citations WHERE role = 'figure' AND quote IS NOT NULL")).toEqual(
      { n: 4 },
    );
    const read = readBriefing(db, briefingId.parse('b1'));
    expect(read.ok && read.value.briefing.blocks).toEqual(BLOCKS);
  }));

test('words of a figure go out of the index with its run', () =>
  withFigures((db) => {
    const bare = block('k1', 'paragraph', { content: [words('Some.')] });
    const order = BLOCKS.map((it) => it.id);
    saveBriefing(db, { id: briefingId.parse('b1'), revision: 1, order, changed: [bare], facts: {} }, NOON);
    expect(usesOf(db, 'figure', ['f1'])).toMatchObject([{ citations: 1 }]);
  }));

test('captions, cards and hand-written notes are found, and shown as found; suggested words are not', () =>
  withLibrary(({ db }) => {
    const by = { id: 's', change: 'insert', author: { name: 'A', initials: 'A' }, at: NOON };
    const blocks = [
      block('k1', 'table', {
        caption: 'Tonnage by port',
        headerRow: false,
        rows: [[{ content: [words('Vell')] }]],
      }),
      block('k2', 'key-judgement', {
        ...{ content: [words('Quota holds.')], basis: [words('Two inspections.')] },
        likelihood: null,
        confidence: null,
      }),
      block('k3', 'question', {
        ...{ content: [words('Why?')], line: [words('Safety.')] },
        ifPressed: [words('Ask customs.')],
        fact: [words('Ledger.')],
      }),
      block('k4', 'paragraph', {
        content: [words('Seen.'), { type: 'note', id: 'n1', content: [words('By the harbourmaster.')] }],
      }),
      block('k5', 'paragraph', { content: [words('Plain.'), { ...words(' Embargo.'), suggestion: by }] }),
    ];
    insertBriefing(db, newBriefing('b1', blocks), NOON);
    const found = (text: string): string[] =>
      search(db, { text, limit: 9, mode: 'typing', filter: searchFilter.parse({}) }).hits.map((it) => {
        const match = it.snippet.filter((part) => part.match).map((part) => part.text);
        return `${it.kind === 'briefing' ? it.blockId : it.kind} ${match.join(' ')}`;
      });
    expect(
      ['tonnage', 'vell', 'quota', 'inspections', 'safety', 'customs', 'ledger', 'harbourmaster'].map(found),
    ).toEqual([
      ...[
        ['k1 Tonnage'],
        ['k1 Vell'],
        ['k2 Quota'],
        ['k2 inspections'],
        ['k3 Safety'],
        ['k3 customs'],
        ['k3 Ledger'],
      ],
      ['k4 harbourmaster'],
    ]);
    expect(found('embargo')).toEqual([]);
  }));
