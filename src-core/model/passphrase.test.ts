import { expect, test } from 'vitest';
import { isWeakPassphrase } from './passphrase.ts';

test.each([
  ['elevenchars', true],
  ['twelve chars', false],
  ['e\u0301leve\u0301nchar', true],
  ['𐑖𐑱𐑝𐑰𐑩𐑯𐑖𐑱𐑝𐑰𐑩', true],
])('characters are counted as a person does: %s', (passphrase, weak) => {
  expect(isWeakPassphrase(passphrase)).toBe(weak);
});
