import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Proposals } from '#core/model/proposal.ts';
import { NO_FACTS } from '#core/text/facts.ts';
import { metadata, tallyOf, type Measure } from './finding.ts';
import type { PageLabels } from './labels.ts';
import { matchRanges } from './match-ranges.ts';
import { loadPages } from './pages.ts';
import { placeLabels } from './placed-labels.ts';
import { sameName, sameUnit, sameValue } from './same.ts';
import { score } from './score.ts';

const TEXT =
  'Menu\n\nIn 1928, 28 ships left. “We wait,” said Mara Lind of Port Marrow. She saw 28 more on Monday.\n\nRead also';

const noLabels: PageLabels = {
  about: 'a page',
  facts: { title: null, outlet: null, authors: [], publishedOn: null, language: 'en', kind: null },
  article: [TEXT.slice(6, -11)],
  quotations: [],
  figures: [],
  dates: [],
  attributions: [],
};
const noProposals: Proposals = { quotations: [], figures: [], dates: [], attributions: [] };
const noFigure = {
  ...{ upper: null, qualifier: null, unit: null, measures: null, asOf: null, claimant: null },
  via: [],
};

const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
};

type Counts = [right: number, proposed: number, labelled: number, invented: number];

const check = (labels: Partial<PageLabels>, found: Partial<Proposals>, measure: Measure, counts: Counts) => {
  const { placed, missing } = placeLabels(TEXT, { ...noLabels, ...labels });
  expect(missing).toEqual([]);
  const residue = [{ start: 0, end: 4, reason: 'menu' as const, restored: false }];
  const reading = { text: TEXT, residue, facts: NO_FACTS, proposals: { ...noProposals, ...found } };
  const { right, proposed, labelled, invented } = tallyOf(score(reading, placed), [measure]);
  expect([right, proposed, labelled, invented]).toEqual(counts);
};

const said = { text: 'We wait,', speaker: 'Mara Lind' };
const heard = (words: string, speaker: string | null) => ({
  ...at(words),
  speaker,
  speakerAt: null,
  via: [],
});
const ships = { ...noFigure, text: '28', value: 28, claimant: 'Mara Lind' };
const figure = (place: { start: number; end: number }, value: number) => ({ ...noFigure, ...place, value });
const monday = (value: string | null) => ({ ...at('on Monday'), value, isRelative: true });
const lind = (source: string) => ({ ...at('said Mara Lind'), source, isUnnamed: false });

describe('a page against its labels', () => {
  test.each<[string, Partial<PageLabels>, Partial<Proposals>, Measure, Counts]>([
    ['the article, and a teaser left in', {}, {}, 'article', [19, 21, 19, 2]],
    [
      'a quotation with its marks',
      { quotations: [said] },
      { quotations: [heard('“We wait,”', null)] },
      'quotations',
      [1, 1, 1, 0],
    ],
    ['a word of it', { quotations: [said] }, { quotations: [heard('We', null)] }, 'quotations', [0, 1, 1, 1]],
    [
      'all the paragraph',
      { quotations: [said] },
      { quotations: [heard(TEXT.slice(6, -11), null)] },
      'quotations',
      [0, 1, 1, 1],
    ],
    [
      'one label, found twice',
      { quotations: [said] },
      { quotations: [heard('We wait', null), heard('“We wait,”', null)] },
      'quotations',
      [1, 2, 1, 1],
    ],
    [
      'a speaker',
      { quotations: [said] },
      { quotations: [heard('We wait', 'Lind')] },
      'speakers',
      [1, 1, 1, 0],
    ],
    [
      'another speaker',
      { quotations: [said] },
      { quotations: [heard('We wait', 'Port Marrow')] },
      'speakers',
      [0, 1, 1, 0],
    ],
    [
      'no speaker',
      { quotations: [said] },
      { quotations: [heard('We wait', null)] },
      'speakers',
      [0, 0, 1, 0],
    ],
    [
      'a speaker where none is',
      { quotations: [{ ...said, speaker: null }] },
      { quotations: [heard('We wait', 'Lind')] },
      'speakers',
      [0, 1, 0, 1],
    ],
    [
      'a turn of a nameless reporter',
      { quotations: [{ ...said, speaker: 'Q' }] },
      { quotations: [heard('We wait', null)] },
      'speakers',
      [0, 0, 0, 0],
    ],
    [
      'a number',
      { figures: [ships] },
      { figures: [figure(at('28 ships'), 28)] },
      'figure values',
      [1, 1, 1, 0],
    ],
    [
      'another value',
      { figures: [ships] },
      { figures: [figure(at('28 ships'), 29)] },
      'figure values',
      [0, 1, 1, 1],
    ],
    [
      'the number inside a year',
      { figures: [ships] },
      { figures: [figure(at('28'), 28)] },
      'figure values',
      [0, 1, 1, 1],
    ],
    [
      'the second number',
      { figures: [{ ...ships, nth: 2 }] },
      { figures: [figure(at('28 more'), 28)] },
      'figure values',
      [1, 1, 1, 0],
    ],
    [
      'a claimant missed',
      { figures: [ships] },
      { figures: [figure(at('28 ships'), 28)] },
      'claimants',
      [0, 0, 1, 0],
    ],
    [
      'a date',
      { dates: [{ text: 'Monday', value: '2026-03-02' }] },
      { dates: [monday('2026-03-02')] },
      'dates',
      [1, 1, 1, 0],
    ],
    [
      'a date nobody can resolve',
      { dates: [{ text: 'Monday', value: null }] },
      { dates: [monday(null)] },
      'dates',
      [1, 1, 1, 0],
    ],
    [
      'a date resolved without ground',
      { dates: [{ text: 'Monday', value: null }] },
      { dates: [monday('2026-03-02')] },
      'dates',
      [0, 1, 1, 1],
    ],
    [
      'an attribution',
      { attributions: [{ text: 'said Mara Lind', source: 'Mara Lind' }] },
      { attributions: [lind('Mara Lind')] },
      'attributions',
      [1, 1, 1, 0],
    ],
    [
      'to somebody else',
      { attributions: [{ text: 'said Mara Lind', source: 'Mara Lind' }] },
      { attributions: [lind('Port Marrow')] },
      'attributions',
      [0, 1, 1, 1],
    ],
    ['a title missed', { facts: { ...noLabels.facts, title: 'Ships leave' } }, {}, 'title', [0, 0, 1, 0]],
  ])('%s', (_, labels, found, measure, counts) => check(labels, found, measure, counts));

  test('names a label that does not occur', () => {
    const dates = [{ text: 'Tuesday', value: null }];
    const { missing } = placeLabels(TEXT, { ...noLabels, article: ['No such words'], dates });
    expect(missing).toEqual(['article[0]: No such words', 'dates[0]: Tuesday']);
  });

  test('matches no label and no proposal twice', () => {
    const ranges = fc.array(
      fc
        .record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 9 }) })
        .map((it) => ({ start: it.start, end: it.start + it.length })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(ranges, ranges, (found, labels) => {
        const matches = matchRanges(found, labels, () => true);
        expect(matches.flatMap((it) => (it.label ? [it.label] : []))).toEqual(labels);
        const proposals = matches.flatMap((it) => (it.proposal ? [it.proposal] : []));
        expect(proposals).toHaveLength(found.length);
        expect(new Set(proposals)).toEqual(new Set(found));
      }),
    );
  });
});

test('what is labelled, proposed as it is, is right on every page', async () => {
  const { pages, errors } = await loadPages('dev');
  expect(errors).toEqual([]);
  expect(pages.length).toBeGreaterThan(0);
  for (const { name, reading, labels } of pages) {
    const proposals: Proposals = {
      quotations: labels.quotations.map((it) => ({ ...it, speakerAt: null, via: [] })),
      figures: labels.figures.map((it) => ({ ...it, qualifier: null })),
      dates: labels.dates.map((it) => ({ ...it, isRelative: false })),
      attributions: labels.attributions.map((it) => ({ ...it, isUnnamed: false })),
    };
    const found = score({ ...reading, proposals }, labels);
    const wrong = found.filter((it) => !it.isRight && (it.labelled ?? it.proposed) !== null);
    const spans: readonly Measure[] = ['article', ...metadata];
    expect([name, wrong.filter((it) => !spans.includes(it.measure))]).toEqual([name, []]);
  }
});

describe('what counts as the same', () => {
  test.each<[string, string, boolean]>([
    ['Odd Renn', 'harbour master Odd Renn', true],
    ['the port authority', 'The Port Authority', true],
    ['MS ORREL', 'Ida Orrel', true],
    ['ВОРОНИНА Н. А.', 'Воронина', true],
    ['Інститут споруд', 'Інституту споруд', true],
    ['l’Office des eaux', 'Office des eaux', true],
    ['Odd Renn', 'Odd Vale', false],
    ['the ministry', 'the deputy minister', false],
    ['Odd', 'Odd Renn', false],
    ['', 'Odd Renn', false],
  ])('names: %s, %s', (a, b, same) => {
    expect([sameName(a, b), sameName(b, a)]).toEqual([same, same]);
  });

  test.each<[number | null, number | null, string, boolean]>([
    [4_100_000, 4_100_000, '$4.1 million', true],
    [4_100_000, 4_100_001, '$4.1 million', false],
    [0.33, 1 / 3, 'a third', true],
    [0.33, 1 / 3, '0.333', false],
    [3, null, '3', false],
    [null, null, '3', true],
  ])('values: %s, %s of %s', (a, b, printed, same) => {
    expect(sameValue(a, b, printed)).toBe(same);
  });

  test.each<[string, string, boolean]>([
    ['metres', 'm', true],
    ['per cent', '%', true],
    ['EUR', 'euros', true],
    ['USD', 'dollars', false],
    ['tonnes', 'tons', false],
    ['%', 'percentage points', false],
  ])('units: %s, %s', (a, b, same) => {
    expect(sameUnit(a, b)).toBe(same);
  });
});
