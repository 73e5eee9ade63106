import { createHash } from 'node:crypto';
import type { CallError } from '#core/contract/errors.ts';
import type { PictureId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Attachment } from '#main/pdf/file/attachment.ts';
import { renderPdf } from '#main/pdf/render-pdf.ts';
import type { Fonts } from '#main/pdf/type/typefaces.ts';
import type { PdfJob, RenderedPdf } from './deps.ts';
import { missingCharacters } from './missing-characters.ts';
import { printablePicture } from './printable-picture.ts';

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
    const pictures = await byPicture(job);
    if (!pictures.ok) return fail({ code: 'picture-unreadable', name: nameOf(job, pictures.error) });
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
    if (error.code === 'picture-unreadable')
      return fail({ code: error.code, name: nameOf(job, error.pictureId) });
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

function pictureBlocks({ document }: PdfJob) {
  return document.blocks.flatMap((block) => (block.type === 'picture' ? [block] : []));
}

/** Every picture as the pages can hold it; fails with one that is damaged. */
async function byPicture(job: PdfJob): Promise<Result<Map<PictureId, Uint8Array>, PictureId>> {
  const found = new Map<PictureId, Uint8Array>();
  for (const { pictureId, bytesSha256, mediaType } of pictureBlocks(job)) {
    const bytes = job.pictures.get(bytesSha256);
    if (bytes === undefined || found.has(pictureId)) continue;
    const printable = await printablePicture(mediaType, bytes);
    if (printable === null) return fail(pictureId);
    found.set(pictureId, printable);
  }
  return ok(found);
}

/** The caption as printed, which is what a person sees of a picture. */
function nameOf(job: PdfJob, id: PictureId): string {
  const runs = pictureBlocks(job).find((block) => block.pictureId === id)?.runs ?? [];
  const caption = runs.map((run) => (run.type === 'text' ? run.text : '')).join('');
  return caption === '' ? id : caption;
}
