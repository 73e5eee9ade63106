import type { Instant } from '#core/model/dates.ts';
import { textString, type PdfDocument } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';

/** A file inside the PDF. */
export interface Attachment {
  /** ASCII, with its ending. */
  readonly name: string;
  readonly mediaType: string;
  /** What it is, for those who see it in a list of attachments. */
  readonly description: string;
  readonly bytes: Uint8Array;
  /** MD5 of the bytes, 16 of them: what PDF asks for, to notice damage and nothing worse. */
  readonly md5: Uint8Array;
}

/**
 * Puts a file into a document, as data that the whole of it belongs with (PDF/A-3: an associated file). pdfkit can do
 * this too, but writes the sum as 32 letters.
 */
export function attach(pdf: PdfDocument, attachment: Attachment, createdAt: Instant): void {
  const { name, mediaType, description, bytes, md5 } = attachment;
  const date = new Date(createdAt);
  const file = pdf.ref({
    Type: 'EmbeddedFile',
    // A name: what is no letter of one is written by its number.
    Subtype: mediaType.replaceAll('/', '#2F'),
    Params: { Size: bytes.length, CheckSum: Buffer.from(md5), CreationDate: date, ModDate: date },
  });
  file.end(Buffer.from(bytes));
  const specification = pdf.ref({
    Type: 'Filespec',
    F: textString(name),
    UF: textString(name),
    Desc: textString(description),
    AFRelationship: 'Data',
    EF: { F: file, UF: file },
  });
  specification.end();
  pdf.addNamedEmbeddedFile(name, specification);
  pdf._root.data['AF'] = [specification];
}
