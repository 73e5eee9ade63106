import { expect, test } from 'vitest';
import { isPageWhole } from './pasted.ts';
import { readDocument } from './read-document.ts';

test.each([
  ['a page with structure', '<h2>One</h2><p>Two</p>', 'One\nTwo', true],
  ['a page beside no text', '<h2>One</h2><p>Two</p>', '', true],
  ['no structure', 'Plain words', 'Plain words', false],
  ['fewer words than the text', '<p hidden>All of</p><p>words</p>', 'All of the words', false],
])('%s', async (_, html, plain, expected) => {
  const bytes = new TextEncoder().encode(html);
  const { draft } = await readDocument({ fileName: null, mediaType: 'text/html', encoding: null, bytes });
  const read = draft?.text ?? '';
  expect(isPageWhole(html, read, plain)).toBe(expected);
});
