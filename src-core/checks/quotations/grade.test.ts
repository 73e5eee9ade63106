import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeQuotation } from './grade.ts';

const SAID =
  'The port will not close before May, the harbour master said. We have 2,900 berths [3] and “no plans” to sell — none at all.\n\n' +
  'If the mole breaks, the co-operation with Halm ends.² Ships wait five hours at the least.';

/** [quotation, grade, changes or differences, turned or mended] */
type Row = readonly [string, string, (readonly string[] | string)?, (string | null)?];

const check = (passage: string, [words, grade, more, last]: Row): void => {
  const found = gradeQuotation(words, passage);
  expect(found.grade).toBe(grade);
  if (found.grade === 'allowed') {
    expect([...found.changes].toSorted()).toEqual([...(more ?? [])]);
    expect(found.turned).toBe(last ?? null);
  }
  if (found.grade === 'drifted') {
    const signs = { both: '=', briefing: '-', source: '+' };
    expect(found.differences.map((it) => signs[it.in] + it.words.trim()).join(' ')).toBe(more);
    if (last !== undefined) expect(found.mended).toBe(last);
  }
};

const checkAll = (passage: string, rows: readonly Row[]): void => {
  for (const row of rows) test(row[0], () => check(passage, row));
};

describe('exact', () => {
  checkAll(SAID, [
    ['The port will not close before May', 'exact'],
    ['We have 2,900 berths [3] and “no plans” to sell', 'exact'],
    ["We have 2,900 berths [3] and 'no plans' to sell – none at all.", 'exact'],
    ['We have 2,900  berths [3]\nand "no plans" to sell -- none at all', 'exact'],
    ['Ships wait five hours at the least.', 'exact'],
    ['…', 'exact'],
    ['', 'exact'],
  ]);
});

describe('allowed', () => {
  checkAll(SAID, [
    ['the port will not close before May', 'allowed', ['first-letter']],
    ['The port will not close before May.', 'allowed', ['final-punctuation']],
    ['Ships wait five hours at the least,', 'allowed', ['final-punctuation']],
    ['The port will not close […] the harbour master said', 'allowed', ['omission']],
    ['The port will […] close before May', 'allowed', ['omission'], 'not'],
    ['The port … will not close', 'allowed', ['omission']],
    ['[I]f the mole breaks, the co-operation with Halm ends', 'allowed', ['insertion']],
    ['The port [of Marrow] will not close before May', 'allowed', ['insertion']],
    ['We [the board] have 2,900 berths', 'allowed', ['insertion']],
    ['[The town] will not close before May', 'allowed', ['insertion']],
    ['We have 2,900 berths and “no plans” to sell', 'allowed', ['notes']],
    ['The port will not close before May; the harbour master said', 'allowed', ['punctuation']],
    ['the cooperation with Halm ends', 'allowed', ['punctuation']],
    ['the co operation with Halm ends', 'allowed', ['punctuation']],
    ['the Harbour Master said', 'allowed', ['capitals']],
  ]);
});

describe('drifted', () => {
  checkAll(SAID, [
    [
      'The port will close before May',
      'drifted',
      '=The port will +not =close before May',
      'The port will not close before May',
    ],
    [
      'The port may not close before May.',
      'drifted',
      '=The port -may +will =not close before May',
      'The port will not close before May.',
    ],
    ['We have 2,800 berths', 'drifted', '=We have -2,800 +2,900 =berths', 'We have 2,900 berths'],
    [
      'The port […] may not close before [early] May',
      'drifted',
      '=The port […] -may +will =not close before [early] May',
      'The port […] will not close before [early] May',
    ],
    [
      'Vessels wait five hours at the least',
      'drifted',
      '-Vessels +Ships =wait five hours at the least',
      'Ships wait five hours at the least',
    ],
    [
      'If the mole breaks, then the co-operation with Halm stops',
      'drifted',
      '=If the mole breaks -then =the co-operation with Halm -stops +ends',
      'If the mole breaks, the co-operation with Halm ends',
    ],
    ['Ships wait five hours', 'exact'],
    ['hips wait five hours', 'drifted', '-hips +Ships =wait five hours', 'Ships wait five hours'],
  ]);
});

describe('other languages', () => {
  checkAll('L’État n’a pas vendu le port.', [["l'État n'a pas vendu le port", 'allowed', ['first-letter']]]);
  checkAll('Le port ne fermera pas avant mai.', [
    ['Le port […] fermera […] avant mai', 'allowed', ['omission'], 'ne'],
  ]);
  checkAll('Порт не закриють до травня, п’ять суден чекають.', [
    ["п'ять суден чекають", 'exact'],
    ['Порт … закриють до травня', 'allowed', ['omission'], 'не'],
    ['Порт закриють до травня', 'drifted', '=Порт +не =закриють до травня', 'Порт не закриють до травня'],
  ]);
  checkAll('Порт не закроют — мы обещали.', [['порт не закроют, мы обещали', 'allowed', ['punctuation']]]);
});

describe('what somebody else put between', () => {
  checkAll('“We will not close the basin,” she said on Monday, “whatever the board decides.”', [
    ['We will not close the basin, whatever the board decides.', 'allowed', ['attribution', 'punctuation']],
    [
      'We will not close the basin, she said, whatever the board decides.',
      'drifted',
      '=We will not close the basin, she said +on Monday =whatever the board decides',
    ],
  ]);
  checkAll('« Nous ne fermerons pas le bassin, a-t-elle dit, quoi que décide le conseil. »', [
    [
      'Nous ne fermerons pas le bassin, quoi que décide le conseil',
      'allowed',
      ['attribution', 'punctuation'],
    ],
  ]);
  checkAll('«Мы не закроем порт, — сказала она, — что бы ни решил совет». Ещё пять судов.', [
    ['Мы не закроем порт, что бы ни решил совет', 'allowed', ['attribution', 'punctuation']],
    ['Еще пять судов', 'allowed', ['punctuation']],
  ]);
  checkAll('L’État et les Écoles décident de l’œuvre en cours.', [
    ['L’Etat et les Ecoles décident de l’oeuvre en cours', 'allowed', ['punctuation']],
  ]);
});

const anyText = fc.string({ unit: 'grapheme', maxLength: 300 });
const prose = fc
  .array(
    fc.constantFrom(
      ...'the port of Halm will not close before May he said we, have. 2,900 «ships» — п’ять суден'.split(
        ' ',
      ),
    ),
    {
      minLength: 6,
      maxLength: 60,
    },
  )
  .map((it) => it.join(' '));

test('the same words are exact', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(gradeQuotation(text, text).grade).toBe('exact');
    }),
  );
});

test('what is cut out with allowed changes has not drifted', () => {
  fc.assert(
    fc.property(prose, fc.nat(), fc.nat(), fc.nat(), fc.boolean(), (text, a, b, c, isInsertion) => {
      const words = text.split(' ');
      const [start = 0, from = 0, to = 0] = [a, b, c]
        .map((it) => it % (words.length + 1))
        .toSorted((one, other) => one - other);
      const middle = isInsertion ? ['[the board]'] : ['[...]'];
      const cut = [...words.slice(start, from), ...middle, ...words.slice(to)].join(' ');
      expect(gradeQuotation(`“${cut}”`, text).grade).not.toBe('drifted');
      expect(gradeQuotation(cut.replace(/[.,]$/, '').replaceAll('’', "'"), text).grade).not.toBe('drifted');
    }),
  );
});

test('nothing throws, and what is mended has not drifted', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, prose), fc.oneof(anyText, prose), (words, text) => {
      const found = gradeQuotation(words, text);
      if (found.grade !== 'drifted' || found.at === null) return;
      expect(found.share).toBeLessThanOrEqual(1);
      expect(gradeQuotation(found.mended, text).grade).not.toBe('drifted');
    }),
  );
});

test('a long hostile text is no more work than a long one', () => {
  const open = '['.repeat(50_000);
  for (const [words, text] of [
    [open, open],
    ['a '.repeat(50_000), `${'a '.repeat(100_000)}b`],
    [`${'a '.repeat(20_000)}b`, 'a '.repeat(200_000)],
    ['x[y'.repeat(20_000), 'x-y'.repeat(20_000)],
    ['...'.repeat(30_000), 'a...'.repeat(30_000)],
    [`${'a … '.repeat(5_000)}b`, 'a c '.repeat(50_000)],
    ['«'.repeat(50_000), '\u0301'.repeat(50_000)],
  ] as const)
    expect(['exact', 'allowed', 'drifted']).toContain(gradeQuotation(words, text).grade);
});
