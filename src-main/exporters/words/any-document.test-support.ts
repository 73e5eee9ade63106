import fc from 'fast-check';
import type { BlockId, PictureId, Sha256, SourceId } from '#core/model/ids.ts';
import type { PageSetup } from '#core/model/page-setup.ts';
import type {
  NoteRun,
  PrintBlock,
  PrintDocument,
  PrintNote,
  PrintRun,
  PrintText,
} from '#core/print/document.ts';

// Any document of the print model, hostile words among the harmless: what properties of exporters are tried on.

export const PICTURE = 'p1' as PictureId;
const SOURCE = 's1' as SourceId;

const WORDS = [
  ...[
    'harbour',
    'grain',
    'four',
    'п’ять',
    'été',
    'quota',
    '2,900',
    'الميناء',
    'הנמל',
    '港口',
    'a b',
    '(5 %)',
  ],
  ...['<script>alert(1)</script>', ']]>', '&amp;', '"quoted"', "'", '--><b>', '\u0000', '\u0007', 'a\uD800b'],
  ...['c\uDC00x', '\uFFFE', '\u202E', '\t', '\r\n', '\n', '  ', '{page}', '</style>', '😀', 'url(x)', '\\'],
];
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((it) => it.join(' '));

const printText: fc.Arbitrary<PrintText> = fc
  .record({
    text: words,
    bold: fc.boolean(),
    italic: fc.boolean(),
    dress: fc.constantFrom(
      {},
      {},
      {},
      { highlight: true },
      { link: true },
      { change: 'insert' },
      { change: 'delete' },
    ),
  })
  .map(({ dress, ...it }) => ({ type: 'text', ...it, ...dress }) as PrintText);
const printRun: fc.Arbitrary<PrintRun> = fc.oneof(
  { weight: 5, arbitrary: printText },
  { weight: 2, arbitrary: fc.constant<PrintRun>({ type: 'mark', note: 0 }) },
  fc.constantFrom<PrintRun>(
    { type: 'remark', text: '[a]', thread: 'a' },
    { type: 'remark', text: 'AR', thread: null },
  ),
);
const runs = fc.array(printRun, { maxLength: 4 });

const common = { id: fc.constant('k' as BlockId), portionMark: fc.constantFrom(null, null, '(NR)') };
const cell = (column: number, columns: number) => runs.map((it) => ({ runs: it, column, columns, rows: 1 }));
const printBlock: fc.Arbitrary<PrintBlock> = fc.oneof(
  fc.record({
    ...{
      ...common,
      type: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    },
    ...{ number: fc.constantFrom(null, '2.1'), runs },
  }),
  fc.record({
    ...{ ...common, type: fc.constant('paragraph' as const), number: fc.constantFrom(null, '7.'), runs },
  }),
  fc.record({ ...common, type: fc.constant('quotation' as const), runs }),
  fc.record({
    ...{ ...common, type: fc.constant('list' as const), ordered: fc.boolean() },
    items: fc.array(fc.record({ depth: fc.nat(11), runs }), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    ...{ ...common, type: fc.constant('table' as const), caption: fc.option(runs, { nil: null }) },
    ...{ headerRow: fc.boolean(), width: fc.constant(3), shares: fc.constantFrom(null, [1, 2, 3]) },
    numeric: fc.constantFrom(null, [false, true, false]),
    rows: fc.array(fc.oneof(fc.tuple(cell(0, 1), cell(1, 2)), fc.tuple(cell(0, 1), cell(1, 1), cell(2, 1))), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
  fc.record({
    ...{ ...common, type: fc.constant('picture' as const), pictureId: fc.constant(PICTURE) },
    ...{ bytesSha256: fc.constant('0'.repeat(64) as Sha256), mediaType: fc.constant('image/png' as const) },
    ...{ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) },
    ...{ altText: fc.option(words, { nil: null }), runs },
  }),
  fc.record({
    ...{ ...common, type: fc.constant('chart' as const), caption: runs },
    svg: fc.constant(
      '<svg xmlns="http://www.w3.org/2000/svg" width="451" height="200"><text font-family="sans">t\u0007</text></svg>',
    ),
    ...{ width: fc.constant(451), height: fc.constant(200), altText: words, source: runs },
  }),
  fc.record({
    ...{ ...common, type: fc.constant('key-judgement' as const), runs },
    ...{ likelihood: fc.option(runs, { nil: null }), confidence: fc.option(runs, { nil: null }) },
  }),
  fc.record({
    ...{ ...common, type: fc.constant('question' as const), runs },
    parts: fc.array(fc.record({ label: words, runs }), { maxLength: 3 }),
  }),
  fc.record({ ...common, type: fc.constant('speaking-point' as const), runs, fact: runs }),
  fc.record({ ...common, portionMark: fc.constant(null), type: fc.constant('page-break' as const) }),
  fc.record({ ...common, portionMark: fc.constant(null), type: fc.constant('rule' as const) }),
);

const noteRun: fc.Arbitrary<NoteRun> = fc.oneof(
  printText.map(({ text, bold, italic }): NoteRun => ({ type: 'text', text, bold, italic })),
  words.map((text): NoteRun => ({ type: 'source-link', sourceId: SOURCE, text, bold: false, italic: true })),
);

const page: fc.Arbitrary<PageSetup> = fc.record({
  ...{ paper: fc.constantFrom('a4', 'letter'), look: fc.constantFrom('standard', 'compact', 'large-print') },
  ...{ alignment: fc.constantFrom('ragged', 'justified'), hyphenation: fc.boolean() },
  ...{
    notes: fc.constantFrom('foot', 'end'),
    sourceList: fc.constant('assessed'),
    figureAnnex: fc.constant(true),
    waiverAnnex: fc.constant(true),
  },
});

export const anyDocument: fc.Arbitrary<PrintDocument> = fc
  .record({
    ...{ title: words, kindLabel: words, kind: fc.constantFrom('read-out' as const, 'non-paper' as const) },
    ...{ byline: fc.array(words, { maxLength: 2 }) },
    facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 2 }),
    ...{ copy: fc.option(words, { nil: null }), closing: fc.option(words, { nil: null }) },
    ...{ date: fc.constant(null), author: fc.option(words, { nil: null }) },
    language: fc.constantFrom('en', 'fr', 'uk', 'ar', 'he', 'zh', 'x'),
    page,
    banners: fc.array(
      fc.record({
        ...{ text: words, color: fc.constantFrom('#000000', '#FF2B2B') },
        background: fc.constantFrom(null, '#000000'),
      }),
      { maxLength: 2 },
    ),
    labels: fc.record({
      ...{ contents: words, sources: words, note: words, notes: words, endnotes: words },
      pageOf: fc.constantFrom('Page {page} of {pages}', '{page}</style>"'),
    }),
    blocks: fc.array(printBlock, { maxLength: 8 }),
    sources: fc.record({
      ...{ sourceId: fc.constant(SOURCE), runs: fc.array(printText, { maxLength: 2 }) },
      assessment: fc.array(fc.array(printText, { maxLength: 2 }), { maxLength: 2 }),
    }),
    likelihoodKey: fc.option(fc.array(printText, { maxLength: 2 }), { nil: null }),
    annexes: fc.array(
      fc.record({
        kind: fc.constant('figures' as const),
        title: words,
        blocks: fc.array(printBlock, { maxLength: 3 }),
      }),
      { maxLength: 1 },
    ),
    comments: fc.option(
      fc.record({
        ...{ place: fc.constantFrom('margin' as const, 'annex' as const), title: words },
        page: fc.constant('page {page}'),
        quote: words,
      }),
      { nil: null },
    ),
    noteRuns: fc.array(noteRun, { maxLength: 3 }),
  })
  .map(({ noteRuns, comments, sources, ...given }) => {
    const notes: PrintNote[] = [];
    let hasRemark = false;
    const number = (it: readonly PrintRun[]): PrintRun[] =>
      it.map((run) => {
        // A letter stands once in a document.
        if (run.type === 'remark' && run.thread !== null) {
          const isFirst = !hasRemark;
          hasRemark = true;
          return isFirst && comments !== null ? run : { ...run, text: 'AR', thread: null };
        }
        if (run.type !== 'mark') return run;
        notes.push({ number: notes.length + 1, runs: noteRuns });
        return { type: 'mark', note: notes.length };
      });
    const blocks = given.blocks.map((it, at) => numbered(it, `k${at}`, number));
    const annexes = given.annexes.map((annex) => ({
      ...annex,
      blocks: annex.blocks.map((it, at) => numbered(it, `annex:${at}`, number)),
    }));
    const said = { remarks: ['Resolved.'], comments: [{ head: 'AR, today', body: 'Is it?' }] };
    return {
      ...{ ...given, blocks, annexes, notes },
      sources: notes.length === 0 ? [] : [{ ...sources, notes: notes.map((it) => it.number) }],
      comments: comments && {
        ...{ place: comments.place, title: comments.title, page: comments.page },
        threads: [
          { label: 'a', isPlaced: hasRemark, quote: comments.quote, ...said },
          { label: 'b', isPlaced: false, quote: '', ...said },
        ],
      },
    };
  });

/** Notes numbered in reading order. */
function numbered(
  block: PrintBlock,
  id: string,
  number: (runs: readonly PrintRun[]) => PrintRun[],
): PrintBlock {
  const own = { id: id as BlockId };
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'quotation':
    case 'picture':
      return { ...block, ...own, runs: number(block.runs) };
    case 'list':
      return { ...block, ...own, items: block.items.map((it) => ({ ...it, runs: number(it.runs) })) };
    case 'table': {
      const caption = block.caption && number(block.caption);
      const rows = block.rows.map((row) => row.map((it) => ({ ...it, runs: number(it.runs) })));
      return { ...block, ...own, caption, rows };
    }
    case 'chart':
      return { ...block, ...own, caption: number(block.caption), source: number(block.source) };
    case 'key-judgement': {
      const judged = number(block.runs);
      const likelihood = block.likelihood && number(block.likelihood);
      return {
        ...block,
        ...own,
        runs: judged,
        likelihood,
        confidence: block.confidence && number(block.confidence),
      };
    }
    case 'question': {
      const asked = number(block.runs);
      return {
        ...block,
        ...own,
        runs: asked,
        parts: block.parts.map((it) => ({ ...it, runs: number(it.runs) })),
      };
    }
    case 'speaking-point': {
      const point = number(block.runs);
      return { ...block, ...own, runs: point, fact: number(block.fact) };
    }
    case 'page-break':
    case 'rule':
      return { ...block, ...own };
  }
}
