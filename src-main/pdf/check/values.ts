// The values of a PDF (ISO 32000-1, 7.3) as they were read, and how rules ask for them.

export interface Name {
  readonly type: 'name';
  /** Without the stroke before it. */
  readonly name: string;
}

export interface Text {
  readonly type: 'text';
  /** As it stands between its brackets. */
  readonly written: string;
  readonly isHex: boolean;
}

/** Two of one file that lead to the same object are the same. */
export interface Ref {
  readonly type: 'ref';
  readonly number: number;
}

export interface Dict {
  readonly type: 'dict';
  readonly entries: ReadonlyMap<string, Value>;
  readonly objects: Objects;
}

export interface Stream {
  readonly type: 'stream';
  readonly dict: Dict;
  /** From its first byte to the end of the file: its dictionary says how many of them are its own. */
  readonly rest: Uint8Array;
}

export type Value =
  | null
  | boolean
  | number
  | Name
  | Text
  | Ref
  | readonly Value[]
  | Dict
  | Stream
  /** What is not there. */
  | undefined;

/** What the references of a file lead to, by number. */
export type Objects = readonly Value[];

export const nameOfRef = ({ number }: Ref): string => `${number} 0 R`;

/** The value under a key; what a reference leads to is looked up. */
export function lookup(dictionary: Dict, key: string): Value {
  return followed(dictionary.objects, dictionary.entries.get(key));
}

/** The reference under a key, where there is one. */
export function refUnder(dictionary: Dict, key: string): Ref | undefined {
  return asRef(dictionary.entries.get(key));
}

/** What a value leads to in the end; nothing where references lead in a circle. */
export function followed(objects: Objects, value: Value): Value {
  let it = value;
  for (let steps = 0; steps < 8; steps += 1) {
    const ref = asRef(it);
    if (ref === undefined) return it;
    it = objects[ref.number];
  }
  return undefined;
}

function typed<T extends 'name' | 'text' | 'ref' | 'dict' | 'stream'>(type: T) {
  return (value: Value): Extract<Value, { type: T }> | undefined =>
    typeof value === 'object' && value !== null && 'type' in value && value.type === type
      ? (value as Extract<Value, { type: T }>)
      : undefined;
}
export const asDict = typed('dict');
export const asStream = typed('stream');
export const asRef = typed('ref');
const textOf = typed('text');
const nameOf = typed('name');

export const asName = (value: Value): string | undefined => nameOf(value)?.name;
export const asNumber = (value: Value): number | undefined => (typeof value === 'number' ? value : undefined);
export const asBoolean = (value: Value): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;

/** The elements as they stand: references are not followed. */
export function rawElements(value: Value): readonly Value[] | undefined {
  return isArray(value) ? value : undefined;
}

/** The elements of an array, references followed. */
export function asArray(objects: Objects, value: Value): Value[] | undefined {
  return rawElements(value)?.map((it) => followed(objects, it));
}

function isArray(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** The elements of the array under a key, references followed. */
export function arrayUnder(dictionary: Dict, key: string): Value[] | undefined {
  return asArray(dictionary.objects, lookup(dictionary, key));
}

export function asText(value: Value): string | undefined {
  const bytes = bytesOfText(value);
  // Else it is in PDFDocEncoding, whose letters are those of Latin-1.
  return bytes?.startsWith('\u00FE\u00FF') === true
    ? new TextDecoder('utf-16be').decode(Buffer.from(bytes.slice(2), 'latin1'))
    : bytes;
}

/** A text as it is stored, a character a byte. */
export function bytesOfText(value: Value): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  return text.isHex ? fromHex(text.written) : withoutEscapes(text.written);
}

function fromHex(written: string): string {
  const digits = written.replace(/\s/g, '');
  let text = '';
  for (let at = 0; at < digits.length; at += 2)
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2).padEnd(2, '0'), 16));
  return text;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function withoutEscapes(written: string): string {
  if (!/[\\\r]/.test(written)) return written;
  return written.replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))|\r\n?/g, (_, octal, end, sign) => {
    if (typeof octal === 'string') return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    if (typeof end === 'string') return '';
    return typeof sign === 'string' ? (ESCAPES[sign] ?? sign) : '\n';
  });
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
