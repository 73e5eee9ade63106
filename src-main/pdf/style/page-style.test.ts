import { describe, expect, test } from 'vitest';
import { DEFAULT_PAGE, pageSetup, type PageSetup } from '#core/model/page-setup.ts';
import { pageStyleOf } from './page-style.ts';

const { look: looks, paper: papers } = pageSetup.shape;

describe('what was asked for', () => {
  const check = (asked: Partial<PageSetup>, expected: object): void => {
    expect(pageStyleOf({ ...DEFAULT_PAGE, ...asked }, 'de')).toMatchObject(expected);
  };
  const justified = { alignment: 'justified', hyphenation: true } as const;
  test.each<[string, Partial<PageSetup>, object]>([
    [
      'is ragged and whole words unless told',
      {},
      { alignment: 'ragged', hyphenation: null, notesAt: 'foot' },
    ],
    [
      'may be justified, by the rules of the language',
      justified,
      { alignment: 'justified', hyphenation: 'de' },
    ],
    [
      'is ragged in large print',
      { ...justified, look: 'large-print' },
      { alignment: 'ragged', hyphenation: null },
    ],
    ['may have its notes at the end', { notes: 'end' }, { notesAt: 'end' }],
    [
      'may stand on letter',
      { paper: 'letter' },
      { paper: { width: 612, height: 792 }, column: { width: 468 } },
    ],
  ])('%s', (_, asked, expected) => check(asked, expected));
});

test.each(papers.options.flatMap((paper) => looks.options.map((look) => [look, paper] as const)))(
  '%s on %s keeps the measure in the middle of the paper',
  (look, paper) => {
    const style = pageStyleOf({ ...DEFAULT_PAGE, look, paper }, 'en');
    expect(2 * style.column.x + style.column.width).toBeCloseTo(style.paper.width, 6);
    expect(style.margins.edge).toBeLessThan(style.margins.least);
  },
);

test.each(looks.options)(
  '%s gives lines more room than their letters, and a boxed marking 12 points',
  (look) => {
    const { text } = pageStyleOf({ ...DEFAULT_PAGE, look }, 'en');
    for (const { size, leading } of Object.values(text)) expect(leading / size).toBeGreaterThan(1.2);
    expect(text.bannerBoxed.size).toBeGreaterThanOrEqual(12);
  },
);

test('large print is sans, upright and 16 points at least', () => {
  const { text } = pageStyleOf({ ...DEFAULT_PAGE, look: 'large-print' }, 'en');
  const failing = Object.entries(text).filter(
    ([, { size, family, italic }]) => size < 16 || family !== 'sans' || italic,
  );
  expect(failing).toEqual([]);
});
