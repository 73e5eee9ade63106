import { createHash } from 'node:crypto';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Attachment } from '#main/pdf/file/attachment.ts';
import { renderPdf } from '#main/pdf/render-pdf.ts';
import type { Fonts } from '#main/pdf/type/typefaces.ts';
import type { PdfJob, RenderedPdf } from './deps.ts';
import { missingCharacters } from './missing-characters.ts';
import { picturesOf, printablePicture, unreadable } from './printable-picture.ts';

/** Sets pages in this thread. `isStopped` is asked with every page. */
export type PdfRenderer = (
  job: PdfJob,
  onPages: (pages: number) => void,
  isStopped?: () => boolean,
) => Promise<Result<RenderedPdf, CallError>>;

/**
 * Renders in this thread. The fonts are parsed with the first document and kept. Fails with `glyph-missing`,
 * `cancelled`, and with `picture-unreadable` where the bytes of a picture are damaged.
 */
export function pdfRenderer(fonts: Fonts): PdfRenderer {
  return async (job, onPages, isStopped = () => false) => {
    const pictures = await picturesOf(job.document, job.pictures, printablePicture);
    if (!pictures.ok) return pictures;
    const attachment = job.evidence === null ? null : evidenceFile(job.evidence);
    const assets = { fonts, pictures: pictures.value, attachment };
    const options = { createdAt: job.createdAt, onProgress: onPages, isStopped };
    const rendered = await renderPdf(job.document, assets, options);
    if (rendered.ok) {
      const { bytes, pages, checks, claims } = rendered.value;
      return ok({ bytes, pages, checks: [...checks], claims });
    }
    const { error } = rendered;
    if (error.code === 'cancelled') return fail(error);
    if (error.code === 'picture-unreadable') return fail(unreadable(job.document, error.pictureId));
    return fail(await missingCharacters(job.document, error));
  };
}

function evidenceFile(bytes: Uint8Array): Attachment {
  return {
    name: 'evidence.json',
    mediaType: 'application/json',
    description: 'What each citation rests on, with hashes, for verifying it offline',
    bytes,
    md5: createHash('md5').update(bytes).digest(),
  };
}
