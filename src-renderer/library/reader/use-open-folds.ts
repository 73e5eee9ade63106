import { useEffect, useState } from 'react';
import type { Paragraph } from '#core/model/source-text.ts';
import type { ShownPassage } from './Reader.tsx';
import { paragraphAt } from './segments.ts';

/** Which folds of residue are open; one that holds the passage to show opens by itself. */
export function useOpenFolds(paragraphs: readonly Paragraph[], passage: ShownPassage | null) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (passage === null) return;
    let first = paragraphAt(paragraphs, passage.start);
    if (paragraphs[first]?.number !== null) return;
    while (paragraphs[first - 1]?.number === null) first -= 1;
    const key = paragraphs[first]?.id;
    if (key !== undefined) setOpen((before) => new Set(before).add(key));
  }, [paragraphs, passage]);
  return {
    isOpen: (key: string) => open.has(key),
    setOpen: (key: string, isOpen: boolean) =>
      setOpen((before) => {
        const after = new Set(before);
        if (isOpen) after.add(key);
        else after.delete(key);
        return after;
      }),
  };
}
