import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF that is open. `close` ends the thread that reads it and frees what it holds. */
export interface PdfFile {
  readonly document: PDFDocumentProxy;
  readonly close: () => void;
}

export type PdfFailure = 'protected' | 'damaged';

/** What the app serves beside the page: the thread that reads, fonts that every reader has to bring, character maps. */
const SERVED = 'app://ui';

/** A page of the development server may start a thread of another origin only by way of a module of its own. */
function startThread(): Worker {
  const address = `${SERVED}/pdf/pdf.worker.min.mjs`;
  if (location.protocol === 'app:') return new Worker(address, { type: 'module' });
  const module = new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(module), { type: 'module' });
}

/**
 * Opens a PDF in a thread of its own. Nothing in it is run (no scripts, no code made from fonts) and nothing is asked of
 * any address but the app's own files. `bytes` are handed over and cannot be used afterwards.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile | PdfFailure> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = startThread();
  const worker = PDFWorker.create({ port });
  const broken = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => reject(new Error('the thread did not start')));
  });
  const task = getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    enableXfa: false,
    // The same page on every machine: fonts that a file does not bring are ours, not those that happen to be installed.
    useSystemFonts: false,
    useWorkerFetch: true,
    cMapUrl: `${SERVED}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${SERVED}/pdf/fonts/`,
    wasmUrl: `${SERVED}/pdf/wasm/`,
    verbosity: 0,
  });
  const close = () => {
    // Pages that are being drawn are told to stop; the thread goes whatever they answer.
    void task
      .destroy()
      .catch(() => undefined)
      .finally(() => {
        worker.destroy();
        port.terminate();
      });
  };
  try {
    return { document: await Promise.race([task.promise, broken]), close };
  } catch (error) {
    close();
    return error instanceof Error && error.name === 'PasswordException' ? 'protected' : 'damaged';
  }
}
