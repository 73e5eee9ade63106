import { describe, expect, test } from 'vitest';
import { namesOf, parserOf } from './parse.ts';
import { plain, type Plain } from './plain-value.test-support.ts';
import type { Value } from './values.ts';

describe('what is written', () => {
  const check = (written: string, expected: Plain): void => {
    const read = parserOf(written, namesOf([])).next();
    expect(plain(read as Value)).toEqual(expected);
  };
  test.each<[string, Plain]>([
    ['true', true],
    ['null', null],
    ['-.5', -0.5],
    ['+7', 7],
    ['% a remark\n 7', 7],
    ['7 0 R', { ref: 7 }],
    ['[7 0 R 7 0 7]', [{ ref: 7 }, 7, 0, 7]],
    ['[7 0 Rx]', null],
    ['/Name', { name: 'Name' }],
    ['/A#20B', { name: 'A B' }],
    ['(a (b) c)', { text: 'a (b) c' }],
    ['(a\\)b\\(\\\\)', { text: 'a)b(\\' }],
    ['(\\101\\n\\\nB)', { text: 'A\nB' }],
    ['(\\1012)', { text: 'A2' }],
    ['<48 616C6D>', { text: 'Halm' }],
    ['<4>', { text: '@' }],
    ['<FEFF0448>', { text: 'ш' }],
    [
      '<</A/B/C[1 2]/D<<>>>>',
      { isStream: false, entries: { A: { name: 'B' }, C: [1, 2], D: { isStream: false, entries: {} } } },
    ],
  ])('%s', (written, expected) => {
    if (expected === null && written !== 'null')
      expect(() => parserOf(written, namesOf([])).next()).toThrow(SyntaxError);
    else check(written, expected);
  });
});

test('brackets without end', () => {
  for (const sign of ['[', '<</A', '('])
    expect(() => parserOf(sign.repeat(100_000), namesOf([])).next()).toThrow(SyntaxError);
});
