import type { PdfDocument } from './pdfmake-internals.ts';

// Objects of a file written as text. pdfkit keeps several objects of its own for each and looks at every value again when
// it is written: for the tens of thousands of a structure, that took a second.

interface Numbering {
  readonly _offsets: (number | null)[];
  _waiting: number;
  _offset: number;
  _write(line: string): void;
  _refEnd(written: { readonly id: number; readonly offset: number }): void;
}

/** The number of a new object, to be written later. */
export function reserveObject(document: PdfDocument): number {
  const numbering = document as unknown as Numbering;
  numbering._waiting += 1;
  return numbering._offsets.push(null);
}

/** Writes the object that a number was reserved for, or that a reference of pdfkit's stands for and that was not ended. */
export function writeObject(document: PdfDocument, id: number, body: string): void {
  const numbering = document as unknown as Numbering;
  const offset = numbering._offset;
  numbering._write(`${id} 0 obj\n${body}\nendobj`);
  numbering._refEnd({ id, offset });
}

/** Text as a value: any character. */
export function textValue(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
