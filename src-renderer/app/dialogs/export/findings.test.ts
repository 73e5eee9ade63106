import { findingOf, type CheckName, type Finding as CheckFinding } from '#core/checks/finding.ts';
import { expect, it } from 'vitest';
import { HOUSE_STYLE, type CitationStyle } from '#core/citing/style.ts';
import type { Block } from '#core/model/block.ts';
import { BRIEFING_MODEL, type Briefing } from '#core/model/briefing.ts';
import {
  blockId,
  briefingId,
  citationId,
  excerptId,
  figureId,
  pictureId,
  sha256,
  sourceId,
  suggestionId,
} from '#core/model/ids.ts';
import { plainly } from '#core/model/citation.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type { Picture } from '#core/model/picture.ts';
import type { References } from '#core/model/references.ts';
import { findingsOf, mutePictures, notSaidTwice } from './findings.ts';

const NOTHING: References = { sources: [], excerpts: [], figures: [], pictures: [], derivations: [] };
const briefing = (title: string, blocks: Block[]): Briefing => ({
  ...{ model: BRIEFING_MODEL, id: briefingId.parse('talks'), title, kind: 'background-brief' },
  ...{ date: null, author: null, language: 'en', marking: null, likelihoodScale: null },
  ...{ citationStyle: null, markingScheme: null, downgradeReason: null, headingNumbers: false },
  ...{ paragraphNumbers: false, page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null },
  ...{ extra: {}, waivers: [], blocks },
});
const base = (id: string) => ({ id: blockId.parse(id), marking: null });
const words = (text: string) => ({ type: 'text' as const, text, bold: false, italic: false });
const quotation = (bound: boolean): Block => ({
  ...base('b1'),
  type: 'quotation',
  excerptId: bound ? excerptId.parse('e1') : null,
  content: [words('The quay is closed')],
});
const suggested = (id: string): Block => ({
  ...{ ...base(`b-${id}`), type: 'paragraph', content: [] },
  suggestion: {
    ...{ id: suggestionId.parse(id), change: 'insert', at: '2026-02-01T08:00:00.000Z' },
    author: { name: 'Ana Ruiz', initials: 'AR' },
  },
});
const live: Block = {
  ...{ ...base('b9'), type: 'paragraph' },
  content: [
    words('Ships: '),
    {
      ...{ type: 'figure', figureId: figureId.parse('gone'), text: 'four', bold: false, italic: false },
      form: { value: 'words', qualifier: true, unit: true, asOf: false },
    },
  ],
};
const cites: Block = {
  ...{ ...base('b3'), type: 'paragraph' },
  content: [
    words('Nobody sailed'),
    {
      ...{ type: 'citation', id: citationId.parse('c1') },
      targets: [plainly({ kind: 'source', id: sourceId.parse('gone') })],
    },
  ],
};
const picture = (id: string, altText: string | null): Picture => ({
  ...{ id: pictureId.parse(id), fileName: `${id}.png`, mediaType: 'image/png', width: 4, height: 3 },
  ...{ byteLength: 9, bytesSha256: sha256.parse('0'.repeat(64)), createdAt: '2026-02-01T08:00:00.000Z' },
  ...{ trashedAt: null, caption: null, credit: null, altText, sourceId: null, marking: null },
});
const shown = (id: string, of: string): Block => ({
  ...{ ...base(id), type: 'picture', pictureId: pictureId.parse(of), content: [] },
});

/** Title, blocks, and of each finding where it is and whether it stops the export. */
it.each<[string, string, Block[], [string | null, boolean][]]>([
  ['nothing to say', 'Port talks', [], []],
  ['no title', ' ', [], [[null, false]]],
  ['a citation that leads nowhere', 'Port talks', [cites], [['b3', true]]],
  ['a quotation nothing vouches for', 'Port talks', [quotation(false)], [['b1', false]]],
  ['a quotation whose excerpt is gone', 'Port talks', [quotation(true)], [['b1', true]]],
  ['a figure that is gone', 'Port talks', [live], [['b9', true]]],
  ['a picture that is gone', 'Port talks', [shown('b5', 'quay')], [['b5', true]]],
  ['suggestions nobody decided', 'Port talks', [suggested('s1'), suggested('s1')], [['b-s1', false]]],
  [
    'what stops comes first',
    '',
    [quotation(false), cites],
    [
      ['b3', true],
      [null, false],
      ['b1', false],
    ],
  ],
])('%s', (_name, title, blocks, expected) => {
  const found = findingsOf(briefing(title, blocks), NOTHING, { suggestions: false, style: HOUSE_STYLE });
  expect(found.map((it) => [it.blockId, it.stops])).toEqual(expected);
});

it('counts suggestions, each once, and is silent about those that are printed', () => {
  const whole = briefing('Port talks', ['s1', 's2', 's2', 's3'].map(suggested));
  const sentences = (suggestions: boolean) =>
    findingsOf(whole, NOTHING, { suggestions, style: HOUSE_STYLE }).map((it) => it.sentence);
  expect(sentences(false)).toEqual(['3 suggestions are open; they are not printed.']);
  expect(sentences(true)).toEqual([]);
});

it('names a citation style that is not here, and no other', () => {
  const named = { ...briefing('Port talks', []), citationStyle: 'http://styles.halm.example/notes' };
  const look = (style: CitationStyle) =>
    findingsOf(named, NOTHING, { suggestions: false, style }).map((it) => it.sentence);
  expect(look(HOUSE_STYLE)).toEqual([
    expect.stringMatching(/^The citation style “http.*house style is used/),
  ]);
  expect(look({ ...HOUSE_STYLE, key: named.citationStyle })).toEqual([]);
});

it('names what a figure or a citation stands in', () => {
  const found = findingsOf(briefing('Port talks', [live, cites]), NOTHING, {
    suggestions: false,
    style: HOUSE_STYLE,
  });
  expect(found[0]?.sentence).toMatch(/^A figure in “Ships: four” is not in the library any more/);
  expect(found[1]?.sentence).toMatch(/^A citation in “Nobody sailed” leads to something/);
});

it('asks for the description of a picture once, and of those alone that have none', () => {
  const pictures = [picture('quay', null), picture('crane', 'A crane'), picture('map', '  ')];
  const blocks = [shown('b1', 'crane'), shown('b2', 'quay'), shown('b3', 'quay'), shown('b4', 'map')];
  const mute = mutePictures(blocks, { ...NOTHING, pictures });
  expect(mute.map((it) => [it.picture.id, it.blockId])).toEqual([
    ['quay', 'b2'],
    ['map', 'b4'],
  ]);
});

it('is silent about what a check says of the same block', () => {
  const checked = (check: CheckName, rule: string, at: string | null): CheckFinding =>
    findingOf(check, {
      ...{ rule, weight: 'hint', message: 'm', why: 'w', advice: 'a' },
      blockId: at === null ? null : blockId.parse(at),
    });
  const found = findingsOf(briefing('', [quotation(false), cites]), NOTHING, {
    suggestions: false,
    style: HOUSE_STYLE,
  });
  const left = (all: CheckFinding[]) => notSaidTwice(found, all).map((it) => it.blockId);
  expect(left([])).toEqual(['b3', null, 'b1']);
  expect(left([checked('quotations', 'nowhere', 'b1')])).toEqual(['b3', null]);
  expect(left([checked('quotations', 'nowhere', 'b3'), checked('house-rules', 'no-title', null)])).toEqual([
    'b3',
    'b1',
  ]);
});
