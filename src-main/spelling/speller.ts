import { loadModule, type Hunspell, type HunspellFactory } from 'hunspell-asm';
import { dictionariesOf, type DictionaryName } from './dictionaries.ts';

/** The two files of a dictionary, whole. */
export interface DictionaryBytes {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

export interface Speller {
  /** Those of some words that no dictionary of the language has. A language without a dictionary has none. */
  wrongOf(language: string, words: readonly string[]): Promise<string[]>;
  /** What may have been meant, the likeliest first; at most `MOST_SUGGESTIONS`. */
  suggestionsFor(language: string, word: string): Promise<string[]>;
}

const MOST_SUGGESTIONS = 8;

/** Checks words with Hunspell. A dictionary is read when its language is asked for first, and kept. */
export function makeSpeller(read: (name: DictionaryName) => Promise<DictionaryBytes>): Speller {
  let factory: Promise<HunspellFactory> | null = null;
  const open = new Map<DictionaryName, Promise<Hunspell>>();

  const load = async (name: DictionaryName): Promise<Hunspell> => {
    factory ??= loadModule();
    const [made, bytes] = await Promise.all([factory, read(name)]);
    return made.create(
      made.mountBuffer(bytes.aff, `${name}.aff`),
      made.mountBuffer(bytes.dic, `${name}.dic`),
    );
  };
  const opened = (name: DictionaryName): Promise<Hunspell> => {
    const found = open.get(name);
    if (found !== undefined) return found;
    const loading = load(name);
    open.set(name, loading);
    // One that could not be read is tried again with the next question.
    loading.catch(() => open.delete(name));
    return loading;
  };
  const dictionaries = (language: string) => Promise.all(dictionariesOf(language).map(opened));

  return {
    async wrongOf(language, words) {
      const known = await dictionaries(language);
      if (known.length === 0) return [];
      return words.filter((word) => !isRight(known, word));
    },
    async suggestionsFor(language, word) {
      const known = await dictionaries(language);
      const found = known.flatMap((it) => it.suggest(plain(word)));
      return [...new Set(found)].slice(0, MOST_SUGGESTIONS);
    },
  };
}

/** Dictionaries know one apostrophe and no soft hyphens. */
function plain(word: string): string {
  return word
    .normalize('NFC')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/\u00AD/g, '');
}

function isRight(dictionaries: readonly Hunspell[], word: string): boolean {
  const asked = plain(word);
  const has = (it: string) => dictionaries.some((dictionary) => dictionary.spell(it));
  if (asked === '' || has(asked)) return true;
  const parts = asked.split('-');
  return parts.length > 1 && parts.every((part) => part === '' || has(part));
}
