import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

// A written file as another program reads it. What was written with pdfkit is read back with pdf-lib, which shares no code
// with it.

/** A value of the file; what a reference leads to is looked up. */
export type Value = PDFObject | undefined;

/** A page with its content, unpacked. */
export interface ReadPage {
  readonly reference: PDFRef;
  readonly dictionary: PDFDict;
  /** Operators and operands, a character a byte. */
  readonly content: string;
}

export interface ReadPdf {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  /** In order. */
  readonly pages: readonly ReadPage[];
  /** Every dictionary of the file that has a number, those of streams too. */
  readonly dictionaries: readonly { readonly reference: PDFRef; readonly dictionary: PDFDict }[];
  readonly info: PDFDict | undefined;
  /** The metadata of the whole file; null where there are none. */
  readonly xmp: string | null;
}

/** Opens a file. Throws where it cannot be read as a PDF at all. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, {
    ...{ updateMetadata: false, ignoreEncryption: true },
    // It would rest after every hundred objects, so that a page stays smooth; nobody looks at this thread.
    parseSpeed: Infinity,
  });
  const { context, catalog } = document;
  const metadata = asStream(catalog.lookup(PDFName.of('Metadata')));
  return {
    bytes,
    document,
    catalog,
    pages: document.getPages().map(({ ref, node }) => ({
      reference: ref,
      dictionary: node,
      content: contentOf(lookup(node, 'Contents')),
    })),
    dictionaries: context.enumerateIndirectObjects().flatMap(([reference, object]) => {
      const dictionary = object instanceof PDFStream ? object.dict : asDict(object);
      return dictionary === undefined ? [] : [{ reference, dictionary }];
    }),
    info: asDict(context.lookup(context.trailerInfo.Info)),
    xmp: metadata === undefined ? null : new TextDecoder().decode(unpacked(metadata)),
  };
}

function contentOf(contents: Value): string {
  const streams = asArray(contents)?.map(asStream) ?? [asStream(contents)];
  return streams.map((it) => (it === undefined ? '' : latin1(unpacked(it)))).join('\n');
}

/** The bytes of a stream, with its filters undone. */
export function unpacked(stream: PDFStream): Uint8Array {
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

export function lookup(dictionary: PDFDict, key: string): Value {
  return dictionary.lookup(PDFName.of(key));
}

/** The reference under a key, where there is one. */
export function refUnder(dictionary: PDFDict, key: string): PDFRef | undefined {
  const value = dictionary.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
}

export const asDict = (value: Value): PDFDict | undefined => (value instanceof PDFDict ? value : undefined);
export const asStream = (value: Value): PDFStream | undefined =>
  value instanceof PDFStream ? value : undefined;
export const asRef = (value: Value): PDFRef | undefined => (value instanceof PDFRef ? value : undefined);
export const asNumber = (value: Value): number | undefined =>
  value instanceof PDFNumber ? value.asNumber() : undefined;
export const asBoolean = (value: Value): boolean | undefined =>
  value instanceof PDFBool ? value.asBoolean() : undefined;
/** Without the stroke before it. */
export function asName(value: Value): string | undefined {
  if (!(value instanceof PDFName)) return undefined;
  const written = value.asString();
  return written.includes('#') ? value.decodeText() : written.slice(1);
}
export const asText = (value: Value): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

/** The elements as they stand: references are not followed. */
export function rawElements(value: Value): PDFObject[] | undefined {
  return value instanceof PDFArray ? value.asArray() : undefined;
}

/** The elements of an array, references followed. */
export function asArray(value: Value): Value[] | undefined {
  return value instanceof PDFArray
    ? Array.from({ length: value.size() }, (_, at) => value.lookup(at))
    : undefined;
}
