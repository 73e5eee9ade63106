import {
  accordingTo,
  carriedBy,
  nameStops,
  placeStops,
  pronouns,
  sayVerbs,
  subjectOpeners,
  verbHelpers,
} from './words/attribution-words.ts';

const MOST_WORDS = 10;
const word = (alternatives: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${alternatives})(?![\\p{L}\\p{N}-])`, flags);

const SAY = word(sayVerbs, 'giu');
const SAY_FIRST = new RegExp(`^(?:${sayVerbs})(?![\\p{L}-])`, 'iu');
const ACCORDING = word(accordingTo, 'iu');
const CARRIED = word(carriedBy, 'giu');
const NAME_STOP = word(nameStops, 'iu');
const PLACE_STOP = word(placeStops, 'iu');
/** "The report quotes X, a pilot, as saying". */
const QUOTES_AS =
  /(?<!\p{L})(?:quotes?|quoted|quoting|cites?|cited|citing)\s+(?!as\s)([^,;:!?"“”«»]{2,80}?)(?:,[^;:!?"“”«»]{1,90},)?\s+as\s+(?:saying|telling|writing)(?!\p{L})/iu;
/** The description between a name and its verb, or the name between a description and its verb. */
const APPOSITION = new RegExp(
  `^([^,;:.!?"“”«»]{2,90},[^,;:.!?"“”«»]{2,90},)\\s+(?:${sayVerbs})(?![\\p{L}-])`,
  'iu',
);
const OPENERS = new RegExp(`^(?:(?:${subjectOpeners})\\s+)+`, 'iu');
const HELPERS = new RegExp(`(?:\\s+(?:${verbHelpers}))+$`, 'iu');

/** Who says something and through whom it came, as a sentence states it; nearest to the claimant first. */
export interface Attribution {
  readonly claimant: string | null;
  readonly via: readonly string[];
}

/** The attribution a single sentence states: "according to X", "X said that", "cited by Y", "told Y", "Y quotes X". */
export function attributionIn(sentence: string): Attribution {
  const sayer = sayerIn(sentence);
  const basis = basisIn(sentence);
  const claimant = sayer ?? basis;
  const carriers = [...sentence.matchAll(CARRIED)].map((it) => nameAfter(sentence, it.index + it[0].length));
  const quoted = QUOTES_AS.exec(sentence);
  const quoter = quoted && subjectBefore(sentence.slice(0, quoted.index));
  const via = [sayer === null ? null : basis, quoter, ...carriers, toldTo(sentence)];
  return { claimant, via: [...new Set(via.filter((it) => it !== null && it !== claimant))].filter(isText) };
}

/** The speaker at the beginning of what follows a quotation: "said X, ...", "X said ...", "X, a pilot, said ...". */
export function sayerBehind(rest: string): string | null {
  const words = rest.replace(/^[\s"'“”«»’.,!?…–—-]+/, '');
  const verb = SAY_FIRST.exec(words);
  if (verb) return nameAfter(words, verb[0].length, PLACE_STOP);
  const subject = /^[^,;:.!?"“”«»]{2,90}/u.exec(words)?.[0] ?? '';
  const described = APPOSITION.exec(words)?.[1];
  const clause = /^[^;:!?"“”«»]*/u.exec(words)?.[0] ?? '';
  return sayerIn(subject) ?? (described === undefined ? quotedIn(clause) : subjectBefore(described));
}

/** The one a sentence quotes or cites "as saying", else the subject of its first verb of saying; outside quotations. */
export function sayerIn(sentence: string): string | null {
  const open = sentence.replace(/"[^"]*"|“[^”]*”|«[^»]*»/g, (quoted) => '"'.repeat(quoted.length));
  const quoted = quotedIn(open);
  if (quoted !== null) return quoted;
  for (const { 0: verb, index } of open.matchAll(SAY)) {
    const subject = subjectBefore(open.slice(0, index));
    if (subject !== null) return subject;
    // Behind a quotation or a comma the subject follows: `"...," said X`, `..., повідомив X`.
    if (/["”»,]\s*(?:[–—-]\s*)?$/.test(open.slice(0, index)))
      return nameAfter(open, index + verb.length, PLACE_STOP);
  }
  return null;
}

function quotedIn(clause: string): string | null {
  const name = QUOTES_AS.exec(clause)?.[1];
  return name === undefined ? null : asName(name);
}

/** The one something is "according to", or null. */
export function basisIn(sentence: string): string | null {
  const found = ACCORDING.exec(sentence);
  return found ? nameAfter(sentence, found.index + found[0].length) : null;
}

function toldTo(sentence: string): string | null {
  const found = /(?<!\p{L})(?:told|telling|a déclaré à|a dit à) (?=\p{Lu})/u.exec(sentence);
  return found ? nameAfter(sentence, found.index + found[0].length, PLACE_STOP) : null;
}

/** The name or description that begins at `from`, up to the end of the phrase; null for a pronoun or a whole clause. */
function nameAfter(text: string, from: number, alsoStop?: RegExp): string | null {
  let name = /^\s*[^,;:!?"“”«»()\n–—]*/u.exec(text.slice(from))?.[0] ?? '';
  for (const stop of [NAME_STOP, alsoStop]) {
    const at = stop ? name.search(stop) : -1;
    if (at >= 0) name = name.slice(0, at);
  }
  return asName(name.replace(/(?<!\p{Lu})\.\s*$/u, ''));
}

/** The subject that ends where a verb begins; an apposition between commas ("X, a researcher, said") is passed over. */
function subjectBefore(text: string): string | null {
  const parts = text.trimEnd().split(/\s*[,;:"“”«»()–—]\s*/u);
  const last = parts.at(-1) ?? '';
  const chosen = last === '' && /[,]$/.test(text.trimEnd()) ? appositionOwner(parts) : last;
  const subject = chosen.trim().replace(HELPERS, '').replace(OPENERS, '');
  return /\s(?:is|was|are|were|be|been|being|not|to)$/i.test(subject) ? null : asName(subject);
}

const DESCRIPTION = /^(?:an?|the|who|chief|head|senior|un|une|le|la)\s/i;

/** The name of "X, a researcher," and of "a researcher, X,". */
function appositionOwner(parts: readonly string[]): string {
  const [first = '', second = ''] = parts.slice(-3, -1);
  if (DESCRIPTION.test(second) && /^\p{Lu}/u.test(first)) return first;
  return DESCRIPTION.test(first) && /^\p{Lu}[\p{L}\p{M}'’.-]* \p{Lu}/u.test(second) ? second : '';
}

function asName(phrase: string): string | null {
  const name = phrase.trim();
  const words = name.split(/\s+/);
  const isName = /\p{L}/u.test(name) && words.length <= MOST_WORDS;
  return isName && !pronouns.has((words[0] ?? '').toLowerCase()) ? name : null;
}

function isText(it: string | null): it is string {
  return it !== null;
}
