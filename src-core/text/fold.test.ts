import { expect, test } from 'vitest';
import { foldForSearch } from './fold.ts';

test.each([
  ['п\u02bcять', "п'ять"],
  ['l’année', "l'année"],
  ['re\u0301gion', 'région'],
  ['sa\u00adlt\u200b\ufeff works\u202e', 'salt works'],
  ['Ґанок Ё', 'Ґанок Ё'],
])('%j', (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
  expect(foldForSearch(folded)).toBe(folded);
});
