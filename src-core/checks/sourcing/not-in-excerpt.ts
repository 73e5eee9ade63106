import type { CheckContext } from '#core/checks/check.ts';
import type { Seen } from '#core/checks/finding.ts';
import { sourceBehind, type KnownThings } from '#core/checks/known-things.ts';
import { piecesOf, type Piece } from '#core/checks/read-block.ts';
import type { Block } from '#core/model/block.ts';
import type { Citation, CitedTarget } from '#core/model/citation.ts';
import { perBlock } from '#core/model/per-block.ts';
import { findQuote, type TextRange } from '#core/text/anchor.ts';
import { numbersOf } from '#core/text/figures/quantities.ts';
import { doubleMarks } from '#core/text/quotations/marks.ts';
import { isFunctionWord } from '#core/text/words/small-words.ts';
import { digitsIn, foldCase, hasSpelledNumber, mayBeOne, namesIn, stemOf, type NamesSaid } from './said.ts';
import { withoutQuoted } from './unquoted.ts';

/** Words between two marks, and what the mark behind them cites. */
interface Claim extends TextRange {
  readonly piece: Piece;
  readonly text: string;
  readonly cited: readonly CitedTarget[];
  readonly digits: readonly string[];
  readonly names: NamesSaid;
}

const claimsIn = perBlock((block): readonly Claim[] => {
  if (!['paragraph', 'list', 'speaking-point', 'question'].includes(block.type)) return [];
  return piecesOf(block).flatMap(claimsOf);
});

function claimsOf(piece: Piece): Claim[] {
  const marks = new Map<number, Citation[]>();
  for (const { citation, at } of piece.citations) marks.set(at, [...(marks.get(at) ?? []), citation]);
  let from = 0;
  return [...marks].flatMap(([at, citations]): Claim[] => {
    const words = piece.text.slice(from, at);
    const start = from + (words.length - words.trimStart().length);
    const end = from + words.trimEnd().length;
    from = at;
    const text = piece.text.slice(start, end);
    const digits = digitsIn(text);
    const names = namesIn(text);
    if (digits.length + names.sure.length === 0) return [];
    const cited = citations.flatMap((it) => it.targets);
    return [{ start, end, piece, text, cited, digits, names }];
  });
}

/** Citations of an excerpt or figure in which none of the names and numbers stand that it is cited for. */
export function notInExcerpt(block: Block, context: CheckContext): Seen[] {
  return claimsIn(block).flatMap((claim): Seen[] => {
    const cited = wordsCited(claim.cited, context);
    if (cited === null) return [];
    const missing = missingIn(claim, cited, context.facts.language);
    if (missing.length === 0) return [];
    const sources = claim.cited.flatMap((it) => sourceBehind(context.things, it.target)?.id ?? []);
    const what = missing.slice(0, MOST).map((it) => `“${it}”`);
    return [
      {
        ...{
          rule: 'claim-not-in-excerpt',
          weight: 'hint',
          quote: claim.text,
          sources: [...new Set(sources)],
        },
        place: { piece: claim.piece.index, start: claim.start, end: claim.end },
        message: `${what.length === 1 ? `${what[0] ?? ''} does not stand` : `None of ${what.join(', ')} stands`} in the words cited for it. It may be said there in other words.`,
        why: 'A reader who looks it up finds something else.',
        advice: 'Compare it with the words cited. If they are about something else, cite those that say it.',
      },
    ];
  });
}

const MOST = 6;

interface WordsCited {
  readonly words: string;
  /** With the titles, outlets and authors of their sources. */
  readonly withTitles: string;
}

/** All that is known of the words cited; null where they cannot be compared, being a whole source or in another language. */
function wordsCited(cited: readonly CitedTarget[], { things, facts }: CheckContext): WordsCited | null {
  const words: string[] = [];
  const titles: string[] = [];
  for (const { target, prefix } of cited) {
    const source = sourceBehind(things, target);
    const own = wordsOf(target, things);
    if (source === null || own === null || prefix.trim() !== '') return null;
    if (source.language !== null && primary(source.language) !== primary(facts.language)) return null;
    words.push(own);
    titles.push(source.title ?? '', source.outlet ?? '', ...source.authors);
  }
  return { words: words.join(' '), withTitles: [...words, ...titles].join(' ') };
}

const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();

function wordsOf({ kind, id }: CitedTarget['target'], things: KnownThings): string | null {
  if (kind === 'excerpt') {
    const it = things.excerpts.get(id);
    return it === undefined ? null : [around(it.anchor), it.speaker, it.note].join(' ');
  }
  const it = kind === 'figure' ? things.figures.get(id) : undefined;
  if (it === undefined) return null;
  const { measures, unit, claimant, via, value, upper, asOf, note } = it;
  return [around(it.anchor), measures, unit, claimant, ...via, value, upper, asOf, note].join(' ');
}

const around = (it: { readonly prefix: string; readonly exact: string; readonly suffix: string }) =>
  it.prefix + it.exact + it.suffix;

/** The names and numbers of a claim if none of them stands in the words cited; empty where one may. */
function missingIn(
  { text, digits, names, cited: targets }: Claim,
  { words, withTitles: cited }: WordsCited,
  language: string,
): string[] {
  if (hasOtherScript(text, cited)) return [];
  const folded = foldCase(cited);
  const known = digitsIn(cited);
  if (digits.some((it) => known.some((other) => mayBeOne(it, other)))) return [];
  const { quantities } =
    digits.length === 0 ? { quantities: [] } : numbersOf(withoutQuoted(text), language, null);
  if ([...names.sure, ...names.maybe].some((it) => folded.includes(stemOf(it)))) {
    // About the right thing, but no number at all: other numbers are for the check of figures.
    const hasNumbers = digitsIn(words).length > 0 || hasSpelledNumber(words);
    return hasNumbers ? [] : quantities.map((it) => text.slice(it.start, it.end));
  }
  // Another value of what a cited figure measures is for the check of figures.
  const isFigure = targets.some(({ target }) => target.kind === 'figure');
  if (isFigure && sharesWords(text, cited)) return [];
  // A number in words may be any; and what has names alone may be said in other words.
  if (quantities.length > 0 && hasSpelledNumber(cited)) return [];
  if (quantities.length === 0 && (names.sure.length === 0 || sharesWords(text, cited))) return [];
  return [...quantities.map((it) => text.slice(it.start, it.end)), ...new Set(names.sure)];
}

function hasOtherScript(one: string, other: string): boolean {
  return /\p{Script=Cyrillic}{3}/u.test(one) !== /\p{Script=Cyrillic}{3}/u.test(other);
}

const CONTENT = /\p{L}{4,}/gu;
const STEM = 5;
/** So many words, or such a share of them. */
const SHARED = 2;
const SHARE = 1 / 3;

/** Whether the words cited say much of what the claim says, or the very words it quotes. */
function sharesWords(text: string, cited: string): boolean {
  const folded = foldCase(cited);
  const content = (foldCase(text).match(CONTENT) ?? []).filter((it) => !isFunctionWord(it));
  const stems = [...new Set(content.map((it) => it.slice(0, STEM)))];
  const shared = stems.filter((it) => folded.includes(it)).length;
  if (shared >= SHARED || (shared > 0 && shared >= stems.length * SHARE)) return true;
  return doubleMarks(text, 0, false).some(
    (it) => it.end > it.start && findQuote(cited, text.slice(it.start, it.end)).length > 0,
  );
}
