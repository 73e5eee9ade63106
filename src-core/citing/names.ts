import type { ReferenceWords } from './words.ts';
import { wordsByLanguage } from './words.ts';

/** Lower-case words that belong to the family name they stand before. */
const particles = new Set(
  'af al av bin bint da das de del della den der di dos du el ibn la le ten ter van vom von zu zum zur'.split(
    ' ',
  ),
);

const institutionWords = new Set([...wordsByLanguage.values()].flatMap((it) => it.institutionWords));

interface PersonName {
  readonly given: string;
  /** Small words before the family name, as `von der`; empty where there are none. */
  readonly particle: string;
  readonly family: string;
}

/** A person's name in its parts, or null for an institution or a name of one word. */
export function personName(name: string): PersonName | null {
  const [before, after] = name.split(/,\s*/, 2);
  if (before !== undefined && after !== undefined && after !== '')
    return { given: after, ...withParticle(before.split(/\s+/)) };
  const parts = name.trim().split(/\s+/);
  if (parts.length < 2 || parts.some(tellsInstitution)) return null;
  let at = parts.length - 1;
  while (at > 1 && particles.has(parts[at - 1] ?? '')) at -= 1;
  return { given: parts.slice(0, at).join(' '), ...withParticle(parts.slice(at)) };
}

function withParticle(words: readonly string[]): Pick<PersonName, 'particle' | 'family'> {
  const at = words.findIndex((it, index) => !particles.has(it) || index === words.length - 1);
  return { particle: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}

/** Names of people have no small words but particles ("Ministry of Trade"), and no word such as "Agency". */
function tellsInstitution(word: string): boolean {
  const lower = word.toLowerCase();
  return institutionWords.has(lower) || (word === lower && /^\p{L}/u.test(word) && !particles.has(word));
}

/** The family name of a person; the whole name of an institution. */
export function familyName(name: string): string {
  const person = personName(name);
  return person === null ? name : familyOf(person);
}

function familyOf({ particle, family }: PersonName): string {
  return particle === '' ? family : `${particle} ${family}`;
}

/** `Rowan`, `Rowan and Hale`, `Rowan et al.`; null for nobody. */
export function familyNames(authors: readonly string[], words: ReferenceWords): string | null {
  const [first, second] = authors;
  if (first === undefined) return null;
  if (second === undefined) return familyName(first);
  if (authors.length === 2) return `${familyName(first)} ${words.and} ${familyName(second)}`;
  return `${familyName(first)} ${words.etAl}`;
}
