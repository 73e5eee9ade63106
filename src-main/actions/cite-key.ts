import { citeKey as citeKeySchema, type CiteKey, type SourceFacts } from '#core/model/source.ts';

type Named = Pick<SourceFacts, 'title' | 'outlet' | 'authors' | 'publishedOn'>;

/** Leaves room for the year and the letters that tell equal keys apart, within the 64 characters of a cite key. */
const LONGEST_NAME = 40;
const ARTICLES = /^(?:the|le|la|les|l['’]|der|die|das|el|il)[\s'’]+/iu;

/**
 * A cite key that is not taken: the first author's family name, else the outlet, else the beginning of the title or of
 * the file's name, with the year where it is known; `a`, `b` ... `aa` tell equal ones apart. Letters stay as they are
 * written, in lower case: a Cyrillic name gives a Cyrillic key.
 */
export function makeCiteKey(
  facts: Named,
  fileName: string | null,
  isTaken: (key: string) => boolean,
): CiteKey {
  const names = [
    familyName(facts.authors[0] ?? ''),
    (facts.outlet ?? '').replace(ARTICLES, ''),
    (facts.title ?? '').replace(ARTICLES, '').split(/\s+/u).slice(0, 2).join(' '),
    (fileName ?? '').replace(/\.[^.]*$/, ''),
    'source',
  ];
  const name = names.map(lettersOf).find((it) => it !== '') ?? 'source';
  const base = name.slice(0, LONGEST_NAME) + (facts.publishedOn?.slice(0, 4) ?? '');
  for (let count = 0; ; count += 1) {
    const key = base + suffix(count);
    if (!isTaken(key)) return citeKeySchema.parse(key);
  }
}

/** `Quill, Ada` and `Ada Quill` alike. */
function familyName(author: string): string {
  const [before = '', given] = author.split(',');
  return given === undefined ? (author.trim().split(/\s+/u).at(-1) ?? '') : before;
}

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** '', a, b ... z, aa, ab ... */
function suffix(count: number): string {
  if (count === 0) return '';
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return suffix(Math.floor((count - 1) / 26)) + letter;
}
