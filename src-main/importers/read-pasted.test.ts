import { expect, test } from 'vitest';
import { readPasted } from './read-pasted.ts';

test.each([
  ['the page where it has structure', 'One\nTwo', '<h2>One</h2><p>Two</p>', 'text/html', 'One\n\nTwo'],
  ['the text where the page has none', 'Plain words', 'Plain words', 'text/plain', 'Plain words'],
  ['the text where there is no page', 'Plain words', null, 'text/plain', 'Plain words'],
  [
    'the text where the page holds less',
    'All of the words',
    '<p hidden>All of</p><p>words</p>',
    'text/plain',
    'All of the words',
  ],
])('%s', (_, text, html, mediaType, frozen) => {
  expect(readPasted({ text, html })).toMatchObject({ draft: { mediaType, text: frozen }, problems: [] });
});

test('nothing', () => {
  expect(readPasted({ text: ' ', html: '<p> </p>' })).toEqual({
    draft: null,
    problems: [{ code: 'empty-text', subject: '', line: null }],
  });
});
