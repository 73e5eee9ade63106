import { numberCitations } from '#core/citing/numbering.ts';
import { citationId, type CitationId } from '#core/model/ids.ts';
import { HISTORIC_TAG, mergeRegister, type LexicalEditor } from 'lexical';
import { CITE_ATTRIBUTE, CitationNode } from './CitationNode.ts';

export interface NoteNumbers {
  /** The number of a citation's note, or null when it is not in the document. */
  of(id: CitationId): number | null;
  stop(): void;
}

/**
 * Writes the number of each mark into its place in the DOM whenever marks come, go or change their order. The order is
 * that of the DOM: no change of the document, so nothing to undo or to save.
 */
export function registerNoteNumbers(editor: LexicalEditor): NoteNumbers {
  let numbers = new Map<CitationId, number>();
  let stale = true;

  const write = (): void => {
    stale = false;
    const marks = [...(editor.getRootElement()?.querySelectorAll<HTMLElement>(`[${CITE_ATTRIBUTE}]`) ?? [])];
    const ids = marks.map((it) => citationId.safeParse(it.getAttribute(CITE_ATTRIBUTE)).data ?? null);
    numbers = numberCitations(ids.filter((id) => id !== null));
    for (const [index, mark] of marks.entries()) {
      const id = ids[index];
      const number = String((id ? numbers.get(id) : undefined) ?? '');
      if (mark.textContent === number) continue;
      mark.textContent = number;
      mark.setAttribute('aria-label', `Note ${number}`);
    }
  };
  const stop = mergeRegister(
    editor.registerMutationListener(CitationNode, () => {
      stale = true;
    }),
    editor.registerUpdateListener(({ dirtyElements, tags }) => {
      // A block that moves takes its marks along without a word to them: its parent is what changed.
      const moved = tags.has(HISTORIC_TAG) || [...dirtyElements.values()].includes(true);
      if (stale || moved) write();
    }),
  );
  write();
  return { of: (id) => numbers.get(id) ?? null, stop };
}
