/** One line of a menu; a string that is `---` draws a rule. */
export type MenuEntry =
  | '---'
  | {
      readonly label: string;
      readonly shortcut?: string | null;
      readonly disabled?: boolean;
      /** Set for a choice: whether it is the chosen one. */
      readonly checked?: boolean;
      readonly run: () => void;
    };

/** A line of a context menu; one with entries of its own opens them beside it. */
export type ContextEntry =
  | MenuEntry
  | {
      readonly label: string;
      readonly disabled?: boolean;
      readonly entries: readonly MenuEntry[];
    };
