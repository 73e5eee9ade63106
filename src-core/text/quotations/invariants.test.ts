import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributionProposal, quotationProposal } from '#core/model/proposal.ts';
import { paragraphsOf, type ResidueRange } from '#core/model/source-text.ts';
import { findAttributions } from './attributions.ts';
import { findQuotations } from './find-quotations.ts';

const known = { title: null, outlet: null, publishedOn: null, kind: null };
const pieces = fc.constantFrom(
  ..."“ ” \" « » „ ‘ ’ ' — , . ? ! : ( ) Lind Mara said told he she minister the of a-t-il dit le maire сказав Гай міністр «Шлях» Q: MS LIND: we 5'10\" it's".split(
    ' ',
  ),
  '\n\n',
  ', — сказав Гай. — ',
  '“We are late,” said Mara Lind. ',
  '« Oui, dit le maire, bien sûr. » ',
);
const texts = fc.array(pieces, { maxLength: 60 }).map((it) =>
  it
    .join(' ')
    .replace(/\s*\n\n\s*/g, '\n\n')
    .trim(),
);
const language = fc.constantFrom('en', 'fr', 'uk', 'ru', null);

const residueOf = (text: string, chosen: readonly number[]): ResidueRange[] =>
  paragraphsOf(text, [])
    .filter((it, index) => chosen.includes(index) && it.end > it.start)
    .map(({ start, end }) => ({ start, end, reason: 'menu', restored: false }));

describe('whatever the text, proposals', () => {
  test('are ranges the library can keep, in order, outside the residue', () => {
    fc.assert(
      fc.property(texts, language, fc.array(fc.nat(9)), (text, language, chosen) => {
        const residue = residueOf(text, chosen);
        const quotations = findQuotations(text, residue, { ...known, language });
        const attributions = findAttributions(text, residue, { ...known, language });
        for (const it of quotations) expect(quotationProposal.safeParse(it).success).toBe(true);
        for (const it of attributions) expect(attributionProposal.safeParse(it).success).toBe(true);
        for (const { start, end } of [...quotations, ...attributions]) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(residue.some((it) => it.start < end && start < it.end)).toBe(false);
        }
        for (const list of [quotations, attributions])
          expect(list.map((it) => it.start)).toEqual(list.map((it) => it.start).toSorted((a, b) => a - b));
      }),
      { numRuns: 1500 },
    );
  });

  test('lie apart, or one within another', () => {
    fc.assert(
      fc.property(texts, language, (text, language) => {
        const found = findQuotations(text, [], { ...known, language });
        for (const [index, it] of found.entries())
          for (const other of found.slice(index + 1)) {
            const isWithin =
              it.start <= other.start && other.end <= it.end && it.end - it.start > other.end - other.start;
            expect(other.start >= it.end || isWithin).toBe(true);
          }
      }),
      { numRuns: 1500 },
    );
  });

  test('are the same every time', () => {
    fc.assert(
      fc.property(texts, language, (text, language) => {
        const find = () => [
          findQuotations(text, [], { ...known, language }),
          findAttributions(text, [], { ...known, language }),
        ];
        expect(find()).toEqual(find());
      }),
    );
  });
});
