import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyBriefing } from '#core/briefing/any-briefing.test-support.ts';
import { library } from '#core/citing/test-data.ts';
import { briefing, briefingKind, type Briefing } from '#core/model/briefing.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { references } from '#core/model/references.ts';
import { blocksAsTheyStand } from '#core/model/suggestions.ts';
import { composeDocument, type ComposeOptions } from './compose.ts';
import type { PrintDocument } from './document.ts';
import { draftSourceSummary } from './draft-summary.ts';

const FIGURES = ['f0', 'f1', 'f2', 'f3', 'f4'];
const held = references.parse({
  ...library,
  figures: FIGURES.map((id, at) => ({ ...library.figures[0], id, value: at, measures: `counts ${id}` })),
  pictures: library.pictures.map((it) => ({ ...it, altText: it.id === 'map' ? null : it.altText })),
});

/** Any briefing with any page, of any kind, that uses several figures. `gone` is taken out, so that most can be printed. */
const printable: fc.Arbitrary<Briefing> = fc
  .record({
    given: anyBriefing,
    seed: fc.nat(),
    whole: fc.boolean(),
    facts: fc.record({
      kind: fc.constantFrom(...briefingKind.options),
      language: fc.constantFrom('en', 'fr', 'uk', 'ru', 'de', 'x'),
      date: fc.constantFrom(null, '2026', '2026-01-05'),
      author: fc.constantFrom(null, '', 'Desk 4'),
      asOf: fc.constantFrom(null, '2025-12', '2025-12-31'),
      distribution: fc.array(fc.constantFrom('Registry', ' ', 'Ms Rowan'), { maxLength: 3 }),
      sourceSummary: fc.option(fc.string(), { nil: null }),
      page: fc.record({
        ...{ paper: fc.constant('a4'), look: fc.constant('compact'), alignment: fc.constant('ragged') },
        ...{ hyphenation: fc.boolean(), notes: fc.constantFrom('foot', 'end') },
        sourceList: fc.constantFrom('none', 'references', 'assessed'),
        figureAnnex: fc.boolean(),
        waiverAnnex: fc.constant(false),
      }),
    }),
  })
  .map(({ given, seed, whole, facts }) => {
    let used = 0;
    const written = JSON.stringify({ ...given, ...facts })
      .replaceAll('"f2"', () => `"${FIGURES[(seed + (used += 1) * 3) % FIGURES.length]}"`)
      .replaceAll('"gone"', whole ? '"rowan"' : '"gone"');
    return briefing.parse(JSON.parse(written));
  });

const options: fc.Arbitrary<ComposeOptions> = fc.record({
  showSuggestions: fc.boolean(),
  copy: fc.constantFrom(null, '3 of 12'),
  allowMissingAltText: fc.boolean(),
});

/** What the second column of the figure annex says of each row. */
function figuresListed({ annexes }: PrintDocument): string[] {
  return annexes
    .filter((it) => it.kind === 'figures')
    .flatMap((it) => it.blocks)
    .flatMap((it) => (it.type === 'table' ? it.rows.slice(1) : []))
    .map((row) => (row[1]?.runs ?? []).map((it) => (it.type === 'text' ? it.text : '')).join(''));
}

it('composing answers whatever the briefing, and lists every figure used once', () => {
  let printed = 0;
  fc.assert(
    fc.property(printable, options, (given, wished) => {
      const result = composeDocument(given, held, wished);
      if (!result.ok) {
        const codes = ['dangling-references', ...(wished.allowMissingAltText ? [] : ['alt-text-missing'])];
        expect(codes).toContain(result.error.code);
        return;
      }
      printed += 1;
      const { document, problems } = result.value;
      const blocks = wished.showSuggestions ? given.blocks : blocksAsTheyStand(given.blocks);
      const used = new Set(
        [...JSON.stringify(blocks).matchAll(/"(?:figureId|kind":"figure","id)":"(f\d)"/g)].map((it) => it[1]),
      );
      const expected = given.page.figureAnnex ? [...used].map((id) => `counts ${id}`) : [];
      expect(figuresListed(document).toSorted()).toEqual(expected.toSorted());

      const ids = new Set<string>(blocks.map((it) => it.id));
      for (const it of problems) expect(ids.has(it.blockId ?? '')).toBe(true);
      const own = document.annexes.flatMap((it) => it.blocks.map((block) => block.id));
      expect(new Set(own).size).toBe(own.length);
      expect(
        document.notes.length === 0 || given.page.sourceList !== 'none' || document.sources.length === 0,
      ).toBe(true);
      if (given.kind === 'non-paper') {
        const { author, date, byline, closing, facts } = document;
        expect({ author, date, byline, closing }).toEqual({
          author: null,
          date: null,
          byline: [],
          closing: null,
        });
        expect(facts.map((it) => it.value)).toEqual(wished.copy === null ? [] : ['3 of 12']);
      }
    }),
    { numRuns: 250 },
  );
  // Else the property would hold of nothing.
  expect(printed).toBeGreaterThan(60);
});

it('a draft of the source summary names what the briefing cites, and is the same each time', () => {
  fc.assert(
    fc.property(printable, (given) => {
      const draft = () => draftSourceSummary(given, held, { countOrigins: (ids) => ids.length });
      const { text, sources } = draft();
      expect(text).not.toMatch(/\{\w+\}|undefined|\.\.|\n\n/);
      expect(text.trim()).toBe(text);
      const page = { ...DEFAULT_PAGE };
      const composed = composeDocument({ ...given, page }, held, { allowMissingAltText: true });
      if (!composed.ok) return;
      for (const it of composed.value.document.sources) expect(sources).toContain(it.sourceId);
      expect(draft()).toEqual({ text, sources, asOf: draft().asOf });
    }),
    { numRuns: 100 },
  );
});
