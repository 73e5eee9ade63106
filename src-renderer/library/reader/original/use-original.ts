import { useEffect, useState } from 'react';
import { sentenceFor } from '#core/contract/messages.ts';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { openPdf, type PdfFailure, type PDFDocumentProxy } from './pdf-file.ts';

export interface PageSize {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export type Original =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly document: PDFDocumentProxy; readonly firstPage: PageSize }
  | { readonly state: 'failed'; readonly sentence: string };

const SENTENCES: Record<PdfFailure, string> = {
  protected: 'It is protected by a password. Its text stays as it was imported.',
  damaged: 'The file is damaged. Its text stays as it was imported.',
};

/** The pages of a source as they were printed. Opened while it is shown, and let go of afterwards. */
export function useOriginal(sourceId: SourceId): Original {
  const [original, setOriginal] = useState<Original>({ state: 'loading' });
  useEffect(() => {
    let isWanted = true;
    let close: () => void = () => undefined;
    const tell = (now: Original) => {
      if (isWanted) setOriginal(now);
    };
    const open = async () => {
      const answer = await call('sources.getOriginal', { id: sourceId });
      if (!answer.ok) {
        tell({ state: 'failed', sentence: sentenceFor(answer.error) });
        return;
      }
      if (!isWanted) return;
      const file = await openPdf(answer.value.bytes);
      if (typeof file === 'string') {
        tell({ state: 'failed', sentence: SENTENCES[file] });
        return;
      }
      close = file.close;
      if (!isWanted) {
        close();
        return;
      }
      try {
        const page = await file.document.getPage(1);
        const { width, height } = page.getViewport({ scale: 1 });
        tell({ state: 'ready', document: file.document, firstPage: { width, height } });
      } catch {
        tell({ state: 'failed', sentence: SENTENCES.damaged });
      }
    };
    void open();
    return () => {
      isWanted = false;
      close();
    };
  }, [sourceId]);
  return original;
}
