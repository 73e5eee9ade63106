import { bundledStyles, styleOf, type CitationStyle } from '#core/citing/style.ts';

/** How the notes of an open briefing are worded. */
export interface SessionStyle {
  /** The style it names; the house style where that is not in the library, and until it is read. */
  now(): CitationStyle;
  /** Reads it where the briefing names another one than before. */
  follow(): void;
  /** Reads it again: somebody may have added, changed or removed it. */
  refresh(): Promise<void>;
}

interface Parts {
  /** The key the briefing names. */
  readonly named: () => string | null;
  /** The CSL of an added style; null where there is none. */
  readonly read: (key: string) => Promise<string | null>;
  /** The words of notes are other ones now. */
  readonly onOther: () => void;
}

export function makeSessionStyle({ named, read, onOther }: Parts): SessionStyle {
  let added: CitationStyle | null = null;
  let followed: string | null = null;
  let round = 0;
  const refresh = async () => {
    const key = named();
    const mine = (round += 1);
    followed = key;
    const csl = key === null || bundledStyles().some((it) => it.key === key) ? null : await read(key);
    // What was asked for first may be answered last.
    if (mine !== round || (csl === (added?.csl ?? null) && key === (added?.key ?? key))) return;
    added = key === null || csl === null ? null : { key, title: key, csl };
    onOther();
  };
  return {
    now: () => styleOf(named(), added === null ? [] : [added]),
    follow: () => {
      if (named() !== followed) void refresh();
    },
    refresh,
  };
}
