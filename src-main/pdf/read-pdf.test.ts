import { readFileSync } from 'node:fs';
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { renderPdf } from './render-pdf.ts';
import { sampleDocument } from './sample-document.test-support.ts';
import { readPdf } from '#main/pdf/check/read-pdf.ts';
import { plain, type Plain } from '#main/pdf/check/plain-value.test-support.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));

async function rendered(seed: number): Promise<Uint8Array> {
  const document = sampleDocument({ seed, blocks: 36, notes: 0.3, allKinds: true });
  const attachment = {
    ...{ name: 'evidence.json', mediaType: 'application/json', description: 'Wörter (mit \\ Zeichen)' },
    ...{ bytes: new TextEncoder().encode('{}'), md5: new Uint8Array(16) },
  };
  const assets = { fonts, pictures: new Map(), attachment };
  const made = await renderPdf(document, assets, { createdAt: '2031-03-09T10:00:00.000Z' });
  if (!made.ok) throw new Error(made.error.code);
  return made.value.bytes;
}

function plainOfPdfLib(value: PDFObject): Plain {
  if (value === PDFNull) return null;
  if (value instanceof PDFBool) return value.asBoolean();
  if (value instanceof PDFNumber) return value.asNumber();
  if (value instanceof PDFName) return { name: value.decodeText() };
  if (value instanceof PDFString || value instanceof PDFHexString) return { text: value.decodeText() };
  if (value instanceof PDFRef) return { ref: value.objectNumber };
  if (value instanceof PDFArray) return value.asArray().map(plainOfPdfLib);
  const dict = value instanceof PDFRawStream ? value.dict : value;
  if (!(dict instanceof PDFDict)) throw new Error(`a ${value.constructor.name}`);
  const entries = dict.entries().map(([key, it]) => [key.decodeText(), plainOfPdfLib(it)]);
  return { isStream: value instanceof PDFRawStream, entries: Object.fromEntries(entries) };
}

describe('pdf-lib, another reader, finds the same objects', () => {
  test.each([1, 2, 3])('in the briefing of seed %i', async (seed) => {
    const bytes = await rendered(seed);
    const read = readPdf(bytes);
    const other = await PDFDocument.load(bytes, { updateMetadata: false });
    const numbers = [...read.objects.keys()].filter((it) => read.objects[it] !== undefined);
    const objects = other.context.enumerateIndirectObjects();
    expect(numbers.length).toBeGreaterThan(500);
    expect(numbers).toEqual(objects.map(([ref]) => ref.objectNumber).toSorted((a, b) => a - b));
    for (const [ref, value] of objects)
      expect(plain(read.objects[ref.objectNumber])).toEqual(plainOfPdfLib(value));
    expect(read.pages.map((it) => it.reference.number)).toEqual(
      other.getPages().map((it) => it.ref.objectNumber),
    );
  });
});

describe('what is no PDF that was written at one go is refused', () => {
  const cut = (part: number) => (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length * part));
  const replaced = (from: string, to: string) => (bytes: Uint8Array) =>
    new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1'));
  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['words', () => new TextEncoder().encode('startxref\n0\n%%EOF')],
    ['half of one', cut(0.5)],
    ['one without its last byte but ten', cut(0.9999)],
    ['one whose table is elsewhere', replaced('startxref\n', 'startxref\n1')],
    ['one that was written on', replaced('/Root', '/Prev 9 /Root')],
    ['one whose objects are elsewhere', replaced('1 0 obj', '2 0 obj')],
    ['one with too many objects', (bytes) => replaced('xref\n0 ', 'xref\n0 9999999999')(bytes)],
  ])('%s', async (_, damage) => {
    const bytes = await rendered(1);
    expect(() => readPdf(damage(bytes))).toThrow(SyntaxError);
  });
});
