import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import fc from 'fast-check';
import { block as blockSchema, type Block } from '#core/model/block.ts';
import { BRIEFING_MODEL, briefing as briefingSchema, type Briefing } from '#core/model/briefing.ts';

// Any briefing, with every kind of block and of run: what properties of briefings are tried on. Ids come once in it.

const WORDS = ['harbour', 'grain', 'four', 'п’ять', 'été', 'quota', '2,900', 'ferry', 'vote', 'a'];
const words = fc
  .array(fc.constantFrom(...WORDS, ',', '.', '—', '\n'), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });

const suggestion = fc.record({
  id: fc.constantFrom('s1', 's2'),
  change: fc.constantFrom('insert', 'delete'),
  author: fc.constant({ name: 'Ana Ruiz', initials: 'AR' }),
  at: fc.constant('2026-02-01T08:00:00.000Z'),
});
const marks = {
  bold: fc.boolean(),
  italic: fc.boolean(),
  highlight: maybe(fc.constant(true)),
  comments: maybe(fc.constantFrom(['t1'], ['t1', 't2'])),
};
const target = fc.constantFrom(
  { kind: 'source', id: 'rowan' },
  { kind: 'excerpt', id: 'e3' },
  { kind: 'figure', id: 'f2' },
  { kind: 'picture', id: 'quay' },
  { kind: 'source', id: 'gone' },
);
const cited = fc.record({
  target,
  locator: fc.constantFrom(null, { kind: 'page', value: '3' }),
  prefix: fc.constantFrom('', 'see'),
  suffix: fc.constant(''),
});
const form = fc.constant({ value: 'printed', qualifier: true, unit: true, asOf: false });
/** Ids are filled in where the whole is known: `#` stands for one of its own, a number for a block to refer to. */
const inline = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text'), text: words, ...marks }) },
  fc.record({
    type: fc.constant('text'),
    text: words,
    ...marks,
    link: fc.constant('https://halm.example/a'),
  }),
  fc.record({
    ...{
      type: fc.constant('figure'),
      figureId: fc.constant('f2'),
      form,
      text: fc.constantFrom('4', 'about 4'),
    },
    ...marks,
  }),
  fc.record({
    type: fc.constant('citation'),
    id: fc.constant('#'),
    targets: fc.array(cited, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('cross-reference'),
    to: fc.nat(9),
    form: fc.constantFrom('number', 'title', 'both'),
  }),
  fc.record({
    ...{ type: fc.constant('note'), id: fc.constant('#') },
    content: fc.array(
      fc.record({ type: fc.constant('text'), text: words, bold: fc.boolean(), italic: fc.boolean() }),
      {
        maxLength: 2,
      },
    ),
  }),
);
const suggested = fc
  .tuple(inline, fc.option(suggestion, { nil: null, freq: 4 }))
  .map(([it, by]) => (by === null ? it : { ...it, suggestion: by }));
const content = fc.array(suggested, { maxLength: 5 });
const caption = fc.option(words, { nil: null });
const shape = (type: string, parts: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ type: fc.constant(type), ...parts });

const part = fc.oneof(
  shape('heading', { level: fc.constantFrom(1, 2, 3), content }),
  shape('paragraph', { content, unnumbered: maybe(fc.constant(true)) }),
  shape('paragraph', { content }),
  shape('quotation', { excerptId: fc.constantFrom(null, 'e3'), content }),
  shape('list', {
    ordered: fc.boolean(),
    items: fc.array(fc.record({ depth: fc.constantFrom(0, 1), content }), { minLength: 1, maxLength: 3 }),
  }),
  shape('table', {
    caption,
    headerRow: fc.boolean(),
    rows: fc.array(fc.tuple(fc.record({ content }), fc.record({ content })), { minLength: 1, maxLength: 3 }),
  }),
  shape('picture', { pictureId: fc.constantFrom('quay', 'map'), content }),
  shape('figure-table', {
    ...{ caption, columns: fc.constant(['measures', 'value']) },
    rows: fc.array(fc.constant({ figureId: 'f2', citationId: '#' }), { maxLength: 2 }),
  }),
  shape('chart', {
    ...{ form: fc.constantFrom('bar', 'line'), caption, citationId: fc.constant('#') },
    figures: fc.array(fc.constant({ figureId: 'f2', label: null }), { maxLength: 2 }),
  }),
  shape('key-judgement', {
    ...{ content, basis: content, confidence: fc.constantFrom(null, 'high', 'low') },
    likelihood: fc.constantFrom(null, { scale: 'icd-203', term: 'likely' }),
  }),
  shape('question', { content, line: content, ifPressed: content, fact: content }),
  shape('speaking-point', { content, fact: content }),
  shape('page-break', {}),
  shape('rule', {}),
);

const anyBlocks: fc.Arbitrary<Block[]> = fc
  .array(
    fc.record({
      part,
      marking: fc.constantFrom(null, { scheme: 'nato', label: 'NR' }),
      hint: maybe(fc.constant('What belongs here')),
      suggestion: maybe(suggestion),
    }),
    { maxLength: 8 },
  )
  .map((parts) => withIds(parts.map(({ part: it, ...common }) => ({ ...it, ...common }))));

export const anyBriefing: fc.Arbitrary<Briefing> = fc
  .record({ blocks: anyBlocks, title: words, headingNumbers: fc.boolean(), paragraphNumbers: fc.boolean() })
  .map((it) =>
    briefingSchema.parse({
      ...{
        model: BRIEFING_MODEL,
        id: 'b1',
        kind: 'background-brief',
        date: null,
        author: null,
        language: 'en',
      },
      ...{ marking: null, likelihoodScale: null, citationStyle: null, markingScheme: null, extra: {} },
      ...{ page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null, waivers: [] },
      ...{ downgradeReason: null, ...it },
    }),
  );

/** Gives blocks, citations and notes an id each, `k0`, `i1` ...; a number `to` becomes the block of that place, or none. */
function withIds(parts: readonly object[]): Block[] {
  let made = 0;
  const json = JSON.stringify(parts, (key, value: unknown) => {
    if (value === '#') return `i${(made += 1)}`;
    return key === 'to' ? `k${String(value)}` : value;
  });
  const given: unknown = JSON.parse(json);
  return Array.isArray(given)
    ? given.map((it: object, at) => blockSchema.parse({ ...it, id: `k${at}` }))
    : [];
}
