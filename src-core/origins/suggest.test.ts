import { describe, expect, test } from 'vitest';
import { sourceId } from '#core/model/ids.ts';
import { compareTexts } from './compare.ts';
import { countOrigins } from './count.ts';
import { suggestOrigins, type Candidate } from './suggest.ts';

const ORIGIN =
  `The harbour authority of Port Marrow has found that 412 containers were moved without papers between
January and May, three people who saw the report said. The report puts the loss at about 18.4 million crowns and names
27 companies. Inspectors checked 1,960 files. "We looked at every single file and found the same stamp again and again,"
said Ida Roos, who led the inspection. The authority will hear the companies in the second week of June. A spokesman for
the customs office said the stamp had been out of use since the old terminal closed.`.replace(/\n/g, ' ');

const RETOLD =
  `Hundreds of containers left Port Marrow without papers this year, the Harbour Post reported. An unpublished
report of the harbour authority counts 412 of them between January and May, and 27 companies are named. The damage is
estimated at 18.4 million crowns. Inspectors went through 1,960 files: "We looked at every single file and found the same
stamp again and again," Ida Roos told the newspaper. The stamp should not have been in use since the old terminal was
closed.`.replace(/\n/g, ' ');

const UNRELATED =
  `The ferry line to Tessen will sail twice a day from next spring, the company said on Monday. It has ordered
two ships for 96 million crowns and will hire 140 people. The Harbour Post reported last year that the line was to be
given up. Passengers can book from September.`.replace(/\n/g, ' ');

const candidate = (id: string, text: string, facts: Partial<Candidate> = {}): Candidate => ({
  ...{ id: sourceId.parse(id), text, residue: [], outlet: null, publishedOn: null },
  importedAt: `2026-03-0${id.length}T00:00:00.000Z`,
  ...facts,
});
const post = candidate('post', ORIGIN, { outlet: 'Harbour Post', publishedOn: '2026-05-20' });
const wire = candidate('wire', RETOLD, { outlet: 'Northern Wire', publishedOn: '2026-05-21' });
const ferry = candidate('ferry', UNRELATED, { outlet: 'Tessen Daily', publishedOn: '2026-05-22' });

const linksOf = (source: Candidate, others: readonly Candidate[]) =>
  suggestOrigins(source, others).map(
    (it) => `${it.carrier} < ${it.origin.kind === 'named' ? `"${it.origin.name}"` : it.origin.id}`,
  );

test('what lies beyond the first million characters of a text is not compared', () => {
  const nothing = { sharedRuns: [], sharedNumbers: [] };
  const long = { text: `${'x '.repeat(500_000)}\n\n${ORIGIN}`, residue: [] };
  expect(compareTexts(long, post)).toMatchObject(nothing);
  expect(compareTexts(post, long)).toMatchObject(nothing);
});

describe('what may derive from what', () => {
  test.each<[string, Candidate, Candidate[], string[]]>([
    ['the named one is the origin', wire, [post], ['wire < post']],
    ['seen from the origin', post, [wire], ['wire < post']],
    ['a name alone joins nothing', ferry, [post], ['ferry < "The Harbour Post"']],
    ['a named one that was not brought in', wire, [], ['wire < "Harbour Post"']],
    [
      'a short form of a name beside the whole',
      candidate(
        'a',
        'It stands in The Marrow Times, citing The Marrow Times. According to The Times, it rains.',
      ),
      [],
      ['a < "The Marrow Times"'],
    ],
    [
      'by the dates where nobody is named',
      candidate('abc', ORIGIN, { publishedOn: '2026-06-01' }),
      [candidate('ab', ORIGIN, { publishedOn: '2026-05-01' })],
      ['abc < ab'],
    ],
    ['by arrival where no date is known', candidate('a', ORIGIN), [candidate('ab', ORIGIN)], ['ab < a']],
  ])('%s', (_, source, others, expected) => {
    expect(linksOf(source, others)).toEqual(expected);
  });
});

test('the evidence shows runs, numbers and the phrase', () => {
  const [link] = suggestOrigins(wire, [post]);
  const evidence = link?.evidence;
  expect(evidence?.naming?.words).toContain('Harbour Post reported');
  expect(evidence?.sharedNumbers).toEqual(['412', '27', '18.4', '1,960']);
  const run = evidence?.sharedRuns[0];
  expect(RETOLD.slice(run?.inSource.start, run?.inSource.end)).toContain(
    'We looked at every single file and found the same stamp again and again',
  );
  expect(ORIGIN.slice(run?.inOrigin.start, run?.inOrigin.end)).toContain(
    'We looked at every single file and found the same stamp again and again',
  );
});

test('page furniture is not compared', () => {
  const residue = [{ start: 0, end: ORIGIN.length, reason: 'teaser' as const, restored: false }];
  const { sharedRuns, sharedNumbers, threeWordShare } = compareTexts({ text: ORIGIN, residue }, post);
  expect([sharedRuns, sharedNumbers, threeWordShare]).toEqual([[], [], 0]);
});

const id = (it: string) => sourceId.parse(it);
const from = (source: string, origin: string) =>
  origin.startsWith('"')
    ? { source: id(source), origin: { kind: 'named' as const, name: origin.replaceAll('"', '') } }
    : { source: id(source), origin: { kind: 'source' as const, id: id(origin) } };

describe('carriers and origins', () => {
  test.each<[string, string[], ReturnType<typeof from>[], [number, number]]>([
    ['each its own', ['a', 'b'], [], [2, 2]],
    ['two from the third', ['a', 'b', 'c'], [from('a', 'c'), from('b', 'c')], [3, 1]],
    ['two from one that is not counted', ['a', 'b'], [from('a', 'c'), from('b', 'c')], [2, 1]],
    [
      'two from one that was not seen',
      ['a', 'b'],
      [from('a', '"The Lantern"'), from('b', '"the lantern"')],
      [2, 1],
    ],
    ['a chain', ['a', 'b'], [from('a', 'b'), from('b', 'c')], [2, 1]],
    ['one from two', ['a'], [from('a', 'b'), from('a', 'c')], [1, 2]],
    ['a circle', ['a', 'b'], [from('a', 'b'), from('b', 'a')], [2, 1]],
    ['one asked for twice', ['a', 'a'], [], [1, 1]],
    ['none', [], [], [0, 0]],
  ])('%s', (_, sources, links, [carriers, origins]) => {
    expect(countOrigins(sources.map(id), links)).toEqual({ carriers, origins });
  });
});
