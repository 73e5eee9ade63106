import { describe, expect, test } from 'vitest';
import type { FoundWords } from './library-view.ts';
import { deskOf, type Case } from './desk.test-support.ts';
import { quotationVariantsCheck } from './quotation-variants.ts';
import { lookedUp } from './quotations/looked-up.test-support.ts';
import { makeChecker } from './run-checks.ts';

const FIRST = 'We will not close the eastern basin before May, whatever the board decides.';
const OTHER = 'We are not going to close the eastern basin until May, whatever the board decides.';
const NEAR = 'We will not close an eastern basin before May, whatever the board decides.';
const UKRAINIAN = 'Ми не закриємо східний басейн до травня, хай там що вирішить рада.';

const sources: NonNullable<Case['sources']> = {
  s1: { text: FIRST, title: 'Basin stays open', publishedOn: '2026-03-02' },
  s2: { text: OTHER, title: 'Port defies board', outlet: 'Marrow Star', publishedOn: '2026-03-01' },
  s3: { text: UKRAINIAN, title: 'Порт', outlet: 'Вісті', language: 'uk', publishedOn: '2026-03-01' },
  s4: { text: OTHER, title: 'A year before', publishedOn: '2025-03-01' },
  s5: { text: FIRST.replace('May', '12 May'), title: 'With a day', publishedOn: '2026-03-03' },
  s6: { text: FIRST, title: 'The same again', publishedOn: '2026-03-03' },
  s7: { text: NEAR, title: 'Small words', publishedOn: '2026-03-01' },
  s8: { text: OTHER, title: 'No day', publishedOn: null },
  s9: {
    text: 'We count 28 ships in the outer roads of the harbour today.',
    title: 'Ships',
    publishedOn: '2026-03-02',
  },
  s10: {
    text: 'We count 31 ships in the outer roads of the harbour today.',
    title: 'More ships',
    publishedOn: '2026-03-04',
  },
};

/** An excerpt of a whole source. */
const by = (source: string, speaker: string | null = 'Anna Lind', more: object = {}) => ({
  ...{ source, exact: String(sources[source]?.text), speaker },
  ...more,
});

type Excerpts = NonNullable<Case['excerpts']>;

const check = (
  line: string,
  excerpts: Excerpts,
  expected: readonly (readonly [weight: string, sources: string, advice: RegExp])[],
  found?: ReadonlyMap<string, FoundWords>,
  language = 'en',
): void => {
  const desk = deskOf({ sources, excerpts, blocks: [line], facts: { language } }, (it) => ({
    found: found ?? lookedUp(it),
  }));
  const seen = makeChecker([quotationVariantsCheck]).check(desk.briefing, desk.context);
  expect(seen.map((it) => [it.rule, it.weight, it.sources.join()])).toEqual(
    expected.map(([weight, named]) => ['variant', weight, named]),
  );
  for (const [index, [, , advice]] of expected.entries()) expect(seen[index]?.advice).toMatch(advice);
};

const SAID = `She said: “${FIRST}” {e1}`;

describe('variants', () => {
  test.each<readonly [string, string, Excerpts, readonly [string, string, RegExp]]>([
    [
      'two outlets',
      SAID,
      { e1: by('s1'), e2: by('s2') },
      ['doubtful', 's1,s2', /earliest is in “Port defies board” \(Marrow Star\), 2026-03-01/],
    ],
    ['bound', `>e1 ${FIRST}`, { e1: by('s1'), e2: by('s2') }, ['doubtful', 's1,s2', /earliest/]],
    [
      'a part of it',
      'She said: “We will not close the eastern basin before May” {e1}.',
      { e1: by('s1'), e2: by('s2') },
      ['doubtful', 's1,s2', /earliest/],
    ],
    [
      'the earliest is quoted',
      `She said: “${OTHER}” {e2}`,
      { e1: by('s1'), e2: by('s2') },
      ['hint', 's2,s1', /wording here is the earliest/],
    ],
    [
      'with her office',
      SAID,
      { e1: by('s1', 'Anna Lind, harbour master'), e2: by('s2', 'A. Lind') },
      ['doubtful', 's1,s2', /earliest/],
    ],
    ['surname alone', SAID, { e1: by('s1', 'Lind'), e2: by('s2') }, ['doubtful', 's1,s2', /earliest/]],
    ['small words', SAID, { e1: by('s1'), e2: by('s7') }, ['hint', 's1,s7', /earliest/]],
    ['no day', SAID, { e1: by('s1'), e2: by('s8') }, ['doubtful', 's1,s8', /does not follow from the dates/]],
    [
      'three of them',
      SAID,
      { e1: by('s1'), e2: by('s2'), e3: by('s8') },
      ['doubtful', 's1,s2,s8', /does not follow/],
    ],
    [
      'an original',
      SAID,
      { e1: by('s1'), e2: by('s2'), e3: by('s3') },
      ['doubtful', 's1,s2', /“Порт” \(Вісті\) quotes Anna Lind in Ukrainian, which may be the original/],
    ],
    [
      'a translation',
      SAID,
      { e1: by('s1'), e2: by('s2', 'Anna Lind', { note: 'Translated by the desk.' }) },
      ['doubtful', 's1,s2', /“Basin stays open” \(Harbour Post\) does not say that it translates/],
    ],
  ])('%s', (_, line, excerpts, expected) => check(line, excerpts, [expected]));

  const alike = (speaker: string | null) => {
    const [passage] = [...deskOf({ sources, blocks: ['x'] }).context.things.sources.values()]
      .filter((it) => it.citeKey === 's2')
      .map((it) => ({ sourceId: it.id, start: 0, end: OTHER.length, words: OTHER, speaker, about: it }));
    return new Map([[FIRST, { exact: [], alike: passage ? [passage] : [] }]]);
  };
  test('a passage nobody has kept', () => {
    check(SAID, { e1: by('s1') }, [['doubtful', 's1,s2', /earliest/]], alike('Lind'));
    check(SAID, { e1: by('s1') }, [], alike(null));
    check(SAID, { e1: by('s1') }, [], alike('Otto Brandt'));
  });

  // What must stay silent.
  test.each<readonly [string, string, Excerpts]>([
    ['no speaker', SAID, { e1: by('s1', null), e2: by('s2', null) }],
    ['another speaker', SAID, { e1: by('s1'), e2: by('s2', 'Otto Brandt') }],
    ['a namesake', SAID, { e1: by('s1'), e2: by('s2', 'Maria Lind') }],
    ['nobody by name', SAID, { e1: by('s1', 'the minister'), e2: by('s2', 'the minister') }],
    ['the same words', SAID, { e1: by('s1'), e2: by('s6') }],
    ['another typing', SAID, { e1: by('s1'), e2: { ...by('s6'), exact: FIRST.slice(0, -1) } }],
    ['a part', SAID, { e1: by('s1'), e2: { ...by('s6'), exact: 'We will not close the eastern basin' } }],
    ['another year', SAID, { e1: by('s1'), e2: by('s4') }],
    ['the same source', SAID, { e1: by('s1'), e2: by('s1') }],
    [
      'other numbers',
      'She said: “We count 28 ships in the outer roads of the harbour today.” {e1}',
      { e1: by('s9'), e2: by('s10') },
    ],
    ['another subject', SAID, { e1: by('s1'), e2: by('s10') }],
    ['another language alone', SAID, { e1: by('s1'), e2: by('s3') }],
    ['few words', 'She said: “whatever the board decides” {e1}.', { e1: by('s1'), e2: by('s2') }],
    ['no quotation', 'She will not close the basin {e1}.', { e1: by('s1'), e2: by('s2') }],
    [
      'drifted',
      'She said: “We will close the eastern basin in June, whatever anybody decides” {e1}.',
      { e1: by('s1'), e2: by('s2') },
    ],
  ])('silent: %s', (_, line, excerpts) => check(line, excerpts, []));
});
