import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesOf } from './matches.ts';

const PATTERNS = [/a/g, /a*/g, /(?<=b)/gu, /\p{L}+/gu, /^|$/gu, /(?<one>a)|(b)/gi, /./gu, /(?:)/gu];

it.each(PATTERNS.map((pattern) => ({ pattern })))('$pattern finds what matchAll finds', ({ pattern }) => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'B', ' ', '𝒳', 'é'), { maxLength: 12 }),
      fc.nat({ max: 20 }),
      (signs, left) => {
        const text = signs.join('');
        // Where an earlier look at another text ended must not matter.
        pattern.lastIndex = left;
        const found = matchesOf(text, pattern);
        expect(pattern.lastIndex).toBe(0);
        expect(found).toEqual([...text.matchAll(pattern)]);
      },
    ),
  );
});
