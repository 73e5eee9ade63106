import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBriefing } from '#core/briefing/any-briefing.test-support.ts';
import { briefingOf, citationOf, cite, library, sourceWith, textRun } from '#core/citing/test-data.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { sha256 } from '#core/model/ids.ts';
import { references as referencesSchema, type References } from '#core/model/references.ts';
import { composeDocument } from '#core/print/compose.ts';
import { canonicalJson } from './canonical-json.ts';
import { evidencePack, type EvidencePack } from './evidence-pack.ts';
import { makeEvidencePack, type HashText } from './pack.ts';

/** No real hash, but one that differs with the words. */
const hash: HashText = (text) => {
  let sum = 7;
  for (const it of text) sum = (sum * 31 + (it.codePointAt(0) ?? 0)) % 0xffffffff;
  return sha256.parse(sum.toString(16).padStart(64, '0'));
};
const NOON = '2026-03-09T12:00:00.000Z';

function packOf(briefing: Briefing, references: References = library): EvidencePack {
  const composed = composeDocument(briefing, references, { allowMissingAltText: true });
  if (!composed.ok) throw new Error(composed.error.code);
  const printed = {
    briefing,
    savedAt: NOON,
    references,
    ...composed.value,
    showsSuggestions: false,
    copy: null,
    findings: [],
  };
  return makeEvidencePack(printed, hash);
}

const form = { value: 'printed', qualifier: true, unit: true, asOf: false };
const live = (figureId: string, text: string) => ({
  type: 'figure',
  figureId,
  form,
  text,
  bold: false,
  italic: false,
});
const paragraph = (id: string, ...content: unknown[]) => ({ type: 'paragraph', id, marking: null, content });
const quotation = (id: string, excerptId: string | null, words: string) => ({
  ...{ type: 'quotation', id, marking: null, excerptId, content: [textRun(words)] },
});

describe('a pack', () => {
  const blocks = [
    paragraph(
      'p1',
      textRun('Fees rose.'),
      citationOf('c1', [
        cite('excerpt e3', { locator: { kind: 'page', value: '3' } }),
        cite('source gazette'),
      ]),
    ),
    quotation('q1', 'e5', 'words'),
    paragraph(
      'p2',
      live('f2', '4'),
      textRun(' ships. Hm.'),
      { type: 'note', id: 'n1', content: [textRun('By hand.')] },
      citationOf('c2', [cite('picture quay')]),
    ),
    quotation('q2', null, 'Nobody’s words'),
  ];
  const pack = packOf(briefingOf(blocks));

  test('has an entry for each note of a citation, bound quotation and live figure, in reading order', () =>
    expect(
      pack.entries.map((it) => [
        it.note,
        it.by,
        it.blockId,
        it.claim.words,
        it.cites.map(({ target }) => target.id),
      ]),
    ).toEqual([
      [1, 'citation', 'p1', 'Fees rose.', ['e3', 'gazette']],
      [null, 'quotation', 'q1', 'words', ['e5']],
      [3, 'citation', 'p2', 'Hm.', ['quay']],
      [null, 'figure', 'p2', '4', ['f2']],
    ]));

  test('says of a cite where it stands, in which words, and what was thought of it', () => {
    const [first, second] = pack.entries[0]?.cites ?? [];
    expect(first).toMatchObject({
      ...{ source: 'rowan', locator: 'p. 3', credibility: null, figure: null },
      quote: { exact: 'words', sha256: hash('words'), start: 0, end: 5, prefix: '', suffix: '' },
    });
    expect(second).toMatchObject({ source: 'gazette', locator: null, quote: null });
    expect(pack.entries[3]?.cites[0]?.figure).toMatchObject({ value: 4, claimant: null });
  });

  test('names each source once, in the order of use', () =>
    expect(pack.sources.map((it) => [it.id, it.facts?.title])).toEqual([
      ['rowan', 'Harbour talks resume: what is known'],
      ['gazette', 'Tariffs fall'],
    ]));

  test('keeps what the checks had found', () => {
    const { problems } = packOf(briefingOf([quotation('q1', 'e5', 'other words')]));
    expect(problems).toEqual([{ code: 'quotation-altered', subject: 'other words' }]);
  });

  test('of a non-paper names no author, of others the author', () => {
    expect(packOf(briefingOf([], { kind: 'non-paper' })).briefing.author).toBeNull();
    expect(packOf(briefingOf([])).briefing.author).toBe('Desk 4');
  });
});

describe('a pack tells nothing that the banner does not cover', () => {
  const marked = (own: string | null): References =>
    referencesSchema.parse({
      ...library,
      sources: library.sources.map((it) =>
        it.id === 'gazette' ? { ...it, marking: { scheme: 'nato', label: 'NS' } } : it,
      ),
      figures: library.figures.map((it) => ({
        ...it,
        anchor: { ...it.anchor, prefix: 'secret before' },
        marking: own === null ? null : { scheme: 'nato', label: own },
      })),
      derivations: [
        { source: 'rowan', origin: { kind: 'source', id: 'gazette' }, name: 'Tariffs fall', marking: null },
        {
          source: 'rowan',
          origin: { kind: 'named', name: 'The Post', marking: null },
          name: 'The Post',
          marking: null,
        },
      ],
    });
  const shown = [paragraph('p1', textRun('About '), live('f2', '4'), textRun(' ships.'))];
  const cited = [paragraph('p1', textRun('About 4 ships.'), citationOf('c1', [cite('figure f2')]))];
  const carried = [paragraph('p1', textRun('About 4 ships.'), citationOf('c1', [cite('source rowan')]))];

  test.each<[string, unknown[], string | null, boolean]>([
    ['shown with a marking of its own', shown, 'NU', false],
    ['shown with that of its source', shown, null, true],
    ['cited', cited, 'NU', true],
  ])('%s', (_, blocks, own, isTold) => {
    const json = canonicalJson(packOf(briefingOf(blocks), marked(own)));
    expect(json.includes('Tariffs fall')).toBe(isTold);
    expect(json.includes('secret before')).toBe(isTold);
  });

  test('an origin that the pages do not cite is not named', () => {
    const { sources } = packOf(briefingOf(carried), marked(null));
    expect(sources.map((it) => it.facts?.origins)).toEqual([
      [
        { name: null, seen: true },
        { name: 'The Post', seen: false },
      ],
    ]);
  });
});

test('JSON is the same whatever the order of keys', () =>
  expect(canonicalJson({ b: [{ d: 1, c: 'ü' }], a: null, é: 2, gone: undefined })).toBe(
    '{"a":null,"b":[{"c":"ü","d":1}],"é":2}',
  ));

/** With the source that some citations lead to in vain. */
const whole: References = { ...library, sources: [...library.sources, sourceWith('gone')] };

test('of any briefing: the same bytes twice, read back as it was, and each note of a citation in it', () =>
  fc.assert(
    fc.property(anyBriefing, (briefing) => {
      const composed = composeDocument(briefing, whole, { allowMissingAltText: true });
      if (!composed.ok) throw new Error(composed.error.code);
      const pack = packOf(briefing, whole);
      expect(evidencePack.parse(JSON.parse(canonicalJson(pack)))).toEqual(pack);
      expect(canonicalJson(packOf(structuredClone(briefing), whole))).toBe(canonicalJson(pack));
      const notes = composed.value.citing.notes
        .filter((it) => it.of.kind === 'citation')
        .map((it) => it.number);
      expect(pack.entries.flatMap((it) => it.note ?? []).toSorted((one, other) => one - other)).toEqual(
        notes,
      );
    }),
  ));
