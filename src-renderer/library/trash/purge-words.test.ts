import { expect, it } from 'vitest';
import { briefingId } from '#core/model/ids.ts';
import { brokenSentence, purgedThings } from './purge-words.ts';

const nothing = { sources: 0, excerpts: 0, figures: 0, pictures: 0, briefings: 0, breaks: [] };

it.each([
  [{}, ''],
  [{ sources: 1 }, '1 source'],
  [{ sources: 3, excerpts: 12 }, '3 sources and 12 excerpts'],
  [{ sources: 1, figures: 2, briefings: 1 }, '1 source, 2 figures and 1 briefing'],
])('%o', (some, expected) => expect(purgedThings({ ...nothing, ...some })).toBe(expected));

it('says nothing of briefings where none breaks', () => expect(brokenSentence(nothing)).toBeNull());

it('counts the briefings that break', () => {
  const breaks = [{ briefingId: briefingId.parse('b1'), title: 'Ports', citations: 2 }];
  expect(brokenSentence({ ...nothing, breaks })).toMatch(/^1 briefing uses /);
});
