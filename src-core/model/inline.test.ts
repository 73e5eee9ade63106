import { expect, test } from 'vitest';
import { inline, withoutComments } from './inline.ts';

test('comments stay with their threads, and every word stays', () => {
  const text = { type: 'text', text: 'The port', bold: false, italic: false };
  expect(withoutComments(inline.parse({ ...text, comments: ['t1'] }))).toEqual(text);
});
