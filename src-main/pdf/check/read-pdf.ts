// Its form for Node makes a `require` of its own, which clashes with the one of bundled modules.
import { unzlibSync } from 'fflate/browser';
import { END, isKeyword, namesOf, parserOf, refTo, type Names } from './parse.ts';
import {
  arrayUnder,
  asDict,
  asName,
  asNumber,
  asRef,
  asStream,
  followed,
  latin1,
  lookup,
  rawElements,
  type Dict,
  type Objects,
  type Ref,
  type Stream,
  type Value,
} from './values.ts';

// A written file as another program reads it: nothing here is shared with what writes it. It reads files that were written
// at one go, as ours are; read-pdf.test.ts holds what it reads against what pdf-lib does.

export interface ReadPdf {
  readonly bytes: Uint8Array;
  readonly objects: Objects;
  readonly trailer: Dict;
  readonly catalog: Dict;
  /** In order. */
  readonly pages: readonly Numbered[];
  /** Every dictionary of the file that has a number, those of streams too. */
  readonly dictionaries: readonly Numbered[];
  readonly info: Dict | undefined;
  /** The metadata of the whole file; null where there are none. */
  readonly xmp: string | null;
}

export interface Numbered {
  readonly reference: Ref;
  readonly dictionary: Dict;
}

/** Opens a file. Throws where it cannot be read as a PDF at all. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects: Value[] = [];
  const file: Reading = { bytes, text: latin1(bytes), names: namesOf(objects), objects };
  const trailer = readObjects(file);
  const catalog = asDict(lookup(trailer, 'Root'));
  if (catalog === undefined) throw new SyntaxError('the file has no catalog');
  const metadata = asStream(lookup(catalog, 'Metadata'));
  return {
    ...{ bytes, objects, trailer, catalog },
    pages: pagesUnder(catalog.entries.get('Pages'), objects),
    dictionaries: objects.flatMap((it, number) => {
      const dictionary = asStream(it)?.dict ?? asDict(it);
      return dictionary === undefined ? [] : [{ reference: refTo(file.names, number), dictionary }];
    }),
    info: asDict(lookup(trailer, 'Info')),
    xmp: metadata === undefined ? null : new TextDecoder().decode(unpacked(metadata)),
  };
}

/** A file while it is read. */
interface Reading {
  readonly bytes: Uint8Array;
  /** The same, a character a byte. */
  readonly text: string;
  readonly names: Names;
  readonly objects: Value[];
}

/** Fills `objects`, and answers the trailer. */
function readObjects(file: Reading): Dict {
  const { text, names, objects } = file;
  const from = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? NaN);
  if (!text.startsWith('xref', from)) throw new SyntaxError('the file does not say where its objects are');
  const table = parserOf(text, names, { from, hasRefs: false });
  table.next();
  for (let first = table.next(); !isKeyword(first, 'trailer'); first = table.next()) {
    const count = Number(table.next());
    if (typeof first !== 'number' || !(first + count < text.length))
      throw new SyntaxError('the table of objects is none');
    for (let number = first; number < first + count; number += 1) {
      const offset = Number(table.next());
      table.next();
      if (isKeyword(table.next(), 'n')) objects[number] = objectAt(file, offset, number);
    }
  }
  const trailer = parserOf(text, names, { from: table.at() }).next();
  const dictionary = isKeyword(trailer) ? undefined : asDict(trailer);
  if (dictionary === undefined || dictionary.entries.has('Prev'))
    throw new SyntaxError('the file has no trailer, or more than one');
  return dictionary;
}

const FAULT = 'an object is not where the file says';

function objectAt({ bytes, text, names }: Reading, from: number, number: number): Value {
  const parser = parserOf(text, names, { from });
  const head = [parser.next(), parser.next(), parser.next()];
  if (head[0] !== number || !isKeyword(head[2] ?? END, 'obj')) throw new SyntaxError(FAULT);
  const value = parser.next();
  if (isKeyword(value)) throw new SyntaxError(FAULT);
  const dict = asDict(value);
  if (dict === undefined || !isKeyword(parser.next(), 'stream')) return value;
  const start = parser.at() + (text.startsWith('\r\n', parser.at()) ? 2 : 1);
  return { type: 'stream', dict, rest: bytes.subarray(start) };
}

/** The bytes of a stream, with its filters undone; undefined for packings that none of our files has. */
export function unpacked({ dict, rest }: Stream): Uint8Array | undefined {
  const length = asNumber(lookup(dict, 'Length'));
  if (length === undefined) throw new SyntaxError('a stream does not say how long it is');
  const filter = lookup(dict, 'Filter');
  const filters = arrayUnder(dict, 'Filter') ?? (filter === undefined ? [] : [filter]);
  if (filters.some((it) => asName(it) !== 'FlateDecode')) return undefined;
  return filters.reduce((packed: Uint8Array) => unzlibSync(packed), rest.subarray(0, length));
}

const DEEPEST = 32;

function pagesUnder(value: Value, objects: Objects, depth = 0): Numbered[] {
  const reference = asRef(value);
  const dictionary = asDict(followed(objects, value));
  if (reference === undefined || dictionary === undefined || depth > DEEPEST) return [];
  const kids = rawElements(lookup(dictionary, 'Kids'));
  return kids?.flatMap((it) => pagesUnder(it, objects, depth + 1)) ?? [{ reference, dictionary }];
}

/** The operators of a page and what they work on, a character a byte. What cannot be unpacked is taken for empty. */
export function contentOf({ dictionary }: Numbered): string {
  const streams = arrayUnder(dictionary, 'Contents') ?? [lookup(dictionary, 'Contents')];
  return streams.map((it) => textUnder(it)).join('\n');
}

/** What a stream holds, a character a byte; empty where there is none that can be unpacked. */
export function textUnder(value: Value): string {
  const stream = asStream(value);
  const bytes = stream === undefined ? undefined : unpacked(stream);
  return bytes === undefined ? '' : latin1(bytes);
}
