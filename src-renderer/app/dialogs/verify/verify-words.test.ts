import { expect, it } from 'vitest';
import type { ClaimState, Verification, VerifiedClaim } from '#core/contract/print-views.ts';
import { sha256 } from '#core/model/ids.ts';
import * as words from './verify-words.ts';

const claim = (
  note: number | null,
  state: ClaimState,
  differs: VerifiedClaim['differs'] = null,
): VerifiedClaim => ({
  ...{ note, claim: 'Nobody sailed.', source: 'Harbour Post', quote: 'nobody sailed', state, differs },
});
const valid = claim(1, 'valid');
const changed = claim(2, 'changed', 'text');
const missing = claim(3, 'source-missing');

it.each<[string, VerifiedClaim[], ClaimState, string]>([
  ['all hold', [valid, valid], 'valid', 'All 2 claims of the file hold.'],
  ['one holds', [valid], 'valid', 'The one claim of the file holds.'],
  ['nothing claimed', [], 'valid', 'The file makes no claims that could be looked up.'],
  ['one changed', [valid, valid, changed], 'changed', 'Of 3 claims, 1 has changed. The other 2 hold.'],
  [
    'changed and missing',
    [valid, changed, changed, missing],
    'changed',
    'Of 4 claims, 2 have changed and 1 rests on a source that is missing. The other one holds.',
  ],
  ['nothing holds', [missing, missing], 'source-missing', 'Of 2 claims, 2 rest on a source that is missing.'],
  [
    'the file alone was altered',
    [valid],
    'changed',
    'The file was altered after it was made, though its claims still agree with their evidence.',
  ],
])('%s', (_name, claims, state, expected) =>
  expect(words.headline({ claims, state, exportedAt: null })).toBe(expected),
);

it('says that a file without claims is as it was made only where this library made it', () => {
  const file = { claims: [], state: 'valid' as const, exportedAt: '2031-05-04T12:00:00.000Z' };
  expect(words.headline(file)).toMatch(/^The file is as this library made it\./);
});

it.each<[VerifiedClaim, string | null]>([
  [valid, null],
  [changed, 'The text of the source is not the one that was cited.'],
  [missing, 'The library does not hold this source.'],
])('%o', (one, expected) => expect(words.differenceWords(one)).toBe(expected));

it('says when this library made the file, or that it did not', () => {
  const said = (exportedAt: string | null) =>
    words.exportedWords({ exportedAt }, '2031-05-09T12:00:00.000Z', 'en-GB');
  expect(said('2031-05-04T12:00:00.000Z')).toMatch(
    /^This library exported this very file on [45] May 2031, /,
  );
  expect(said('2031-05-09T11:00:00.000Z')).toMatch(/ file today at /);
  expect(said('2031-05-09T11:00:00.000Z')).toContain('not a byte of it has changed');
  expect(said(null)).toMatch(/has not noted an export.* were not compared/);
});

it('shows what needs a look, or all', () => {
  const shown = (claims: VerifiedClaim[], all: boolean) => words.claimRows(claims, all).map((it) => it.key);
  expect(shown([valid, changed, missing], false)).toEqual(['1', '2']);
  expect(shown([valid, changed], true)).toEqual(['0', '1']);
});

it('puts everything into the text', () => {
  const verified: Verification = {
    ...{ fileName: 'talks.pdf', fileSha256: sha256.parse('a'.repeat(64)), title: 'Port talks' },
    ...{ briefingId: null, against: 'library', state: 'changed', exportedAt: null },
    claims: [valid, changed, claim(null, 'valid')],
  };
  const text = words.verificationText(verified, '2031-05-09T12:00:00.000Z');
  for (const part of [
    'talks.pdf',
    'a'.repeat(64),
    'Note 1: Holds',
    'Note 2: Changed',
    'Without a note: Holds',
    'The text of the source',
  ])
    expect(text).toContain(part);
});
