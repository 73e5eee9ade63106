import { expect, test } from 'vitest';
import type { DifferenceKind } from '#core/statements/fact.ts';
import type { Statement } from '#core/statements/statement.ts';
import { differing, factOf, stated } from './facts.test-support.ts';
import { kindsOf, markedSentence } from './marked-words.ts';

/** The number between ( ), what differs between [ ]. */
const shown = (it: Statement, kinds: readonly DifferenceKind[]): string =>
  markedSentence(it, kinds, '2026-03-10')
    .map(({ text, kind, differs }) => (kind === null ? text : differs ? `[${text}]` : `(${text})`))
    .join('');

const YARDS = 'Output of the yards rose to about 2,900 barges a year, Ida Roos said.';
const about = { qualifier: 'about' } as const;

test.each<[string, string, string, Partial<Statement>, DifferenceKind[], string]>([
  ['the number', '2,900', 'They build 2,900 barges.', {}, [], 'They build (2,900) barges.'],
  ['its value', '2,900', 'They build 2,900 barges.', {}, ['value'], 'They build [2,900] barges.'],
  [
    'its limit before it',
    '2,900',
    YARDS,
    about,
    ['qualifier'],
    'Output of the yards rose to [about 2,900] barges a year, Ida Roos said.',
  ],
  [
    'a limit that is part of the printed form',
    'about 2,900',
    YARDS,
    about,
    [],
    'Output of the yards rose to (about 2,900) barges a year, Ida Roos said.',
  ],
  [
    'a limit of two words',
    '40',
    'The port can take up to 40 ships.',
    { qualifier: 'up-to' },
    ['qualifier'],
    'The port can take [up to 40] ships.',
  ],
  [
    'a limit behind it',
    '40',
    'It takes 40 ships or more.',
    { qualifier: 'at-least' },
    ['qualifier'],
    'It takes [40 ships or more].',
  ],
  [
    'a limit that nobody wrote down there',
    '40',
    'It takes 40 ships.',
    about,
    ['qualifier'],
    'It takes [40] ships.',
  ],
  [
    'the trend',
    '2,900',
    YARDS,
    about,
    ['trend'],
    'Output of the yards [rose] to (about 2,900) barges a year, Ida Roos said.',
  ],
  [
    'who claims it',
    '2,900',
    YARDS,
    { ...about, claimant: 'Ida Roos' },
    ['claimant'],
    'Output of the yards rose to (about 2,900) barges a year, [Ida Roos] said.',
  ],
  [
    'a claimant who is not named there',
    '2,900',
    YARDS,
    { ...about, claimant: 'the ministry' },
    ['claimant'],
    'Output of the yards rose to (about 2,900) barges a year, Ida Roos said.',
  ],
  [
    'how often',
    '2,900',
    YARDS,
    about,
    ['period'],
    'Output of the yards rose to (about 2,900) barges [a year], Ida Roos said.',
  ],
  [
    'the day it holds for, and no other',
    '40',
    'On 3 March 2026 there were 40 ships, and 12 on 4 May 2025.',
    { asOf: '2026-03-03' as Statement['asOf'] },
    ['period'],
    'On [3 March 2026] there were (40) ships, and 12 on 4 May 2025.',
  ],
  [
    'not the same digits in another number',
    '40',
    'Of 1,400 and 2.40 and 40 ships, 140 sank.',
    {},
    ['value'],
    'Of 1,400 and 2.40 and [40] ships, 140 sank.',
  ],
  [
    'of two places the one with the limit',
    '40',
    'The 40 crews manned at least 40 ships.',
    { qualifier: 'at-least' },
    ['value'],
    'The 40 crews manned [at least 40] ships.',
  ],
  ['a sentence without the number', '41', 'It takes 40 ships.', {}, ['value'], 'It takes 40 ships.'],
  ['a sign before it', '40', 'It costs ~40 crowns.', about, ['value'], 'It costs [~40] crowns.'],
])('marks %s', (_, printed, sentence, rest, kinds, expected) => {
  const it = stated('s', printed, sentence, rest);
  expect(shown(it, kinds)).toBe(expected);
  expect(
    markedSentence(it, kinds)
      .map(({ text }) => text)
      .join(''),
  ).toBe(sentence);
});

test('a sequence is no difference', () => {
  const pair = [stated('a', '40', '40 ships'), stated('b', '50', '50 ships')] as const;
  const differences = [
    differing('claimant', pair),
    differing('trend', pair),
    differing('value', pair, { isSequence: true }),
  ];
  expect(kindsOf(factOf('ships', [...pair], differences))).toEqual(['trend', 'claimant']);
});
