import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchQuery, wordFinder } from './search-query.ts';
import { snippetOf } from './snippet.ts';

function shown(texts: string[], words: string): string {
  const query = searchQuery(words);
  if (!query) throw new Error('nothing to look for');
  const parts = snippetOf(texts, wordFinder(query.terms));
  return parts.map((it) => (it.match ? `[${it.text}]` : it.text)).join('');
}

const long = Array.from({ length: 200 }, (_, at) => `word${at}`).join(' ');

test.each<[string, string[], string, string]>([
  ['a short text whole', ['No ship has left.'], 'ship', 'No [ship] has left.'],
  ['the first text with a match', ['A title', 'A harbour', 'Harbours'], 'harb', 'A [harbour]'],
  ['the first text where none matches', ['A title', 'An outlet'], 'zebra', 'A title'],
  ['nothing of nothing', [], 'zebra', ''],
  ['a soft hyphen within a word', ['The re\u00adport'], 'report', 'The [re\u00adport]'],
  ['a decomposed letter', ['Die Mu\u0308ller'], 'muller', 'Die [Mu\u0308ller]'],
])('%s', (_, texts, words, expected) => {
  expect(shown(texts, words)).toBe(expected);
});

test('a long text is cut at words, around the first match', () => {
  const piece = shown([long], 'word100');
  expect(piece).toMatch(/^… word\d+ .*\[word100\] .*word\d+ …$/);
  expect(piece.length).toBeLessThan(220);
});

test('what is shown is a piece of the text, and no character is cut in two', () => {
  const text = fc.array(fc.constantFrom('ship', '𝔘𝔫', 'по', '\n', ' ', '😀', 'shipshipship'), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(text, (pieces) => {
      const whole = pieces.join('');
      const query = searchQuery('ship');
      const parts = snippetOf([whole], wordFinder(query?.terms ?? []));
      const piece = parts
        .map((it) => it.text)
        .join('')
        .replace(/^… | …$/g, '');
      expect(whole).toContain(piece);
      expect(piece).not.toMatch(/\p{Cs}/u);
    }),
  );
});
