import { expect, it } from 'vitest';
import { openPersonalWords } from './personal-words.ts';

it('keeps what was taught, whole, after each change', () => {
  let file: string | null = '# mine\r\nHalm\n\n marrow \n';
  const open = () =>
    openPersonalWords(
      () => file,
      (text) => {
        file = text;
      },
    );
  const words = open();
  expect(['Halm', 'halm', 'marrow', 'Marrow', 'Tessen'].map((it) => words.has(it))).toEqual([
    true,
    false,
    true,
    true,
    false,
  ]);
  words.learn(' Tessen');
  words.unlearn('Halm');
  words.unlearn('never taught');
  expect(file).toBe('marrow\nTessen\n');
  expect(open().all()).toEqual(['marrow', 'Tessen']);
});

it('begins empty without a file', () => {
  const words = openPersonalWords(
    () => null,
    () => undefined,
  );
  expect(words.all()).toEqual([]);
});
