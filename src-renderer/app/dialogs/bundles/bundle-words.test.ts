import { expect, test } from 'vitest';
import { ceilingOf, CEILINGS, choiceWords, countWords, mergeWords, planRemarks } from './bundle-words.ts';

test.each([
  [{}, ''],
  [{ sources: 1 }, '1 source'],
  [{ sources: 2, pictures: 1 }, '2 sources and 1 picture'],
  [{ briefings: 1, sources: 2, figures: 3 }, '1 briefing, 2 sources and 3 figures'],
])('%j is counted as %s', (counts, words) => {
  expect(countWords(counts)).toBe(words);
});

test('every ceiling of the list is a marking', () => {
  const values = CEILINGS.flatMap((it) => it.choices.map((choice) => choice.value));
  expect(values.length).toBeGreaterThan(10);
  expect(values.map(ceilingOf)).not.toContain(null);
  expect(ceilingOf('')).toBeNull();
});

test('of what is new there is nothing to keep', () => {
  expect(choiceWords('ours', { kind: 'source', state: 'new' })).toBe('Leave out');
  expect(choiceWords('ours', { kind: 'source', state: 'both' })).toBe('Keep mine');
  expect(choiceWords('both', { kind: 'briefing', state: 'both' })).toBe('Bring in as a copy');
});

test('a sender hears what no ceiling holds back', () => {
  const plan = {
    ...{ title: '', size: 0, leftOut: [], portions: [], isBriefingAbove: false, originsNotIncluded: 0 },
    counts: { sources: 1, excerpts: 0, figures: 0, pictures: 0, briefings: 1, comments: 0 },
    ...{ dangling: 2, missing: 0, unmarked: { sources: 1, pictures: 0, portions: 3 }, suggestions: 1 },
  };
  expect(planRemarks(plan).join('\n')).toMatch(
    /2 places .*missing[^]*Unmarked.*1 source, 3 portions[^]*1 suggestion in the text goes/,
  );
});

test('a merge says what it did not do', () => {
  const none = { sources: 0, excerpts: 0, figures: 0, pictures: 0, briefings: 0, comments: 0 };
  const report = {
    added: none,
    changed: none,
    kept: 2,
    same: 1,
    briefingId: null,
    isCopy: false,
    originsLeftOut: 1,
  };
  expect(mergeWords(report).join(' ')).toMatch(/Nothing new .*2 items.*1 item\. 1 link .* was left out/);
});
