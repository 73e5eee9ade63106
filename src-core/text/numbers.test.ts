import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumbers } from './numbers.ts';

test('a scaled decimal is the number it prints, to the last digit', () => {
  const scales = fc.constantFrom<[string, bigint]>(
    ['thousand', 1_000n],
    ['million', 1_000_000n],
    ['billion', 1_000_000_000n],
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), scales, (tenths, [word, scale]) => {
      const printed = `${Math.floor(tenths / 10)}.${tenths % 10} ${word}`;
      const exact = Number((BigInt(tenths) * scale) / 10n);
      expect(findNumbers(`It shipped ${printed} tonnes.`, 'en').map((it) => it.value)).toEqual([exact]);
    }),
  );
});
