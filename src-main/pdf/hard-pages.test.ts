import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BlockId } from '#core/model/ids.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type { PrintBlock, PrintCell, PrintDocument, PrintNote, PrintRun } from '#core/print/document.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { faultsOf } from './print-faults.test-support.ts';
import { renderPlanned } from './planned-pdf.test-support.ts';
import { sampleDocument, text } from './sample-document.test-support.ts';

// Pages on which layouts have lost words.

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
const words = (count: number, word = 'word'): string =>
  Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ');
const mark = (note: number): PrintRun => ({ type: 'mark', note });
const note = (number: number, length: number): PrintNote => ({
  number,
  runs: [text(`Harbour Post, ${words(length, 'note')}.`)],
});
const cells = (row: readonly (readonly PrintRun[])[]): PrintCell[] =>
  row.map((runs, column) => ({ runs, column, columns: 1, rows: 1 }));

let made = 0;
function common() {
  made += 1;
  return { id: `b${made}` as BlockId, portionMark: null };
}
const paragraph = (...runs: PrintRun[]): PrintBlock => ({
  ...common(),
  ...{ type: 'paragraph', number: null, runs },
});
const heading = (...runs: PrintRun[]): PrintBlock => ({
  ...common(),
  ...{ type: 'heading', level: 2, number: '2.1', runs },
});
const table = (rows: readonly (readonly (readonly PrintRun[])[])[]): PrintBlock => ({
  ...common(),
  ...{ type: 'table', caption: null, headerRow: true, shares: null, numeric: null },
  ...{ width: rows[0]?.length ?? 1, rows: rows.map(cells) },
});
const say = (...written: string[]) => written.map((it) => [text(it)]);

type Case = readonly [name: string, blocks: PrintBlock[], notes?: PrintNote[], more?: Partial<PrintDocument>];

const CASES: readonly Case[] = [
  ['a row taller than two pages', [table([say('Name', 'Words'), say('one', words(3000))])]],
  ['a head taller than a page', [table([say('Name', words(1500)), say('one', 'two')])]],
  ['a table of thirty columns', [table(Array.from({ length: 4 }, () => say(...words(30).split(' '))))]],
  ['a table of a thousand rows', [table(Array.from({ length: 1000 }, (_, at) => say(`row${at}`, 'x')))]],
  ['a word of four hundred letters', [paragraph(text(`so ${'m'.repeat(400)} it goes`))]],
  ['such a word in a narrow cell', [table([say('a', 'b', 'c'), say('m'.repeat(400), words(90), 'c')])]],
  ['an empty paragraph, list, table', [paragraph(), table([[[]]]), paragraph(text(' \n '))]],
  ['a note longer than two pages', [paragraph(text('Said'), mark(1), text(words(400)))], [note(1, 1600)]],
  [
    'five marks at one place',
    [paragraph(text('Said'), ...[1, 2, 3, 4, 5].map(mark))],
    [1, 2, 3, 4, 5].map((it) => note(it, 30)),
  ],
  [
    'a mark in a heading at the foot of a page',
    [paragraph(text(words(430))), heading(text('What was said'), mark(1)), paragraph(text(words(60)))],
    [note(1, 60)],
  ],
  [
    'forty notes in a table',
    [table(Array.from({ length: 40 }, (_, at) => [[text(`row${at}`)], [text('x'), mark(at + 1)]]))],
    Array.from({ length: 40 }, (_, at) => note(at + 1, 25)),
  ],
  [
    'forty notes after the text',
    [table(Array.from({ length: 40 }, (_, at) => [[text(`row${at}`)], [text('x'), mark(at + 1)]]))],
    Array.from({ length: 40 }, (_, at) => note(at + 1, 25)),
    { page: { ...DEFAULT_PAGE, notes: 'end' } },
  ],
  [
    'a note in a judgement, a question and a caption',
    [
      {
        ...common(),
        ...{ type: 'key-judgement', runs: [text(words(40)), mark(1)], likelihood: null },
        confidence: [text('Confidence: low – '), mark(2)],
      },
      {
        ...common(),
        ...{ type: 'question', runs: [text('Who pays?'), mark(3)] },
        parts: [{ label: 'Line', runs: [text(words(30)), mark(4)] }],
      },
      {
        ...common(),
        ...{ type: 'table', caption: [text('Fees'), mark(5)], headerRow: false, width: 1 },
        ...{ shares: null, numeric: null, rows: [cells(say('x'))] },
      },
    ],
    [1, 2, 3, 4, 5].map((it) => note(it, 12)),
  ],
  [
    'a marking of many lines',
    [paragraph(text(words(900)))],
    [],
    { banners: [{ text: `RESTRICTED ${words(90, 'handling')}`, color: '#8A1C1C', background: null }] },
  ],
  ['a title of a hundred words', [paragraph(text('x'))], [], { title: words(100) }],
  [
    'a distribution of ninety offices',
    [paragraph(text('x'))],
    [],
    { facts: [{ label: 'Distribution', value: words(90, 'office') }] },
  ],
  ['four hundred headings', Array.from({ length: 400 }, (_, at) => heading(text(`Section ${at}`)))],
];

const LOOKS = ['standard', 'compact', 'large-print'] as const;

test.each(
  LOOKS.flatMap((look) =>
    CASES.map(([name, blocks, notes = [], more = {}]) => [name, look, blocks, notes, more] as const),
  ),
)('%s, in %s', async (_, look, blocks, notes, more) => {
  const page = { ...(more.page ?? DEFAULT_PAGE), look };
  const document = { ...sampleDocument({ seed: 1, blocks: 0 }), blocks, notes, ...more, page };
  const rendered = await renderPlanned(
    document,
    { fonts, pictures: new Map() },
    { createdAt: '2031-03-09T10:00:00.000Z' },
  );
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  expect(faultsOf(document, rendered.value.plan)).toEqual([]);
});
