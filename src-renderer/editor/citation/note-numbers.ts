import { numberCitations } from '#core/citing/numbering.ts';
import { citationId, noteId, type CitationId, type NoteId } from '#core/model/ids.ts';
import {
  COMMAND_PRIORITY_LOW,
  createCommand,
  HISTORIC_TAG,
  mergeRegister,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { ChartNode, FigureTableNode } from '#renderer/editor/figures/nodes.ts';
import { NoteNode } from '#renderer/editor/note/NoteNode.ts';
import { isShapeChanged } from '#renderer/editor/view/shape.ts';
import { CitationNode } from './CitationNode.ts';
import { CITE_ATTRIBUTE } from './NumberedNode.ts';

/**
 * Said by whatever draws marks of its own (an element with `CITE_ATTRIBUTE`, such as a row of a figure table) when it has
 * drawn them: they get their numbers then.
 */
export const RENUMBER_COMMAND = createCommand<void>('RENUMBER_COMMAND');

export interface NoteNumbers {
  /** The number of the note of a citation, or of one written by hand; null when it is not in the document. */
  of(id: CitationId | NoteId): number | null;
  stop(): void;
}

const MARKED: Klass<LexicalNode>[] = [CitationNode, NoteNode, FigureTableNode, ChartNode];

/**
 * Writes the number of each mark into its place in the DOM whenever marks come, go or change their order: those of
 * citations, of hand-written notes, of figure tables and of charts. The order is that of the DOM: no change of the document,
 * so nothing to undo or to save. What is only suggested has no number.
 */
export function registerNoteNumbers(editor: LexicalEditor): NoteNumbers {
  let numbers = new Map<CitationId | NoteId, number>();
  let stale = true;
  let isPlanned = false;

  const write = (): void => {
    stale = false;
    const all = editor.getRootElement()?.querySelectorAll<HTMLElement>(`[${CITE_ATTRIBUTE}]`) ?? [];
    const marks = [...all].map((mark) => ({ mark, id: idOf(mark) }));
    numbers = numberCitations(marks.map((it) => it.id).filter((id) => id !== null));
    for (const { mark, id } of marks) {
      const number = id === null ? undefined : numbers.get(id);
      const words = number === undefined ? '*' : String(number);
      if (mark.textContent === words) continue;
      mark.textContent = words;
      mark.setAttribute('aria-label', number === undefined ? 'Suggested note' : `Note ${number}`);
    }
  };
  const writeSoon = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      write();
    });
  };
  const stop = mergeRegister(
    ...MARKED.map((klass) =>
      editor.registerMutationListener(klass, () => {
        stale = true;
      }),
    ),
    editor.registerCommand(
      RENUMBER_COMMAND,
      () => {
        writeSoon();
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener((update) => {
      // A block that moves takes its marks along without a word to them: its parent is what changed.
      if (stale || update.tags.has(HISTORIC_TAG) || isShapeChanged(update)) write();
    }),
  );
  write();
  return { of: (id) => numbers.get(id) ?? null, stop };
}

/** Null for a mark that is only suggested, or not settled yet. */
function idOf(mark: HTMLElement): CitationId | NoteId | null {
  if (mark.dataset['suggestion'] === 'insert') return null;
  const id = mark.getAttribute(CITE_ATTRIBUTE);
  const parsed = mark.classList.contains('note-mark') ? noteId.safeParse(id) : citationId.safeParse(id);
  return parsed.data ?? null;
}
