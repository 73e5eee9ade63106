import { describe, expect, test } from 'vitest';
import { directionOf, type Direction } from './direction.ts';

describe('the direction of a block', () => {
  const check = (text: string, document: Direction, expected: Direction): void => {
    expect(directionOf(text, document)).toBe(expected);
  };

  test.each([
    ['that of its first letter', 'المجلس and more', 'ltr', 'rtl'],
    ['that of its first letter, whatever follows', 'The word نمل', 'ltr', 'ltr'],
    ['is not that of signs and digits', '«12» מועצה', 'ltr', 'rtl'],
    ['can be said with a mark', '\u200FHarbour', 'ltr', 'rtl'],
    ['is that of the document without letters', '12.5 %', 'rtl', 'rtl'],
    ['is that of the document without words', '', 'ltr', 'ltr'],
    ['stays in Arabic where a foreign name comes first', 'UNIFIL قالت', 'rtl', 'rtl'],
    ['turns in an Arabic document where all of it is foreign', 'Harbour Post 3', 'rtl', 'ltr'],
  ] as const)('%s', (_, text, document, expected) => check(text, document, expected));
});
