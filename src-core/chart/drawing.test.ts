import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartContent } from './content.ts';
import { drawChart, layOutChart } from './draw.ts';
import { overlap, textBox, type Box, type Mark, type TextMark } from './marks.ts';
import { readChart } from './points.ts';
import { chartTable } from './table.ts';
import { chartFrom, onPaper } from './test-charts.ts';

// What holds for every chart, whatever the figures say.

const number = fc.oneof(
  fc.integer({ min: -5000, max: 5000 }),
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const words = fc.oneof(
  fc.constantFrom('berths', 'ships waiting at Port Marrow', 'сухогрузы в порту', 'part <a> & "b"'),
  fc.string({ maxLength: 60, unit: 'grapheme' }).map((it) => it.replace(/[|:]/g, ' ').trim()),
);
const date = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([year, month, day, precision]) => {
    const pad = (it: number, length: number) => String(it).padStart(length, '0');
    return [pad(year, 4), pad(month, 2), pad(day, 2)].slice(0, precision + 1).join('-');
  });
const qualifier = fc.constantFrom('', 'about', 'at-least', 'more-than', 'up-to', 'less-than', 'nearly');
const line = (unit: string) =>
  fc
    .tuple(
      fc.option(words, { nil: '' }),
      number,
      fc.option(number),
      qualifier,
      words,
      fc.option(date, { nil: '' }),
    )
    .map(([label, value, other, limit, measures, asOf]) => {
      const values = other === null ? String(value) : [value, other].sort((a, b) => a - b).join('..');
      return `${label === '' ? '' : `${label}: `}${values} | ${limit} | ${unit} | ${measures} | ${asOf}`;
    });
const lines = fc.constantFrom('', '%', 'tonnes', 'USD').chain((unit) =>
  fc.array(
    fc.oneof({ weight: 9, arbitrary: line(unit) }, { weight: 1, arbitrary: fc.constant('Quay: gone') }),
    {
      minLength: 1,
      maxLength: 24,
    },
  ),
);
const some = fc.record({
  form: fc.constantFrom<ChartContent['form']>('bar', 'line', 'dot'),
  lines,
  language: fc.constantFrom('en', 'fr', 'uk', 'ru'),
  width: fc.integer({ min: 200, max: 700 }),
});

function boxOf(mark: Mark): Box {
  switch (mark.kind) {
    case 'text':
      return textBox(mark);
    case 'rect':
      return { left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height };
    case 'line':
      return {
        left: Math.min(mark.x1, mark.x2),
        right: Math.max(mark.x1, mark.x2),
        top: Math.min(mark.y1, mark.y2),
        bottom: Math.max(mark.y1, mark.y2),
      };
    case 'circle': {
      const { cx, cy, r } = mark;
      return { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
    }
    case 'path': {
      const numbers = (mark.d.match(/-?[\d.]+/g) ?? []).map(Number);
      const [xs, ys] = [0, 1].map((part) => numbers.filter((_, index) => index % 2 === part));
      return {
        left: Math.min(...(xs ?? [])),
        right: Math.max(...(xs ?? [])),
        top: Math.min(...(ys ?? [])),
        bottom: Math.max(...(ys ?? [])),
      };
    }
  }
}

/** Whether tags open and close in pairs and nothing stands unescaped between them. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z\d-]+="[^"<]*")*)(\/?)>/g,
    (_, end: string, name: string, __, empty: string) => {
      if (end !== '') return open.pop() === name ? '' : '<';
      if (empty === '') open.push(name);
      return '';
    },
  );
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(rest);
}

describe('any chart', () => {
  const check = (
    property: (it: { form: ChartContent['form']; lines: string[]; language: string; width: number }) => void,
  ) => fc.assert(fc.property(some, property), { numRuns: 150 });

  it('stays within its frame, and no words meet', () => {
    check(({ form, lines: drawn, language, width }) => {
      const { chart, figures } = chartFrom(form, drawn);
      const options = { ...onPaper, language, width };
      const layout = layOutChart(chart, readChart(chart, figures, language), options);
      const marks = layout?.marks ?? [];
      const frame = {
        left: -0.01,
        top: -0.01,
        right: width + 0.01,
        bottom: Math.ceil(layout?.height ?? 0) + 0.01,
      };
      for (const mark of marks) {
        const box = boxOf(mark);
        const inside = [
          box.left >= frame.left,
          box.top >= frame.top,
          box.right <= frame.right,
          box.bottom <= frame.bottom,
        ];
        expect(inside, JSON.stringify(mark)).toEqual([true, true, true, true]);
      }
      const texts = marks.filter((it): it is TextMark => it.kind === 'text');
      const met = texts.flatMap((a, index) =>
        texts.slice(index + 1).flatMap((b) => (overlap(textBox(a), textBox(b)) ? [[a, b]] : [])),
      );
      expect(met).toEqual([]);
    });
  });

  it('is well-formed and the same twice, and knows every number', () => {
    check(({ form, lines: drawn, language, width }) => {
      const { chart, figures } = chartFrom(form, drawn);
      const options = { ...onPaper, language, width };
      const first = drawChart(chart, figures, options);
      expect(drawChart(chart, figures, options)).toEqual(first);
      expect(first.svg ?? '').not.toMatch(/NaN|Infinity|undefined|null/);
      expect(isWellFormed(first.svg ?? ''), first.svg ?? '').toBe(true);
    });
  });

  it('has every value in its table and in its words', () => {
    check(({ form, lines: drawn, language }) => {
      const { chart, figures } = chartFrom(form, drawn);
      const { rows } = chartTable(chart, figures, [], language);
      const { altText } = drawChart(chart, figures, { ...onPaper, language });
      expect(rows).toHaveLength(figures.length);
      for (const row of rows) {
        expect(row[1]).not.toBe('');
        expect(altText).toContain(row[1]);
      }
    });
  });
});
