import type { Locator } from '#core/model/citation.ts';
import { sameLocator } from './locator.ts';

/** Where a cite stands among the others, in the words of CSL 1.0.2 ("Locators / position"). */
export type Position = 'first' | 'subsequent' | 'ibid' | 'ibid-with-locator';

/** One cite: which work, and where in it. */
export interface Place {
  readonly key: string;
  readonly locator: Locator | null;
}

export interface Placed {
  readonly position: Position;
  /** Number of the note that cites the work first. */
  readonly firstNote: number;
  /** Number of the last note before this cite that cites the work; its own where it is the first. */
  readonly lastNote: number;
}

/**
 * The position of every cite of every note (null: a cite that leads nowhere). A cite is `ibid` when the cite just
 * before it in the note, or the only cite of the note before, is of the same work.
 */
export function positionsOf(notes: readonly (readonly (Place | null)[])[]): (Placed | null)[][] {
  const firstNotes = new Map<string, number>();
  const lastNotes = new Map<string, number>();
  return notes.map((cites, noteIndex) =>
    cites.map((cite, index) => {
      if (cite === null) return null;
      const note = noteIndex + 1;
      const firstNote = firstNotes.get(cite.key);
      const lastNote = lastNotes.get(cite.key) ?? note;
      lastNotes.set(cite.key, note);
      if (firstNote === undefined) {
        firstNotes.set(cite.key, note);
        return { position: 'first', firstNote: note, lastNote };
      }
      const before = notes[noteIndex - 1] ?? [];
      const previous = index > 0 ? cites[index - 1] : before.length === 1 ? before[0] : null;
      return { position: again(cite, previous ?? null), firstNote, lastNote };
    }),
  );
}

function again(cite: Place, previous: Place | null): Position {
  if (previous?.key !== cite.key) return 'subsequent';
  if (sameLocator(cite.locator, previous.locator)) return 'ibid';
  return cite.locator === null ? 'subsequent' : 'ibid-with-locator';
}
