import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { references } from '#core/model/references.ts';
import { computeNotes } from './notes.ts';
import { textOf } from './reference.ts';
import { styleOf, type CitationStyle } from './style.ts';
import { briefingOf, cite, citingParagraphs, library, pictureOf, sourceWith } from './test-data.ts';

type Targets = readonly unknown[];
const rowanFull = 'Anna Rowan, “Harbour talks resume: what is known”, The Lantern, 27 November 2025';
const rowanShort = 'Rowan, “Harbour talks resume”';
const page = (value: string) => ({ kind: 'page' as const, value });

function notesOf(notes: readonly Targets[], language = 'en', style?: CitationStyle): string[] {
  const briefing = briefingOf(citingParagraphs(notes), { language });
  return computeNotes(briefing, library, style).notes.map((it) => textOf(it.runs));
}

function check(notes: readonly Targets[], expected: readonly string[], language?: string) {
  expect(notesOf(notes, language)).toEqual(expected);
}

describe('the words of a note', () => {
  it('are the full reference first and a short form that leads back to it later', () =>
    check(
      [[cite('excerpt e3')], [cite('figure f2')], [cite('excerpt e5')]],
      [
        `${rowanFull}, para. 3.`,
        '“Tariffs fall”, Port Gazette, November 2025, para. 2.',
        `${rowanShort}, paras. 5-6 (note 1).`,
      ],
    ));

  it('prefer the locator that was typed', () =>
    check([[cite('excerpt e3', { locator: page('iv') })]], [`${rowanFull}, p. iv.`]));

  it('name the printed page before the paragraph, unless a place was typed', () =>
    check(
      [
        [cite('excerpt e-page')],
        [cite('excerpt e-pages'), cite('excerpt e3')],
        [cite('excerpt e-page', { locator: { kind: 'paragraph', value: '7' } })],
      ],
      [
        `${rowanFull}, p. iv.`,
        `${rowanShort}, pp. 3-5, para. 3 (note 1).`,
        `${rowanShort}, para. 7 (note 1).`,
      ],
    ));

  it('share the word for pages that follow each other', () =>
    check([[cite('excerpt e-page'), cite('excerpt e-pages')]], [`${rowanFull}, pp. iv, 3-5.`]));

  it('name no place where none is known', () =>
    check(
      [[cite('excerpt e-residue')], [cite('source rowan')]],
      [`${rowanFull}.`, `${rowanShort} (note 1).`],
    ));

  it('join several targets', () =>
    check(
      [[cite('excerpt e3'), cite('figure f2')]],
      [`${rowanFull}, para. 3; “Tariffs fall”, Port Gazette, November 2025, para. 2.`],
    ));

  it('name a source once where its places follow each other', () =>
    check(
      [
        [cite('excerpt e3'), cite('excerpt e5'), cite('excerpt e3')],
        [cite('source gazette'), cite('excerpt e3')],
      ],
      [
        `${rowanFull}, paras. 3, 5-6.`,
        `“Tariffs fall”, Port Gazette, November 2025; ${rowanShort}, para. 3 (note 1).`,
      ],
    ));

  it('keep words before and after each reference', () =>
    check(
      [
        [cite('source rowan', { prefix: 'see', suffix: 'emphasis added' })],
        [cite('source rowan', { prefix: 'but', suffix: ' (in French)' })],
        [cite('excerpt e3'), cite('excerpt e3', { prefix: 'again' })],
      ],
      [
        `See ${rowanFull}, emphasis added.`,
        `But ${rowanShort} (note 1) (in French).`,
        `${rowanShort}, para. 3 (note 1); again ${rowanShort}, para. 3 (note 1).`,
      ],
    ));

  it('leave out what a source does not state', () =>
    check(
      [[cite('source nobody')], [cite('source nobody')]],
      ['[scan-4.txt], n.d.', '[scan-4.txt] (note 1).'],
    ));

  it('cite a picture by itself or by the source it was taken from', () =>
    check(
      [[cite('picture quay')], [cite('picture map', { locator: page('2') })]],
      ['“The quay”, Port Archive, n.d.', `${rowanFull}, p. 2.`],
    ));

  it('say in a note that a target is missing', () =>
    check([[cite('excerpt gone'), cite('excerpt e3')]], [`[not in the library]; ${rowanFull}, para. 3.`]));

  it.each([
    [
      'fr',
      'Anna Rowan, «\u00a0Harbour talks resume: what is known\u00a0», The Lantern, 27\u00a0novembre 2025, par. 3.',
    ],
    [
      'uk-UA',
      'Anna Rowan, «Harbour talks resume: what is known», The Lantern, 27\u00a0листопада 2025\u00a0р., абз. 3.',
    ],
    ['sw', `${rowanFull}, para. 3.`],
  ])('follow the language %s', (language, expected) => check([[cite('excerpt e3')]], [expected], language));
});

describe('ibid', () => {
  const ibid = styleOf('un');
  it.each<[string, readonly Targets[], string]>([
    ['same place', [[cite('excerpt e3')], [cite('excerpt e3')]], 'Ibid.'],
    ['another place', [[cite('excerpt e3')], [cite('excerpt e5')]], 'Ibid., paras. 5-6.'],
    [
      'the place left out',
      [[cite('excerpt e3')], [cite('source rowan')]],
      `${rowanShort} (see footnote 1 above).`,
    ],
    [
      'a note of two sources between',
      [[cite('excerpt e3')], [cite('excerpt e3'), cite('figure f2')], [cite('excerpt e3')]],
      `${rowanShort}, para. 3 (see footnote 1 above).`,
    ],
    ['words before it', [[cite('excerpt e3')], [cite('excerpt e3', { prefix: 'but see' })]], 'But see ibid.'],
    [
      'a sentence before it',
      [[cite('excerpt e3')], [cite('excerpt e3', { prefix: 'It is contested.' })]],
      'It is contested. Ibid.',
    ],
    [
      'another cite before it in the note',
      [[cite('figure f2'), cite('excerpt e3'), cite('excerpt e3', { prefix: 'and' })]],
      `“Tariffs fall”, Port Gazette, November 2025, para. 2; ${rowanFull}, para. 3; and ibid.`,
    ],
  ])('%s', (_, notes, expected) => expect(notesOf(notes, 'en', ibid).at(-1)).toBe(expected));

  it('is not printed by the house style, nor by one it does not know', () => {
    const blocks = citingParagraphs([[cite('excerpt e3')], [cite('excerpt e3')]]);
    for (const citationStyle of [null, 'chancery', 'toString', 'my-own']) {
      const { notes } = computeNotes(briefingOf(blocks, { citationStyle }), library);
      expect(notes.map((it) => textOf(it.runs)).at(-1)).toBe(`${rowanShort}, para. 3 (note 1).`);
      expect(notes.at(-1)?.cites.map((it) => it.position)).toEqual(['ibid']);
    }
  });
});

describe('what is computed', () => {
  const blocks = citingParagraphs([[cite('figure f2')], [cite('excerpt e3')], [cite('excerpt e5')]]);
  const summary = (order: readonly unknown[]) => {
    const { numbers, sources } = computeNotes(briefingOf(order), library);
    return [Object.fromEntries(numbers), sources.map((it) => [textOf(it.runs), it.notes])];
  };

  it('numbers by reading order and lists every source with its notes', () =>
    expect(summary(blocks)).toEqual([
      { c1: 1, c2: 2, c3: 3 },
      [
        ['Port Gazette, “Tariffs fall”, November 2025.', [1]],
        ['Rowan, Anna, “Harbour talks resume: what is known”, The Lantern, 27 November 2025.', [2, 3]],
      ],
    ]));

  it('follows a paragraph that moves', () =>
    expect(summary(blocks.toReversed())).toEqual([
      { c3: 1, c2: 2, c1: 3 },
      [
        ['Port Gazette, “Tariffs fall”, November 2025.', [3]],
        ['Rowan, Anna, “Harbour talks resume: what is known”, The Lantern, 27 November 2025.', [1, 2]],
      ],
    ]));

  it('reports every target that leads nowhere', () => {
    const targets = ['source x', 'excerpt x', 'figure x', 'picture x', 'excerpt orphan', 'excerpt e3'];
    const [orphan] = library.excerpts;
    const held = references.parse({
      ...library,
      excerpts: [...library.excerpts, { ...orphan, id: 'orphan', sourceId: 'x' }],
      pictures: [pictureOf('p')],
    });
    const { dangling, notes } = computeNotes(
      briefingOf(citingParagraphs([targets.map((it) => cite(it))])),
      held,
    );
    expect(dangling.map((it) => `${it.note} ${it.target.kind} ${it.target.id}`)).toEqual(
      targets.slice(0, 5).map((it) => `1 ${it}`),
    );
    expect(notes.map((it) => it.cites.length)).toEqual([1]);
  });
});

describe('for any briefing', () => {
  const keys = ['rowan', 'gazette', 'nobody', 'd', 'e'];
  const held = references.parse({
    ...library,
    sources: keys.map((it) => sourceWith(it, { title: `Title ${it}` })),
  });
  const anyNotes = fc.array(fc.array(fc.constantFrom(...keys), { minLength: 1, maxLength: 4 }), {
    maxLength: 12,
  });

  it('notes count from 1, every source cited is listed once, and its first note is the full one', () =>
    fc.assert(
      fc.property(anyNotes, (notes) => {
        const briefing = briefingOf(
          citingParagraphs(notes.map((it) => it.map((key) => cite(`source ${key}`)))),
        );
        const { notes: made, sources, numbers } = computeNotes(briefing, held);
        expect(made.map((it) => it.number)).toEqual(notes.map((_, index) => index + 1));
        expect([...numbers.values()]).toEqual(made.map((it) => it.number));
        expect(sources.map((it) => it.sourceId).toSorted()).toEqual([...new Set(notes.flat())].toSorted());
        for (const { sourceId, notes: citing } of sources) {
          const first = made.find((it) => it.cites.some((one) => one.sourceId === sourceId));
          expect(citing[0]).toBe(first?.number);
          expect(textOf(first?.runs ?? [])).toContain(
            `Anna Rowan, “Title ${sourceId}”, The Lantern, 27 November 2025`,
          );
        }
      }),
    ));
});
