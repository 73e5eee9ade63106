import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureProposal } from '#core/model/proposal.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import { proposeFigure } from '#core/text/figure-proposal.ts';
import { findDates } from '#core/text/dates/find-dates.ts';
import type { Known } from '#core/text/understand.ts';
import { findFigures } from './find-figures.ts';

const known: Known = {
  title: null,
  outlet: 'Harbour Post',
  publishedOn: '2026-03-12',
  language: 'en',
  kind: null,
};

const pieces = (
  'about|2,900|20-30|3.5 million|%|per cent|of|ships|said|according to|Bo Lark|,|.|"|2024|$|€4bn|between|and|from|to|1,5 млн|тис.|' +
  'a third of|half|two hundred|Monday|last year|in June|3 March|3-5|March|12:40|F-16|Article 5|-|–|(3)| | \n\n|1 200|5|7|million|(|)| | '
).split('|');
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 40 }).map((list) =>
  list
    .join(' ')
    .replace(/ *\n\n */g, '\n\n')
    .trim(),
);
const language = fc.constantFrom('en', 'fr', 'uk', 'ru', null);

/** Every other paragraph set aside. */
function residueOf(of: string): ResidueRange[] {
  let start = 0;
  return of.split('\n\n').flatMap((it, index) => {
    const range = { start, end: start + it.length, reason: 'menu' as const, restored: false };
    start = range.end + 2;
    return index % 2 === 1 && it !== '' ? [range] : [];
  });
}

describe('figures and dates', () => {
  test('lie inside the text in order, apart from each other and out of the residue, and may be kept', () => {
    fc.assert(
      fc.property(text, language, (of, tongue) => {
        const residue = residueOf(of);
        const source = { ...known, language: tongue };
        for (const find of [findDates, (...args: Parameters<typeof findDates>) => findFigures(...args, [])]) {
          const found = find(of, residue, source);
          let last = 0;
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(of.length);
            expect(of.slice(start, end)).toBe(of.slice(start, end).trim());
            expect(residue.some((it) => it.start < end && start < it.end)).toBe(false);
            last = end;
          }
          expect(find(of, residue, source)).toEqual(found);
        }
        for (const it of findFigures(of, residue, source, [])) figureProposal.parse(it);
      }),
      { numRuns: 400 },
    );
  });

  test('a selection is read as the whole text is', () => {
    fc.assert(
      fc.property(text, language, (of, tongue) => {
        const source = { ...known, language: tongue };
        for (const { start, end, ...facts } of findFigures(of, [], source, []))
          expect(proposeFigure(of, start, end, source)).toEqual({
            ...facts,
            note: null,
            tags: [],
            marking: null,
          });
      }),
      { numRuns: 200 },
    );
  });
});

test('a printed whole number is the number it prints, whatever sets its thousands apart', () => {
  const separators = fc.constantFrom(
    ['en', ','],
    ['en', "'"],
    ['fr', ' '],
    ['fr', '.'],
    ['uk', ' '],
    ['ru', '.'],
    ['en', '’'],
    ['fr', '\u202f'],
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 999_999_999 }),
      separators,
      (value, [tongue = '', separator = '']) => {
        const printed = String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
        const found = findFigures(`(${printed} ships)`, [], { ...known, language: tongue }, []);
        expect(found.map((it) => [it.value, it.start])).toEqual([[value, 1]]);
      },
    ),
  );
});

test('a figure within a quotation is its speaker’s, in whichever paragraph', () => {
  const of = 'There are 12 ships.\n\n“We have 14 ships,” she said.';
  const at = of.indexOf('We');
  const quotation = { start: at, end: at + 16, speaker: 'Bo Lark', speakerAt: null, via: [] };
  expect(findFigures(of, [], known, [quotation]).map((it) => it.claimant)).toEqual([null, 'Bo Lark']);
});

test('figures of residue are passed over', () => {
  const of = 'There are 12 ships.\n\n1,034 likes';
  const residue = [{ start: 21, end: 32, reason: 'reactions' as const, restored: false }];
  expect(findFigures(of, residue, known, []).map((it) => it.value)).toEqual([12]);
});

// Without a bound on tokens the first of these takes hours.
test.each(['1', '1-', '1,', '1 ', '0', '2024-', '12 March '])('a text of nothing but %j is read', (piece) => {
  const of = piece.repeat(20_000);
  expect(findFigures(of, [], known, []).length).toBeLessThanOrEqual(20_000);
  expect(findDates(of, [], known).length).toBeLessThanOrEqual(20_000);
});
