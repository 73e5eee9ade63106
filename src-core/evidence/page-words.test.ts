import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceClaim } from './evidence-pack.ts';
import { standingClaims, type PageLines } from './page-words.ts';

const words = (...stretches: string[]): EvidenceClaim => ({
  words: '',
  stretches,
  isRow: false,
  beside: null,
});
const row = (...stretches: string[]): EvidenceClaim => ({ words: '', stretches, isRow: true, beside: null });

type Case = [string, EvidenceClaim, PageLines[], boolean];

describe('words stand on pages', () => {
  test.each<Case>([
    ['on one line', words('Fees rose.'), [['Fees rose. Ships left.']], true],
    ['over lines', words('Fees rose again.'), [['Fees', 'rose again.']], true],
    ['with other spaces', words('Fees  rose'), [['Fees\u00a0 ro se']], true],
    ['with a raised number between', words('Fees rose1 twice'), [['Fees rose 1 twice.2']], true],
    ['not with another number', words('Fees rose1 twice'), [['Fees rose2 twice.']], false],
    ['not altered', words('Fees rose by 42.'), [['Fees rose by 24.']], false],
    ['not without a word', words('Fees never rose.'), [['Fees rose.']], false],
    ['not in another case', words('Fees rose'), [['fees rose']], false],
    ['with a ligature', words('office'), [['o\ufb03ce']], true],
    ['with a word divided', words('the harbour is shut'), [['the har-', 'bour is shut']], true],
    [
      'with a hyphen of its own at the end of a line',
      words('a well-known port'),
      [['a well-', 'known port']],
      true,
    ],
    ['with both', words('a well-known harbour'), [['a well-', 'known har-', 'bour']], true],
    ['not with a hyphen more within a line', words('the resign'), [['the re-sign']], false],
    ['not with a hyphen less', words('the re-sign'), [['the resign']], false],
    ['with a soft hyphen in the model', words('har\u00adbour'), [['harbour']], true],
    ['not with a sign less', words('rose by -5'), [['rose by 5']], false],
    [
      'over the end of a page',
      words('Fees rose twice in May.'),
      [
        ['Fees rose', '3. See Post.'],
        ['twice in May.', '2 of 3'],
      ],
      true,
    ],
    [
      'where the next page begins with furniture',
      words('Fees rose twice.'),
      [['Fees rose'], ['SECRET', 'twice.']],
      true,
    ],
    [
      'over the end of a page in a divided word',
      words('the harbour'),
      [['the har-', 'note'], ['bour is shut']],
      true,
    ],
    [
      'not beginning within a line of the next page',
      words('Fees rose twice.'),
      [['Fees rose'], ['and twice.']],
      false,
    ],
    ['over a page that has nothing but notes', words('Fees rose'), [['Fees'], ['x'], ['rose']], true],
    [
      'every stretch of several',
      words('Chart 1', 'Source: Post'),
      [['Chart 1', '0 5', 'Source: Post']],
      true,
    ],
    ['not some of several', words('Chart 1', 'Source: Post'), [['Chart 1', 'Source: Past']], false],
    ['anywhere where there are none', words(), [['x']], true],
    ['nowhere without pages', words('x'), [], false],
    [
      'with a label beside them',
      { ...words('It rose twice in May.'), beside: 'Fact and source' },
      [['Fact and It rose', 'source twice in', 'May.']],
      true,
    ],
    [
      'not with a word between that is none of the label',
      { ...words('It rose twice'), beside: 'Fact and source' },
      [['Fact and It rose', 'not twice']],
      false,
    ],
  ])('%s', (_, claim, pages, stands) => expect(standingClaims([claim], pages)).toEqual([stands]));
});

describe('a row stands on pages', () => {
  test.each<Case>([
    ['on one line', row('Halm', '421'), [['Port Fee', 'Halm 42 1', 'Oster 7']], true],
    ['not altered', row('Halm', '42'), [['Halm 24', 'Oster 42']], false],
    ['not with cells that changed places', row('Halm', '5', '9'), [['Halm 9 5']], false],
    ['not with a cell more', row('Halm', '42'), [['Halm 42 7']], false],
    [
      'with a cell over lines',
      row('Harbour of Halm', '42', 'paid late'),
      [['Harbour 42 paid', 'of Halm late']],
      true,
    ],
    ['with a word divided in a cell', row('Harbour', '42'), [['Har- 42', 'bour']], true],
    ['with a hyphen of its own at the end of a line', row('Halm-Nord', '42'), [['Halm- 42', 'Nord']], true],
    ['with cells that begin alike', row('ab', 'a b'), [['a a b', 'b']], true],
    ['with each cell a line', row('Halm', '42'), [['Halm', '42']], true],
    [
      'over the end of a page',
      row('Harbour of Halm', '42'),
      [
        ['Harbour 42', 'note'],
        ['Port Fee', 'of Halm'],
      ],
      true,
    ],
    ['not where nothing of it is', row('Halm', '42'), [['x']], false],
  ])('%s', (_, claim, pages, stands) => expect(standingClaims([claim], pages)).toEqual([stands]));
});

const WORDS = ['harbour', 'grain', '42', 'п’ять', 'été', 'well-known', 'a', 'ferry,', 'vote.', 'Łódź'];
/** No word comes twice: else another place might say the same. */
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
  .map((it) => it.map((word, at) => `${word}${at}`).join(' '));

test('a text stands however it is set, and not when a letter of it is another', () => {
  const set = fc.record({
    text,
    line: fc.integer({ min: 4, max: 40 }),
    page: fc.integer({ min: 1, max: 9 }),
    divides: fc.boolean(),
    altered: fc.nat(),
  });
  fc.assert(
    fc.property(set, ({ text, line, page, divides, altered }) => {
      const claim = words(text);
      const lines = broken(text, line, divides);
      const pages = pagesOf(lines, Math.max(page, Math.ceil(lines.length / 2)));
      expect(standingClaims([claim], pages)).toEqual([true]);
      const places = [...text.matchAll(/[\p{L}\d]/gu)].map((it) => it.index);
      const at = places[altered % places.length] ?? 0;
      const other = `${text.slice(0, at)}#${text.slice(at + 1)}`;
      const otherLines = broken(other, line, divides);
      expect(
        standingClaims([claim], pagesOf(otherLines, Math.max(page, Math.ceil(lines.length / 2)))),
      ).toEqual([false]);
    }),
  );
});

/** Lines of so many units at most, cut between words or anywhere within one. */
function broken(text: string, width: number, divides: boolean): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const room = width - last.length - 1;
    if (last === '' || room >= word.length) lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    else if (divides && room > 3 && /^\p{L}{5}/u.test(word) && room < 6) {
      lines[lines.length - 1] = `${last} ${word.slice(0, room - 1)}-`;
      lines.push(word.slice(room - 1));
    } else lines.push(word);
  }
  return lines;
}

/** With what stands around the text of each page. */
function pagesOf(lines: readonly string[], height: number): string[][] {
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += height)
    pages.push([...lines.slice(at, at + height), '1. A note.', `Page ${pages.length + 1}`]);
  return pages;
}

test.each([
  ['one letter', 'a'.repeat(100_000), 'a'.repeat(90_000).concat('b')],
  ['lines of one letter', 'a\n'.repeat(20_000), 'a'.repeat(19_000).concat('b')],
  ['hyphens', 'a-\n'.repeat(20_000), 'a'.repeat(19_000).concat('b')],
])('a file made to take long is given up (%s)', (_, page, wanted) => {
  const pages = [page.split('\n'), page.split('\n')];
  expect(standingClaims([words(wanted), row(wanted, wanted), row('a', wanted)], pages)).toEqual([
    false,
    false,
    false,
  ]);
});
