import { expect, test } from 'vitest';
import { sentenceAt, sentencesOf } from './sentences.ts';

const check = (text: string, selected: string, sentence: string) => {
  const start = text.indexOf(selected);
  expect(start).toBeGreaterThanOrEqual(0);
  const found = sentenceAt(text, start, start + selected.length);
  expect(text.slice(found.start, found.end)).toBe(sentence);
};

test.each([
  [
    'the one around a word',
    'It rained. The boat left at noon. It came back.',
    'boat',
    'The boat left at noon.',
  ],
  ['a whole one', 'It rained. The boat left. It came back.', 'The boat left.', 'The boat left.'],
  ['the last, without a stop', 'It rained. The boat left', 'boat', 'The boat left'],
  [
    'two that a selection touches',
    'It rained. The boat left. It came back. Then night.',
    'left. It',
    'The boat left. It came back.',
  ],
  ['one paragraph only', 'It rained\n\nThe boat left\n\nNight', 'boat', 'The boat left'],
  [
    'several paragraphs',
    'It rained.\n\nThe boat left. Night.',
    'rained.\n\nThe',
    'It rained.\n\nThe boat left.',
  ],
  [
    'over abbreviations',
    'Mr. J. D. Hale of the U.S. Navy met Gen. Orr at 3.5 miles. They spoke.',
    'Orr',
    'Mr. J. D. Hale of the U.S. Navy met Gen. Orr at 3.5 miles.',
  ],
  ['to a country at its end', 'They flew to the U.S. The talks failed.', 'talks', 'The talks failed.'],
  ['with its quotation marks', 'He left. “We lost.” Then she went.', 'lost', '“We lost.”'],
  ['not into what he said', '“Why now?” he asked. Nobody knew.', 'Why', '“Why now?” he asked.'],
  [
    'in Ukrainian',
    'Зібрали 3 млн. Це на 5 тис. тонн більше, ніж у 2025 р. у м. Галич. Крапка.',
    'тонн',
    'Зібрали 3 млн. Це на 5 тис. тонн більше, ніж у 2025 р. у м. Галич.',
  ],
  ['in French', 'M. Hale est parti. Le port a fermé.', 'Hale', 'M. Hale est parti.'],
])('%s', (_, text, selected, sentence) => check(text, selected, sentence));

test.each([
  ['each by itself', 'It rained. The boat left at 9.30, said Dr. Ames.  Night fell', 3],
  ['none over a paragraph end', '\n\nIt rained\n\n\nThe boat left. Night. ', 3],
  ['none', ' \n', 0],
])('all sentences: %s', (_, text, count) => {
  const found = sentencesOf(text);
  expect(found).toHaveLength(count);
  for (const it of found) expect(sentenceAt(text, it.start, it.start + 1)).toEqual(it);
});
