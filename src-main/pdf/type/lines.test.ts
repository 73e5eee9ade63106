import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type { PrintRun } from '#core/print/document.ts';
import { pageStyleOf } from '#main/pdf/style/page-style.ts';
import { bundledFonts } from './bundled-fonts.test-support.ts';
import { breakEvenly, breakLines, widthsOf } from './lines.ts';
import { spansOfRuns } from './spans.ts';
import { typefacesOf } from './typefaces.ts';

const typefaces = typefacesOf(bundledFonts((file) => readFileSync(`node_modules/${file}`)));
const style = pageStyleOf(DEFAULT_PAGE, 'en');

function linesOf(runs: readonly PrintRun[], width: number): string[] {
  return breakLines(spansOfRuns({ typefaces, style }, style.text.body, runs), width).map((line) =>
    line.fragments.map(({ text: read, span }) => span.drawnAs ?? read).join(''),
  );
}

const text = (written: string): PrintRun => ({ type: 'text', text: written, bold: false, italic: false });
const bold = (written: string): PrintRun => ({ type: 'text', text: written, bold: true, italic: false });
const mark = (note: number): PrintRun => ({ type: 'mark', note });

describe('lines', () => {
  const check = (runs: readonly PrintRun[], width: number, expected: readonly string[]): void => {
    expect(linesOf(runs, width)).toEqual(expected);
  };

  test.each([
    [
      'fill up and break at blanks',
      [text('the outer mole of the harbour')],
      80,
      ['the outer mole', 'of the harbour'],
    ],
    [
      'end where the text says so',
      [text('one\ntwo\r\nthree\u2028four\n')],
      400,
      ['one', 'two', 'three', 'four'],
    ],
    ['keep an empty line', [text('one\n\ntwo')], 400, ['one', '', 'two']],
    ['keep a word whole across styles', [text('har'), bold('bour'), text(' wall')], 50, ['harbour', 'wall']],
    [
      'keep a raised number on its word',
      [text('the wall!'), mark(12), text(' next')],
      50,
      ['the', 'wall!12', 'next'],
    ],
    ['part numbers side by side', [text('wall'), mark(1), mark(2)], 400, ['wall1,2']],
    [
      'show a soft hyphen where it is used',
      [text('con\u00ADvoy con\u00ADvoy con\u00ADvoy')],
      94,
      ['convoy convoy', 'convoy'],
    ],
    ['hide it elsewhere', [text('har\u00ADbour har\u00ADbour')], 68, ['harbour har-', 'bour']],
    ['cut a word that is longer than a line', [text('abcdefghijklmnop')], 40, ['abcdefg', 'hijklmn', 'op']],
    ['keep blanks that do not break', [text('a\u00A0b c')], 16, ['a\u00A0b', 'c']],
    ['keep a number with its abbreviation', [text('seen para. 4')], 58, ['seen', 'para. 4']],
    ['leave out what has no ink', [text('a\uFEFFb\u200Bc\u0007')], 400, ['abc']],
    ['take a tab for a blank', [text('a\tb')], 400, ['a b']],
    ['are none where there is no text', [], 400, []],
  ] as const)('%s', (_, runs, width, expected) => check(runs, width, expected));

  test('never lose a letter nor grow too long', () => {
    const words = fc.array(fc.stringMatching(/^[a-zäЖω.,/-]{1,30}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 400 }), (list, width) => {
        const spans = spansOfRuns({ typefaces, style }, style.text.body, [text(list.join(' '))]);
        const lines = breakLines(spans, width);
        const kept = lines.flatMap((line) => line.fragments.map((fragment) => fragment.text)).join('');
        expect(kept.replaceAll(' ', '')).toBe(list.join(''));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  test('of a title are about as long as one another', () => {
    const spans = spansOfRuns({ typefaces, style }, style.text.title, [
      text('Energy corridor talks with Vessaria, round 21'),
    ]);
    const lines = breakEvenly(spans, 450);
    expect(lines.length).toBe(2);
    expect(lines.at(-1)?.width).toBeGreaterThan(150);
  });

  test('have a least and a most width', () => {
    const spans = spansOfRuns({ typefaces, style }, style.text.body, [text('a harbour a\nb')]);
    const width = (written: string): number =>
      breakLines(spansOfRuns({ typefaces, style }, style.text.body, [text(written)]), 999)[0]?.width ?? 0;
    expect(widthsOf(spans)).toEqual({ least: width('harbour'), most: width('a harbour a') });
  });
});
