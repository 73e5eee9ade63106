import { expect, it } from 'vitest';
import { plainText } from '#core/model/inline.ts';
import { readPlain } from './read-plain.ts';

const cases: [name: string, text: string, paragraphs: string[]][] = [
  ['one line', 'The ferry is late.', ['The ferry is late.']],
  ['lines without blank ones', 'one\r\ntwo\nthree\n', ['one', 'two', 'three']],
  ['blank lines between', 'one\nstill one\n\n \ntwo\n', ['one\nstill one', 'two']],
  ['nothing but white space', ' \n\n', []],
];

it.each(cases)('%s', (_name, text, paragraphs) => {
  const read = readPlain(text).map((block) => (block.type === 'paragraph' ? plainText(block.content) : null));
  expect(read).toEqual(paragraphs);
});
