/** A note by the number on its mark, and the node that draws the mark. */
export interface NotePlace {
  readonly key: string;
  readonly number: string;
}

const MOST = 50;

/** The notes whose number begins with the one typed, as `14` or `note 14`; none before a number is typed. */
export function matchingNotes(notes: readonly NotePlace[], query: string): NotePlace[] {
  const typed = /^\s*(?:n(?:o(?:te?)?)?\.?\s*)?(\d+)\s*$/i.exec(query)?.[1];
  if (typed === undefined) return [];
  const found = notes.filter((it) => it.number.startsWith(typed));
  return found.toSorted((a, b) => a.number.length - b.number.length).slice(0, MOST);
}
