import {
  adverbs,
  clauseOpeners,
  determiners,
  prepositions,
  pronouns,
  type Grammar,
} from '#core/text/words/grammar-words.ts';
import { isBodyWord, isRole, titles } from '#core/text/words/speaker-words.ts';
import { isNameWord, type SourceName } from './source-name.ts';
import type { Token } from './tokens.ts';

/** A full name a text gives; `at` is where, in UTF-16 units. */
export interface Person {
  readonly name: string;
  readonly words: readonly string[];
  readonly at: number;
  readonly end: number;
  /** What the text says they are there, in lower case. */
  readonly roles: readonly string[];
}

const MOST_NAMES = 4;
const REACH = 7;
const MOST_SLAVIC = 2;

/** The full names in the tokens of a paragraph, with the offices the words around them give. */
export function peopleIn(text: string, tokens: readonly Token[], grammar: Grammar): Person[] {
  const found: Person[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'word' || !isNameWord(tokens[at])) continue;
    let end = at;
    while (
      end < tokens.length &&
      end - at < 8 &&
      tokens[end]?.kind === 'word' &&
      (isNameWord(tokens[end]) || (end > at && isParticle(tokens, end)))
    )
      end += 1;
    let from = at;
    const held: string[] = [];
    while (from < end && isNoName(tokens[from], grammar)) {
      const word = tokens[from]?.low ?? '';
      if (isRole(word)) held.push(word);
      from += 1;
    }
    if (grammar === 'slavic' && held.length > 0 && end - from > MOST_SLAVIC) from = end - MOST_SLAVIC;
    const run = tokens.slice(from, end);
    if (
      run.length >= 2 &&
      run.length <= MOST_NAMES &&
      !run.some((it) => isBodyWord(it.low) || /\d/.test(it.text))
    ) {
      const start = run[0]?.start ?? 0;
      const until = run.at(-1)?.end ?? start;
      const name = text.slice(start, until).replace(/\s+/g, ' ');
      found.push({
        name,
        words: run.map((it) => it.low),
        at: start,
        end: until,
        roles: [...held, ...rolesAround(tokens, from, end)],
      });
    }
    at = Math.max(at, end - 1);
  }
  return found;
}

function isParticle(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:de|da|di|du|van|von|der|den|la|le|al|el|bin|ibn|dos|фон|ван|де)$/.test(tokens[at]?.low ?? '') &&
    isNameWord(tokens[at + 1])
  );
}

function isNoName(token: Token | undefined, grammar: Grammar): boolean {
  const word = token?.low ?? '';
  const small = [adverbs, clauseOpeners, determiners, prepositions, pronouns].some((it) =>
    it[grammar].has(word),
  );
  return small || isRole(word) || titles.has(word);
}

function rolesAround(tokens: readonly Token[], from: number, end: number): string[] {
  const held: string[] = [];
  for (let at = from - 1; at >= Math.max(0, from - REACH) && tokens[at]?.kind === 'word'; at -= 1)
    if (isRole(tokens[at]?.low ?? '')) held.push(tokens[at]?.low ?? '');
  if (tokens[from - 1]?.kind === 'comma')
    for (let at = from - 2; at >= Math.max(0, from - REACH) && tokens[at]?.kind === 'word'; at -= 1)
      if (isRole(tokens[at]?.low ?? '')) held.push(tokens[at]?.low ?? '');
  if (tokens[end]?.kind === 'comma')
    for (let at = end + 1; at <= end + REACH && tokens[at]?.kind === 'word'; at += 1)
      if (isRole(tokens[at]?.low ?? '')) held.push(tokens[at]?.low ?? '');
  return held;
}

/** The full name a source means: by a surname, a given name, or an office that one person alone holds in the text so far. */
export function fullNameOf(source: SourceName, people: readonly Person[], grammar: Grammar): string {
  const words = source.name
    .toLowerCase()
    .split(/\s+/)
    .filter((it) => !titles.has(it) && !determiners[grammar].has(it));
  const earlier = people.filter((it) => it.at < source.end);
  if (source.isPerson && words.length === 1) {
    const wanted = words[0] ?? '';
    return (
      only(earlier.filter((it) => isSame(it.words.at(-1) ?? '', wanted))) ??
      only(earlier.filter((it) => isSame(it.words[0] ?? '', wanted))) ??
      source.name
    );
  }
  if (source.isPerson || source.role === null || source.isUnnamed) return source.name;
  const isBare = words.length === 1 && words[0] === source.role;
  return isBare
    ? (only(earlier.filter((it) => it.roles.includes(source.role ?? ''))) ?? source.name)
    : source.name;
}

function only(people: readonly Person[]): string | null {
  const [first, ...rest] = people;
  if (!first) return null;
  const last = first.words.at(-1) ?? '';
  const isOne = rest.every(
    (it) =>
      it.words.length > 1 &&
      isSame(it.words.at(-1) ?? '', last) &&
      isSame(it.words[0] ?? '', first.words[0] ?? ''),
  );
  return isOne ? first.name : null;
}

const LEAST_STEM = 3;
const MOST_ENDING = 3;

/** Whether two words are one in another case: "Лось", "Лося". */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  if (!/^\p{Script=Cyrillic}+$/u.test(a) || !/^\p{Script=Cyrillic}+$/u.test(b)) return false;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared >= Math.max(LEAST_STEM, Math.max(a.length, b.length) - MOST_ENDING);
}
