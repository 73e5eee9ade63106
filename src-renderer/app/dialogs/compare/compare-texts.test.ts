import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { commonItems } from './common-items.ts';
import { alignParagraphs, differingWords } from './compare-texts.ts';

const marked = (pieces: readonly { text: string; differs: boolean }[]) =>
  pieces.map((it) => (it.differs ? `[${it.text}]` : it.text)).join('');

describe('the words that differ', () => {
  it.each([
    ['Two ships wait.', 'Two ships wait.', 'Two ships wait.', 'Two ships wait.'],
    ['Two ships wait.', 'Three ships wait.', '[Two] ships wait.', '[Three] ships wait.'],
    ['Ships wait.', 'Ships wait off Halm.', 'Ships wait.', 'Ships wait [off Halm].'],
    ['Ships  wait', 'Ships wait', 'Ships  wait', 'Ships wait'],
    ['', 'Ships', '', '[Ships]'],
    ['about 4.2 million', 'about 3.9 million', 'about [4.2] million', 'about [3.9] million'],
  ])('%j and %j', (left, right, one, other) => {
    const found = differingWords(left, right);
    expect([marked(found.left), marked(found.right)]).toEqual([one, other]);
  });
});

describe('paragraphs side by side', () => {
  const shown = (left: string[], right: string[]) =>
    alignParagraphs(left, right).map((it) => `${it.left ?? '-'} ${it.isSame ? '=' : '|'} ${it.right ?? '-'}`);
  const grain = 'Grain prices rose by a tenth on Monday.';
  const dearer = 'Grain prices rose by a fifth on Monday.';
  it.each<[string, string[], string[], string[]]>([
    ['the same', ['a b', 'c d'], ['a b', 'c d'], ['a b = a b', 'c d = c d']],
    ['one more', ['a b', 'c d'], ['a b', 'x y', 'c d'], ['a b = a b', '- | x y', 'c d = c d']],
    ['alike ones together', [grain], ['Read more.', dearer], [`- | Read more.`, `${grain} | ${dearer}`]],
    ['nothing alike', ['a b'], ['x y'], ['a b | -', '- | x y']],
    ['nothing on one side', [], ['x y'], ['- | x y']],
    ['only spaces differ', ['a  b'], ['a b'], ['a  b = a b']],
  ])('%s', (_, left, right, expected) => expect(shown(left, right)).toEqual(expected));
});

const anyText = fc.string({ unit: 'binary' });
const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 40 });

test('what is common is in both, in order', () =>
  fc.assert(
    fc.property(items, items, (a, b) => {
      const found = commonItems(a, b);
      for (const [at, [i, j]] of found.entries()) {
        expect(a[i]).toBe(b[j]);
        const before = found[at - 1];
        if (before !== undefined) expect(before[0] < i && before[1] < j).toBe(true);
      }
    }),
  ));

test('long lists that share their rare items are cut there', () => {
  const list = (salt: string) =>
    Array.from({ length: 9000 }, (_, at) => (at % 10 === 0 ? `rare ${at}` : `${salt} ${at}`));
  expect(commonItems(['x', ...list('a')], [...list('b'), 'y']).length).toBe(900);
});

test('pieces and rows joined are the texts', () =>
  fc.assert(
    fc.property(fc.array(anyText), fc.array(anyText), (left, right) => {
      const rows = alignParagraphs(left, right);
      expect(rows.flatMap((it) => it.left ?? [])).toEqual(left);
      expect(rows.flatMap((it) => it.right ?? [])).toEqual(right);
      for (const it of rows) {
        const found = differingWords(it.left ?? '', it.right ?? '');
        expect(found.left.map((piece) => piece.text).join('')).toBe(it.left ?? '');
        expect(found.right.map((piece) => piece.text).join('')).toBe(it.right ?? '');
      }
    }),
  ));
