import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { briefingOf, citationOf, cite, library, textRun } from '#core/citing/test-data.ts';
import { markingSchemes, type Marking } from '#core/model/marking.ts';
import { references, type References } from '#core/model/references.ts';
import { bannerOf, readMarking } from './banner.ts';

const parsed = (short: string | null): Marking | null => {
  if (short === null) return null;
  const [scheme = '', label = ''] = short.split(' ');
  return { scheme, label };
};
const short = (it: Marking) => `${it.scheme} ${it.label}`;

let count = 0;
const part = (marking: string | null, content: readonly unknown[] = [textRun('Words.')]) => ({
  ...{ type: 'paragraph', id: `p${(count += 1)}`, marking: parsed(marking) },
  content,
});

/** The library of the tests with markings on what `marked` names: `excerpt e3`. */
function marking(marked: Readonly<Record<string, string>>): References {
  const given = (kind: string) => (it: { id: string }) => {
    const found = marked[`${kind} ${it.id}`];
    return found === undefined ? it : { ...it, marking: parsed(found) };
  };
  return references.parse({
    derivations: [],
    sources: library.sources.map(given('source')),
    excerpts: library.excerpts.map(given('excerpt')),
    figures: library.figures.map(given('figure')),
    pictures: library.pictures.map(given('picture')),
  });
}

function check(
  blocks: readonly unknown[],
  expected: readonly string[],
  {
    chosen = null,
    reason = null,
    held = library,
    isDowngraded = false,
  }: {
    chosen?: string | null;
    reason?: string | null;
    held?: References;
    isDowngraded?: boolean;
  } = {},
) {
  const briefing = briefingOf(blocks, { marking: parsed(chosen), downgradeReason: reason });
  const banner = bannerOf(briefing, held);
  expect([banner.markings.map(short), banner.isDowngraded]).toEqual([expected, isDowngraded]);
}

test.each([
  ['an assessed list of sources names them', 'assessed', ['nato NS']],
  ['no other list does', 'references', []],
] as const)('origins of what is cited count where %s', (_, sourceList, expected) => {
  const cited = part(null, [citationOf('c', [cite('excerpt e3')])]);
  const origin = { origin: { kind: 'source', id: 'wire' }, name: 'Wire', marking: parsed('nato NS') };
  const held = references.parse({
    ...library,
    derivations: [
      { source: 'rowan', ...origin },
      { source: 'gazette', ...origin, marking: parsed('nato CTS') },
    ],
  });
  const briefing = briefingOf([cited], { page: { ...DEFAULT_PAGE, sourceList } });
  expect(bannerOf(briefing, held).markings.map(short)).toEqual(expected);
});

describe('the banner is the highest', () => {
  it.each<[string, readonly (string | null)[], readonly string[]]>([
    ['nothing is marked', [null, null], []],
    ['of several portions', ['nato NR', null, 'nato NS', 'nato NU'], ['nato NS']],
    [
      'in each scheme',
      ['eu EU-R', 'nato NR', 'tlp-2.0 TLP:GREEN', 'nato NU'],
      ['tlp-2.0 TLP:GREEN', 'nato NR', 'eu EU-R'],
    ],
    [
      'labels no scheme knows are kept as written, once',
      ['own DESK', 'own DESK', 'nato X', 'nato NU'],
      ['nato NU', 'own DESK', 'nato X'],
    ],
    [
      'with the controls of all',
      ['us-style S//NF', 'us-style TS//SI', 'us-style U'],
      ['us-style TS//NF//SI'],
    ],
  ])('%s', (_, portions, expected) =>
    check(
      portions.map((it) => part(it)),
      expected,
    ),
  );

  const figure = { figureId: 'f2', form: { value: 'printed', qualifier: true, unit: true, asOf: false } };
  it.each<[string, unknown, string]>([
    ['a cited excerpt', part(null, [citationOf('c', [cite('excerpt e3')])]), 'excerpt e3'],
    ['the source of a cited excerpt', part(null, [citationOf('c', [cite('excerpt e3')])]), 'source rowan'],
    ['a cited source', part(null, [citationOf('c', [cite('source gazette')])]), 'source gazette'],
    [
      'a live figure',
      part(null, [{ ...figure, type: 'figure', text: '4', bold: false, italic: false }]),
      'figure f2',
    ],
    [
      'the source of a live figure',
      part(null, [{ ...figure, type: 'figure', text: '4', bold: false, italic: false }]),
      'source gazette',
    ],
    [
      'a picture',
      { type: 'picture', id: 'p', marking: null, pictureId: 'quay', content: [] },
      'picture quay',
    ],
    [
      'the source of a picture',
      { type: 'picture', id: 'p', marking: null, pictureId: 'map', content: [] },
      'source rowan',
    ],
    [
      'a quoted excerpt',
      { type: 'quotation', id: 'q', marking: null, excerptId: 'e3', content: [] },
      'excerpt e3',
    ],
    [
      'a row of a figure table',
      {
        ...{ type: 'figure-table', id: 't', marking: null, caption: null, columns: ['value'] },
        rows: [{ figureId: 'f2', citationId: 'r' }],
      },
      'figure f2',
    ],
    [
      'a figure of a chart',
      {
        ...{ type: 'chart', id: 't', marking: null, caption: null, form: 'bar', citationId: 'r' },
        figures: [{ figureId: 'f2', label: null }],
      },
      'source gazette',
    ],
  ])('of %s', (_, block, what) => {
    check([part('nato NU'), block], ['nato NC'], { held: marking({ [what]: 'nato NC' }) });
    check([part('nato NU'), part(null)], ['nato NU'], { held: marking({ [what]: 'nato NC' }) });
  });

  it('a portion that is lower than what it shows does not lower it', () =>
    check([part('nato NU', [citationOf('c', [cite('excerpt e3')])])], ['nato NS'], {
      held: marking({ 'excerpt e3': 'nato NS', 'source rowan': 'nato NR' }),
    }));

  it('what is only suggested does not count', () => {
    const at = '2026-02-01T08:00:00.000Z';
    const suggestion = { id: 's', change: 'insert', author: { name: 'Ana', initials: 'A' }, at };
    check([part('nato NU'), { ...part('nato NS', []), suggestion }], ['nato NU']);
  });
});

describe('the marking that was chosen', () => {
  it.each<[string, string | null, string, readonly string[], boolean]>([
    ['higher', null, 'nato NS', ['nato NS'], false],
    ['higher, with a reason that is not needed', 'because', 'nato NS', ['nato NS'], false],
    ['equal', null, 'nato NR', ['nato NR'], false],
    ['lower', null, 'nato NU', ['nato NR'], false],
    ['lower, with a blank for a reason', '  ', 'nato NU', ['nato NR'], false],
    ['lower, with a reason', 'Released on 3 March.', 'nato NU', ['nato NU'], true],
    ['of another scheme', 'because', 'eu EU-R', ['nato NR', 'eu EU-R'], false],
    ['unknown', 'because', 'nato X', ['nato NR', 'nato X'], false],
  ])('%s', (_, reason, chosen, expected, isDowngraded) =>
    check([part('nato NR')], expected, { chosen, reason, isDowngraded }),
  );

  it('may drop controls with a reason only', () => {
    check([part('us-style S//NF')], ['us-style S//NF'], { chosen: 'us-style S' });
    check([part('us-style S//NF')], ['us-style S'], {
      chosen: 'us-style S',
      reason: 'because',
      isDowngraded: true,
    });
  });

  it('leaves what is computed to be seen', () => {
    const facts = { marking: parsed('nato NU'), downgradeReason: 'because' };
    expect(bannerOf(briefingOf([part('nato NS')], facts), library).computed.map(short)).toEqual(['nato NS']);
  });
});

describe('for any briefing', () => {
  const anyMarking = fc.oneof(
    fc.constant(null),
    fc.constantFrom(...markingSchemes.flatMap(({ id, levels }) => levels.map((it) => `${id} ${it.label}`))),
    fc.constantFrom('us-style TS//NF', 'us-style S//SI//NF', 'own DESK', 'nato EYES'),
  );
  const anyCase = fc.record({
    portions: fc.array(anyMarking, { maxLength: 8 }),
    cited: anyMarking,
    chosen: anyMarking,
    reason: fc.constantFrom(null, '', 'Released.'),
  });

  it('the banner is below no portion and nothing cited, unless there is a reason', () =>
    fc.assert(
      fc.property(anyCase, ({ portions, cited, chosen, reason }) => {
        const blocks = [
          ...portions.map((it) => part(it)),
          part(null, [citationOf('c', [cite('excerpt e3')])]),
        ];
        const held = cited === null ? library : marking({ 'excerpt e3': cited });
        const facts = { marking: parsed(chosen), downgradeReason: reason };
        const banner = bannerOf(briefingOf(blocks, facts), held);
        const covers = (portion: Marking) => {
          const wanted = readMarking(portion);
          return banner.markings.some((it) => {
            const has = readMarking(it);
            if (it.scheme !== portion.scheme) return false;
            if (wanted === null || has === null) return it.label === portion.label;
            return (
              has.level.rank >= wanted.level.rank &&
              wanted.controls.every((one) => has.controls.includes(one))
            );
          });
        };
        const all = [...portions, cited].flatMap((it) => parsed(it) ?? []);
        const chosenMarking = parsed(chosen);
        const lowered = all.filter((it) => !covers(it));
        expect(banner.isDowngraded).toBe(lowered.length > 0);
        if (banner.isDowngraded) expect(reason?.trim()).toBeTruthy();
        expect(lowered.every((it) => it.scheme === chosenMarking?.scheme)).toBe(true);
        if (chosenMarking !== null) expect(covers(chosenMarking)).toBe(true);
      }),
    ));
});
