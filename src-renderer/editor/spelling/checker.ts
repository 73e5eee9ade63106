/** What spelling asks of the app. Failures reject: nothing is then marked. */
export interface Spelling {
  readonly isOn: () => boolean;
  /** Told when it is turned on or off. */
  readonly onChange: (listener: () => void) => () => void;
  readonly check: (language: string, words: readonly string[]) => Promise<readonly string[]>;
  readonly suggest: (language: string, word: string) => Promise<readonly string[]>;
  /** Adds a word to the personal dictionary. */
  readonly learn: (word: string) => Promise<void>;
}

/** What is known of words, so that each is asked about once. */
export interface Checker {
  /** Asks about those not known yet, then answers which of all are wrong. */
  wrongOf(words: readonly string[]): Promise<ReadonlySet<string>>;
  /** From now on the word is right, here; `learn` teaches the dictionary too. */
  accept(word: string): void;
  /** Begins anew: the personal dictionary may have changed. */
  forget(): void;
}

/** So many words are asked about at once. */
const BATCH = 5000;

export function makeChecker(check: (words: readonly string[]) => Promise<readonly string[]>): Checker {
  let right = new Set<string>();
  let wrong = new Set<string>();
  const accepted = new Set<string>();
  return {
    async wrongOf(words) {
      const unknown = [...new Set(words)].filter((it) => !right.has(it) && !wrong.has(it));
      for (let at = 0; at < unknown.length; at += BATCH) {
        const asked = unknown.slice(at, at + BATCH);
        const found = new Set(await check(asked));
        for (const word of asked) (found.has(word) && !accepted.has(word) ? wrong : right).add(word);
      }
      return new Set(words.filter((it) => wrong.has(it)));
    },
    accept(word) {
      accepted.add(word);
      wrong.delete(word);
      right.add(word);
    },
    forget() {
      [right, wrong] = [new Set(), new Set()];
    },
  };
}
