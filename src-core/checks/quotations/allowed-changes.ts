import { foldForQuoting } from '#core/text/quote-fold.ts';
import type { Token } from './tokens.ts';
import { NEGATIONS } from './words.ts';

/** What a quotation may change (UN Editorial Manual), and `punctuation` and `capitals` inside it, which carry no words;
 * `attribution`: a "she said" inside the words is left out. */
export type AllowedChange =
  | 'first-letter'
  | 'final-punctuation'
  | 'omission'
  | 'insertion'
  | 'notes'
  | 'attribution'
  | 'punctuation'
  | 'capitals';

/** A quotation whose words all stand in a passage. */
export interface FoundQuotation {
  readonly words: string;
  readonly quoted: readonly Token[];
  readonly runs: readonly (readonly [start: number, end: number])[];
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each run the index of its first word among `tokens`. */
  readonly places: readonly number[];
}

/** Which changes a quotation makes; none where it is exact. */
export function changesOf(found: FoundQuotation): AllowedChange[] {
  const { words, quoted, runs, text, tokens, places } = found;
  const last = (runs.at(-1)?.[1] ?? 0) - 1;
  const behind = (places.at(-1) ?? 0) + last - (runs.at(-1)?.[0] ?? 0);
  const whole = text.slice(tokens[places[0] ?? 0]?.start ?? 0, tokens[behind]?.end ?? 0);
  const own = words.slice(quoted[0]?.start ?? 0, quoted.at(-1)?.end ?? 0);
  const changes = new Set<AllowedChange>();
  // An ellipsis of the source's own leaves nothing out.
  if (fold(whole) !== fold(own)) {
    if (quoted.some((it) => it.kind === 'gap')) changes.add('omission');
    if (quoted.some((it) => it.kind === 'insertion')) changes.add('insertion');
    for (const [index, [start, end]] of runs.entries()) {
      const place = places[index] ?? 0;
      const said = words.slice(quoted[start]?.start ?? 0, quoted[end - 1]?.end ?? 0);
      const stands = text.slice(tokens[place]?.start ?? 0, tokens[place + end - start - 1]?.end ?? 0);
      const [mine, theirs] = [fold(said), fold(stands)];
      if (mine === theirs) continue;
      const bare = theirs.replace(NOTE, '');
      if (bare !== theirs && isSameUnspaced(bare, mine)) changes.add('notes');
      else if (isSameUnspaced(mine.replace(/[[\]]/g, ''), theirs) && mine.includes('['))
        changes.add('insertion');
      else if (mine.toLowerCase() !== theirs.toLowerCase()) changes.add('punctuation');
      else changes.add(mine.slice(1) === theirs.slice(1) ? 'first-letter' : 'capitals');
    }
  }
  const final = ends(words.slice(quoted[last]?.end ?? 0));
  const stop = ends(text.slice(tokens[behind]?.end ?? 0, (tokens[behind]?.end ?? 0) + 8));
  if (final !== '' && last === quoted.length - 1 && !stop.startsWith(final)) changes.add('final-punctuation');
  return [...changes];
}

const NOTE = /\[\d{1,3}\]|[¹²³⁰⁴-⁹]+|(?<=[.,;!?]['”]?)\d{1,3}(?=\p{Lu}|$)/gu;

function isSameUnspaced(one: string, other: string): boolean {
  return one.replaceAll(' ', '').toLowerCase() === other.replaceAll(' ', '').toLowerCase();
}

function fold(text: string): string {
  return foldForQuoting(text.normalize('NFC')).text;
}

function ends(behind: string): string {
  return /^[.,;:!?]*/.exec(behind.replace(/["'”’»\s]/g, ''))?.[0] ?? '';
}

/** What is left out further than this is not one thought with what stays. */
const LONGEST_TURN = 15;

/** Words left out inside a sentence that turn its sense: a "not", or who is said not to believe it; null where none do. */
export function turnedBy({ quoted, runs, text, tokens, places }: FoundQuotation): string | null {
  for (const [index, [, end]] of runs.entries()) {
    const next = places[index + 1];
    const from = (places[index] ?? 0) + end - (runs[index]?.[0] ?? 0);
    if (next === undefined || next <= from || next - from > LONGEST_TURN) continue;
    if (quoted[end]?.kind !== 'gap') continue;
    const left = tokens.slice(from, next);
    const around = text.slice(tokens[from - 1]?.end ?? 0, tokens[next]?.start ?? 0);
    const isAside = /^\s*[,(—–-]/u.test(around) && /[,)—–-]\s*$/u.test(around);
    if (isAside || /[.!?…;]\s/.test(around)) continue;
    if (left.some(({ key }) => NEGATIONS.has(key) || /n't$|^n'/.test(key))) return around.trim();
  }
  return null;
}
