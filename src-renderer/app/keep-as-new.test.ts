import { expect, test } from 'vitest';
import { block } from '#core/model/block.ts';
import { keptTitle, withoutComments } from './keep-as-new.ts';

test.each([
  ['Queue at Marrow', 'Queue at Marrow (my text)'],
  ['  ', 'Untitled briefing (my text)'],
])('%j becomes %j', (title, expected) => {
  expect(keptTitle(title)).toBe(expected);
});

test('the longest title still fits', () => {
  expect(keptTitle('x'.repeat(1000))).toHaveLength(1000);
});

test('comments stay with their threads, and every word stays', () => {
  const text = { type: 'text', text: 'The port', bold: false, italic: false };
  const of = (run: object) => block.parse({ id: 'b', type: 'paragraph', marking: null, content: [run] });
  expect(withoutComments(of({ ...text, comments: ['t1'] }))).toEqual(of(text));
});
