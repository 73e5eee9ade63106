import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** The encodings a text that is not Unicode is likely to have; the first is preferred where two fit alike. */
const candidates = ['windows-1251', 'windows-1252', 'koi8-u', 'iso-8859-2', 'iso-8859-5'] as const;

/** Other names chardet has for them. */
const chardetNames: Readonly<Record<(typeof candidates)[number], readonly string[]>> = {
  'windows-1251': ['windows-1251'],
  'windows-1252': ['windows-1252', 'ISO-8859-1'],
  'koi8-u': ['KOI8-R'],
  'iso-8859-2': ['ISO-8859-2', 'windows-1250'],
  'iso-8859-5': ['ISO-8859-5'],
};

const SAMPLE_BYTES = 100_000;

/** The likeliest encoding of bytes that are not UTF-8. A guess: say so. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const matches = analyse(sample);
  const scored = candidates.map((encoding) => {
    const match = matches.find((it) => chardetNames[encoding].includes(it.name));
    return { encoding, score: plausibility(iconv.decode(sample, encoding)) + (match?.confidence ?? 0) / 400 };
  });
  return scored.reduce((best, it) => (it.score > best.score ? it : best)).encoding;
}

const COMMON_LETTERS = /[оаеинтрсіл]|[éèàêçùâîôëïöüäßñáíóúãõœæøå]|[ąćęłńśźżčďěňřšťůýžőű]/u;

/**
 * How much a decoded text looks like words of one script: from -1 to 2. Wrong decodings mix scripts, put capitals
 * inside words, or make words of accented or rare letters alone.
 */
function plausibility(text: string): number {
  const words = (text.match(/[^\s\p{ASCII}]*[^\s"'«»“”().,:;!?0-9-]+/gu) ?? []).filter((it) =>
    /[^\p{ASCII}]/u.test(it),
  );
  if (words.length === 0) return 0;
  const good = words.filter(isPlausibleWord).length;
  const letters = words.join('').match(/[^\p{ASCII}]/gu) ?? [];
  const common = letters.filter((it) => COMMON_LETTERS.test(it)).length;
  return (2 * good) / words.length - 1 + common / letters.length;
}

function isPlausibleWord(word: string): boolean {
  if (!/^[\p{L}’ʼ–—…]+$/u.test(word) || !/^(?:\P{Ll}+|\P{L}*\p{L}\P{Lu}*)$/u.test(word)) return false;
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > 0) return latin === 0 && !/[ђѓѕјљњћќџ]/iu.test(word);
  const plain = word.match(/[a-z]/gi)?.length ?? 0;
  return word.length === 1 || plain * 2 >= latin;
}
