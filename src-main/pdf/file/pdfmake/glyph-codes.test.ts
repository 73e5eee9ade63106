import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codesOf, keepCharactersApart, shape } from './glyph-codes.ts';
import { PdfDocument, type EmbeddedFont } from './pdfmake-internals.ts';

// These fail when what pdfkit and fontkit keep about a font moves.

const open = (): PdfDocument =>
  new PdfDocument({}, {}, {}, {}, { pdfVersion: '1.7', autoFirstPage: false, font: null });
const arabic = readFileSync(
  'node_modules/@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
);

function font(): EmbeddedFont {
  const embedded = open().font(arabic)._font;
  keepCharactersApart(embedded);
  return embedded;
}

/** What readers find for each code. */
function reads(embedded: EmbeddedFont, codes: readonly string[]): string {
  const { unicode } = embedded as unknown as { unicode: number[][] };
  return codes.map((it) => String.fromCodePoint(...(unicode[Number.parseInt(it, 16)] ?? []))).join('');
}

const asWritten = (codePoints: readonly number[]): readonly number[] => codePoints;

describe('shaping', () => {
  test('puts the glyphs of Arabic from left to right', () => {
    const embedded = font();
    const codes = codesOf(embedded, shape(embedded, 'نمل', 'rtl'), asWritten);
    expect(reads(embedded, codes)).toBe('لمن');
  });

  test('lets two letters in one glyph be read backwards, as all else is', () => {
    const embedded = font();
    const shaped = shape(embedded, 'ليلا', 'rtl');
    expect(shaped.glyphs).toHaveLength(3);
    expect(reads(embedded, codesOf(embedded, shaped, asWritten))).toBe('اليل');
  });

  test('keeps digits of Persian in their order', () => {
    const embedded = font();
    expect(reads(embedded, codesOf(embedded, shape(embedded, '۲۰۳۱', 'ltr'), asWritten))).toBe('۲۰۳۱');
  });

  test('joins no letters across a joiner that forbids it, and lets it be read', () => {
    const embedded = font();
    const shaped = shape(embedded, 'می\u200Cخ', 'rtl');
    expect(reads(embedded, codesOf(embedded, shaped, asWritten))).toBe('خ\u200Cیم');
    const joined = shape(embedded, 'میخ', 'rtl').glyphs.map((it) => it.id);
    expect(shaped.glyphs.map((it) => it.id)).not.toEqual(expect.arrayContaining(joined));
  });

  test('is as wide as its glyphs', () => {
    const { positions, advanceWidth } = shape(font(), 'سفينة', 'rtl');
    expect(positions.reduce((sum, it) => sum + it.xAdvance, 0)).toBeCloseTo(advanceWidth, 6);
  });
});

describe('codes', () => {
  test('are the same for a glyph that stands for the same, and others where it does not', () => {
    const embedded = font();
    const bracket = shape(embedded, '(', 'ltr');
    const [plain] = codesOf(embedded, bracket, asWritten);
    const [turned] = codesOf(embedded, bracket, () => [0x29]);
    expect(codesOf(embedded, bracket, asWritten)).toEqual([plain]);
    expect(codesOf(embedded, bracket, () => [0x29])).toEqual([turned]);
    expect(reads(embedded, [plain ?? '', turned ?? ''])).toBe('()');
  });

  test('stand beside those that pdfkit gives, for what is drawn by others', () => {
    const embedded = font();
    const [turned] = codesOf(embedded, shape(embedded, '(', 'ltr'), () => [0x29]);
    const [[bracket = '', letter = '']] = embedded.encode('(a') as [string[], unknown];
    const [own] = codesOf(embedded, shape(embedded, 'a', 'ltr'), asWritten);
    expect(letter).toBe(own);
    expect(reads(embedded, [turned ?? '', bracket])).toBe(')(');
  });
});

test('letters of two alphabets in one glyph are told apart', () => {
  // Kaf and yeh of Persian and of Arabic share their joined forms.
  const embedded = font();
  const read = ['علی', 'على'].map((word) =>
    reads(embedded, codesOf(embedded, shape(embedded, word, 'rtl'), asWritten)),
  );
  expect(read).toEqual(['یلع', 'ىلع']);
});
