import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  embedParsedFont,
  PDFMAKE_VERSION,
  PdfDocument,
  StyleContextStack,
  TextBreaker,
  unwrapDefault,
} from './pdfmake-internals.ts';

const open = (): PdfDocument =>
  new PdfDocument({}, {}, {}, {}, { pdfVersion: '1.7', autoFirstPage: false, font: null });
const serif = readFileSync('node_modules/@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf');

test('pdfmake is exactly the version whose inner files are used', () => {
  const { version } = JSON.parse(readFileSync('node_modules/pdfmake/package.json', 'utf8')) as {
    version: string;
  };
  expect(version).toBe(PDFMAKE_VERSION);
});

test.each([
  'font',
  'addPage',
  'addContent',
  'addNamedDestination',
  'annotate',
  'openImage',
  'image',
  'appendXML',
  'ref',
  'getMarkInfoDictionary',
  'addNamedEmbeddedFile',
  '_addInfo',
  'end',
])('a document has %s', (method) => {
  expect(open()[method as keyof PdfDocument]).toBeTypeOf('function');
});

test('a document has an outline, families of fonts and metadata', () => {
  const pdf = open();
  expect(pdf.outline.addItem).toBeTypeOf('function');
  expect(pdf._fontFamilies).toEqual({});
  expect(pdf._root.data['Type']).toBe('Catalog');
  expect(Object.keys(pdf.info)).toEqual(['Producer', 'Creator', 'CreationDate']);
});

test('a page keeps its fonts by id', () => {
  const pdf = open().addPage({ size: [100, 200], margin: 0 });
  expect(pdf.page.fonts).toEqual({});
  expect(pdf.page.height).toBe(200);
  expect(pdf.page.annotations).toEqual([]);
  expect(pdf.page.dictionary.data['Type']).toBe('Page');
});

test('a parsed font can be put into another document', () => {
  const parsed = open().font(serif)._font;
  const other = open();
  const embedded = embedParsedFont(other, parsed, 'F1');
  expect(embedded.font).toBe(parsed.font);
  expect(embedded.layoutCache).toBe(parsed.layoutCache);
  expect(other._fontFamilies).toEqual({ F1: embedded });
  const [glyphs, positions] = embedded.encode('AV');
  expect(glyphs).toEqual(['0001', '0002']);
  expect(Object.keys(positions[0] ?? {})).toEqual(
    expect.arrayContaining(['xAdvance', 'xOffset', 'yOffset', 'advanceWidth']),
  );
  expect(embedded.widthOfString('A', 1000)).toBeGreaterThan(500);
  expect(embedded.ascender).toBeGreaterThan(0);
  expect(embedded.descender).toBeLessThan(0);
  expect(embedded.font.hasGlyphForCodePoint(0x416)).toBe(true);
  expect(embedded.font.hasGlyphForCodePoint(0x65e5)).toBe(false);
  expect(embedded.ref()).toBe(embedded.ref());
});

test('glyphs are kept in the parsed font, by number', () => {
  const embedded = open().font(serif)._font;
  embedded.encode('A');
  expect(Object.values(embedded.font._glyphs)).toContainEqual(expect.objectContaining({ codePoints: [65] }));
});

test('text is cut where a line may end', () => {
  const breaks = new TextBreaker().getBreaks(['one two\nthree'], new StyleContextStack({}));
  expect(breaks.map(({ text, lineEnd }) => [text, lineEnd === true])).toEqual([
    ['one ', false],
    ['two', true],
    ['three', false],
  ]);
});

class Exported {}
test.each([
  ['bare', Exported],
  ['one default', { default: Exported }],
  ['two defaults', { default: { default: Exported } }],
])('a class is found behind %s', (_, module) => {
  expect(unwrapDefault(module)).toBe(Exported);
});

test('anything else is refused', () => {
  expect(() => unwrapDefault({})).toThrow(/expected to export a class/);
});
