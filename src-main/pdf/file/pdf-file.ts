import type { Instant } from '#core/model/dates.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { endDocument, PdfDocument } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';

const PRODUCER = 'Chancery';

/**
 * An empty PDF with the document's metadata. All of its dates are `createdAt`, and so is what its file ID is made of: the
 * same document gives the same bytes.
 */
export function openPdf(document: PrintDocument, createdAt: Instant): PdfDocument {
  const date = new Date(createdAt);
  const info: Record<string, string | Date> = {
    Producer: PRODUCER,
    Creator: PRODUCER,
    CreationDate: date,
    ModDate: date,
    Title: document.title,
    Subject: document.kindLabel,
  };
  if (document.author !== null) info['Author'] = document.author;
  const pdf = new PdfDocument(
    {},
    {},
    {},
    {},
    {
      pdfVersion: '1.7',
      lang: document.language,
      displayTitle: true,
      autoFirstPage: false,
      font: null,
      info,
    },
  );
  pdf.getMarkInfoDictionary().data['Marked'] = true;
  // pdfkit puts the words into its XML as they are; an ampersand in a title would break it.
  pdf._addInfo = () => pdf.appendXML(xmp(document, createdAt));
  return pdf;
}

/** Everything written so far and the rest of the file. */
export function closePdf(pdf: PdfDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
    endDocument(pdf);
  });
}

function xmp({ title, kindLabel, author, language }: PrintDocument, createdAt: Instant): string {
  const alternative = (name: string, text: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  const moment = escaped(createdAt);
  return [
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool></rdf:Description>`,
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    alternative('title', title),
    alternative('description', kindLabel),
    author === null ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>`,
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<pdf:Producer>${PRODUCER}</pdf:Producer></rdf:Description>`,
  ].join('\n');
}

function escaped(text: string): string {
  // XML has no way at all to hold these control characters.
  const allowed = text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ' ');
  return allowed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
