import { expect, test } from 'vitest';
import {
  claimantWords,
  countWords,
  differingPairs,
  originWords,
  pairsAlike,
  placeWords,
  summaryWords,
  verdictWords,
} from './fact-words.ts';
import { differing, factOf, sourcesOf, stated } from './facts.test-support.ts';

const a = stated('a', '40', '40 ships');
const b = stated('b', '50', '50 ships');
const c = stated('c', '40', 'some 40 ships');
const sources = sourcesOf({
  a: ['Ships', 'Harbour Post', null, 'Halm Wire'],
  b: ['Halm Wire', null, null, 'Halm Wire'],
  c: ['Others', 'Sund Gazette', null],
});

test('what differs, in a word', () => {
  const pair = [a, b] as const;
  const words = (...differences: Parameters<typeof differing>[]) =>
    verdictWords(
      factOf(
        'ships',
        [a, b],
        differences.map((it) => differing(...it)),
      ),
    );
  expect(words()).toBe('Agrees');
  expect(words(['trend', pair], ['value', pair])).toBe('Differs: value, trend');
  expect(words(['claimant', pair])).toBe('Agrees; other claimant');
  expect(words(['value', pair, { isSequence: true }])).toBe('Agrees; a sequence');
});

test('carriers of one origin are counted once', () => {
  expect(countWords(factOf('ships', [a, b]), sources)).toBe('2 sources, 1 origin');
  expect(countWords(factOf('ships', [a, b, c]), sources)).toBe('3 sources, 2 origins');
  expect(countWords(factOf('ships', [c, { ...c, key: 'again' }]), sources)).toBe('1 source, 1 origin');
});

test('where a source has it from', () => {
  const all = factOf('ships', [a, b, c]);
  expect(originWords('a', all, sources)).toBe('Same origin as Halm Wire: Halm Wire');
  expect(originWords('b', all, sources)).toBe('Origin of Harbour Post');
  expect(originWords('c', all, sources)).toBeNull();
  expect(originWords('a', factOf('ships', [a, c]), sources)).toBe('Origin: Halm Wire');
  expect(originWords('b', factOf('ships', [b, c]), sources)).toBeNull();
  expect(placeWords(sources.get('b'))).toBe('Halm Wire');
});

test('who claims it', () => {
  expect(claimantWords({ claimant: null, via: [] })).toBeNull();
  expect(claimantWords({ claimant: 'Ida Roos', via: [] })).toBe('Ida Roos');
  expect(claimantWords({ claimant: 'Ida Roos', via: ['Halm Wire'] })).toBe('Ida Roos, through Halm Wire');
  expect(claimantWords({ claimant: null, via: ['Halm Wire'] })).toBe('through Halm Wire');
});

test('pairs, with all in which they differ', () => {
  const differences = [
    differing('value', [a, b]),
    differing('claimant', [b, c]),
    differing('trend', [a, b]),
    differing('value', [a, stated('gone', '1', '1')]),
  ];
  expect(
    differingPairs(factOf('ships', [a, b, c], differences)).map(({ statements, messages, canFollow }) => [
      statements.map((it) => it.sourceId).join(' '),
      messages,
      canFollow,
    ]),
  ).toEqual([
    ['a b', ['Another value.', 'Another trend.'], true],
    ['b c', ['Another claimant.'], false],
  ]);
});

test('what several carriers say is a sequence for all of them', () => {
  expect(pairsAlike(factOf('ships', [a, b, c]), [a, b])).toEqual([
    [a.key, b.key],
    [c.key, b.key],
  ]);
  const rising = { ...c, trend: 'up' as const };
  expect(pairsAlike(factOf('ships', [a, b, rising]), [a, b])).toEqual([[a.key, b.key]]);
});

test('how much was found', () => {
  const differs = factOf('ships', [a, b], [differing('value', [a, b])]);
  const agrees = factOf('barges', [a, c]);
  expect(summaryWords([], 1, 0)).toBe('1 text read: 0 facts that two sources state, none differs');
  expect(summaryWords([differs], 3, 1)).toBe('3 texts read: 1 fact that two sources state, 1 differs');
  expect(summaryWords([differs, differs, agrees], 9, 1)).toBe(
    '9 texts read: 3 facts that two sources state, 2 differ; 1 listed',
  );
});
