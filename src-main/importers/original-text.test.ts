import { expect, test } from 'vitest';
import { placesInOriginal } from '#core/text/original-place.ts';
import { shownText } from './original-text.ts';
import { readDocument } from './read-document.ts';

async function check(page: string, words: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(page);
  const { draft } = await readDocument({ fileName: 'a.html', mediaType: 'text/html', encoding: null, bytes });
  if (!draft) throw new Error('the page was not read');
  const start = draft.text.indexOf(words);
  const place = placesInOriginal(shownText(page, 'text/html'), draft.text)(start, start + words.length);
  return place && page.slice(place.start, place.end);
}

const around = (inside: string) =>
  `<!doctype html><title>T</title><script>var a = "ships";</script>${inside}`;

test.each([
  ['plain words', '<p>Nine ships waited.</p>', 'ships waited', 'ships waited'],
  ['a reference by name', '<p>Bread &amp; salt, said Lind.</p>', '& salt', '&amp; salt'],
  ['a reference by number', '<p>caf&#233; noir</p>', 'café', 'caf&#233;'],
  ['a reference without its end', '<p>a &lt b &ampx</p>', 'b &x', 'b &ampx'],
  ['two units for one reference', '<p>go &#x1D11E; on</p>', '𝄞 on', '&#x1D11E; on'],
  ['a tag in between', '<p>The <b>whole</b> fleet</p>', 'whole fleet', 'whole</b> fleet'],
  ['line ends of two', '<p>one\r\ntwo</p>', 'one two', 'one\r\ntwo'],
  ['a no-break space', '<p>2&nbsp;900 tonnes</p>', '2 900', '2&nbsp;900'],
])('%s', async (_, inside, words, expected) => {
  expect(await check(around(inside), words)).toBe(expected);
});
