import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Reads a table of characters that comes with pdf.js, by the name of its file; null where there is none. */
export type ReadCharacterMap = (fileName: string) => Promise<Uint8Array | null>;

/** Drawing, which nobody does here: pdf.js asks for these when it is loaded and would look for a canvas otherwise. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'];

/**
 * pdf.js, loaded when the first PDF comes. Both halves of it run in this thread: the one that is meant for a worker is
 * found by its global name, so that it starts none.
 */
async function loadLibrary() {
  for (const name of DRAWING) if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** An open PDF; `close` frees what it holds. */
export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  readonly operators: Awaited<ReturnType<typeof loadLibrary>>['OPS'];
  /** Whether a table of characters was asked for that could not be read. */
  lacksCharacterMap(): boolean;
  close(): Promise<void>;
}

/**
 * Opens a PDF for reading its text: nothing of it is run, no picture in it is decoded. One that cannot be opened answers
 * why; a password that is empty is no obstacle.
 */
export async function openPdf(
  bytes: Uint8Array,
  readCharacterMap: ReadCharacterMap,
): Promise<OpenPdf | 'password-protected' | 'unreadable-file'> {
  const { getDocument, OPS } = await loadLibrary();
  let lacks = false;
  class CharacterMaps {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const found = kind === 'cMapUrl' ? await readCharacterMap(filename) : null;
      lacks ||= kind === 'cMapUrl' && found === null;
      if (found === null) throw new Error(`no ${kind}`);
      return found;
    }
  }
  const task = getDocument({
    // A copy: pdf.js takes what it is given away from its owner.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    cMapUrl: './',
    BinaryDataFactory: CharacterMaps,
  });
  try {
    return {
      pdf: await task.promise,
      operators: OPS,
      lacksCharacterMap: () => lacks,
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked ? 'password-protected' : 'unreadable-file';
  }
}
