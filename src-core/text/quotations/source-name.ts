import { determiners, nameParticles, prepositions, type Grammar } from '#core/text/words/grammar-words.ts';
import {
  anonymity,
  indefinites,
  isBodyWord,
  isRole,
  titles,
  unnamedNouns,
} from '#core/text/words/speaker-words.ts';
import type { Token } from './tokens.ts';

/** How a source is named. Offsets in UTF-16 units of the text. */
export interface SourceName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A person's name, not a description nor a body. */
  readonly isPerson: boolean;
  /** What the person is, as one word in lower case ("minister"), where the words around the name say it. */
  readonly role: string | null;
  readonly isUnnamed: boolean;
}

export function isNameWord(token: Token | undefined): boolean {
  // "Halm’s" belongs to the word behind it.
  return token?.kind === 'name' || (token?.kind === 'word' && /^\p{Lu}(?!.*[’']s$)/u.test(token.text));
}

const LONGEST = 300;

/** What names the source in the words of a noun phrase: the name of a person in it, else all of it. */
export function sourceNameOf(text: string, phrase: readonly Token[], grammar: Grammar): SourceName | null {
  const words = withoutEnds(withoutAsides(text, phrase));
  const first = words[0];
  if (!first) return null;
  const lows = words.map((it) => it.low);
  const from = determiners[grammar].has(first.low) && words.length > 1 ? 1 : 0;
  const role = lows.find(isRole) ?? null;
  const whole = (isPerson: boolean) => named(text, words, isPerson, role, !isPerson && isUnnamed(words));
  // "Sgt. Paul Reed of the county police" is a person.
  if (!titles.has(lows[0] ?? '') && isBody(words.slice(from), grammar)) return whole(false);
  if (
    words.some(
      (it, index) =>
        /^(?:and|et|та|і|й|и)$/.test(it.low) && isNameWord(words[index - 1]) && isNameWord(words[index + 1]),
    )
  )
    return whole(true);
  const person = from === 0 ? headName(words, grammar) : null;
  const run = person ?? tailName(words, from, grammar);
  if (run === null) return whole(false);
  if (run.some((it) => CALENDAR.test(it.low))) return null;
  return named(text, withoutHonours(run), true, role, false);
}

const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/;
const HONOURS = /^(?:kc|qc|mp|mep|mbe|obe|cbe|phd|jr\.?|sr\.?)$/;

/** "Hugh Ashe KC": without the letters behind the name. */
function withoutHonours(run: readonly Token[]): readonly Token[] {
  return run.length > 2 && HONOURS.test(run.at(-1)?.low ?? '') ? run.slice(0, -1) : run;
}

function named(
  text: string,
  words: readonly Token[],
  isPerson: boolean,
  role: string | null,
  unnamed: boolean,
): SourceName | null {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const name = text.slice(start, end).replace(/\s+/g, ' ').slice(0, LONGEST);
  return /\p{L}/u.test(name) ? { name, start, end, isPerson, role, isUnnamed: unnamed } : null;
}

const PUBLISHED =
  /^(?:published|released|issued|dated|seen|obtained|reviewed|cited|quoted|remise?|publiée?|parue?|diffusée?|rendue?|réalisée?|datée?|consultée?)$/;

/** "a pilot on condition of anonymity", "a report released in May": without what was asked for, or done. */
function withoutAsides(text: string, phrase: readonly Token[]): readonly Token[] {
  const at = phrase.findIndex(
    (it, index) =>
      index > 0 &&
      (PUBLISHED.test(it.low) ||
        (/^(?:on|under|sous|на|who|qui)$/.test(it.low) &&
          anonymity.test(text.slice(it.start, phrase.at(-1)?.end)))),
  );
  return at < 0 ? phrase : phrase.slice(0, at);
}

function withoutEnds(phrase: readonly Token[]): Token[] {
  let from = 0;
  let to = phrase.length;
  const isWord = (it: Token | undefined) => it?.kind === 'word' || it?.kind === 'name';
  while (from < to && !isWord(phrase[from])) from += 1;
  while (to > from && !isWord(phrase[to - 1])) to -= 1;
  return phrase.slice(from, to);
}

/** Described by what they are and not named: "two Western officials", "people familiar with the matter". */
function isUnnamed(words: readonly Token[]): boolean {
  const lows = words.map((it) => it.low);
  const first = lows[0] ?? '';
  if (
    lows.some((it) => isBodyWord(it) && !unnamedNouns.has(it)) &&
    !lows.some((it) => isRole(it) || unnamedNouns.has(it))
  )
    return false;
  if (lows.slice(0, 4).some((it) => unnamedNouns.has(it)) && !/^(?:the|le|la|l’)$/.test(first)) return true;
  return indefinites.has(first) && lows.some((it) => isRole(it) || unnamedNouns.has(it));
}

/** Whether words say that somebody would not be named. */
export function asksNotToBeNamed(words: string): boolean {
  return anonymity.test(words);
}

/** A body or document: a word such as "ministry" comes before any word for a person. */
function isBody(words: readonly Token[], grammar: Grammar): boolean {
  for (const [index, word] of words.entries()) {
    if (isRole(word.low) || word.kind === 'name') return false;
    if (!isBodyWord(word.low)) continue;
    // "union leader Sanna Oke": the body only tells where the person works.
    const next = words.slice(index + 1, index + 3);
    return !next.some(
      (it, step) =>
        isRole(it.low) && !next.slice(0, step).some((word) => prepositions[grammar].has(word.low)),
    );
  }
  return false;
}

/** A name at the beginning with something behind it: "Ebbe Kranz of the University". */
function headName(words: readonly Token[], grammar: Grammar): Token[] | null {
  const run = withoutRoles(takeRun(words, 0), grammar);
  const taken = run.at(-1);
  const rest = taken ? words.slice(words.indexOf(taken) + 1) : [];
  if (!taken || rest.length === 0) return null;
  const names = run.filter(isNameWord).length;
  if (names < 2 && !titles.has(run[0]?.low ?? '')) return null;
  return prepositions[grammar].has(rest[0]?.low ?? '') || rest[0]?.kind === 'comma' ? run : null;
}

function takeRun(words: readonly Token[], from: number): Token[] {
  let end = from;
  while (
    end < words.length &&
    (isNameWord(words[end]) || isParticle(words, end) || titles.has(words[end]?.low ?? ''))
  )
    end += 1;
  return words.slice(from, end);
}

function isParticle(words: readonly Token[], at: number): boolean {
  return nameParticles.has(words[at]?.low ?? '') && isNameWord(words[at - 1]) && isNameWord(words[at + 1]);
}

/** A name at the end, behind what the person is: "harbour master Odd Renn". */
function tailName(words: readonly Token[], least: number, grammar: Grammar): Token[] | null {
  let from = words.length;
  while (
    from > least &&
    words[from - 1]?.kind === 'word' &&
    (isNameWord(words[from - 1]) || isParticle(words, from - 1) || titles.has(words[from - 1]?.low ?? ''))
  )
    from -= 1;
  const before = words[from - 1];
  const run = withoutRoles(words.slice(from), grammar);
  const names = run.filter(isNameWord).length;
  if (names === 0) return null;
  const hadRole = run.length < words.length - from;
  const isTitled = titles.has(run[0]?.low ?? '');
  if (from === 0 || isTitled) return run;
  if (from === least && !hadRole) return least > 0 ? null : run;
  if (before && !hadRole && determiners[grammar].has(before.low)) return null;
  if (before && prepositions[grammar].has(before.low)) return hadRole && names >= 2 ? run : null;
  if (names >= 2) return run;
  // A single word may be a country in the genitive: "президент Халмії".
  const isGenitive = grammar === 'slavic' && /(?:ії|ии|ої|ы|и|і)$/u.test(run[0]?.low ?? '');
  return (hadRole || isRole(before?.low ?? '')) && !isGenitive ? run : null;
}

const RANK =
  /^(?:prime|vice|deputy|acting|former|interim|chief|senior|junior|assistant|ex|ex-|foreign|finance|interior|defence|defense)$/;
const PATRONYMIC = /(?:ович|евич|йович|івна|ївна|овна|евна|ич|ична|инична)$/u;
const MOST_SLAVIC = 2;

/** Without the offices before a name that are written like names: "Mayor Ansgar Thiel", "Посол Остерії Ян Верле". */
function withoutRoles(run: readonly Token[], grammar: Grammar): Token[] {
  let from = 0;
  const isOffice = (it: Token | undefined) => isRole(it?.low ?? '') || RANK.test(it?.low ?? '');
  while (from < run.length - 1 && isOffice(run[from])) from += 1;
  const rest = run.slice(from);
  if (grammar !== 'slavic' || from === 0 || rest.length <= MOST_SLAVIC) return rest;
  return rest.slice(
    PATRONYMIC.test(rest.at(-1)?.low ?? '') || PATRONYMIC.test(rest.at(-2)?.low ?? '') ? -3 : -MOST_SLAVIC,
  );
}
