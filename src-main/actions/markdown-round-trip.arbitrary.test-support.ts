import { anyPage, anyWaiver } from './markdown-facts.arbitrary.test-support.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import fc from 'fast-check';
import {
  BRIEFING_MODEL,
  briefing as briefingSchema,
  briefingKind,
  type Briefing,
} from '#core/model/briefing.ts';

const SIGNS = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '~',
    '#',
    '# ',
    '>',
    '> ',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '|',
    '| --- |',
    '---',
    '===',
    '<b>',
    '<br>',
    '<!--',
    '-->',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '[@',
    '@',
    '@rowan',
    '[@rowan, p. 3]',
    '{excerpt=e3}',
    '{#x}',
    '[^1]',
    '[^',
    ']:',
    '](',
    '!',
    '![',
  ],
  ...[
    ':',
    '::',
    ':::',
    ':ref[x]{to=y}',
    '::block',
    ':::chart',
    ':ins',
    '12:40',
    'TLP:AMBER',
    '(NR) ',
    '(U) ',
    '(TLP:RED) ',
  ],
  ...[
    ',',
    '.',
    ';',
    '!',
    '?',
    ', p. 3',
    'p. 3',
    'and 4',
    'iv',
    'at 12:40',
    '\\',
    '&',
    '&amp;',
    '&#42;',
    '"',
    "'",
    '=',
    '$',
    '%',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '    ',
    '\t',
    '\r',
    '\u00a0',
    '\u2028',
    '\u200f',
    'שלום',
    'عالم',
    '😀',
    'é',
    'e\u0301',
    'ß',
    '–',
    '“',
    '”',
  ],
  ...['word', 'a', 'Wort', 'слово', 'http://x.example', 'desk@harbour.example', '0', '7'],
];
const anything = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 8 })
  .map((it) => it.replaceAll(/[\0\ud800-\udfff]/g, 'x'));
export const words = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...SIGNS) }, { weight: 1, arbitrary: anything }), {
    minLength: 1,
    maxLength: 7,
  })
  .map((it) => it.join(''));
const atMost = (most: number) => words.map((it) => it.slice(0, most).replace(/[\ud800-\udbff]$/, '') || 'x');
const orNull = <T>(it: fc.Arbitrary<T>) => fc.option(it, { nil: null });
const orNone = <K extends string, T>(name: K, it: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: it.map((value) => ({ [name]: value })) },
  );
const together = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((it) => Object.assign({}, ...it) as Record<string, unknown>);

const id = fc.oneof(fc.constantFrom('1', 'a-b', '3f2b9c1e-77aa'), atMost(20));
const author = fc.record({ name: atMost(60), initials: atMost(8) });
const suggestion = fc.record({
  id: fc.constantFrom('s1', 's2', 'a "b" |'),
  change: fc.constantFrom('insert', 'delete'),
  author,
  at: fc.constantFrom('2026-03-09T12:00:00.000Z', '2026-01-01T00:00:00.123Z'),
});
const suggested = orNone('suggestion', suggestion);
const marks = together(
  fc.record({ bold: fc.boolean(), italic: fc.boolean() }),
  orNone('highlight', fc.constant(true)),
  orNone('comments', fc.array(id, { minLength: 1, maxLength: 3 })),
  suggested,
);
const link = fc.constantFrom(
  'https://x.example/a_b*c(d)[e]',
  'mailto:a@b.example',
  'tel:+1',
  'http://y.example/?a=1&b=2|c',
  'https://z.example/\\"<>`',
);
const text = together(fc.record({ type: fc.constant('text'), text: words }), marks, orNone('link', link));
const plainText = fc.record({
  type: fc.constant('text'),
  text: words,
  bold: fc.constant(false),
  italic: fc.constant(false),
});
const figureId = fc.constant('f2');
const flags = { qualifier: fc.boolean(), unit: fc.boolean(), asOf: fc.boolean() };
const form = fc.record({ value: fc.constantFrom('printed', 'number', 'words'), ...flags });
const figure = together(fc.record({ type: fc.constant('figure'), figureId, form, text: words }), marks);
const target = fc
  .constantFrom(
    ...[
      ['source', 'rowan'],
      ['source', 'gazette'],
      ['excerpt', 'e3'],
      ['excerpt', 'e5'],
      ['excerpt', 'e-pages'],
      ['excerpt', 'e-residue'],
    ],
    ...[
      ['figure', 'f2'],
      ['picture', 'quay'],
      ['picture', 'map'],
    ],
  )
  .map(([kind, name]) => ({ kind, id: name }));
const locator = fc.record({
  kind: fc.constantFrom('page', 'paragraph', 'time'),
  value: fc.oneof(fc.constantFrom('3', '3-5', 'iv', '12:40', '5-6', 'A-3', '3, 5'), atMost(80)),
});
const said = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: atMost(100) });
const cited = fc.record({ target, locator: orNull(locator), prefix: said, suffix: said });
const citation = together(
  fc.record({
    type: fc.constant('citation'),
    id: fc.constant('c'),
    targets: fc.array(cited, { minLength: 1, maxLength: 3 }),
  }),
  suggested,
);
const plainish = fc.record({
  type: fc.constant('text'),
  text: words,
  bold: fc.boolean(),
  italic: fc.boolean(),
});
const note = together(
  fc.record({
    type: fc.constant('note'),
    id: fc.constant('n'),
    content: fc.array(plainish, { maxLength: 3 }),
  }),
  suggested,
);
/** `to` is the place of a block; the briefing makes an id of it. */
const reference = together(
  fc.record({
    type: fc.constant('cross-reference'),
    to: fc.nat(20),
    form: fc.constantFrom('number', 'title', 'both'),
  }),
  suggested,
);
const inline = fc.oneof(
  { weight: 4, arbitrary: plainText as fc.Arbitrary<object> },
  { weight: 4, arbitrary: text },
  ...[figure, citation, note, reference].map((arbitrary) => ({ weight: 1, arbitrary })),
);
export const content = fc.array(inline, { maxLength: 5 });

const marking = fc
  .constantFrom(
    ...[
      ['nato', 'NR'],
      ['nato', 'NS'],
      ['us-style', 'U'],
      ['tlp-2.0', 'TLP:AMBER+STRICT'],
      ['eu', 'EU-R'],
      ['own/100%', 'Harbour (only)'],
    ],
  )
  .map(([scheme, label]) => ({ scheme, label }));
const common = together(fc.record({ marking: orNull(marking) }), orNone('hint', atMost(100)), suggested);
const caption = orNull(fc.oneof(fc.constant(''), atMost(60)));
const cell = fc.record({ content });
const grid = fc
  .integer({ min: 1, max: 3 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
  );
const merged = fc.record({ a: content, b: content, c: content, d: content }).map(({ a, b, c, d }) => [
  [
    { content: a, columns: 2 },
    { content: b, rows: 2 },
  ],
  [{ content: c }, { content: d }],
]);
const items = fc
  .array(fc.record({ depth: fc.nat(8), content }), { minLength: 1, maxLength: 5 })
  .map((all) => {
    let last = -1;
    return all.map((it, index) => {
      // One list in some is as the editor may hold it: it begins deeper than it should.
      const depth = index === 0 && it.depth === 8 ? 2 : Math.min(it.depth, last + 1);
      last = depth;
      return { ...it, depth };
    });
  });
const block = (type: string, own: fc.Arbitrary<object>) =>
  together(fc.record({ type: fc.constant(type) }), common, own);
const columns = fc.subarray(['measures', 'value', 'unit', 'as-of', 'claimant', 'via', 'source', 'note'], {
  minLength: 1,
});
const empty = fc.constant({});
export const blocks = {
  heading: block('heading', fc.record({ level: fc.constantFrom(1, 2, 3), content })),
  paragraph: block('paragraph', together(fc.record({ content }), orNone('unnumbered', fc.constant(true)))),
  quotation: block('quotation', fc.record({ excerptId: orNull(fc.constantFrom('e3', 'e5')), content })),
  list: block('list', fc.record({ ordered: fc.boolean(), items })),
  table: block(
    'table',
    together(
      fc.record({ headerRow: fc.boolean(), rows: fc.oneof(grid, merged) as fc.Arbitrary<unknown> }),
      orNone('caption', caption),
      orNone(
        'widths',
        fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 3 }),
      ),
    ),
  ),
  picture: block('picture', fc.record({ pictureId: fc.constantFrom('quay', 'map'), content })),
  'figure-table': block(
    'figure-table',
    fc.record({
      caption,
      columns,
      rows: fc.array(fc.record({ figureId, citationId: fc.constant('c') }), { maxLength: 2 }),
    }),
  ),
  chart: block(
    'chart',
    fc.record({
      ...{ form: fc.constantFrom('bar', 'line', 'dot'), caption, citationId: fc.constant('c') },
      figures: fc.array(fc.record({ figureId, label: orNull(fc.oneof(fc.constant(''), atMost(40))) }), {
        maxLength: 2,
      }),
    }),
  ),
  'key-judgement': block(
    'key-judgement',
    fc.record({
      ...{ content, basis: content, confidence: orNull(fc.constantFrom('high', 'moderate', 'low')) },
      likelihood: orNull(
        fc.record({ scale: fc.oneof(fc.constant('icd-203'), atMost(80)), term: atMost(80) }),
      ),
    }),
  ),
  question: block('question', fc.record({ content, line: content, ifPressed: content, fact: content })),
  'speaking-point': block('speaking-point', fc.record({ content, fact: content })),
  'page-break': block('page-break', empty),
  rule: block('rule', empty),
} as const;

const facts = fc.record({
  title: fc.oneof(fc.constant(''), atMost(100)),
  kind: fc.constantFrom(...briefingKind.options),
  date: orNull(fc.constantFrom('2026', '2026-03', '2026-03-09')),
  author: orNull(fc.oneof(fc.constant(''), atMost(60))),
  language: fc.constantFrom('en', 'fr', 'uk', 'no'),
  marking: orNull(marking),
  likelihoodScale: orNull(fc.constantFrom('phia', '')),
  citationStyle: orNull(atMost(20)),
  markingScheme: orNull(fc.constantFrom('nato', 'us-style', 'x')),
  downgradeReason: orNull(atMost(80)),
  headingNumbers: fc.boolean(),
  paragraphNumbers: fc.boolean(),
  page: anyPage,
  asOf: orNull(fc.constantFrom('2026', '2026-03', '2026-03-09')),
  distribution: fc.array(words, { maxLength: 3 }),
  sourceSummary: orNull(fc.oneof(fc.constant(''), atMost(80))),
  waivers: fc.array(anyWaiver(words), { maxLength: 2 }),
  extra: fc.dictionary(
    fc.oneof(fc.constantFrom('kind', 'extra', 'reviewers', 'title'), atMost(10)),
    fc.oneof(
      words,
      fc.boolean(),
      fc.integer(),
      fc.constant(null),
      fc.array(words, { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b'), words),
    ),
    { maxKeys: 3 },
  ),
});

/** A briefing of any blocks: ids of blocks are `b0`, `b1` ..., cross-references point at some of them. */
export function briefingWith(
  some: fc.Arbitrary<object>,
  more: fc.Arbitrary<object> = facts,
): fc.Arbitrary<Briefing> {
  return fc.tuple(more, fc.array(some, { minLength: 1, maxLength: 4 })).map(([front, made]) => {
    const count = made.length;
    const bound = JSON.parse(JSON.stringify(made), (key, value: unknown) =>
      key === 'to' && typeof value === 'number' ? `b${value % count}` : value,
    ) as object[];
    return briefingSchema.parse({
      ...{ model: BRIEFING_MODEL, id: 'b', ...front },
      blocks: bound.map((it, index) => ({ ...it, id: `b${index}` })),
    });
  });
}

export const anyBriefing = briefingWith(fc.oneof(...Object.values(blocks)));
export const plainFacts = fc.constant({
  ...{
    title: 'T',
    kind: 'assessment',
    date: null,
    author: null,
    language: 'en',
    marking: null,
    likelihoodScale: null,
  },
  ...{
    citationStyle: null,
    markingScheme: null,
    downgradeReason: null,
    headingNumbers: false,
    paragraphNumbers: false,
    ...{ page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null, waivers: [] },
    extra: {},
  },
});
