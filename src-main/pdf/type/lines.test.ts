import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type { PrintRun } from '#core/print/document.ts';
import { pageStyleOf } from '#main/pdf/style/page-style.ts';
import { bundledFonts } from './bundled-fonts.test-support.ts';
import { breakEvenly, breakLines, widthsOf, type Line } from './lines.ts';
import { spansOfRuns, spanWidth } from './spans.ts';
import { typefacesOf } from './typefaces.ts';

const typefaces = typefacesOf(bundledFonts((file) => readFileSync(`node_modules/${file}`)));
const style = pageStyleOf(DEFAULT_PAGE, 'en');

function linesOf(runs: readonly PrintRun[], width: number): string[] {
  return breakLines(spansOfRuns({ typefaces, style }, style.text.body, runs), width).map(drawnText);
}

function drawnText(line: Line): string {
  return line.fragments.map(({ text: read, span }) => span.drawnAs ?? read).join('');
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

  test.each([
    ['a word that does not fit', 'the observation of convoys', 'en', ['the observa-', 'tion of', 'convoys']],
    ['not the last word', 'the observation', 'en', ['the', 'observation']],
    ['not a word in capitals', 'the UNIFILOPS of convoys', 'en', ['the', 'UNIFILOPS', 'of convoys']],
    ['not an address', 'at observation.example it', 'en', ['at', 'observation.', 'example it']],
    ['not a piece of an address', 'to a/observation/b it', 'en', ['to a/', 'observation/', 'b it']],
    ['not what has a hyphen', 'the port-observation is', 'en', ['the port-', 'observation', 'is']],
    ['not a number', 'from observation77 in it', 'en', ['from', 'observation7', '7 in it']],
    ['a word within quotation marks', 'the “observation”, so it', 'en', ['the “obser-', 'vation”, so it']],
    [
      'a word that is longer than a line',
      'Schifffahrtsaufsicht am Kai',
      'de',
      ['Schifffahrts-', 'aufsicht am', 'Kai'],
    ],
    ['nothing where no language is given', 'the observation of', null, ['the', 'observation', 'of']],
  ] as const)('part %s', (_, written, hyphenation, expected) => {
    const spans = spansOfRuns({ typefaces, style }, style.text.body, [text(written)]);
    const lines = breakLines(spans, 66, { justified: false, hyphenation });
    expect(lines.map(drawnText)).toEqual(expected);
    const read = lines.flatMap((it) => it.fragments.map((fragment) => fragment.text)).join('');
    expect(read.replace(/[\s\u00AD]/g, '')).toBe(written.replace(/\s/g, ''));
  });

  test('end in a hyphen no more than twice in a row', () => {
    const words = 'Verhandlungsdelegation Schifffahrtsaufsicht Getreidekonvois auf Instandhaltung ';
    const spans = spansOfRuns({ typefaces, style }, style.text.body, [text(words.repeat(9))]);
    const ends = [80, 100, 120, 140, 160].map((width) =>
      breakLines(spans, width, { justified: false, hyphenation: 'de' })
        .map((line) => (drawnText(line).endsWith('-') ? '-' : '.'))
        .join(''),
    );
    expect(ends.join(' ')).toContain('.--.');
    expect(ends.join(' ')).not.toContain('---');
  });

  describe('when justified', () => {
    const justified = { justified: true, hyphenation: null } as const;
    const set = (runs: readonly PrintRun[], width: number) =>
      breakLines(spansOfRuns({ typefaces, style }, style.text.body, runs), width, justified);

    test('are stretched between words alone, but the last one and those that are ended', () => {
      const words = 'the outer mole of the harbour is counted at night by observers ';
      const lines = set([text(`${words}\n${words}${words}`), mark(1), text('.')], 250);
      const widths = lines.map((line) => Math.round(line.width));
      expect(widths.filter((it) => it === 250)).toHaveLength(lines.length - 2);
      expect(widths.at(-1)).toBeLessThan(250);
      for (const line of lines)
        for (const { text: own, span, width, stretch } of line.fragments)
          expect(width).toBeCloseTo(spanWidth(span, own) + stretch * (own.split(' ').length - 1), 6);
    });

    test('keep numbers of notes on their words', () => {
      const [line] = set([text('the outer mole of the harbour'), mark(1), text(' is counted at night')], 190);
      const [before, raised] = line?.fragments ?? [];
      expect(raised?.span.mark).toBe(1);
      expect((before?.x ?? 0) + (before?.width ?? 0)).toBeCloseTo(raised?.x ?? 0, 6);
    });

    test('stay ragged where the gaps would be too wide', () => {
      const [line] = set([text('a Verhandlungsdelegationen')], 100);
      expect(line?.width).toBeLessThan(20);
    });
  });

  test('of Arabic are read in order and written from right to left', () => {
    const spans = spansOfRuns({ typefaces, style }, style.text.body, [
      text('قال مجلس Harbour Council إن 12 سفينة'),
      mark(3),
      text(' وصلت.'),
    ]);
    const [line] = breakLines(spans, 999);
    const fragments = line?.fragments ?? [];
    expect(fragments.map((it) => it.text).join('')).toBe('قال مجلس Harbour Council إن 12 سفينة3 وصلت.');
    const fromRight = fragments.toSorted((one, other) => other.x - one.x).map((it) => it.text.trim());
    expect(fromRight.filter((it) => it !== '')).toEqual([
      ...['قال مجلس', 'Harbour Council', 'إن', '12', 'سفينة', '3', 'وصلت.'],
    ]);
  });

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

  test.each([
    ['Halm talks: grain inspections and Port Marrow', 'Halm talks: grain inspections'],
    ['Port Marrow: how much grain can leave this summer', 'Port Marrow: how much grain'],
    // The other way leaves a last line that looks lost.
    ['On a list of harbourmasters', 'On a list of'],
  ])('of the title “%s” begin with “%s”', (title, first) => {
    const spans = spansOfRuns({ typefaces, style }, style.text.title, [text(title)]);
    const [all] = breakLines(spans, Infinity);
    const [top] = breakEvenly(spans, (all?.width ?? 0) * 0.95);
    expect(
      top?.fragments
        .map((it) => it.text)
        .join('')
        .trim(),
    ).toBe(first);
  });

  test('have a least and a most width', () => {
    const spans = spansOfRuns({ typefaces, style }, style.text.body, [text('a harbour a\nb')]);
    const width = (written: string): number =>
      breakLines(spansOfRuns({ typefaces, style }, style.text.body, [text(written)]), 999)[0]?.width ?? 0;
    expect(widthsOf(spans)).toEqual({ least: width('harbour'), most: width('a harbour a') });
  });
});
