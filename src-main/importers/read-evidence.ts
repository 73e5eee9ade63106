import { evidencePack, type EvidencePack } from '#core/evidence/evidence-pack.ts';
import { standingClaims, type PageLines } from '#core/evidence/page-words.ts';
import { openPdf, type OpenPdf, type ReadCharacterMap } from './pdf-library.ts';
import { readPdfPage } from './pdf-lines.ts';

/** The evidence a PDF carries, and for each of its entries whether the words of the claim stand on the pages. */
export interface ReadEvidence {
  readonly pack: EvidencePack;
  readonly standing: readonly boolean[];
}

/** What an attachment is called by which a PDF carries evidence. */
const NAME = 'evidence.json';
/** Bytes; a thousand notes take one or two megabytes. */
const LARGEST_PACK = 32 * 1024 * 1024;
const MOST_PAGES = 5000;

/**
 * Reads the evidence out of a PDF and holds its claims against the pages. Null where there is none that this version
 * understands: no PDF, a locked or damaged one, no attachment of that name, one that is too large or says something else.
 */
export async function readEvidence(
  bytes: Uint8Array,
  readCharacterMap: ReadCharacterMap,
): Promise<ReadEvidence | null> {
  const opened = await openPdf(bytes, readCharacterMap);
  if (typeof opened === 'string') return null;
  try {
    if (opened.pdf.numPages > MOST_PAGES) return null;
    const pack = await packIn(opened);
    if (pack === null) return null;
    const claims = pack.entries.map((it) => it.claim);
    return { pack, standing: standingClaims(claims, await pagesOf(opened)) };
  } catch {
    // pdf.js throws for what it cannot mend. Nothing is verified then, and nothing is called changed.
    return null;
  } finally {
    await opened.close();
  }
}

async function packIn({ pdf }: OpenPdf): Promise<EvidencePack | null> {
  const attachments: unknown = await pdf.getAttachments();
  if (typeof attachments !== 'object' || attachments === null) return null;
  for (const it of Object.values(attachments) as unknown[]) {
    const { filename, content } = it as { readonly filename?: unknown; readonly content?: unknown };
    if (filename !== NAME || !(content instanceof Uint8Array) || content.length > LARGEST_PACK) continue;
    const pack = packFrom(content);
    if (pack !== null) return pack;
  }
  return null;
}

function packFrom(content: Uint8Array): EvidencePack | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
    return evidencePack.safeParse(json).data ?? null;
  } catch {
    return null;
  }
}

async function pagesOf({ pdf }: OpenPdf): Promise<PageLines[]> {
  const pages: PageLines[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push((await readPdfPage(page)).lines.map((it) => it.text));
    page.cleanup();
  }
  return pages;
}
