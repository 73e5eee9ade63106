import type { PdfDocument } from './pdfmake-internals.ts';

// pdfkit makes a buffer of every operator of a page, and sends every line of the file through a stream: of hundreds of
// pages, that took longer than anything else. Here both are gathered as text first.

/** The inside of a document that is changed here. */
interface Writing {
  page: { readonly dictionary?: object; write(operators: string): void };
  _offset: number;
  addContent(operators: string): unknown;
  flushPages(): void;
  _write(data: Uint8Array | string): void;
  push(end: null): void;
  read(): Uint8Array | null;
}

/** Gathers what a new document writes from now on. To be asked for the bytes once it has ended. */
export function gather(document: PdfDocument): () => Uint8Array {
  const writing = document as unknown as Writing;
  gatherOperators(writing);
  // The first lines were written while it was made.
  const begun = writing.read();
  const chunks: Uint8Array[] = begun === null ? [] : [begun];
  const lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) chunks.push(Buffer.from(lines.join(''), 'latin1'));
    lines.length = 0;
  };
  writing._write = (data) => {
    if (typeof data === 'string') lines.push(data, '\n');
    else {
      close();
      chunks.push(data);
    }
    writing._offset += typeof data === 'string' ? data.length + 1 : data.length;
  };
  let hasEnded = false;
  writing.push = () => {
    hasEnded = true;
  };
  return () => {
    if (!hasEnded) throw new Error('pdfkit has not ended the file');
    close();
    return joined(chunks.splice(0));
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const it of chunks) {
    bytes.set(it, at);
    at += it.length;
  }
  return bytes;
}

function gatherOperators(writing: Writing): void {
  const operators: string[] = [];
  const flushPages = writing.flushPages.bind(writing);
  writing.addContent = (more) => {
    // What is drawn once for several places is no page, and is written elsewhere.
    if (writing.page.dictionary === undefined) writing.page.write(more);
    else operators.push(more);
    return writing;
  };
  writing.flushPages = () => {
    if (operators.length > 0) writing.page.write(operators.join('\n'));
    operators.length = 0;
    flushPages();
  };
}
