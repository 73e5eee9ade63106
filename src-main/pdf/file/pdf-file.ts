import type { Instant } from '#core/model/dates.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { gather } from '#main/pdf/file/pdfmake/gathering.ts';
import { endDocument, PdfDocument, textString } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import { srgbProfile } from './srgb-profile.ts';
import { CLAIMS, descriptionsOf, withoutControls, type FileFacts } from './xmp.ts';

const PRODUCER = 'Chancery';

export interface OpenPdf {
  readonly pdf: PdfDocument;
  /** Writes the rest of the file, and answers all of it. */
  close(): Uint8Array;
}

/**
 * An empty PDF with the document's metadata, which say that it follows the standards for archives and for screen readers:
 * whoever writes it has to see that it does, or to take that back (`withoutClaim`). All of its dates are `createdAt`, and so is what its file ID is made of: the
 * same document gives the same bytes.
 */
export function openPdf(document: PrintDocument, createdAt: Instant): OpenPdf {
  const date = new Date(createdAt);
  const facts: FileFacts = {
    title: withoutControls(document.title),
    subject: withoutControls(document.kindLabel),
    author: document.author === null ? null : withoutControls(document.author),
    language: document.language,
    producer: PRODUCER,
    createdAt,
  };
  const info: Record<string, string | Date> = {
    Producer: PRODUCER,
    Creator: PRODUCER,
    CreationDate: date,
    ModDate: date,
    Title: facts.title,
    Subject: facts.subject,
  };
  if (facts.author !== null) info['Author'] = facts.author;
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
  const bytes = gather(pdf);
  pdf.getMarkInfoDictionary().data['Marked'] = true;
  // pdfkit puts the words into its XML as they are; an ampersand in a title would break it.
  pdf._addInfo = () => pdf.appendXML([descriptionsOf(facts), ...Object.values(CLAIMS)].join('\n'));
  addOutputIntent(pdf);
  return {
    pdf,
    close() {
      endDocument(pdf);
      return bytes();
    },
  };
}

/** Says what the colours of the pages mean, for those who print them in a hundred years. */
function addOutputIntent(pdf: PdfDocument): void {
  const profile = pdf.ref({ N: 3 });
  profile.end(srgbProfile());
  const name = textString('sRGB IEC61966-2.1');
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: profile,
  });
  intent.end();
  pdf._root.data['OutputIntents'] = [intent];
}
