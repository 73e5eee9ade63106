import type { ExportReport } from '#core/contract/print-views.ts';
import type { Instant } from '#core/model/dates.ts';

/** What the file says of itself, in its information dictionary and as XMP. No control characters: XML cannot hold them. */
export interface FileFacts {
  readonly title: string;
  readonly subject: string;
  /** Null where nobody is to be named. */
  readonly author: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly producer: string;
  readonly createdAt: Instant;
}

/** `text` with blanks for the characters that XML has no way at all to hold. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ' ');
}

/** The descriptions of an XMP packet (ISO 16684-1). They agree with the information dictionary, dates to the second. */
export function descriptionsOf({ title, subject, author, language, producer, createdAt }: FileFacts): string {
  const moment = `${new Date(createdAt).toISOString().slice(0, 19)}Z`;
  const alternative = (name: string, text: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`;
  return [
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${escaped(producer)}</xmp:CreatorTool></rdf:Description>`,
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    alternative('title', title),
    alternative('description', subject),
    author === null ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>`,
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<pdf:Producer>${escaped(producer)}</pdf:Producer></rdf:Description>`,
  ].join('\n');
}

/** Standards a file may say that it follows. */
type Standard = ExportReport['claims'][number];

export const STANDARDS: readonly Standard[] = ['PDF/A-3a', 'PDF/UA-1'];

/** PDF/A asks that a property which its own standard does not know is described in the same packet. */
const UA_SCHEMA = [
  '<pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" ' +
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>',
].join('');

/** How a file says it. Every claim is one description, so that it can be taken back without the others. */
export const CLAIMS: Readonly<Record<Standard, string>> = {
  'PDF/A-3a':
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
    '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>',
  'PDF/UA-1':
    '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">' +
    `<pdfuaid:part>1</pdfuaid:part>${UA_SCHEMA}</rdf:Description>`,
};

/**
 * The file without a claim it made when it was written: blanks stand in its place, so that nothing else moves. Throws where
 * it made none.
 */
export function withoutClaim(bytes: Uint8Array, standard: Standard): Uint8Array {
  const file = Buffer.from(bytes);
  const claim = Buffer.from(CLAIMS[standard]);
  // The metadata stand near the end, and are not compressed.
  const at = file.lastIndexOf(claim);
  if (at < 0) throw new Error(`the file does not say that it follows ${standard}`);
  file.fill(' ', at, at + claim.length);
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
