/** The words a person has taught the app, as lines of a file that they may edit themselves. */
export interface PersonalWords {
  has(word: string): boolean;
  all(): string[];
  learn(word: string): void;
  unlearn(word: string): void;
}

/** Reads the file of words once and writes it whole with each change. `write` must not leave half a file. */
export function openPersonalWords(read: () => string | null, write: (text: string) => void): PersonalWords {
  const lines = (read() ?? '').split(/\r?\n/).map((line) => line.trim().normalize('NFC'));
  const words = new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
  const keep = () => write(`${all().join('\n')}\n`);
  const all = () => [...words].toSorted((a, b) => a.localeCompare(b));
  return {
    // A name that was taught in small letters is right at the beginning of a sentence too.
    has: (word) => words.has(word.normalize('NFC')) || words.has(word.normalize('NFC').toLowerCase()),
    all,
    learn(word) {
      words.add(word.trim().normalize('NFC'));
      keep();
    },
    unlearn(word) {
      if (words.delete(word.trim().normalize('NFC'))) keep();
    },
  };
}
